#pragma once

#include "storage/document.h"
#include "storage/parceledits.h"
#include "tests/testdata.h"

#include <QFile>
#include <QTemporaryDir>

/** A working file with a few parcels of specimen people, for tests of what shows them. */
namespace formdata
{

inline gis::Record row(const char *table, quint32 id,
                       std::initializer_list<std::pair<const char *, gis::Value>> values)
{
    gis::Record record{ &gis::table(table), testdata::uuid(id), 0, {} };
    for (const auto &[field, value] : values)
        record.set(field,
                   gis::fitted(record.table->fields[std::size_t(record.table->indexOf(field))], value));
    return record;
}

inline gis::Value text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

inline gis::Value id(quint32 n)
{
    return gis::idValue(testdata::uuid(n));
}

inline gis::Record parcel(quint32 id, const char *sheet, const char *number, std::int64_t west,
                          const char *landType)
{
    return row("parcel", id,
               { { "sheet_no", text(sheet) },
                 { "parcel_no", text(number) },
                 { "map_land_type", text(landType) },
                 { "recorded_area", 164.3 },
                 { "status", text("current") },
                 { "geometry",
                   gis::geometryValue(testdata::surface(
                       testdata::rectangle(550'000'000 + west, 2'290'000'000, 20'000, 8'215))) } });
}

/** Parcels 9/52 (a couple, certificate, mortgage), 9/53, 9/6, 10/1 and 9/61 on the same certificate as 9/52.
 */
inline std::vector<gis::Record> rows()
{
    return {
        parcel(1, "9", "52", 0, "ONT"),
        parcel(2, "9", "53", 20'000, "ONT"),
        parcel(3, "9", "6", 40'000, "CLN"),
        parcel(4, "10", "1", 60'000, "LUC"),
        parcel(5, "9", "61", 80'000, "LUC"),
        row("land_use", 10,
            { { "parcel_id", id(1) }, { "seq", qint64(1) }, { "code", text("ONT") }, { "area", 120.0 } }),
        row("party", 20, { { "kind", text("couple") }, { "name", text("PHẠM VĂN MẪU và TRẦN THỊ THỬ") } }),
        row("party", 21,
            { { "kind", text("person") },
              { "name", text("PHẠM VĂN MẪU") },
              { "birth_date", text("1962") },
              { "personal_no", text("033062000000") } }),
        row("party", 22,
            { { "kind", text("person") },
              { "name", text("TRẦN THỊ THỬ") },
              { "birth_date", text("1965-05-17") } }),
        row("party", 23, { { "kind", text("household") }, { "name", text("Hộ bà NGUYỄN THỊ MẪU") } }),
        row("identity_paper", 25,
            { { "party_id", id(22) }, { "kind", text("CMND") }, { "number", text("145000000") } }),
        row("party_member", 26,
            { { "group_id", id(20) }, { "member_id", id(21) }, { "role", text("husband") } }),
        row("party_member", 27,
            { { "group_id", id(20) }, { "member_id", id(22) }, { "role", text("wife") } }),
        row("certificate", 30,
            { { "serial", text("BX 123456") },
              { "register_no", text("CH 00412") },
              { "issued_on", text("2013-10-15") },
              { "issued_by", text("UBND huyện Mẫu") },
              { "kind", text("6") },
              { "state", text("in_force") } }),
        row("certificate_parcel", 31,
            { { "certificate_id", id(30) },
              { "line", qint64(1) },
              { "paper_sheet_no", text("9") },
              { "paper_parcel_no", text("52") },
              { "paper_area", 166.0 },
              { "parcel_id", id(1) } }),
        row("certificate_parcel", 32,
            { { "certificate_id", id(30) },
              { "line", qint64(2) },
              { "paper_sheet_no", text("3") },
              { "paper_parcel_no", text("12") },
              { "paper_area", 72.0 } }),
        row("land_right", 40,
            { { "party_id", id(20) },
              { "parcel_id", id(1) },
              { "certificate_id", id(30) },
              { "kind", text("use") } }),
        row("land_right", 41, { { "party_id", id(23) }, { "parcel_id", id(2) }, { "kind", text("use") } }),
        row("restriction", 50,
            { { "parcel_id", id(1) }, { "kind", text("mortgage") }, { "valid_from", text("2019-03-12") } }),
        row("note", 51,
            { { "entity", text("parcel") }, { "row_id", id(2) }, { "text", text("Hỏi lại trưởng thôn") } }),
        row("source_value", 52,
            { { "entity", text("parcel") },
              { "row_id", id(1) },
              { "column_name", text("GHICHU") },
              { "text", text("theo sổ mục kê 1998") } }),
        row("field_source", 53,
            { { "entity", text("certificate") },
              { "row_id", id(30) },
              { "field", text("serial") },
              { "source", text("qr") } }),
    };
}

/** Makes \a path of \a records. */
inline void makeFile(const QString &path, const std::vector<gis::Record> &records)
{
    storage::WorkingFile file =
        storage::WorkingFile::create(path, { QStringLiteral("09784"), QStringLiteral("EPSG:5897") });
    storage::BulkLoad load(file);
    for (const gis::Record &record : records)
        load.add(record);
    load.commit(QStringLiteral("Specimen"), QStringLiteral("test"), {});
}

/** An open working file with rows() in a folder of its own: a copy, which is quicker than making it. */
struct File {
    File()
    {
        static const QTemporaryDir made;
        const QString original = made.filePath(QStringLiteral("xa.diaba")),
                      path = folder.filePath(QStringLiteral("xa.diaba"));
        if (!QFile::exists(original))
            makeFile(original, rows());
        QFile::copy(original, path);
        document = std::make_unique<storage::Document>(path, storage::WorkingFile::Access::Write);
    }

    explicit File(const std::vector<gis::Record> &records)
    {
        const QString path = folder.filePath(QStringLiteral("xa.diaba"));
        makeFile(path, records);
        document = std::make_unique<storage::Document>(path, storage::WorkingFile::Access::Write);
    }

    gis::Record at(const char *table, quint32 id) const
    {
        return document->file()
            .record(gis::table(table), testdata::uuid(id))
            .value_or(gis::Record{ &gis::table(table), {}, 0, {} });
    }

    QTemporaryDir folder;
    std::unique_ptr<storage::Document> document;
};

} // namespace formdata
