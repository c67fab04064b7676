#include "storage/fileinfo.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace storage
{

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(FileInfo)
};

QJsonArray sheetList(const WorkingFile &file)
{
    QJsonArray sheets;
    Statement statement = file.database().prepare(
        "SELECT coalesce(s.series, ''), s.sheet_no, s.scale, s.source_file, s.source_crs, s.assigned_crs, "
        "(SELECT count(*) FROM parcel p WHERE p.sheet_no = s.sheet_no AND p.series IS s.series "
        "AND coalesce(p.status, '') <> 'retired') FROM map_sheet s ORDER BY s.series, CAST(s.sheet_no AS "
        "INTEGER), s.sheet_no");
    while (statement.step()) {
        QJsonObject sheet{ { u"sheet_no"_s, statement.text(1) }, { u"parcels"_s, statement.whole(6) } };
        for (const auto &[key, column] : { std::pair{ u"series"_s, 0 },
                                           { u"source_file"_s, 3 },
                                           { u"source_crs"_s, 4 },
                                           { u"assigned_crs"_s, 5 } })
            if (!statement.text(column).isEmpty())
                sheet.insert(key, statement.text(column));
        if (!statement.isNull(2))
            sheet.insert(u"scale"_s, statement.whole(2));
        sheets.append(sheet);
    }
    return sheets;
}

} // namespace

QString integrity(const WorkingFile &file)
{
    const Database &database = file.database();
    if (const QString answer = database.text(u"PRAGMA quick_check(1)"_s); answer != u"ok")
        return Text::tr("The file is damaged (%1); restore the last backup.").arg(answer.simplified());
    if (const QString table = database.text(u"SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1"_s);
        !table.isEmpty())
        return Text::tr("A row of “%1” refers to a row that is not there.").arg(table);
    for (const char *table : { "parcel", "map_feature" }) {
        const QString name = sqlName(table);
        const qint64 rows = database.whole(u"SELECT count(*) FROM %1 WHERE geometry IS NOT NULL"_s.arg(name));
        const qint64 indexed = database.whole(u"SELECT count(*) FROM idx_%1_geometry"_s.arg(name));
        if (indexed > rows || rows - indexed > 0)
            return Text::tr("The spatial index of “%1” has %2 entries for %3 shapes.")
                .arg(name)
                .arg(indexed)
                .arg(rows);
    }
    if (database.whole(
            u"SELECT EXISTS (SELECT 1 FROM change WHERE edit_seq NOT IN (SELECT seq FROM edit))"_s))
        return Text::tr(
            "The journal holds changes that belong to none of its lines; restore the last backup.");
    QByteArray previous(32, '\0');
    for (const Entry &entry : readEntries(database)) {
        const bool kept = entry.prevHash == previous && entry.hash == entryHash(entry);
        if (!kept || entry.changesHash != changesHash(readChanges(database, entry.seq)))
            return Text::tr("Line %1 of the journal is not as it was written; restore the last backup.")
                .arg(entry.seq);
        previous = entry.hash;
    }
    return u"ok"_s;
}

QJsonObject fileInfo(const WorkingFile &file, const gis::Fabric &fabric)
{
    QJsonObject tables;
    for (const gis::Table &table : gis::schema())
        tables.insert(QLatin1StringView(table.name), file.count(table));
    const gis::Box box = fabric.extent();
    QJsonValue extent;
    if (!box.isEmpty())
        extent = QJsonArray{ gis::metres(box.west), gis::metres(box.south), gis::metres(box.east),
                             gis::metres(box.north) };
    return { { u"tables"_s, tables },
             { u"sheets"_s, sheetList(file) },
             { u"commune"_s, file.communeCode() },
             { u"crs"_s, file.crs() },
             { u"extent"_s, extent },
             { u"edits"_s, qint64(file.entries().size()) },
             { u"integrity"_s, integrity(file) } };
}

} // namespace storage
