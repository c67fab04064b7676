#pragma once

#include <QByteArray>
#include <QString>
#include <QUuid>

#include <optional>
#include <vector>

namespace storage
{

/** The types of PostgreSQL in which values go to and fro, by their object ids. */
enum class PgType : unsigned {
    Boolean = 16,
    Bytes = 17,
    Integer = 20, ///< bigint
    Text = 25,
    Real = 701, ///< double precision
    Id = 2950, ///< uuid
};

/** A value bound to a statement, in the server's binary form; no bytes = null. */
struct PgParameter {
    unsigned type = 0; ///< object id
    std::optional<QByteArray> bytes;
};

PgParameter parameter(bool value);
PgParameter parameter(qint64 value);
PgParameter parameter(double value);
PgParameter parameter(const QString &value); ///< a null QString is null
PgParameter parameter(const QUuid &value); ///< a null id is null
PgParameter parameter(const QByteArray &value); ///< a null QByteArray is null

/** Many values of one type, bound as one parameter: rows go to the server in columns of these. */
class PgArray
{
public:
    explicit PgArray(PgType type) : m_type(type) { }

    /** Adds \a value, which is of this array's type or null. */
    void add(const PgParameter &value);
    void addNull();

    qsizetype size() const { return m_size; }
    PgParameter parameter() const;

private:
    PgType m_type;
    qint32 m_size = 0;
    bool m_hasNull = false;
    QByteArray m_items;
};

/** \a ids as one parameter of type uuid[]. */
PgParameter parameter(const std::vector<QUuid> &ids);

} // namespace storage
