#include "gis/rules/holders.h"

namespace gis
{

namespace
{

/** Whether a member of \a role is asked for in a group of \a kind. */
bool asksFor(const QString &kind, const QString &role)
{
    if (kind == u"household")
        return role == u"head" || role == u"wife" || role == u"husband";
    return kind == u"couple" || kind == u"co_users";
}

bool rests(const RuleInput &in, Row right, bool onlyCertified)
{
    const Columns &c = in.c;
    if (!in.isRunning(right))
        return false;
    const Row certificate = in.right.reference(right, c.right.certificateId);
    const bool hasPaper = in.certificate.isThere(certificate) && in.isInForce(certificate);
    if (in.apartment.isThere(in.right.reference(right, c.right.apartmentId)))
        return hasPaper || !onlyCertified;
    Row parcel = in.right.reference(right, c.right.parcelId);
    if (const Row building = in.right.reference(right, c.right.buildingId); in.building.isThere(building))
        parcel = in.building.reference(building, c.building.parcelId);
    return in.parcel.isThere(parcel) && in.isUsed(parcel)
        && (hasPaper || !onlyCertified || in.classOf(parcel) & Certified);
}

bool holds(const RuleInput &in, Row party, bool onlyCertified)
{
    bool result = false;
    in.right.each(in.c.right.partyId, in.party, party,
                  [&](Row right) { result = result || rests(in, right, onlyCertified); });
    return result;
}

} // namespace

std::vector<Row> requiredPersons(const RuleInput &in, Row party)
{
    const QString &kind = in.text(in.party, party, in.c.party.kind);
    if (kind == u"person")
        return { party };
    std::vector<Row> result;
    in.member.each(in.c.member.groupId, in.party, party, [&](Row member) {
        const Row person = in.member.reference(member, in.c.member.memberId);
        if (in.party.isThere(person) && asksFor(kind, in.text(in.member, member, in.c.member.role)))
            result.push_back(person);
    });
    return result;
}

bool isRequired(const RuleInput &in, Row person, bool onlyCertified)
{
    if (in.text(in.party, person, in.c.party.kind) != u"person")
        return false;
    bool result = holds(in, person, onlyCertified);
    in.member.each(in.c.member.memberId, in.party, person, [&](Row member) {
        const Row group = in.member.reference(member, in.c.member.groupId);
        result = result
            || (in.party.isThere(group)
                && asksFor(in.text(in.party, group, in.c.party.kind),
                           in.text(in.member, member, in.c.member.role))
                && holds(in, group, onlyCertified));
    });
    return result;
}

bool isDead(const RuleInput &in, Row person)
{
    return in.party.textNumber(person, in.c.party.deathYear) != 0
        || in.text(in.party, person, in.c.party.noMatchReason) == u"dead";
}

bool isExcused(const RuleInput &in, Row person)
{
    const QString &reason = in.text(in.party, person, in.c.party.noMatchReason);
    return isDead(in, person) || reason == u"abroad" || reason == u"unreachable" || reason == u"cmnd_only"
        || reason == u"other";
}

bool isMatched(const RuleInput &in, Row person)
{
    return in.text(in.party, person, in.c.party.verification) == u"matched";
}

bool isAwaited(const RuleInput &in, Row person)
{
    return in.text(in.party, person, in.c.party.verification) == u"sent";
}

} // namespace gis
