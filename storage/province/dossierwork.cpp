#include "storage/province/dossierwork.h"

#include "storage/province/belongings.h"
#include "storage/province/crosschecks.h"
#include "storage/province/neighbourhood.h"
#include "storage/province/rows.h"
#include "storage/province/scanfiles.h"

#include <QCoreApplication>

#include <map>
#include <set>

namespace storage
{

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Province)
};

/** A dossier compared with the province. */
struct Comparisons {
    std::vector<PlannedChange> planned; ///< those to write
    std::map<const gis::Table *, std::map<std::vector<int>, std::vector<gis::Record>>> updates;
    std::map<const gis::Table *, std::vector<gis::Record>> inserts;
    std::map<const gis::Table *, std::vector<QUuid>> deletes;
    DossierAnswer answer;
};

/** The province's rows that \a changes are about, locked. */
QHash<QUuid, gis::Record> rowsOf(PgConnection &connection, std::span<const SentChange> changes)
{
    std::map<const gis::Table *, std::vector<QUuid>> ids;
    std::set<QUuid> seen;
    for (const SentChange &sent : changes) {
        if (!seen.insert(sent.change.id).second)
            throw gis::Error(Text::tr("It changes one row twice; export it again."));
        ids[sent.change.table].push_back(sent.change.id);
    }
    QHash<QUuid, gis::Record> rows;
    for (const auto &[table, tableIds] : ids)
        rows.insert(lockedRows(connection, *table, tableIds));
    return rows;
}

void plan(Comparisons &all, const gis::Change &change, const std::optional<gis::Record> &before,
          const Comparison &comparison)
{
    if (comparison.outcome == Comparison::Already) {
        if (before)
            all.answer.rows.push_back({ change.table, change.id, before->version });
        return;
    }
    std::optional<gis::Record> after = gis::applied(change, before);
    if (after) {
        after->version = before ? before->version + 1 : 1;
        all.answer.rows.push_back({ change.table, change.id, after->version });
    }
    if (!before)
        all.inserts[change.table].push_back(*after);
    else if (!after)
        all.deletes[change.table].push_back(change.id);
    else
        all.updates[change.table][comparison.fields].push_back(*after);
    all.planned.push_back({ &change, before, std::move(after) });
}

Comparisons comparisonsOf(PgConnection &connection, std::span<const SentChange> changes)
{
    const QHash<QUuid, gis::Record> rows = rowsOf(connection, changes);
    Comparisons all;
    all.answer.result = DossierAnswer::Already;
    for (const SentChange &sent : changes) {
        const auto found = rows.constFind(sent.change.id);
        const std::optional<gis::Record> before =
            found == rows.constEnd() ? std::nullopt : std::optional(*found);
        Comparison comparison = compared(sent.change, before);
        if (comparison.outcome == Comparison::Conflict)
            std::move(comparison.conflicts.begin(), comparison.conflicts.end(),
                      std::back_inserter(all.answer.conflicts));
        else
            plan(all, sent.change, before, comparison);
    }
    if (!all.planned.empty())
        all.answer.result = DossierAnswer::Applied;
    return all;
}

DossierAnswer conflictOf(std::vector<FieldConflict> conflicts, const QString &why)
{
    return { DossierAnswer::Conflict, {}, std::move(conflicts), why };
}

bool isOnMap(const gis::Record &parcel)
{
    return parcel.text("status") != u"retired";
}

gis::GeometryPtr shapeOf(const std::optional<gis::Record> &parcel)
{
    return parcel && isOnMap(*parcel) ? gis::toGeometry((*parcel)["geometry"]) : nullptr;
}

QString nameOf(const gis::Record &parcel)
{
    return parcel.text("sheet_no") + u'/' + parcel.text("parcel_no");
}

std::vector<ChangedShape> changedShapes(const std::vector<PlannedChange> &planned)
{
    std::vector<ChangedShape> shapes;
    for (const PlannedChange &plan : planned) {
        if (qstrcmp(plan.change->table->name, "parcel") != 0)
            continue;
        gis::GeometryPtr before = shapeOf(plan.before), after = shapeOf(plan.after);
        if (!(gis::Shared{ before } == gis::Shared{ after }))
            shapes.push_back({ plan.change->id, nameOf(plan.after ? *plan.after : *plan.before),
                               std::move(before), std::move(after) });
    }
    return shapes;
}

