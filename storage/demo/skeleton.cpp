#include "storage/demo/ground.h"

namespace storage::demo
{

namespace
{

Path placed(Path path)
{
    for (Spot &spot : path)
        spot = spot + groundOrigin;
    return path;
}

/** The corners of both sheets, with points between them that leave the frame by a metre or two. */
Mesh::Loop outline(Mesh &mesh, Dice &dice)
{
    const Path corners =
        placed({ { 0, 0 }, { 500, 0 }, { 500, 250 }, { 750, 250 }, { 750, 500 }, { 0, 500 } });
    Mesh::Loop loop;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const Spot from = corners[i], step = corners[(i + 1) % corners.size()] - from;
        loop.push_back(mesh.addNode(from));
        const int parts = int(length(step) / 31);
        for (int n = 1; n < parts; ++n) {
            const double out = dice.real(-1.8, 1.8);
            loop.push_back(mesh.addNode(from + step * (double(n) / parts)
                                        + Spot{ step.y, -step.x } * (out / length(step))));
        }
    }
    return loop;
}

Path mainRoad()
{
    return placed({ { -10, 291 },
                    { 90, 300 },
                    { 190, 317 },
                    { 300, 321 },
                    { 410, 337 },
                    { 500, 352 },
                    { 585, 356 },
                    { 670, 371 },
                    { 760, 376 } });
}

/** The canal between the sheets. */
Path borderCanal()
{
    return placed(
        { { 489, -10 }, { 490, 80 }, { 486, 170 }, { 488, 262 }, { 487, 345 }, { 490, 420 }, { 487, 510 } });
}

Path fieldCanal()
{
    return placed(
        { { -10, 152 }, { 60, 156 }, { 140, 163 }, { 230, 166 }, { 330, 161 }, { 420, 168 }, { 520, 170 } });
}

/** Makes every face of \a kind that \a path crosses give a strip. */
void strips(Mesh &mesh, int kind, const Path &path, double width, Cover cover)
{
    for (int f : mesh.facesOfKind(kind))
        mesh.cutStrip(f, path, width, kindOf(zoneOf(kind), cover));
}

/** Widens the field canal into a pool with islets, which are holes of it. */
void pool(Mesh &mesh, int canal, Dice &dice)
{
    for (int i = 0; i < 3; ++i) {
        Path ring;
        const Spot middle = placed({ { 212.0 + 17 * i, 166 + dice.real(-2, 2) } })[0];
        const double size = dice.real(3.2, 6.5);
        const Path rays{ { 1, 0 },        { 0.8, 0.6 },    { 0.2, 0.98 },  { -0.5, 0.87 }, { -0.95, 0.3 },
                         { -0.9, -0.44 }, { -0.3, -0.95 }, { 0.5, -0.87 }, { 0.9, -0.4 } };
        for (Spot ray : rays)
            ring.push_back(middle + Spot{ ray.x * 1.25, ray.y } * (size * dice.real(0.85, 1.12)));
        mesh.cutIsland(canal, ring, kindOf(Zone::FieldsSouth, Cover::Island));
    }
}

/** The field canal, with its banks 30 m apart for a while. */
void digFieldCanal(Mesh &mesh, Dice &dice)
{
    const Path middle = fieldCanal();
    Path north = moved(middle, 3), south = moved(middle, -3);
    const Path northBulge = placed({ { 186, 171 }, { 205, 178 }, { 232, 181 }, { 252, 177 }, { 272, 169 } });
    const Path southBulge = placed({ { 184, 161 }, { 203, 155 }, { 228, 152 }, { 250, 156 }, { 274, 161 } });
    north.erase(north.begin() + 3);
    south.erase(south.begin() + 3);
    north.insert(north.begin() + 3, northBulge.begin(), northBulge.end());
    south.insert(south.begin() + 3, southBulge.begin(), southBulge.end());
    for (int f : mesh.facesOfKind(kindOf(Zone::FieldsSouth, Cover::Land))) {
        const auto canal = mesh.cut(f, north);
        if (!canal || !mesh.cut(*canal, south))
            continue;
        mesh.face(*canal).kind = kindOf(Zone::FieldsSouth, Cover::Canal);
        // The pool is a parcel of its own; the canal goes on at both ends.
        const auto east = mesh.cut(*canal, placed({ { 183, 140 }, { 183.5, 195 } }));
        if (east)
            mesh.cut(*east, placed({ { 276, 140 }, { 276.5, 195 } }));
        pool(mesh, east.value_or(*canal), dice);
    }
}

/** Divides what lies right of the border canal south of the road: a bank road in the fields, the village
 * above it. */
void bankRoad(Mesh &mesh, int east)
{
    const auto south = mesh.cut(east, placed({ { 470, 250.4 }, { 500, 250 }, { 530, 240 } }));
    mesh.face(east).kind = kindOf(Zone::VillageSouth, Cover::Land);
    if (south)
        mesh.face(*south).kind = kindOf(Zone::FieldsSouth, Cover::FieldRoad);
}

} // namespace

Mesh skeleton(Dice &dice)
{
    Mesh mesh;
    const int north = mesh.addFace(outline(mesh, dice), kindOf(Zone::FieldsNorth, Cover::Land));
    const auto road = mesh.cutStrip(north, mainRoad(), 9.5, kindOf(Zone::VillageNorth, Cover::MainRoad));
    Q_ASSERT(road);
    mesh.face(road->right).kind = kindOf(Zone::FieldsSouth, Cover::Land);

    const auto upper = mesh.cutStrip(north, borderCanal(), 5.5, kindOf(Zone::FieldsNorth, Cover::Canal));
    const auto lower =
        mesh.cutStrip(road->right, borderCanal(), 5.5, kindOf(Zone::FieldsSouth, Cover::Canal));
    Q_ASSERT(upper && lower);
    mesh.face(upper->right).kind = kindOf(Zone::VillageNorth, Cover::Land);
    bankRoad(mesh, lower->right);
    digFieldCanal(mesh, dice);

    for (int zone : { int(Zone::FieldsNorth), int(Zone::FieldsSouth) }) {
        const int land = kindOf(Zone(zone), Cover::Land);
        strips(mesh, land, placed({ { 149, -10 }, { 153, 120 }, { 146, 240 }, { 151, 370 }, { 148, 510 } }),
               3.6, Cover::FieldRoad);
        strips(mesh, land, placed({ { 322, -10 }, { 317, 110 }, { 324, 230 }, { 318, 390 }, { 323, 510 } }),
               4.2, Cover::FieldRoad);
    }
    for (double x : { 574.0, 657.0 })
        strips(mesh, kindOf(Zone::VillageNorth, Cover::Land),
               placed({ { x - 3, 340 }, { x, 400 }, { x + 5, 450 }, { x + 3, 510 } }), 3.8, Cover::Road);
    strips(mesh, kindOf(Zone::VillageNorth, Cover::Land),
           placed({ { 470, 430 }, { 530, 428 }, { 610, 437 }, { 690, 434 }, { 770, 441 } }), 3.2,
           Cover::Road);
    for (double x : { 548.0, 622.0, 694.0 })
        strips(mesh, kindOf(Zone::VillageSouth, Cover::Land),
               placed({ { x + 4, 235 }, { x + 1, 290 }, { x - 3, 340 }, { x - 2, 400 } }), 3.6, Cover::Road);
    return mesh;
}

} // namespace storage::demo
