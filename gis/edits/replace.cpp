#include "gis/edits/replace.h"

#include "gis/edits/noding.h"
#include "gis/edits/ring.h"
#include "gis/edits/settle.h"
#include "gis/numberorder.h"
#include "gis/overlay.h"
#include "gis/parallel.h"

#include <QCoreApplication>
#include <QLocale>

namespace gis
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(GeometryEdits)
};

/** A parcel that has to do with the block. */
struct Member {
    Reshaped parcel;
    QUuid id;
    QString name;
    double area = 0; ///< m²
    bool isValid = false;
    bool isSettled = false; ///< not as it was drawn
};

Member memberAt(const Fabric &fabric, const Place &place)
{
    Member member{ { place, fabric.chunk(place).geometry(place.item) },
                   fabric.chunk(place).items[place.item].id,
                   parcelName(fabric.parcel(place)) };
    member.area = squareMetres(twiceArea(member.parcel.geometry));
    member.isValid = isValid(member.parcel.geometry);
    return member;
}

/** The share of \a member that lies in \a area. One that crosses itself counts by its middle. */
double shareIn(const Member &member, const Geometry &area)
{
    if (!member.isValid)
        return covers(area, extent(member.parcel.geometry).centre()) ? 1 : 0;
    return member.area > 0 ? sharedArea(member.parcel.geometry, area) / member.area : 0;
}

struct Block {
    std::vector<Member> old, fresh, around;
    QStringList remarks;
};

using Sheets = std::vector<SheetKey>;

QString namesOf(const Sheets &sheets)
{
    QStringList names;
    for (const SheetKey &sheet : sheets)
        names += sheet.sheetNo;
    return names.join(u", ");
}

Block blockOf(const Fabric &fabric, const Ring &ring, const Sheets &sheets)
{
    demandRing(ring);
    const Geometry area{ Shape::Polygon, { { ring } } };
    if (!isValid(area))
        throw Refusal(
            Text::tr("The boundary of the area touches itself: leave out the corner where it does."),
            ring.front());
    Block block;
    QStringList takenIn, leftOut;
    for (const Place &place : fabric.intersecting(extent(area))) {
        Member member = memberAt(fabric, place);
        const SheetKey &its = fabric.sheets()[fabric.chunk(place).items[place.item].sheet];
        const bool isFresh = std::find(sheets.begin(), sheets.end(), its) != sheets.end();
        const double share = shareIn(member, area);
        if (share > 0.01 && share < 0.99)
            (share > 0.5 ? takenIn : leftOut) +=
                Text::tr("%1 (%2 %)").arg(member.name, QLocale().toString(share * 100, 'f', 0));
        (share <= 0.5 ? block.around : isFresh ? block.fresh : block.old).push_back(std::move(member));
    }
    if (!takenIn.isEmpty())
        block.remarks += Text::tr("Taken in though they jut out of the area: %1.").arg(takenIn.join(u", "));
    if (!leftOut.isEmpty())
        block.remarks += Text::tr("Left out though they jut into the area: %1.").arg(leftOut.join(u", "));
    return block;
}

GeometryPtr shared(const Member &member)
{
    return std::make_shared<const Geometry>(member.parcel.geometry);
}

std::vector<GeometryPtr> validShapes(const std::vector<Member> &members)
{
    std::vector<GeometryPtr> shapes;
    for (const Member &member : members)
        if (member.isValid)
            shapes.push_back(shared(member));
    return shapes;
}

/** Who descends from whom: a new parcel from each old one of whose ground it has more than a trifle. */
std::vector<std::pair<QUuid, QUuid>> lineageOf(const Block &block, const Progress &progress)
{
    std::vector<std::pair<QUuid, QUuid>> lineage;
    for (const Member &fresh : block.fresh) {
        report(progress, double(&fresh - block.fresh.data()) / double(block.fresh.size()));
        for (const Member &old : block.old) {
            if (!fresh.isValid || !old.isValid
                || !extent(fresh.parcel.geometry).intersects(extent(old.parcel.geometry)))
                continue;
            const double common = sharedArea(fresh.parcel.geometry, old.parcel.geometry);
            if (common > std::max(0.1, 0.01 * std::min(fresh.area, old.area)))
                lineage.push_back({ fresh.id, old.id });
        }
    }
    return lineage;
}