/** The current parcels that come into \a boxes, without those of \a changed. */
std::vector<ChangedShape> neighboursOf(Province &province, const std::vector<gis::Box> &boxes,
                                       const std::vector<ChangedShape> &changed)
{
    PgArray west(PgType::Real), south(PgType::Real), east(PgType::Real), north(PgType::Real);
    for (const gis::Box &box : boxes) {
        west.add(parameter(gis::metres(box.west)));
        south.add(parameter(gis::metres(box.south)));
        east.add(parameter(gis::metres(box.east)));
        north.add(parameter(gis::metres(box.north)));
    }
    std::set<QUuid> known;
    for (const ChangedShape &shape : changed)
        known.insert(shape.id);
    const gis::Table &parcels = gis::table("parcel");
    const PgResult result = province.connection().run(
        u"SELECT %1 FROM land.parcel p WHERE p.id IN (SELECT q.id FROM unnest($1::float8[], $2::float8[], "
        "$3::float8[], $4::float8[]) AS b(west, south, east, north) JOIN land.parcel q ON q.geometry && "
        "ST_MakeEnvelope(b.west, b.south, b.east, b.north, %2)) AND p.status IS DISTINCT FROM 'retired'"_s
            .arg(columns(parcels, u"p"_s))
            .arg(province.srid()),
        { west.parameter(), south.parameter(), east.parameter(), north.parameter() });
    std::vector<ChangedShape> neighbours;
    for (int row = 0; row < result.rows(); ++row) {
        if (known.contains(result.id(row, 0)))
            continue;
        const gis::Record parcel = recordOf(parcels, result, row);
        const gis::GeometryPtr shape = shapeOf(parcel);
        neighbours.push_back({ parcel.id, nameOf(parcel), shape, shape });
    }
    return neighbours;
}

std::vector<FieldConflict> topologyConflicts(const std::vector<TopologyFault> &faults, QString &why)
{
    std::vector<FieldConflict> conflicts;
    for (const TopologyFault &fault : faults) {
        const auto value = [](const gis::GeometryPtr &shape) {
            return shape ? gis::Value(gis::Shared{ shape }) : gis::Value();
        };
        conflicts.push_back({ &gis::table("parcel"), fault.parcel, u"geometry"_s, value(fault.before),
                              value(fault.after), value(fault.neighbourShape), false });
        why += (why.isEmpty() ? QString() : u" "_s) + fault.words;
    }
    return conflicts;
}

/** How the row went on, for land.applied_change. */
QString stepOf(const PlannedChange &plan)
{
    if (!plan.before)
        return u"inserted"_s;
    if (!plan.after)
        return u"deleted"_s;
    const bool isRetired =
        qstrcmp(plan.change->table->name, "parcel") == 0 && isOnMap(*plan.before) && !isOnMap(*plan.after);
    return isRetired ? u"retired"_s : u"updated"_s;
}

void noteChanges(PgConnection &connection, const ChangeSet &set, const QUuid &dossier,
                 const std::vector<PlannedChange> &planned)
{
    PgArray entities(PgType::Text), ids(PgType::Id), versions(PgType::Integer), steps(PgType::Text);
    for (const PlannedChange &plan : planned) {
        entities.add(parameter(QString::fromLatin1(plan.change->table->name)));
        ids.add(parameter(plan.change->id));
        versions.add(parameter(plan.after ? plan.after->version : plan.before->version));
        steps.add(parameter(stepOf(plan)));
    }
    connection.run(
        u"INSERT INTO land.applied_change (entity, row_id, version, what, change_set_id, dossier_id, "
        "file_id) SELECT v.*, $5::uuid, $6::uuid, $7::uuid FROM unnest($1::text[], $2::uuid[], "
        "$3::bigint[], $4::text[]) AS v"_s,
        { entities.parameter(), ids.parameter(), versions.parameter(), steps.parameter(), parameter(set.id),
          parameter(dossier), parameter(set.base.file) });
}

void write(Province &province, const Comparisons &all, const QString &commune)
{
    PgConnection &connection = province.connection();
    for (const auto &[table, ids] : all.deletes)
        deleteRows(connection, *table, ids);
    for (const auto &[table, rows] : all.inserts)
        insertRows(connection, *table, province.srid(), rows, commune);
    for (const auto &[table, groups] : all.updates)
        for (const auto &[fields, rows] : groups)
            updateRows(connection, *table, province.srid(), fields, rows);
}

/** The rows of \a table among \a ids that another commune than \a commune keeps. */
std::vector<QUuid> keptElsewhere(PgConnection &connection, const gis::Table &table,
                                 const std::vector<QUuid> &ids, const QString &commune)
{
    const PgResult result = connection.run(
        u"SELECT id FROM %1 WHERE id = ANY($1::uuid[]) AND kept_by <> $2::text ORDER BY id"_s.arg(
            provinceName(table)),
        { parameter(ids), parameter(commune) });
    std::vector<QUuid> kept;
    for (int row = 0; row < result.rows(); ++row)
        kept.push_back(result.id(row, 0));
    return kept;
}

