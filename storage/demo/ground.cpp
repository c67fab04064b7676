#include "storage/demo/ground.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace storage::demo
{

namespace
{

Spot rotated(Spot a, double radians)
{
    return { a.x * std::cos(radians) - a.y * std::sin(radians),
             a.x * std::sin(radians) + a.y * std::cos(radians) };
}

double dot(Spot a, Spot b)
{
    return a.x * b.x + a.y * b.y;
}

/** How far a cut may reach beyond the face it cuts. */
double reach(const Frame &frame)
{
    return (frame.along + frame.across) / 2 + 20;
}

} // namespace

bool isPublicWay(Cover cover)
{
    return cover == Cover::MainRoad || cover == Cover::Road || cover == Cover::Alley
        || cover == Cover::FieldRoad || cover == Cover::Canal || cover == Cover::Ditch
        || cover == Cover::Pond;
}

Frame frameOf(const Path &ring)
{
    Frame best;
    double least = 0;
    for (int step = 0; step < 72; ++step) {
        const Spot u = rotated({ 1, 0 }, step * std::numbers::pi / 72), v{ -u.y, u.x };
        double west = 1e12, east = -1e12, south = 1e12, north = -1e12;
        for (Spot p : ring) {
            west = std::min(west, dot(p, u)), east = std::max(east, dot(p, u));
            south = std::min(south, dot(p, v)), north = std::max(north, dot(p, v));
        }
        const double area = (east - west) * (north - south);
        if (step > 0 && area >= least)
            continue;
        least = area;
        best = { u * ((west + east) / 2) + v * ((south + north) / 2), u, v, east - west, north - south };
    }
    if (best.along < best.across) {
        std::swap(best.along, best.across);
        best.u = rotated(best.u, std::numbers::pi / 2);
        best.v = rotated(best.v, std::numbers::pi / 2);
    }
    return best;
}

Path crossCut(const Frame &frame, double position, Dice &dice, double stepProbability)
{
    const Spot v = rotated(frame.v, dice.real(-0.03, 0.03));
    const Spot middle = frame.centre + frame.u * position, end = v * reach(frame);
    if (!dice.happens(stepProbability))
        return { middle - end, middle + end };
    const Spot turn = middle + v * (frame.across * dice.real(-0.2, 0.2));
    const Spot step = frame.u * (dice.real(0.5, 1.4) * (dice.happens(0.5) ? 1 : -1));
    return { middle - end, turn, turn + step, middle + step + end };
}

Path lengthCut(const Frame &frame, double position, Dice &dice)
{
    const Spot u = rotated(frame.u, dice.real(-0.012, 0.012));
    const Spot middle = frame.centre + frame.v * position, end = u * reach(frame);
    Path path{ middle - end };
    for (double s = -frame.along / 2 + 12; s < frame.along / 2 - 6; s += dice.real(14, 30))
        path.push_back(middle + u * s + frame.v * dice.real(-0.5, 0.5));
    path.push_back(middle + end);
    return path;
}

std::vector<int> slices(Mesh &mesh, int face, double narrow, double wide, double stepProbability, Dice &dice)
{
    const Frame frame = frameOf(mesh.ring(face));
    std::vector<int> result{ face };
    double position = -frame.along / 2 + dice.real(narrow, wide);
    while (position < frame.along / 2 - 0.8 * narrow) {
        if (const auto rest = mesh.cut(result.back(), crossCut(frame, position, dice, stepProbability)))
            result.push_back(*rest);
        position += dice.real(narrow, wide);
    }
    return result;
}

int cutEnd(Mesh &mesh, int face, double width, Cover cover, Dice &dice)
{
    const Frame frame = frameOf(mesh.ring(face));
    const int kind = mesh.face(face).kind;
    const auto rest = mesh.cut(face, crossCut(frame, -frame.along / 2 + width, dice, 0));
    mesh.face(face).kind = kindOf(zoneOf(kind), cover);
    return rest.value_or(-1);
}

namespace
{

/** The neighbour of \a face of the same kind with the longest common boundary, -1 if none. */
int nearestKin(const Mesh &mesh, int face)
{
    std::map<int, double> common;
    for (const Mesh::Loop &loop : mesh.face(face).loops)
        for (std::size_t i = 0; i < loop.size(); ++i) {
            const int a = loop[i], b = loop[(i + 1) % loop.size()], other = mesh.faceAt(b, a);
            if (other >= 0 && other != face && mesh.face(other).kind == mesh.face(face).kind)
                common[other] += length(mesh.spot(a) - mesh.spot(b));
        }
    int best = -1;
    double longest = 0;
    for (const auto &[other, shared] : common)
        if (shared > longest)
            longest = shared, best = other;
    return best;
}

/** The sharpest corner of \a ring, in radians. */
double sharpestCorner(const Path &ring)
{
    double sharpest = std::numbers::pi;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Spot back = ring[(i + ring.size() - 1) % ring.size()] - ring[i];
        const Spot on = ring[(i + 1) % ring.size()] - ring[i];
        sharpest =
            std::min(sharpest, std::acos(std::clamp(dot(back, on) / (length(back) * length(on)), -1.0, 1.0)));
    }
    return sharpest;
}

} // namespace

