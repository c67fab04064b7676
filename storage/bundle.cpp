#include "storage/bundle.h"

#include <algorithm>

namespace storage
{

namespace
{

/** Reads rows into a bundle, each once. */
class Gatherer
{
public:
    Gatherer(const WorkingFile &file, ParcelBundle &bundle) : m_file(file), m_bundle(bundle) { }

    /** The rows of \a table whose \a field holds \a id; answers those that were new. */
    std::vector<gis::Record> add(const char *table, const char *field, const QUuid &id)
    {
        std::vector<gis::Record> added;
        for (gis::Record &record : m_file.records(gis::table(table), { { field, gis::text(id) } }))
            if (keep(record))
                added.push_back(std::move(record));
        return added;
    }

    /** The row \a id of \a table; answers whether it was new. */
    bool add(const char *table, const QUuid &id)
    {
        if (id.isNull() || m_bundle.find(id))
            return false;
        const auto record = m_file.record(gis::table(table), id);
        return record && keep(*record);
    }

private:
    bool keep(const gis::Record &record)
    {
        if (m_bundle.find(record.id))
            return false;
        m_bundle.rows[record.table].push_back(record);
        return true;
    }

    const WorkingFile &m_file;
    ParcelBundle &m_bundle;
};

void addPapers(Gatherer &gatherer, const QUuid &party)
{
    gatherer.add("identity_paper", "party_id", party);
}

void addCertificate(Gatherer &gatherer, const QUuid &id)
{
    if (!gatherer.add("certificate", id))
        return;
    gatherer.add("certificate_parcel", "certificate_id", id);
    gatherer.add("registered_change", "certificate_id", id);
    gatherer.add("restriction", "certificate_id", id);
}

void addRights(const WorkingFile &file, Gatherer &gatherer, ParcelBundle &bundle, const char *field,
               const QUuid &id)
{
    for (const gis::Record &right : gatherer.add("land_right", field, id)) {
        addParty(file, right.idOf("party_id"), bundle);
        addCertificate(gatherer, right.idOf("certificate_id"));
    }
}

void sortBy(std::vector<gis::Record> &records, const char *field)
{
    std::stable_sort(records.begin(), records.end(), [field](const gis::Record &a, const gis::Record &b) {
        return a.real(field, 1e9) < b.real(field, 1e9);
    });
}

/** Scans, notes, sources and imported values of every row gathered so far. */
void addEvidence(Gatherer &gatherer, ParcelBundle &bundle)
{
    std::vector<QUuid> ids{ bundle.parcel.id };
    for (const auto &[table, records] : bundle.rows)
        for (const gis::Record &record : records)
            ids.push_back(record.id);
    for (const QUuid &id : ids) {
        for (const gis::Record &link : gatherer.add("scan_link", "row_id", id))
            gatherer.add("scan", link.idOf("scan_id"));
        for (const char *table : { "note", "field_source", "source_value" })
            gatherer.add(table, "row_id", id);
    }
}

} // namespace

const std::vector<gis::Record> &ParcelBundle::of(const char *table) const
{
    static const std::vector<gis::Record> none;
    const auto it = rows.find(&gis::table(table));
    return it == rows.end() ? none : it->second;
}

std::vector<const gis::Record *> ParcelBundle::of(const char *table, const char *field, const QUuid &id) const
{
    std::vector<const gis::Record *> found;
    for (const gis::Record &record : of(table))
        if (record.idOf(field) == id)
            found.push_back(&record);
    return found;
}

const gis::Record *ParcelBundle::find(const QUuid &id) const
{
    if (parcel.id == id)
        return &parcel;
    for (const auto &[table, records] : rows)
        for (const gis::Record &record : records)
            if (record.id == id)
                return &record;
    return nullptr;
}

bool ParcelBundle::isTouchedBy(const gis::Change &change) const
{
    if (find(change.id))
        return true;
    for (const auto *values : { &change.before, &change.after })
        if (*values)
            for (const auto &[field, value] : **values)
                if (change.table->fields[field].type == gis::Type::Id && find(gis::toId(value)))
                    return true;
    return false;
}

void addParty(const WorkingFile &file, const QUuid &id, ParcelBundle &bundle)
{
    Gatherer gatherer(file, bundle);
    if (!gatherer.add("party", id))
        return;
    addPapers(gatherer, id);
    for (const gis::Record &member : gatherer.add("party_member", "group_id", id))
        if (gatherer.add("party", member.idOf("member_id")))
            addPapers(gatherer, member.idOf("member_id"));
    const QUuid representative = bundle.find(id)->idOf("representative_id");
    if (gatherer.add("party", representative))
        addPapers(gatherer, representative);
}

std::optional<ParcelBundle> bundleOf(const WorkingFile &file, const QUuid &id)
{
    auto parcel = file.record(gis::table("parcel"), id);
    if (!parcel)
        return std::nullopt;
    ParcelBundle bundle{ std::move(*parcel), {} };
    Gatherer gatherer(file, bundle);
    for (const char *table : { "land_use", "building", "apartment", "registered_change", "restriction" })
        gatherer.add(table, "parcel_id", id);
    for (const gis::Record &line : gatherer.add("certificate_parcel", "parcel_id", id))
        addCertificate(gatherer, line.idOf("certificate_id"));
    addRights(file, gatherer, bundle, "parcel_id", id);
    for (const auto &[table, field] :
         { std::pair("building", "building_id"), std::pair("apartment", "apartment_id") })
        for (const gis::Record &record : std::vector(bundle.of(table)))
            addRights(file, gatherer, bundle, field, record.id);
    addEvidence(gatherer, bundle);
    sortBy(bundle.rows[&gis::table("land_use")], "seq");
    sortBy(bundle.rows[&gis::table("certificate_parcel")], "line");
    return bundle;
}

} // namespace storage
