#include "gis/rules/input.h"

#include <cmath>
#include <future>

namespace gis
{

namespace
{

constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();
constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

void addOnce(std::vector<Row> &rows, Row row)
{
    if (std::find(rows.begin(), rows.end(), row) == rows.end())
        rows.push_back(row);
}

/** Where each row of \a parcels stands in \a fabric. */
std::vector<Place> placesOf(const RegisterTable &parcels, const Fabric &fabric)
{
    std::vector<Place> places(parcels.size(), Place{ nowhere, 0 });
    Row next = 0; // both come in the order of the file, mostly
    for (std::size_t c = 0; c < fabric.chunks().size(); ++c) {
        const Chunk &chunk = *fabric.chunks()[c];
        for (std::size_t i = 0; i < chunk.size(); ++i) {
            const QUuid &id = chunk.items[i].id;
            const Row row = next < parcels.size() && parcels.id(next) == id ? next : parcels.find(id);
            if (row == noRow)
                continue;
            places[row] = { c, i };
            next = row + 1;
        }
    }
    return places;
}

} // namespace

void inShares(Row count, const std::function<void(Row, Row)> &work)
{
    constexpr Row fewest = 4096; // below, a thread costs more than it saves
    if (count < fewest)
        return work(0, count);
    const Row middle = count / 2;
    auto second = std::async(std::launch::async, [&] { work(middle, count); });
    work(0, middle);
    second.get();
}

Int128 twiceArea(const Chunk &chunk, std::size_t item)
{
    Int128 result = 0;
    for (std::uint32_t part = chunk.items[item].firstPart; part < chunk.items[item + 1].firstPart; ++part)
        for (std::uint32_t ring = chunk.parts[part]; ring < chunk.parts[part + 1]; ++ring) {
            const std::uint32_t first = chunk.rings[ring], end = chunk.rings[ring + 1];
            Int128 twice = 0;
            for (std::uint32_t v = first + 1; v + 1 < end; ++v) {
                const std::int32_t *o = &chunk.coordinates[2 * std::size_t(first)],
                                   *a = &chunk.coordinates[2 * std::size_t(v)];
                const std::int64_t ax = std::int64_t(a[0]) - o[0], ay = std::int64_t(a[1]) - o[1],
                                   bx = std::int64_t(a[2]) - o[0], by = std::int64_t(a[3]) - o[1];
                twice += Int128(ax) * by - Int128(bx) * ay;
            }
            result += (ring == chunk.parts[part] ? 1 : -1) * (twice < 0 ? -twice : twice);
        }
    return result;
}

RuleInput::RuleInput(const Register &r, const Fabric &f, const Profile &p, bool isWhole)
    : rows(r), fabric(f), profile(p), c(columns()), commune(r.table("commune")), sheet(r.table("map_sheet")),
      parcel(r.table("parcel")), landUse(r.table("land_use")), party(r.table("party")),
      paper(r.table("identity_paper")), member(r.table("party_member")), certificate(r.table("certificate")),
      line(r.table("certificate_parcel")), apartment(r.table("apartment")), building(r.table("building")),
      right(r.table("land_right")), change(r.table("registered_change")), restriction(r.table("restriction")),
      scan(r.table("scan")), scanLink(r.table("scan_link")), lineage(r.table("lineage")),
      dossier(r.table("dossier")), decision(r.table("finding_decision"))
{
    if (!isWhole)
        return;
    m_scales.emplace();
    for (Row s = 0; s < sheet.size(); ++s)
        if (foundScale(s))
            m_scales->insert({ sheet.textNumber(s, c.sheet.series), sheet.textNumber(s, c.sheet.sheetNo) },
                             foundScale(s));
    m_places = placesOf(parcel, fabric);
    std::vector<unsigned char> classes(parcel.size());
    std::vector<double> areas(parcel.size(), nothing);
    inShares(parcel.size(), [&](Row first, Row last) {
        for (Row row = first; row < last; ++row) {
            classes[row] = foundClass(row);
            areas[row] = foundArea(row);
        }
    });
    m_classes = std::move(classes);
    m_areas = std::move(areas);
}

std::optional<Place> RuleInput::place(Row row) const
{
    if (m_places.empty())
        return fabric.find(parcel.id(row));
    return m_places[row].chunk == nowhere ? std::nullopt : std::optional(m_places[row]);
}

double RuleInput::foundArea(Row row) const
{
    const auto at = place(row);
    if (!at)
        return nothing;
    const Chunk &chunk = fabric.chunk(*at);
    return chunk.items[at->item].firstPart == chunk.items[at->item + 1].firstPart
        ? nothing
        : squareMetres(twiceArea(chunk, at->item));
}

std::optional<Point> RuleInput::inner(Row row) const
{
    const auto at = place(row);
    if (!at)
        return std::nullopt;
    const Geometry geometry = fabric.chunk(*at).geometry(at->item);
    if (geometry.parts.empty() || extent(geometry).isEmpty())
        return std::nullopt;
    constexpr double decimetre = 100;
    return innerPoint(geometry.parts.front(), decimetre).point;
}

bool RuleInput::looksManaged(Row row) const
{
    if (line.isReferredTo(c.line.parcelId, parcel, row))
        return false;
    bool isHeld = false;
    right.each(c.right.parcelId, parcel, row,
               [&](Row r) { isHeld |= text(right, r, c.right.kind) != u"manage"; });
    if (isHeld)
        return false;
    Ground ground = groundOf(text(parcel, row, c.parcel.mapLandType), false);
    landUse.each(c.landUse.parcelId, parcel, row, [&](Row use) {
        if (ground == Ground::Plain)
            ground = groundOf(text(landUse, use, c.landUse.code), false);
    });
    return ground != Ground::Plain;
}

unsigned char RuleInput::foundClass(Row row) const
{
    if (!parcel.isThere(row) || text(parcel, row, c.parcel.status) == u"retired")
        return 0;
    unsigned result = Current;
    if (const auto at = place(row)) {
        const Chunk &chunk = fabric.chunk(*at);
        if (chunk.items[at->item].firstPart < chunk.items[at->item + 1].firstPart)
            result |= OnMap;
    }
    if (parcel.isTrue(row, c.parcel.managedByState) || looksManaged(row))
        result |= StateManaged;
    line.each(c.line.parcelId, parcel, row, [&](Row l) {
        const Row of = line.reference(l, c.line.certificateId);
        if (certificate.isThere(of) && isInForce(of))
            result |= Certified;
    });
    landUse.each(c.landUse.parcelId, parcel, row, [&](Row use) {
        const QString &code = text(landUse, use, c.landUse.code);
        if (code == u"ONT" || code == u"ODT")
            result |= Residential;
    });
    return static_cast<unsigned char>(result);
}

QString RuleInput::name(Row row) const
{
    return text(parcel, row, c.parcel.sheetNo) + u'/' + text(parcel, row, c.parcel.parcelNo);
}

/** That of a sheet which is there; 0 if it says none. */
int RuleInput::foundScale(Row s) const
{
    return sheet.isThere(s) && sheet.number(s, c.sheet.scale) > 0 ? int(sheet.number(s, c.sheet.scale)) : 0;
}

int RuleInput::scale(Row row) const
{
    const auto series = parcel.textNumber(row, c.parcel.series),
               no = parcel.textNumber(row, c.parcel.sheetNo);
    if (m_scales)
        return m_scales->value({ series, no });
    for (Row s = sheet.size(); s-- > 0;) // the last says it
        if (sheet.textNumber(s, c.sheet.series) == series && sheet.textNumber(s, c.sheet.sheetNo) == no
            && foundScale(s))
            return foundScale(s);
    return 0;
}

bool RuleInput::isInForce(Row row) const
{
    const QString &state = text(certificate, row, c.certificate.state);
    return state.isEmpty() || state == u"in_force";
}

bool RuleInput::isOfApartment(Row row) const
{
    bool result = false;
    right.each(c.right.certificateId, certificate, row,
               [&](Row r) { result |= apartment.isThere(right.reference(r, c.right.apartmentId)); });
    return result;
}

bool RuleInput::isRunning(Row row) const
{
    const QString &end = text(right, row, c.right.validTo);
    return end.isEmpty() || end > rows.circumstances.today.toString(Qt::ISODate).left(end.size());
}

bool RuleInput::holdsLand(Row row) const
{
    const Subjects subjects = subjectsOf(party, row);
    return !subjects.apartments.empty()
        || std::any_of(subjects.parcels.begin(), subjects.parcels.end(), [this](Row p) { return isUsed(p); });
}

RuleInput::Subjects RuleInput::subjectsOf(const RegisterTable &table, Row row) const
{
    Subjects subjects;
    // A scan is linked with a paper of a member of a group that has a right to a building on a parcel.
    constexpr int deepest = 8;
    addSubjects(table, row, deepest, subjects);
    return subjects;
}

void RuleInput::addSubjects(const RegisterTable &table, Row row, int depth, Subjects &to) const
{
    if (depth == 0 || !table.isThere(row))
        return;
    const auto follow = [&](const RegisterTable &next, Row target) {
        if (next.isThere(target))
            addSubjects(next, target, depth - 1, to);
    };
    if (&table == &parcel) {
        addOnce(to.parcels, row);
    } else if (&table == &apartment) {
        addOnce(to.apartments, row);
    } else if (&table == &landUse) {
        follow(parcel, landUse.reference(row, c.landUse.parcelId));
    } else if (&table == &building) {
        follow(parcel, building.reference(row, c.building.parcelId));
    } else if (&table == &right) {
        follow(parcel, right.reference(row, c.right.parcelId));
        follow(apartment, right.reference(row, c.right.apartmentId));
        follow(building, right.reference(row, c.right.buildingId));
    } else if (&table == &certificate) {
        right.each(c.right.certificateId, certificate, row, [&](Row r) { follow(right, r); });
        if (!isOfApartment(row))
            line.each(c.line.certificateId, certificate, row,
                      [&](Row l) { follow(parcel, line.reference(l, c.line.parcelId)); });
    } else if (&table == &line) {
        const Row of = line.reference(row, c.line.certificateId);
        if (certificate.isThere(of) && isOfApartment(of))
            follow(certificate, of);
        else
            follow(parcel, line.reference(row, c.line.parcelId));
    } else if (&table == &change || &table == &restriction) {
        const bool isChange = &table == &change;
        const Row on = table.reference(row, isChange ? c.change.parcelId : c.restriction.parcelId);
        if (parcel.isThere(on))
            follow(parcel, on);
        else
            follow(certificate,
                   table.reference(row, isChange ? c.change.certificateId : c.restriction.certificateId));
    } else if (&table == &party) {
        right.each(c.right.partyId, party, row, [&](Row r) {
            if (isRunning(r))
                follow(right, r);
        });
        member.each(c.member.memberId, party, row,
                    [&](Row m) { follow(party, member.reference(m, c.member.groupId)); });
    } else if (&table == &paper) {
        follow(party, paper.reference(row, c.paper.partyId));
    } else if (&table == &member) {
        follow(party, member.reference(row, c.member.groupId));
    } else if (&table == &scan) {
        scanLink.each(c.scanLink.scanId, scan, row, [&](Row l) { follow(scanLink, l); });
    } else if (&table == &scanLink) {
        const Table *named = findTable(text(scanLink, row, scanLink.table().indexOf("entity")));
        if (named)
            follow(rows.table(*named), scanLink.reference(row, c.scanLink.rowId));
    }
}

} // namespace gis