void absorbSlivers(Mesh &mesh, Cover cover, double leastArea, double leastWidth)
{
    for (std::size_t f = 0; f < mesh.faces().size(); ++f) {
        const Mesh::Face &face = mesh.face(int(f));
        if (face.loops.empty() || coverOf(face.kind) != cover)
            continue;
        constexpr double leastCorner = 0.3; // 17 degrees
        if (mesh.area(int(f)) >= leastArea && sharpestCorner(mesh.ring(int(f))) >= leastCorner
            && gis::innerPoint(mesh.polygon(int(f)), 500).distance >= leastWidth * 500)
            continue;
        if (const int kin = nearestKin(mesh, int(f)); kin >= 0)
            mesh.join(kin, int(f));
    }
}

void bendEdges(Mesh &mesh, Dice &dice)
{
    for (const auto &[a, b] : mesh.edges()) {
        const Spot from = mesh.spot(a), step = mesh.spot(b) - from;
        const double whole = length(step);
        if (whole < 6 || dice.happens(0.25))
            continue;
        const int bends = std::max(1, int(whole / dice.real(9, 17)));
        const double swing = std::min(0.28, whole * 0.02);
        int last = a;
        for (int i = 1; i <= bends; ++i) {
            const double share = (i + dice.real(-0.2, 0.2)) / (bends + 1);
            const Spot across{ -step.y / whole, step.x / whole };
            last = mesh.insert(last, b, from + step * share + across * dice.real(-swing, swing));
        }
    }
}

namespace
{

/** Leaves 0.4 m between two houses: an alley that is no parcel. */
void narrowAlley(Mesh &mesh, Dice &dice)
{
    mesh.snap = 0.05;
    for (int f : mesh.facesOfKind(kindOf(Zone::VillageNorth, Cover::House))) {
        const Frame frame = frameOf(mesh.ring(f));
        if (mesh.area(f) < 190 || frame.along < 15)
            continue;
        if (mesh.cutStrip(f, crossCut(frame, 0, dice, 0), 0.4, kindOf(Zone::VillageNorth, Cover::Gap)))
            return;
    }
}

} // namespace

Mesh makeGround(Dice dice)
{
    Mesh mesh = skeleton(dice);
    divideFields(mesh, dice);
    divideVillage(mesh, dice);
    absorbSlivers(mesh, Cover::Plot, 90, 4);
    absorbSlivers(mesh, Cover::House, 55, 3.6);
    bendEdges(mesh, dice);
    narrowAlley(mesh, dice);
    return mesh;
}

} // namespace storage::demo
