#include "gis/edits/fit.h"

#include "gis/edits/noding.h"

#include <QCoreApplication>

#include <cmath>
#include <unordered_map>

namespace gis
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(GeometryEdits)
};

struct Hash {
    std::size_t operator()(Point p) const { return qHash(p); }
};
using Moved = std::unordered_map<Point, Point, Hash>;

/** The parcels that move, those that may follow, and every corner that moves. */
struct Company {
    std::vector<Reshaped> parcels, others;
    std::vector<Point> corners; ///< in order, each once
};

Company companyOf(const Fabric &fabric, std::vector<Place> places, Followers followers)
{
    const auto before = [](const Place &a, const Place &b) {
        return std::pair(a.chunk, a.item) < std::pair(b.chunk, b.item);
    };
    std::sort(places.begin(), places.end(), before);
    Company company;
    Box box;
    for (const Place &place : places) {
        company.parcels.push_back({ place, fabric.chunk(place).geometry(place.item) });
        box.extend(extent(company.parcels.back().geometry));
    }
    std::vector<Point> junctions;
    for (const Place &place : fabric.intersecting(grown(box, 1)))
        if (!std::binary_search(places.begin(), places.end(), place, before)) {
            company.others.push_back({ place, fabric.chunk(place).geometry(place.item) });
            for (const Point p : verticesOf(company.others.back().geometry))
                if (grown(box, 1).contains(p))
                    junctions.push_back(p);
        }
    const PointIndex index(std::move(junctions));
    for (Reshaped &parcel : company.parcels) {
        if (followers != Followers::Stay)
            insertTouching(parcel.geometry, index);
        for (const Polygon &part : parcel.geometry.parts)
            for (const Ring &ring : part)
                company.corners.insert(company.corners.end(), ring.begin(), ring.end());
    }
    std::sort(company.corners.begin(), company.corners.end());
    company.corners.erase(std::unique(company.corners.begin(), company.corners.end()), company.corners.end());
    return company;
}

/** Puts the corners of \a geometry where they go; how many there are. */
int move(Geometry &geometry, const Moved &moved)
{
    int count = 0;
    for (Polygon &part : geometry.parts)
        for (Ring &ring : part)
            for (Point &p : ring)
                if (const auto it = moved.find(p); it != moved.end())
                    p = it->second, ++count;
    return count;
}

std::vector<Place> placesOf(const Fabric &fabric, const std::vector<QUuid> &ids)
{
    std::vector<QUuid> sorted = ids;
    std::sort(sorted.begin(), sorted.end());
    std::vector<Place> places;
    for (std::size_t c = 0; c < fabric.chunks().size(); ++c)
        for (std::size_t i = 0; i < fabric.chunks()[c]->size(); ++i)
            if (std::binary_search(sorted.begin(), sorted.end(), fabric.chunks()[c]->items[i].id))
                places.push_back({ c, i });
    if (places.empty())
        throw Error(Text::tr("There are no parcels to move: choose a parcel or a sheet that is on the map."));
    return places;
}

/** The corners of \a company's parcels that others have, or have on an edge; in order. */
std::vector<Point> heldOf(const Company &company)
{
    const PointIndex corners(company.corners);
    std::vector<Point> held;
    for (const Reshaped &other : company.others) {
        Geometry noded = other.geometry;
        insertTouching(noded, corners);
        for (const Point p : verticesOf(noded))
            if (corners.contains(p))
                held.push_back(p);
    }
    std::sort(held.begin(), held.end());
    held.erase(std::unique(held.begin(), held.end()), held.end());
    return held;
}

