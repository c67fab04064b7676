#pragma once

#include "storage/demo/dice.h"
#include "storage/demo/mesh.h"

#include <QString>

#include <vector>

namespace storage::demo
{

/** What a piece of the demo's ground is. */
enum class Cover {
    Land, ///< not divided yet
    MainRoad,
    Road,
    Alley,
    FieldRoad,
    Canal,
    Ditch,
    Island,
    Pond,
    House,
    Plot, ///< paddy
    Orchard,
    School,
    Office, ///< of the commune
    HealthStation,
    Pagoda,
    CommunalHouse, ///< đình
    CultureHouse,
    Market,
    Flats,
    Workshop,
    Cemetery,
    Gap, ///< left out: an alley too narrow to be a parcel
};

/** Where it lies: which sheet, which hamlet. */
enum class Zone { None, FieldsNorth, FieldsSouth, VillageNorth, VillageSouth };

constexpr int kindOf(Zone zone, Cover cover)
{
    return int(zone) * 100 + int(cover);
}
constexpr Cover coverOf(int kind)
{
    return Cover(kind % 100);
}
constexpr Zone zoneOf(int kind)
{
    return Zone(kind / 100);
}

/** Roads, water and the like, which the commune's committee manages. */
bool isPublicWay(Cover cover);

/**
 * South-west corner of sheet 8 in EPSG:9209. Inside the real commune 12073 of
 * Hưng Yên, so that tests of the CRS against the commune's extent pass; the demo
 * commune itself is invented.
 */
inline constexpr Spot groundOrigin{ 557'000, 2'308'000 };

/** Side of sheet 8 (1:1000) and of sheet 9 (1:500), which lies east of its upper half; metres. */
inline constexpr double fieldSheetSide = 500, villageSheetSide = 250;

/** Axes of a face: its longest way \a u, across it \a v, both of length 1. */
struct Frame {
    Spot centre, u, v;
    double along = 0, across = 0; ///< its sides, metres
};
Frame frameOf(const Path &ring);

/** A cut across \a frame at \a position metres from its middle along u, a little askew, with a step now and
 * then. */
Path crossCut(const Frame &frame, double position, Dice &dice, double stepProbability);

/** A cut along \a frame at \a position metres from its middle across. */
Path lengthCut(const Frame &frame, double position, Dice &dice);

/** Cuts \a face across its length into pieces of \a narrow to \a wide metres. */
std::vector<int> slices(Mesh &mesh, int face, double narrow, double wide, double stepProbability, Dice &dice);

/** Cuts a piece of about \a width metres off one end of \a face; returns the rest. */
int cutEnd(Mesh &mesh, int face, double width, Cover cover, Dice &dice);

/** Gives pieces that are too small or too thin to the neighbour of the same kind they share most with. */
void absorbSlivers(Mesh &mesh, Cover cover, double leastArea, double leastWidth);

/** Bends every long edge a little, for both its faces alike. */
void bendEdges(Mesh &mesh, Dice &dice);

/** The two sheets' roads and water, with the land between them. */
Mesh skeleton(Dice &dice);

void divideFields(Mesh &mesh, Dice &dice);
void divideVillage(Mesh &mesh, Dice &dice);

/** All of it: every face is a parcel, but those of cover Gap. */
Mesh makeGround(Dice dice);

} // namespace storage::demo
