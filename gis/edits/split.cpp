#include "gis/edits/split.h"

#include "gis/edits/halfplane.h"
#include "gis/edits/noding.h"
#include "gis/edits/ring.h"
#include "gis/overlay.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>
#include <map>
#include <numbers>

namespace gis
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(GeometryEdits)
};

struct Parent {
    Reshaped shape;
    FabricParcel parcel;
    QString name;

    const Polygon &polygon() const { return shape.geometry.parts.front(); }
};

Parent parentOf(const Fabric &fabric, const QUuid &id)
{
    Parent parent{ soundShapeOf(fabric, id), {}, {} };
    parent.parcel = fabric.parcel(parent.shape.place);
    parent.name = parcelName(parent.parcel);
    return parent;
}

QString areaText(double area)
{
    return QLocale().toString(area, 'f', 1);
}

/** A line that passes this near to a corner, in millimetres, is meant to go through it. */
constexpr double throughCorner = 2;

/** \a line through the corners of \a parent that it passes by: a new corner beside one would be a fault. */
Ring throughCorners(const Ring &line, const Polygon &parent)
{
    Ring through;
    const auto add = [&](Point p) {
        if (through.empty() || through.back() != p)
            through.push_back(p);
    };
    for (std::size_t i = 0; i < line.size(); ++i) {
        const Point a = line[i], b = line[std::min(i + 1, line.size() - 1)];
        std::map<double, Point> passed;
        for (const Ring &ring : parent)
            for (const Point corner : ring)
                if (distanceToSegment(corner, a, b) <= throughCorner)
                    passed[distanceMetres(a, corner)] = corner;
        const auto isPassed = [&](Point p) {
            return std::any_of(passed.begin(), passed.end(), [&](const auto &corner) {
                return 1000 * distanceMetres(corner.second, p) <= throughCorner;
            });
        };
        if (!isPassed(a))
            add(a);
        for (const auto &[along, corner] : passed)
            add(corner);
    }
    return through;
}

/** The parts that \a lines cut \a parent into, in the order in which its boundary meets them. */
std::vector<Polygon> partsOf(const Parent &parent, std::span<const Ring> lines)
{
    std::vector<Polygon> parts;
    std::vector<Ring> through;
    for (const Ring &line : lines)
        through.push_back(throughCorners(line, parent.polygon()));
    for (Face &face : faces(parent.shape.geometry, through))
        if (face.isInside)
            parts.push_back(std::move(face.shape));
    const Ring &exterior = parent.polygon().front();
    const auto firstCorner = [&](const Polygon &part) {
        for (std::size_t i = 0; i < exterior.size(); ++i)
            if (std::find(part[0].begin(), part[0].end(), exterior[i]) != part[0].end())
                return i;
        return exterior.size();
    };
    for (Polygon &part : parts)
        alignTo(exterior, part);
    std::stable_sort(parts.begin(), parts.end(),
                     [&](const Polygon &a, const Polygon &b) { return firstCorner(a) < firstCorner(b); });
    return parts;
}

/** Below this a part is a splinter that rounding leaves, not ground. */
double leastArea(const Polygon &part)
{
    return std::max(0.01, 0.00071 * perimeter(part));
}

/** Refuses parts too small to be ground. */
void demandGround(const Parent &parent, const std::vector<Polygon> &parts)
{
    for (const Polygon &part : parts)
        if (const double area = squareMetres(twiceArea(part)); area < leastArea(part))
            throw Refusal(Text::tr("The line runs along the boundary of parcel %1: a part of only %2 m² "
                                   "would be cut off; draw it across the parcel.")
                              .arg(parent.name, QLocale().toString(area, 'f', 3)),
                          part.front().front());
}

Outcome splitInto(const Fabric &fabric, const Parent &parent, std::vector<Polygon> parts)
{
    demandGround(parent, parts);
    Draft draft;
    draft.title = Text::tr("Split Parcel %1").arg(parent.name);
    draft.retired = { parent.shape.place };
    draft.keepsGround = true;
    for (Polygon &part : parts)
        draft.created.push_back(
            { { Shape::Polygon, { std::move(part) } }, parent.parcel.sheet, { parent.parcel.id } });
    return outcomeOf(fabric, std::move(draft));
}

