#include "storage/demo/ground.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace storage::demo
{

namespace
{

/** \a ring, counter-clockwise, with each side moved \a distance metres inwards. */
Path inset(const Path &ring, double distance)
{
    Path closed{ ring.back() };
    closed.insert(closed.end(), ring.begin(), ring.end());
    closed.push_back(ring.front());
    Path result = moved(closed, distance);
    return Path(result.begin() + 1, result.end() - 1);
}

/** \a ring without its corners of less than about ten degrees, so that it can be moved inwards. */
Path simplified(const Path &ring)
{
    Path result;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Spot before = ring[i] - ring[(i + ring.size() - 1) % ring.size()];
        const Spot after = ring[(i + 1) % ring.size()] - ring[i];
        const double turn = before.x * after.y - before.y * after.x;
        if (std::abs(turn) > 0.17 * length(before) * length(after))
            result.push_back(ring[i]);
    }
    return result;
}

/** How far \a spot lies from the line \a from – \a to, in metres. */
double distance(Spot spot, Spot from, Spot to)
{
    const Spot step = to - from, way = spot - from;
    const double share = (way.x * step.x + way.y * step.y) / (step.x * step.x + step.y * step.y);
    return length(way - step * std::clamp(share, 0.0, 1.0));
}

/** Two rows of plots, back to back. */
void plots(Mesh &mesh, int band, Dice &dice)
{
    const Frame frame = frameOf(mesh.ring(band));
    const auto lower = mesh.cut(band, lengthCut(frame, dice.real(-4, 4), dice));
    for (int row : { band, lower.value_or(-1) }) {
        if (row < 0)
            continue;
        const double narrow = dice.real(9, 12);
        for (int plot : slices(mesh, row, narrow, narrow + dice.real(6, 11), 0.06, dice))
            mesh.face(plot).kind = kindOf(zoneOf(mesh.face(plot).kind), Cover::Plot);
    }
}

/** Divides \a block by ditches into bands of plots; returns the ditches. */
std::vector<int> bands(Mesh &mesh, int block, Dice &dice)
{
    std::vector<int> ditches;
    Frame frame = frameOf(mesh.ring(block));
    if (frame.along < 1.25 * frame.across && dice.happens(0.5)) {
        std::swap(frame.along, frame.across);
        frame.u = std::exchange(frame.v, Spot{ -frame.u.x, -frame.u.y });
    }
    const int count = std::max(1, int(std::lround(frame.across / dice.real(43, 52))));
    const int ditch = kindOf(zoneOf(mesh.face(block).kind), Cover::Ditch);
    int rest = block;
    std::vector<int> all;
    for (int i = 1; i < count; ++i) {
        const double position = frame.across * (0.5 - (i + dice.real(-0.08, 0.08)) / count);
        const auto strip = mesh.cutStrip(rest, lengthCut(frame, position, dice), dice.real(1.4, 2.2), ditch);
        if (!strip)
            continue;
        all.push_back(rest);
        ditches.push_back(strip->strip);
        rest = strip->right;
    }
    all.push_back(rest);
    for (int band : all)
        plots(mesh, band, dice);
    return ditches;
}

/** The least distance of \a inner from \a outer round it, in metres; 0 if it leaves it somewhere. */
double clearance(const Path &inner, const Path &outer)
{
    gis::Ring hole;
    for (Spot spot : inner)
        hole.push_back(*gis::gridPoint(spot.x, spot.y));
    double least = 1e9;
    for (const auto &[corners, sides] : { std::pair(&inner, &outer), std::pair(&outer, &inner) })
        for (Spot corner : *corners)
            for (std::size_t i = 0; i < sides->size(); ++i)
                least = std::min(least, distance(corner, (*sides)[i], (*sides)[(i + 1) % sides->size()]));
    for (Spot corner : outer)
        if (gis::covers({ hole }, *gis::gridPoint(corner.x, corner.y)))
            return 0;
    return least;
}

/** A ditch all round \a block and through it: one parcel with the plots in its holes. */
void ringDitch(Mesh &mesh, int block, Dice &dice)
{
    const Zone zone = zoneOf(mesh.face(block).kind);
    const Path outer = mesh.ring(block);
    double width = 2.2;
    Path bank = inset(simplified(outer), width);
    while (clearance(bank, outer) < 1.3) // its crooks are bent further later on
        bank = inset(simplified(outer), width += 0.4);
    const int inner = mesh.cutIsland(block, bank, kindOf(zone, Cover::Land));
    mesh.face(block).kind = kindOf(zone, Cover::Ditch);
    for (int ditch : bands(mesh, inner, dice))
        mesh.join(block, ditch);
}

/** A row of houses and workshops along the main road on the field sheet. */
void roadside(Mesh &mesh, int block, Dice &dice)
{
    const Path behind = moved({ { 300, 321 }, { 410, 337 }, { 500, 352 } }, 33);
    Path path;
    for (Spot spot : behind)
        path.push_back(spot + groundOrigin);
    const auto strip = mesh.cut(block, path);
    if (!strip)
        return;
    int rest = cutEnd(mesh, *strip, 46, Cover::Workshop, dice);
    if (rest < 0)
        return;
    for (int lot : slices(mesh, rest, 9, 15, 0.2, dice))
        mesh.face(lot).kind = kindOf(Zone::FieldsNorth, Cover::House);
}

Spot middle(const Mesh &mesh, int face)
{
    return frameOf(mesh.ring(face)).centre - groundOrigin;
}

} // namespace

void divideFields(Mesh &mesh, Dice &dice)
{
    for (int block : mesh.facesOfKind(kindOf(Zone::FieldsNorth, Cover::Land))) {
        if (middle(mesh, block).x > 330)
            roadside(mesh, block, dice);
        bands(mesh, block, dice);
    }
    for (int block : mesh.facesOfKind(kindOf(Zone::FieldsSouth, Cover::Land))) {
        const Spot at = middle(mesh, block);
        if (at.x > 330 && at.y < 150)
            ringDitch(mesh, block, dice);
        else if (at.x < 140 && at.y < 150) {
            const Frame frame = frameOf(mesh.ring(block));
            const auto rest = mesh.cut(block, crossCut(frame, frame.along / 2 - 30, dice, 0));
            mesh.face(rest.value_or(block)).kind = kindOf(Zone::FieldsSouth, Cover::Cemetery);
            if (rest)
                bands(mesh, block, dice);
        } else
            bands(mesh, block, dice);
    }
}

} // namespace storage::demo