/** Says what ground of the old parcels no new one has, and where new ones lie over parcels that stay. */
void compareGround(Block &block)
{
    const auto number = [](double area) { return QLocale().toString(area, 'f', 1); };
    const auto old = validShapes(block.old);
    auto after = validShapes(block.fresh);
    for (const Member &other : block.around)
        if (other.isValid)
            after.push_back(shared(other));
    const double lost = squareMetres(twiceArea(difference(united(old), after)));
    if (lost > 0.1)
        block.remarks += Text::tr("%1 m² of the old parcels belong to no new parcel.").arg(number(lost));
    for (const Member &fresh : block.fresh)
        for (const Member &other : block.around) {
            if (!fresh.isValid || !other.isValid)
                continue;
            if (const double common = sharedArea(fresh.parcel.geometry, other.parcel.geometry); common > 0.1)
                block.remarks +=
                    Text::tr("Parcels %1 and %2 lie over one another by %3 m²; that is left as it is.")
                        .arg(fresh.name, other.name, number(common));
        }
}

/** Gives the corners of the new parcels to those that stay around them, and the other way. */
std::vector<Reshaped> noded(Block &block)
{
    std::vector<Point> fresh, around;
    for (const auto &[members, corners] :
         { std::pair(&block.fresh, &fresh), std::pair(&block.around, &around) })
        for (const Member &member : *members)
            for (const Point p : verticesOf(member.parcel.geometry))
                corners->push_back(p);
    const PointIndex freshCorners(std::move(fresh)), otherCorners(std::move(around));
    std::vector<Reshaped> changed;
    for (Member &member : block.around)
        if (insertTouching(member.parcel.geometry, freshCorners))
            changed.push_back(member.parcel);
    for (Member &member : block.fresh)
        if (insertTouching(member.parcel.geometry, otherCorners) || member.isSettled)
            changed.push_back(member.parcel);
    return changed;
}

/** What \a settling did to the new parcels of \a block, as one sentence. */
QString settledWords(const Block &block, const std::vector<std::size_t> &members, const Settling &settling)
{
    const QLocale locale;
    QString words = Text::tr("This is the closest clean result beside the parcels that stay.");
    if (settling.corners)
        words += u' '
            + Text::tr("%n corner(s) of new parcels were put onto theirs, the farthest %1 m away.", nullptr,
                       settling.corners)
                  .arg(locale.toString(settling.farthest, 'f', 3));
    QStringList cut;
    for (const auto &[n, area] : settling.cut)
        cut += Text::tr("%1 (%2 m²)").arg(block.fresh[members[n]].name, locale.toString(area, 'f', 1));
    if (!cut.isEmpty())
        words += u' ' + Text::tr("Cut to the ground that nobody else has: %1.").arg(cut.join(u", "));
    return words;
}

/** Lets the new parcels of \a block keep to the ground that is free; false if they do. \throws Refusal */
bool settle(Block &block)
{
    std::vector<std::size_t> members;
    std::vector<Geometry> surfaces;
    QStringList names;
    for (std::size_t i = 0; i < block.fresh.size(); ++i)
        if (const Member &fresh = block.fresh[i]; fresh.isValid && fresh.parcel.geometry.parts.size() == 1) {
            members.push_back(i);
            surfaces.push_back(fresh.parcel.geometry);
            names += fresh.name;
        }
    const auto stay = validShapes(block.around);
    const Settling settling = gis::settle(surfaces, names, stay);
    if (settling.isNothing())
        return false;
    block.remarks.prepend(settledWords(block, members, settling));
    for (std::size_t n = 0; n < members.size(); ++n) {
        Member &fresh = block.fresh[members[n]];
        fresh.isSettled = !(fresh.parcel.geometry == surfaces[n]);
        fresh.parcel.geometry = std::move(surfaces[n]);
        fresh.area = squareMetres(twiceArea(fresh.parcel.geometry));
    }
    return true;
}