double distanceToBoundary(const Polygon &polygon, Point p)
{
    double nearest = std::numeric_limits<double>::infinity();
    for (const Ring &ring : polygon)
        for (std::size_t i = 0; i < ring.size(); ++i)
            nearest = std::min(nearest, distanceToSegment(p, ring[i], ring[(i + 1) % ring.size()]));
    return nearest;
}

/** Says why \a line leaves \a parent in one part. */
[[noreturn]] void refuseUncut(const Parent &parent, const Ring &line)
{
    const auto isOnBoundary = [&](Point p) { return distanceToBoundary(parent.polygon(), p) <= 1; };
    for (const Point end : { line.front(), line.back() })
        if (covers(parent.polygon(), end) && !isOnBoundary(end))
            throw Refusal(Text::tr("The line ends inside parcel %1; draw it from boundary to boundary.")
                              .arg(parent.name),
                          end);
    if (std::all_of(line.begin(), line.end(), isOnBoundary))
        throw Refusal(Text::tr("The line runs along the boundary of parcel %1 and cuts nothing off; draw it "
                               "across the parcel.")
                          .arg(parent.name),
                      line.front());
    throw Refusal(
        Text::tr("The line does not cross parcel %1; draw it from one boundary of the parcel to another.")
            .arg(parent.name),
        line.front());
}

/** Splits into exactly \a count parts. */
Outcome splitInto(const Fabric &fabric, const Parent &parent, std::span<const Ring> lines, std::size_t count)
{
    std::vector<Polygon> parts = partsOf(parent, lines);
    if (parts.size() == 1 && lines.size() == 1)
        refuseUncut(parent, lines.front());
    if (parts.size() != count) {
        const auto least =
            std::min_element(parts.begin(), parts.end(),
                             [](const Polygon &a, const Polygon &b) { return twiceArea(a) < twiceArea(b); });
        throw Refusal(Text::tr("Parcel %1 would fall into %2 parts instead of %3; draw the line so that it "
                               "crosses only once.")
                          .arg(parent.name)
                          .arg(parts.size())
                          .arg(count),
                      least == parts.end() ? std::nullopt : std::optional(innerPoint(*least, 10).point));
    }
    return splitInto(fabric, parent, std::move(parts));
}

/** Puts the part of \a outcome first that reaches farthest to the right of \a cut. */
void putFirst(Outcome &outcome, const Cut &cut)
{
    std::stable_sort(outcome.created.begin(), outcome.created.end(), [&](const Created &a, const Created &b) {
        return reach(a.geometry.parts.front(), cut).first < reach(b.geometry.parts.front(), cut).first;
    });
}

/** The line along \a side that has \a parent's middle on its left. */
Cut sideOf(const Parent &parent, const Edge &side)
{
    if (side.a == side.b)
        throw Refusal(Text::tr("The direction needs two different points: click a second place."), side.a);
    const Cut cut = cutAlong(side.a, side.b);
    const double right = areaRight(parent.polygon(), cut);
    return right * 2 <= squareMetres(twiceArea(parent.polygon())) ? cut : cutAlong(side.b, side.a);
}

void demandArea(const Parent &parent, double area)
{
    const double all = squareMetres(twiceArea(parent.polygon()));
    if (!(area > 0) || !(area < all))
        throw Refusal(Text::tr("Parcel %1 has %2 m²; %3 m² cannot be cut off it: type less.")
                          .arg(parent.name, areaText(all), areaText(area)),
                      innerPoint(parent.polygon(), 10).point);
}

} // namespace

Outcome splitByLine(const Fabric &fabric, const QUuid &id, const Ring &line)
{
    const Parent parent = parentOf(fabric, id);
    if (line.size() < 2 || std::all_of(line.begin(), line.end(), [&](Point p) { return p == line.front(); }))
        throw Refusal(Text::tr("A line needs two different points: click a second place."),
                      line.empty() ? std::nullopt : std::optional(line.front()));
    return splitInto(fabric, parent, std::span(&line, 1), 2);
}

