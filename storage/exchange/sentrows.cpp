#include "storage/exchange/sentrows.h"

#include "gis/changejson.h"
#include "gis/json.h"
#include "gis/uuid.h"
#include "storage/filelayout.h"
#include "storage/rowio.h"
#include "storage/scans.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

#include <map>

namespace storage
{

namespace
{

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

/** What the journal did to row \a id in all, after line \a seq; nothing if it is as it was. */
std::optional<gis::Change> changeOfRow(Statement &statement, const gis::Table &table, const QUuid &id,
                                       qint64 seq)
{
    statement.bind(1, gis::text(id)).bind(2, seq);
    std::vector<gis::Change> changes;
    while (statement.step()) {
        const auto side = [&](int column) -> std::optional<gis::Values> {
            if (statement.isNull(column))
                return std::nullopt;
            return gis::valuesFromJson(table, gis::jsonObject(statement.text(column).toUtf8()));
        };
        changes.push_back({ &table, id, side(0), side(1) });
    }
    const std::vector<gis::Change> net = gis::netChanges(changes);
    return net.empty() ? std::nullopt : std::optional(net.front());
}

QSet<QUuid> touchedRows(const Database &database)
{
    QSet<QUuid> rows;
    Statement statement = database.prepare("SELECT DISTINCT row_id FROM change");
    while (statement.step())
        rows.insert(QUuid::fromString(statement.text(0)));
    return rows;
}

} // namespace

std::vector<Entry> importsOf(const WorkingFile &file)
{
    std::vector<Entry> imports;
    for (const Entry &entry : file.entries()) {
        if (entry.kind == EntryKind::Baseline && entry.details[u"kind"] == u"import"_s)
            imports.push_back(entry);
        else if (entry.kind == EntryKind::Undo)
            std::erase_if(imports, [&](const Entry &import) { return import.id == entry.target; });
    }
    return imports;
}

std::vector<gis::Change> importedRows(const WorkingFile &file, const Entry &import,
                                      const gis::Progress &progress)
{
    const Database &database = file.database();
    const QSet<QUuid> touched = touchedRows(database);
    Statement history =
        database.prepare("SELECT before, after FROM change WHERE row_id = ?1 AND edit_seq > ?2 ORDER BY pk");
    std::vector<gis::Change> rows;
    const auto add = [&](const gis::Table &table, const QUuid &id, std::optional<gis::Record> row) {
        if (touched.contains(id))
            if (const auto change = changeOfRow(history, table, id, import.seq))
                row = gis::applied(gis::inverted(*change), row);
        if (row)
            rows.push_back(gis::insertOf(*row));
    };
    for (const gis::Table &table : gis::schema()) {
        if (table.scope != gis::Scope::Data)
            continue;
        Statement present =
            database.prepare(u"SELECT %1 FROM %2 WHERE baseline_id = ?1 AND version = 0"_s.arg(
                columnList(table), sqlName(table.name)));
        present.bind(1, gis::text(import.id));
        while (present.step()) {
            const gis::Record row = recordAt(present, table);
            add(table, row.id, row);
            if (rows.size() % 1024 == 0)
                gis::report(progress, std::min(1.0, double(rows.size()) / double(import.changes + 1)));
        }
        Statement removed = database.prepare(
            "SELECT row_id FROM removed_row WHERE table_name = ?1 AND baseline_id = ?2 AND version = 0");
        removed.bind(1, QString::fromLatin1(table.name)).bind(2, gis::text(import.id));
        while (removed.step())
            add(table, QUuid::fromString(removed.text(0)), std::nullopt);
    }
    return rows;
}

qint64 Versions::of(const gis::Table &table, const QUuid &id)
{
    std::shared_ptr<Statement> &statement = m_statements[&table];
    if (!statement)
        statement = std::make_shared<Statement>(m_database.prepare(
            u"SELECT version FROM %1 WHERE id = ?1 UNION ALL SELECT version FROM removed_row WHERE row_id = ?1 LIMIT 1"_s
                .arg(sqlName(table.name))));
    statement->bind(1, gis::text(id));
    const qint64 version = statement->step() ? statement->whole(0) : 0;
    statement->reset();
    return version;
}

void visitReferences(const gis::Table &table, const gis::Values &values,
                     const std::function<void(const QUuid &)> &visit)
{
    for (const auto &[field, value] : values)
        if (table.fields[std::size_t(field)].type == gis::Type::Id && !gis::isNull(value))
            visit(gis::toId(value));
}

std::vector<SentScan> scansOf(const WorkingFile &file, const std::vector<SentChange> &changes)
{
    QHash<QUuid, QString> unknown; // scans that the province has not
    file.visit(gis::table("scan"), {}, [&](const gis::Record &scan) {
        if (scan.version == 0)
            unknown.insert(scan.id, scan.text("sha256"));
        return true;
    });
    std::map<QString, SentScan> scans;
    const auto add = [&](const QUuid &id) {
        const QString sha256 = unknown.value(id);
        if (sha256.isEmpty())
            return;
        const QString path = scanPath(file.scanFolder(), sha256);
        const QFileInfo info(path);
        if (!info.isFile())
            throw gis::Error(
                Text::tr("The scan “%1” is missing: put it back or take its row out before sending.")
                    .arg(path));
        scans[sha256] = { sha256, path, 0, info.size() };
    };
    for (const SentChange &change : changes) {
        if (change.change.isDelete())
            continue;
        add(change.change.id);
        visitReferences(*change.change.table, *change.change.after, add);
    }
    std::vector<SentScan> result;
    for (auto &[sha256, scan] : scans)
        result.push_back(std::move(scan));
    return result;
}

} // namespace storage