/** Moves \a company's corners to \a targets, one for each. */
Outcome moved(const Fabric &fabric, const QString &title, Company company, const std::vector<Point> &targets,
              Followers followers, const Progress &progress)
{
    Moved moved;
    const std::vector<Point> held = followers == Followers::Hold ? heldOf(company) : std::vector<Point>();
    bool isChange = false;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        if (std::binary_search(held.begin(), held.end(), company.corners[i]))
            continue;
        moved.emplace(company.corners[i], targets[i]);
        isChange = isChange || company.corners[i] != targets[i];
        if (std::abs(targets[i].x) > gridLimit || std::abs(targets[i].y) > gridLimit)
            throw Refusal(Text::tr("The corner at %1 would leave the map: check the control points.")
                              .arg(written(company.corners[i])),
                          company.corners[i]);
    }
    if (!isChange)
        throw Error(Text::tr("The parcels are there already: nothing has to be moved."));
    Draft draft;
    draft.title = title;
    for (Reshaped &parcel : company.parcels)
        if (move(parcel.geometry, moved) > 0)
            draft.reshaped.push_back(std::move(parcel));
    draft.rigid = held.empty() ? draft.reshaped.size() : 0; // what is held bends the others
    if (!held.empty())
        draft.remarks += Text::tr("%n corner(s) shared with parcels that stay keep their place.", nullptr,
                                  int(held.size()));
    const PointIndex corners(company.corners);
    int left = 0;
    for (Reshaped &other : company.others) {
        if (followers == Followers::Move)
            insertTouching(other.geometry, corners);
        if (followers == Followers::Hold)
            continue;
        const int shared = move(other.geometry, moved);
        if (shared > 0 && followers == Followers::Move)
            draft.reshaped.push_back(std::move(other));
        left += shared;
    }
    if (followers == Followers::Stay && left > 0)
        draft.remarks +=
            Text::tr("%n corner(s) would no longer be shared with parcels that stay.", nullptr, left);
    return outcomeOf(fabric, std::move(draft), progress);
}

} // namespace

Outcome fitParcels(const Fabric &fabric, const std::vector<QUuid> &ids, const Fit &fit, Followers followers,
                   const Progress &progress)
{
    Company company = companyOf(fabric, placesOf(fabric, ids), followers);
    std::vector<Point> targets;
    for (const Point p : company.corners)
        targets.push_back(fit(p));
    const QString title = Text::tr("Fit %n Parcel(s)", nullptr, int(company.parcels.size()));
    Outcome outcome = moved(fabric, title, std::move(company), targets, followers, progress);
    outcome.remarks = fit.doubts + outcome.remarks;
    return outcome;
}

Outcome fitClosest(const Fabric &fabric, const std::vector<QUuid> &ids, const Fit &fit,
                   const Progress &progress)
{
    try {
        return fitParcels(fabric, ids, fit, Followers::Move, progress);
    } catch (const Unclean &why) {
        try {
            Outcome held = fitParcels(fabric, ids, fit, Followers::Hold, progress);
            held.remarks.prepend(why.message() + u' '
                                 + Text::tr("This is the closest clean result: shared corners are held."));
            return held;
        } catch (const Cancelled &) {
            throw;
        } catch (const Error &) { // not clean either, or nothing would move
            throw Unclean(why.message() + u' '
                              + Text::tr("Nor is it clean with the shared corners held: fit the neighbours "
                                         "along, or choose other control points."),
                          why.place());
        }
    }
}

std::vector<QUuid> parcelsOf(const Fabric &fabric, const SheetKey &sheet)
{
    std::vector<QUuid> ids;
    const auto &sheets = fabric.sheets();
    const auto number = std::size_t(std::find(sheets.begin(), sheets.end(), sheet) - sheets.begin());
    if (number == sheets.size())
        return ids;
    for (const ChunkPtr &chunk : fabric.chunks())
        for (std::size_t i = 0; i < chunk->size(); ++i)
            if (chunk->items[i].sheet == number)
                ids.push_back(chunk->items[i].id);
    return ids;
}

Outcome reassignCrs(const Fabric &fabric, const SheetKey &sheet, const Crs &was, const Crs &now,
                    const Crs &file, const Progress &progress)
{
    if (was == now)
        throw Error(Text::tr("Sheet %1 is in that coordinate system already: choose another one.")
                        .arg(sheet.sheetNo));
    const std::vector<QUuid> ids = parcelsOf(fabric, sheet);
    if (ids.empty())
        throw Error(Text::tr("Sheet %1 has no parcels on the map: choose another sheet, or import it.")
                        .arg(sheet.sheetNo));
    Company company = companyOf(fabric, placesOf(fabric, ids), Followers::Stay);
    std::vector<Coordinate> numbers;
    for (const Point p : company.corners)
        numbers.push_back(coordinate(p));
    numbers = transformed(transformed(numbers, file, was), now, file);
    std::vector<Point> targets;
    for (const Coordinate &place : numbers) {
        const auto p = gridPoint(place.x, place.y);
        if (!p)
            throw Error(
                Text::tr("The numbers of sheet %1 are no place in %2: choose another coordinate system.")
                    .arg(sheet.sheetNo, now.name()));
        targets.push_back(*p);
    }
    return moved(fabric, Text::tr("Re-Assign CRS of Sheet %1").arg(sheet.sheetNo), std::move(company),
                 targets, Followers::Stay, progress);
}

} // namespace gis