Outcome splitParallel(const Fabric &fabric, const QUuid &id, const Edge &side, double distance)
{
    const Parent parent = parentOf(fabric, id);
    const Cut cut = sideOf(parent, side);
    if (!(distance > 0) || distance * 1000 >= reach(parent.polygon(), cut).second)
        throw Refusal(
            Text::tr("At %1 m from that side there is nothing of parcel %2: type a shorter distance.")
                .arg(QLocale().toString(distance, 'f', 2), parent.name),
            side.a);
    const Ring line = lineOf(moved(cut, distance * 1000), extent(parent.shape.geometry));
    Outcome outcome = splitInto(fabric, parent, std::span(&line, 1), 2);
    putFirst(outcome, cut);
    return outcome;
}

Outcome splitByArea(const Fabric &fabric, const QUuid &id, double area, const Edge &side)
{
    const Parent parent = parentOf(fabric, id);
    demandArea(parent, area);
    const Cut cut = sideOf(parent, side);
    const Ring line = lineOf(cutOff(parent.polygon(), cut, area), extent(parent.shape.geometry));
    Outcome outcome = splitInto(fabric, parent, std::span(&line, 1), 2);
    putFirst(outcome, cut);
    return outcome;
}

namespace
{

/** A straight cut into two parts; what is common to both is its length in metres. */
struct Halves {
    Cut cut;
    std::vector<Polygon> parts;
    double length = 0;
};

/** The straight cuts through \a through with \a area m² on their right that leave two parts, by bearing. */
std::vector<Halves> cutsThrough(const Parent &parent, double area, Point through)
{
    const auto cutAt = [&](double angle) {
        return Cut{ double(through.x), double(through.y), std::cos(angle), std::sin(angle) };
    };
    const auto missing = [&](double angle) { return areaRight(parent.polygon(), cutAt(angle)) - area; };
    constexpr int steps = 240;
    std::vector<Halves> found;
    for (int step = 0; step < steps; ++step) {
        double low = 2 * std::numbers::pi * step / steps, high = 2 * std::numbers::pi * (step + 1) / steps;
        const bool rises = missing(low) < 0;
        if (rises == (missing(high) < 0))
            continue;
        for (int i = 0; i < 50; ++i) {
            const double middle = (low + high) / 2;
            ((missing(middle) < 0) == rises ? low : high) = middle;
        }
        const Cut cut = cutAt((low + high) / 2);
        const Ring line = lineOf(cut, extent(parent.shape.geometry), &through);
        std::vector<Polygon> parts = partsOf(parent, std::span(&line, 1));
        if (std::abs(missing((low + high) / 2)) > 0.01 || parts.size() != 2)
            continue;
        const double length = (perimeter(parts[0]) + perimeter(parts[1]) - perimeter(parent.polygon())) / 2;
        const bool isKnown = std::any_of(found.begin(), found.end(), [&](const Halves &other) {
            return std::abs(other.cut.dx * cut.dy - other.cut.dy * cut.dx)
                < 1e-6; // of half the area, turned round
        });
        if (!isKnown)
            found.push_back({ cut, std::move(parts), length });
    }
    return found;
}

} // namespace

Outcome splitByAreaThrough(const Fabric &fabric, const QUuid &id, double area, Point through)
{
    const Parent parent = parentOf(fabric, id);
    demandArea(parent, area);
    std::vector<Halves> cuts = cutsThrough(parent, area, through);
    if (cuts.empty())
        throw Refusal(Text::tr("No straight line through that point cuts %1 m² off parcel %2 in one part; "
                               "choose another point or another area.")
                          .arg(areaText(area), parent.name),
                      through);
    const auto shortest = std::min_element(
        cuts.begin(), cuts.end(), [](const Halves &a, const Halves &b) { return a.length < b.length; });
    Outcome outcome = splitInto(fabric, parent, std::move(shortest->parts));
    putFirst(outcome, shortest->cut);
    if (cuts.size() > 1)
        outcome.remarks += Text::tr("%1 straight lines through that point cut off that area; the shortest, "
                                    "%2 m, is taken.")
                               .arg(cuts.size())
                               .arg(QLocale().toString(shortest->length, 'f', 2));
    return outcome;
}

