#include "storage/province/crosschecks.h"

#include "storage/province/provinceschema.h"
#include "storage/province/rows.h"

#include <map>

namespace storage
{

using namespace Qt::StringLiterals;

namespace
{

const QString retired = u"retired"_s;

bool isParcel(const gis::Table &table)
{
    return qstrcmp(table.name, "parcel") == 0;
}

/** The condition that an entry c of land.applied_change is news to the branch; $2 and $3 are what it knows.
 */
QString isNews()
{
    return u"c.seq > $2::bigint AND c.file_id IS DISTINCT FROM $3::uuid"_s;
}

/** The parcels that \a planned works on, or on whose belongings it works. */
std::vector<QUuid> parcelsConcerned(const std::vector<PlannedChange> &planned)
{
    std::vector<QUuid> parcels;
    for (const PlannedChange &plan : planned) {
        const gis::Table &table = *plan.change->table;
        if (isParcel(table)) {
            parcels.push_back(plan.change->id);
            continue;
        }
        for (std::size_t i = 0; i < table.fields.size(); ++i)
            if (qstrcmp(table.fields[i].references, "parcel") == 0)
                for (const auto *side : { &plan.before, &plan.after })
                    if (*side)
                        parcels.push_back((*side)->idOf(table.fields[i].name));
    }
    return parcels;
}

void findRetiredElsewhere(PgConnection &connection, const std::vector<PlannedChange> &planned,
                          const Knowledge &knowledge, std::vector<FieldConflict> &conflicts)
{
    const std::vector<QUuid> parcels = parcelsConcerned(planned);
    if (parcels.empty())
        return;
    const PgResult result = connection.run(
        u"SELECT p.id FROM land.parcel p WHERE p.id = ANY($1::uuid[]) AND p.status = 'retired' AND "
        "EXISTS (SELECT FROM land.applied_change c WHERE c.row_id = p.id AND c.what = 'retired' "
        "AND %1) ORDER BY p.id"_s.arg(isNews()),
        { parameter(parcels), parameter(knowledge.lastChange), parameter(knowledge.file) });
    for (int row = 0; row < result.rows(); ++row)
        conflicts.push_back(
            { &gis::table("parcel"), result.id(row, 0), u"status"_s, {}, {}, retired, false });
}

/** Ids of the rows of each table that \a isMeant picks. */
template <typename Pick>
std::map<const gis::Table *, std::vector<QUuid>> idsByTable(const std::vector<PlannedChange> &planned,
                                                            Pick isMeant)
{
    std::map<const gis::Table *, std::vector<QUuid>> ids;
    for (const PlannedChange &plan : planned)
        if (isMeant(plan))
            ids[plan.change->table].push_back(plan.change->id);
    return ids;
}

/** Whether \a plan writes the field \a index, with something in it. */
bool sets(const PlannedChange &plan, int index)
{
    return plan.change->after && plan.change->after->contains(index);
}

void findDangling(PgConnection &connection, const std::vector<PlannedChange> &planned,
                  std::vector<FieldConflict> &conflicts)
{
    for (const gis::Table *table : provinceTables())
        for (std::size_t i = 0; i < table->fields.size(); ++i) {
            const gis::Field &field = table->fields[i];
            if (!field.references)
                continue;
            const auto ids = idsByTable(planned, [&](const PlannedChange &plan) {
                return plan.change->table == table && sets(plan, int(i));
            });
            if (ids.empty())
                continue;
            const QString name = QString::fromLatin1(field.name);
            const PgResult result =
                connection.run(u"SELECT t.id, t.%1 FROM %2 t WHERE t.id = ANY($1::uuid[]) AND t.%1 IS NOT "
                               u"NULL AND NOT EXISTS "
                               "(SELECT FROM land.%3 p WHERE p.id = t.%1) ORDER BY t.id"_s.arg(
                                   name, provinceName(*table), QLatin1StringView(field.references)),
                               { parameter(ids.begin()->second) });
            for (int row = 0; row < result.rows(); ++row)
                conflicts.push_back(
                    { table, result.id(row, 0), name, {}, gis::idValue(result.id(row, 1)), {}, true });
        }
}

/** Calls \a act for each field of any table that refers to \a parent. */
template <typename Act> void forEachReference(const gis::Table &parent, Act act)
{
    for (const gis::Table *table : provinceTables())
        for (const gis::Field &field : table->fields)
            if (qstrcmp(field.references, parent.name) == 0)
                act(*table, field);
}

void findStillNeeded(PgConnection &connection, const std::vector<PlannedChange> &planned,
                     std::vector<FieldConflict> &conflicts)
{
    const auto deleted =
        idsByTable(planned, [](const PlannedChange &plan) { return plan.before && !plan.after; });
    for (const auto &[parent, ids] : deleted)
        forEachReference(*parent, [&](const gis::Table &table, const gis::Field &field) {
            const QString name = QString::fromLatin1(field.name);
            const PgResult result =
                connection.run(u"SELECT id, %1 FROM %2 WHERE %1 = ANY($1::uuid[]) ORDER BY id"_s.arg(
                                   name, provinceName(table)),
                               { parameter(ids) });
            for (int row = 0; row < result.rows(); ++row)
                conflicts.push_back(
                    { &table, result.id(row, 0), name, {}, {}, gis::idValue(result.id(row, 1)), false });
        });
}

bool isRetiring(const PlannedChange &plan)
{
    return isParcel(*plan.change->table) && plan.before && plan.after
        && plan.before->text("status") != retired && plan.after->text("status") == retired;
}

void findWorkOnRetired(PgConnection &connection, const std::vector<PlannedChange> &planned,
                       const Knowledge &knowledge, std::vector<FieldConflict> &conflicts)
{
    const auto retiring = idsByTable(planned, isRetiring);
    for (const auto &[parent, ids] : retiring)
        forEachReference(*parent, [&](const gis::Table &table, const gis::Field &field) {
            const QString name = QString::fromLatin1(field.name);
            const PgResult result = connection.run(
                u"SELECT DISTINCT t.id, t.%1 FROM %2 t JOIN land.applied_change c ON c.row_id = t.id WHERE "
                u"t.%1 = "
                "ANY($1::uuid[]) AND %3 ORDER BY t.id"_s.arg(name, provinceName(table), isNews()),
                { parameter(ids), parameter(knowledge.lastChange), parameter(knowledge.file) });
            for (int row = 0; row < result.rows(); ++row)
                conflicts.push_back(
                    { &table, result.id(row, 0), name, {}, {}, gis::idValue(result.id(row, 1)), false });
        });
}

} // namespace

std::vector<FieldConflict> crossConflicts(PgConnection &connection, const std::vector<PlannedChange> &planned,
                                          const Knowledge &knowledge)
{
    std::vector<FieldConflict> conflicts;
    findRetiredElsewhere(connection, planned, knowledge, conflicts);
    findDangling(connection, planned, conflicts);
    findStillNeeded(connection, planned, conflicts);
    findWorkOnRetired(connection, planned, knowledge, conflicts);
    return conflicts;
}

} // namespace storage
