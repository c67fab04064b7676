#include "storage/demo/ground.h"

namespace storage::demo
{

namespace
{

/** What takes the end of a row of lots, and how many metres of it. */
struct Special {
    Cover cover;
    double width;
};

/** Two rows of house lots, or one where the land is not deep enough. */
void lots(Mesh &mesh, int land, Dice &dice)
{
    const Zone zone = zoneOf(mesh.face(land).kind);
    const Frame frame = frameOf(mesh.ring(land));
    std::vector<int> rows{ land };
    if (frame.across > 25)
        if (const auto lower = mesh.cut(land, lengthCut(frame, dice.real(-1.5, 1.5), dice)))
            rows.push_back(*lower);
    for (int row : rows) {
        const double narrow = dice.real(6, 8);
        for (int lot : slices(mesh, row, narrow, narrow + dice.real(3, 6), 0.3, dice))
            mesh.face(lot).kind = kindOf(zone, Cover::House);
    }
}

/** Divides \a block by an alley, sometimes a blind one, then into lots. */
void block(Mesh &mesh, int land, std::vector<Special> &specials, Dice &dice)
{
    const Zone zone = zoneOf(mesh.face(land).kind);
    Frame frame = frameOf(mesh.ring(land));
    std::vector<int> parts;
    int main = land;
    if (dice.happens(0.5)) // a blind alley: lots lie across its end
        if (const auto rest = mesh.cut(land, crossCut(frame, frame.along / 2 - dice.real(13, 16), dice, 0))) {
            parts.push_back(*rest);
            frame = frameOf(mesh.ring(main));
        }
    const auto alley = mesh.cutStrip(main, lengthCut(frame, dice.real(-3, 3), dice), dice.real(1.7, 2.6),
                                     kindOf(zone, Cover::Alley));
    parts.push_back(main);
    if (alley)
        parts.push_back(alley->right);
    for (int part : parts) {
        int rest = part;
        if (!specials.empty() && frameOf(mesh.ring(part)).along > specials.back().width + 20) {
            rest = cutEnd(mesh, part, specials.back().width, specials.back().cover, dice);
            specials.pop_back();
        }
        if (rest >= 0)
            lots(mesh, rest, dice);
    }
}

} // namespace

void divideVillage(Mesh &mesh, Dice &dice)
{
    std::vector<Special> north{ { Cover::Pond, 15 },   { Cover::CultureHouse, 13 },
                                { Cover::Office, 32 }, { Cover::HealthStation, 20 },
                                { Cover::School, 44 }, { Cover::Pond, 22 },
                                { Cover::Flats, 30 },  { Cover::Pagoda, 33 } };
    std::vector<Special> south{ { Cover::Pond, 18 },
                                { Cover::CultureHouse, 14 },
                                { Cover::Market, 28 },
                                { Cover::CommunalHouse, 21 },
                                { Cover::Pond, 16 } };
    for (int land : mesh.facesOfKind(kindOf(Zone::VillageNorth, Cover::Land)))
        block(mesh, land, north, dice);
    for (int land : mesh.facesOfKind(kindOf(Zone::VillageSouth, Cover::Land)))
        block(mesh, land, south, dice);
}

} // namespace storage::demo