Outcome splitEqually(const Fabric &fabric, const QUuid &id, int count, const Edge &side)
{
    const Parent parent = parentOf(fabric, id);
    const double all = squareMetres(twiceArea(parent.polygon()));
    if (count < 2 || count > 500)
        throw Refusal(Text::tr("A parcel is split into 2 to 500 equal parts: type a number between."));
    const Cut cut = sideOf(parent, side);
    std::vector<Ring> lines;
    for (int i = 1; i < count; ++i)
        lines.push_back(
            lineOf(cutOff(parent.polygon(), cut, all * i / count), extent(parent.shape.geometry)));
    Outcome outcome = splitInto(fabric, parent, lines, std::size_t(count));
    putFirst(outcome, cut);
    return outcome;
}

Outcome splitByCorners(const Fabric &fabric, const QUuid &id, const Ring &corners)
{
    const Parent parent = parentOf(fabric, id);
    demandRing(corners);
    demandPlace(corners, extent(parent.shape.geometry), 1000);
    Geometry cutOff{ Shape::Polygon, { { corners } } };
    if (!isValid(cutOff))
        throw Refusal(Text::tr("The boundary touches itself: leave out the corner where it does."),
                      corners.front());
    for (const Point corner : corners)
        if (!covers(parent.polygon(), corner) && distanceToBoundary(parent.polygon(), corner) > offEdge)
            throw Refusal(Text::tr("Corner %1 lies outside parcel %2: mend its coordinates, or choose the "
                                   "parcel in which all corners lie.")
                              .arg(QString::number(std::find(corners.begin(), corners.end(), corner)
                                                   - corners.begin() + 1),
                                   parent.name),
                          corner);
    Ring line = corners;
    line.push_back(corners.front());
    std::vector<Polygon> inside, rest;
    for (Polygon &part : partsOf(parent, std::span(&line, 1)))
        (sharedArea(cutOff, { Shape::Polygon, { part } }) * 2 > squareMetres(twiceArea(part)) ? inside : rest)
            .push_back(std::move(part));
    if (rest.empty())
        throw Refusal(Text::tr("These corners are the whole of parcel %1: there is nothing to split off.")
                          .arg(parent.name),
                      corners.front());
    if (inside.size() != 1)
        throw Refusal(Text::tr("Of that ground parcel %1 has %2 pieces; split them off one by one.")
                          .arg(parent.name)
                          .arg(inside.size()),
                      corners.front());
    if (rest.size() != 1)
        throw Refusal(Text::tr("Without that ground parcel %1 would fall into %2 parts; take it so that the "
                               "rest stays in one piece.")
                          .arg(parent.name)
                          .arg(rest.size()),
                      corners.front());
    alignTo(corners, inside.front());
    inside.push_back(std::move(rest.front()));
    return splitInto(fabric, parent, std::move(inside));
}

Outcome separateParts(const Fabric &fabric, const QUuid &id)
{
    Parent parent{ shapeOf(fabric, id), {}, {} };
    parent.parcel = fabric.parcel(parent.shape.place);
    parent.name = parcelName(parent.parcel);
    std::vector<Polygon> parts = parent.shape.geometry.parts;
    if (parts.size() < 2)
        throw Refusal(
            Text::tr("Parcel %1 has only one part: there is nothing to separate.").arg(parent.name));
    if (!isValid(parent.shape.geometry))
        throw Refusal(
            Text::tr("The parts of parcel %1 lie over one another; repair its nested parts instead.")
                .arg(parent.name),
            parts.front().front().front());
    return splitInto(fabric, parent, std::move(parts));
}

} // namespace gis
