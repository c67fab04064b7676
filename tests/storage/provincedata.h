#pragma once

#include "storage/changeset.h"
#include "storage/workingfile.h"
#include "tests/testdata.h"

/** A small commune, and change sets made by hand, for the tests of the province. */
namespace provincedata
{

inline constexpr std::int64_t west = 550'000'000, south = 2'290'000'000, side = 10'000; ///< millimetres

inline QString communeCode()
{
    return QStringLiteral("09784");
}

/** Column and row of the field of squares, from 0; \a perRow squares in a row. */
gis::Geometry squareAt(int column, int row);

/** Makes the working file \a path: \a perRow × \a perRow squares 9/1, 9/2 …, ids 1, 2 …, each with all that
 * hangs on a parcel. */
void makeCommune(const QString &path, const QString &crs, int perRow = 4, const QString &code = communeCode(),
                 quint32 firstId = 0);

/** Ids of what hangs on parcel \a n. */
inline QUuid landUse(quint32 n)
{
    return testdata::uuid(100'000 + n);
}
inline QUuid party(quint32 n)
{
    return testdata::uuid(200'000 + n);
}
inline QUuid certificate(quint32 n)
{
    return testdata::uuid(300'000 + n);
}
inline QUuid right(quint32 n)
{
    return testdata::uuid(400'000 + n);
}
inline QUuid certificateLine(quint32 n)
{
    return testdata::uuid(500'000 + n);
}
inline QUuid identityPaper(quint32 n)
{
    return testdata::uuid(600'000 + n);
}

/** A change set in the making: dossiers of changes on the rows of a working file. */
class Branch
{
public:
    explicit Branch(const QString &path);

    /** Begins dossier \a id; what follows goes into it. */
    Branch &dossier(quint32 id, std::vector<QUuid> follows = {});

    Branch &set(const char *table, const QUuid &id, const char *field, const gis::Value &value);
    Branch &insert(const gis::Record &record);
    Branch &remove(const char *table, const QUuid &id);
    Branch &edit(const gis::Edit &edit);
    Branch &scan(const QString &path);

    /** The set as it was read from its package in \a folder. */
    storage::ChangeSet packed(const QString &folder) const;
    QString package(const QString &folder) const;

    gis::Record record(const char *table, const QUuid &id);

private:
    void add(const gis::Change &change);

    storage::WorkingFile m_file;
    storage::ChangeSet m_set;
    std::vector<std::vector<gis::Change>> m_changes;
    std::map<QUuid, std::optional<gis::Record>> m_rows;
};

} // namespace provincedata