/** Refuses to change a row that another commune keeps and a checkout of \a commune would not hold. */
void demandOwnRows(Province &province, const Comparisons &all, const QString &commune)
{
    PgConnection &connection = province.connection();
    std::map<const gis::Table *, std::vector<QUuid>> ids, elsewhere;
    for (const PlannedChange &plan : all.planned)
        if (plan.before)
            ids[plan.change->table].push_back(plan.change->id);
    for (const auto &[table, tableIds] : ids)
        if (std::vector<QUuid> kept = keptElsewhere(connection, *table, tableIds, commune); !kept.empty())
            elsewhere.emplace(table, std::move(kept));
    if (elsewhere.empty())
        return;
    collectBelongings(province, commune); // a person or a paper may belong to both
    for (const auto &[table, tableIds] : elsewhere) {
        const QString foreign =
            connection.text(u"SELECT id FROM unnest($1::uuid[]) AS v(id) WHERE id NOT IN (SELECT id FROM "
                            u"taken WHERE entity = "
                            "$2::text) ORDER BY id LIMIT 1"_s,
                            { parameter(tableIds), parameter(QString::fromLatin1(table->name)) });
        if (!foreign.isEmpty())
            throw gis::Error(
                Text::tr("%1 %2 belongs to another commune than %3; only that commune changes it.")
                    .arg(gis::label(*table), foreign, commune));
    }
}

/** The scans whose rows or links \a planned writes. */
QStringList scansNeeded(PgConnection &connection, const std::vector<PlannedChange> &planned)
{
    std::vector<QUuid> scans;
    for (const PlannedChange &plan : planned) {
        const QLatin1StringView name(plan.change->table->name);
        if (plan.after && (name == u"scan" || name == u"scan_link"))
            scans.push_back(name == u"scan" ? plan.after->id : plan.after->idOf("scan_id"));
    }
    QStringList needed;
    if (scans.empty())
        return needed;
    const PgResult result =
        connection.run(u"SELECT DISTINCT sha256 FROM land.scan WHERE id = ANY($1::uuid[]) ORDER BY sha256"_s,
                       { parameter(scans) });
    for (int row = 0; row < result.rows(); ++row)
        needed += result.text(row, 0);
    return needed;
}

void storeScans(PgConnection &connection, const ChangeSet &set, const std::vector<PlannedChange> &planned)
{
    const QStringList needed = scansNeeded(connection, planned);
    const QStringList known = needed.isEmpty() ? QStringList() : knownScans(connection, needed);
    for (const QString &sha256 : needed) {
        if (known.contains(sha256))
            continue;
        const auto sent = std::find_if(set.scans.begin(), set.scans.end(),
                                       [&](const SentScan &scan) { return scan.sha256 == sha256; });
        if (sent == set.scans.end())
            throw gis::Error(Text::tr("The scan %1 is neither in the change set nor at the province; export "
                                      "again with it.")
                                 .arg(sha256.left(12)));
        storeScan(connection, sha256, contentOf(*sent));
    }
}

} // namespace

DossierAnswer attempted(Province &province, const ChangeSet &set, const SentDossier &dossier,
                        const Knowledge &knowledge)
{
    PgConnection &connection = province.connection();
    Comparisons all = comparisonsOf(connection, changesOf(set, dossier.id));
    demandOwnRows(province, all, set.commune);
    if (!all.answer.conflicts.empty())
        return conflictOf(std::move(all.answer.conflicts),
                          Text::tr("The province has other values than those the changes were made on."));
    if (all.planned.empty())
        return all.answer;
    const std::vector<ChangedShape> shapes = changedShapes(all.planned);
    const std::vector<TopologyFault> faults = topologyFaults(
        shapes, [&](const std::vector<gis::Box> &boxes) { return neighboursOf(province, boxes, shapes); });
    if (!faults.empty()) {
        QString why = u"topology:"_s;
        std::vector<FieldConflict> conflicts = topologyConflicts(faults, why);
        return conflictOf(std::move(conflicts), why);
    }
    write(province, all, set.commune);
    std::vector<FieldConflict> crossing = crossConflicts(connection, all.planned, knowledge);
    if (!crossing.empty())
        return conflictOf(
            std::move(crossing),
            Text::tr("Somebody else has retired, removed or needs what these changes are about."));
    storeScans(connection, set, all.planned);
    noteChanges(connection, set, dossier.id, all.planned);
    return all.answer;
}

} // namespace storage