/** The parcels of \a block that are new take the place of the old ones. */
Replacement replaced(const Fabric &fabric, Block block, const Sheets &sheets, const Progress &progress)
{
    Replacement replacement;
    replacement.lineage = lineageOf(block, partOf(progress, 0, 0.4));
    compareGround(block);
    Draft draft;
    draft.title =
        Text::tr("Replace %n Parcel(s) by Sheet %1", nullptr, int(block.old.size())).arg(namesOf(sheets));
    for (const Member &old : block.old) {
        draft.retired.push_back(old.parcel.place);
        replacement.areaBefore += old.area;
    }
    bool isSettled = false;
    for (const Member &fresh : block.fresh) {
        replacement.successors.push_back(fresh.id);
        replacement.areaAfter += fresh.area;
        isSettled = isSettled || fresh.isSettled;
    }
    const auto number = [](double area) { return QLocale().toString(area, 'f', 1); };
    block.remarks.prepend(
        Text::tr("%1 old parcels, %2 m² → %3 new parcels, %4 m²; difference %5 m².")
            .arg(block.old.size())
            .arg(number(replacement.areaBefore))
            .arg(block.fresh.size())
            .arg(number(replacement.areaAfter), number(replacement.areaAfter - replacement.areaBefore)));
    draft.reshaped = noded(block);
    draft.keepsGround = true; // what is lost was said above
    draft.rigid = isSettled ? 0 : draft.reshaped.size(); // else corners on edges only: nothing moves
    draft.remarks = std::move(block.remarks);
    replacement.outcome = outcomeOf(fabric, std::move(draft), partOf(progress, 0.6, 1));
    replacement.outcome.isGapless = false; // its remarks say what is lost
    return replacement;
}

/** The block with both sorts of parcels. \throws Refusal where one is missing */
Block demandedBlock(const Fabric &fabric, const Ring &area, const Sheets &sheets)
{
    Block block = blockOf(fabric, area, sheets);
    if (block.fresh.empty())
        throw Refusal(Text::tr("Sheet %1 has no parcels in the area; import it first.").arg(namesOf(sheets)),
                      area.front());
    if (block.old.empty())
        throw Refusal(Text::tr("All parcels in the area are of sheet %1 itself; choose the sheet that brings "
                               "the new parcels, or draw round the old ones.")
                          .arg(namesOf(sheets)),
                      area.front());
    return block;
}

} // namespace

std::vector<SheetShare> sheetsIn(const Fabric &fabric, const Ring &area)
{
    std::vector<SheetShare> shares;
    for (const SheetKey &sheet : fabric.sheets())
        shares.push_back({ sheet });
    for (const Member &member : blockOf(fabric, area, {}).old) {
        const Place &place = member.parcel.place;
        SheetShare &share = shares[fabric.chunk(place).items[place.item].sheet];
        ++share.parcels;
        share.area += member.area;
    }
    std::erase_if(shares, [](const SheetShare &share) { return share.parcels == 0; });
    std::sort(shares.begin(), shares.end(), [](const SheetShare &a, const SheetShare &b) {
        return a.sheet.series == b.sheet.series ? isNumberBefore(a.sheet.sheetNo, b.sheet.sheetNo)
                                                : a.sheet.series < b.sheet.series;
    });
    return shares;
}

Replacement replaceBlock(const Fabric &fabric, const Ring &area, const SheetKey &sheet,
                         const Progress &progress)
{
    return replaceBlock(fabric, area, Sheets{ sheet }, progress);
}

Replacement replaceBlock(const Fabric &fabric, const Ring &area, const Sheets &sheets,
                         const Progress &progress)
{
    return replaced(fabric, demandedBlock(fabric, area, sheets), sheets, progress);
}

Replacement replaceClosest(const Fabric &fabric, const Ring &area, const SheetKey &sheet,
                           const Progress &progress)
{
    return replaceClosest(fabric, area, Sheets{ sheet }, progress);
}

Replacement replaceClosest(const Fabric &fabric, const Ring &area, const Sheets &sheets,
                           const Progress &progress)
{
    const Block block = demandedBlock(fabric, area, sheets);
    try {
        if (Block clean = block; settle(clean))
            return replaced(fabric, std::move(clean), sheets, progress);
    } catch (const Refusal &why) {
        Block drawn = block;
        drawn.remarks.prepend(
            why.message() + u' '
            + Text::tr(
                "So there is no clean result close to this one; the new parcels stay as they were drawn."));
        return replaced(fabric, std::move(drawn), sheets, progress);
    }
    return replaced(fabric, block, sheets, progress);
}

} // namespace gis
