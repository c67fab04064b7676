#pragma once

#include "tests/testdata.h"

#include "gis/edits/outcome.h"

#include <cmath>

/** Places at which tools are tried, in real numbers. */
namespace sites
{

using namespace gis;
using namespace testdata;

/** A place to work at: parcel 1 with its corner, an edge of it, and a neighbour to merge with. */
struct Site {
    Fabric fabric;
    Point corner;
    Edge edge;
};
inline constexpr std::int64_t east = 550'123'456, north = 2'290'456'789;
inline Point at(std::int64_t x, std::int64_t y)
{
    return { east + x, north + y };
}

inline FabricParcel made(quint32 id, Polygon polygon, const QString &sheet = QStringLiteral("9"))
{
    for (Ring &ring : polygon)
        for (Point &p : ring)
            p = at(p.x, p.y);
    FabricParcel parcel = testdata::parcel(uuid(id), {});
    parcel.sheet.sheetNo = sheet;
    parcel.geometry = std::make_shared<const Geometry>(Geometry{ Shape::Polygon, { std::move(polygon) } });
    return parcel;
}

inline Ring river()
{
    Ring ring;
    for (int i = 0; i < 1000; ++i)
        ring.push_back({ i * 400, std::llround(6'000 * std::sin(i / 40.0)) });
    for (int i = 999; i >= 0; --i)
        ring.push_back({ i * 400, std::llround(6'000 * std::sin(i / 40.0)) + 12'000 });
    return ring;
}

inline Site site(const QString &name)
{
    if (name == u"three parcels")
        return { fabricOf({ made(1, { square(0, 0, 10'000) }), made(2, { square(10'000, 0, 10'000) }),
                            made(3,
                                 { { { 0, 10'000 },
                                     { 10'000, 10'000 },
                                     { 20'000, 10'000 },
                                     { 20'000, 20'000 },
                                     { 0, 20'000 } } }) }),
                 at(10'000, 10'000),
                 { at(10'000, 0), at(10'000, 10'000) } };
    if (name == u"four parcels")
        return { fabricOf({ made(1, { square(0, 0, 10'000) }), made(2, { square(10'000, 0, 10'000) }),
                            made(3, { square(0, 10'000, 10'000) }),
                            made(4, { square(10'000, 10'000, 10'000) }) }),
                 at(10'000, 10'000),
                 { at(10'000, 0), at(10'000, 10'000) } };
    if (name == u"on a hole")
        return {
            fabricOf(
                { made(1, { square(4'000, 4'000, 3'000) }),
                  made(2,
                       { square(0, 0, 12'000),
                         { { 4'000, 4'000 }, { 4'000, 7'000 }, { 7'000, 7'000 }, { 7'000, 4'000 } } }) }),
            at(7'000, 7'000),
            { at(7'000, 4'000), at(7'000, 7'000) }
        };
    if (name == u"the sheet's edge")
        return { fabricOf({ made(1, { square(0, 0, 10'000) }), made(2, { square(-10'000, 0, 10'000) }) }),
                 at(10'000, 10'000),
                 { at(10'000, 0), at(10'000, 10'000) } };
    if (name == u"between two sheets")
        return { fabricOf({ made(1, { square(0, 0, 10'000) }),
                            made(2, { square(10'000, 0, 10'000) }, QStringLiteral("8")) }),
                 at(10'000, 10'000),
                 { at(10'000, 0), at(10'000, 10'000) } };
    if (name == u"T-junction")
        return { fabricOf({ made(1, { square(0, 0, 10'000) }), made(2, { square(10'000, 0, 10'000) }),
                            made(3, { rectangle(0, 10'000, 20'000, 5'000) }) }),
                 at(10'000, 10'000),
                 { at(10'000, 0), at(10'000, 10'000) } };
    if (name == u"collinear vertex")
        return {
            fabricOf(
                { made(1,
                       { { { 0, 0 }, { 10'000, 0 }, { 10'000, 4'000 }, { 10'000, 10'000 }, { 0, 10'000 } } }),
                  made(2,
                       { { { 10'000, 0 },
                           { 20'000, 0 },
                           { 20'000, 10'000 },
                           { 10'000, 10'000 },
                           { 10'000, 4'000 } } }) }),
            at(10'000, 4'000),
            { at(10'000, 0), at(10'000, 4'000) }
        };
    if (name == u"edge shared in part")
        return { fabricOf({ made(1, { square(0, 0, 10'000) }),
                            made(2, { rectangle(10'000, 3'000, 10'000, 12'000) }) }),
                 at(10'000, 10'000),
                 { at(10'000, 0), at(10'000, 10'000) } };
    if (name == u"acute sliver")
        return { fabricOf({ made(1, { { { 0, 0 }, { 60'000, 0 }, { 60'000, 1'200 } } }),
                            made(2, { { { 0, 0 }, { 60'000, 1'200 }, { 60'000, 20'000 } } }) }),
                 at(60'000, 1'200),
                 { at(60'000, 0), at(60'000, 1'200) } };
    if (name == u"river")
        return { fabricOf({ made(1, { river() }),
                            made(2,
                                 { { { 0, 12'000 },
                                     { 400, std::llround(6'000 * std::sin(1 / 40.0)) + 12'000 },
                                     { 0, 30'000 } } }) }),
                 at(0, 12'000),
                 { at(0, 12'000), at(0, 0) } };
    if (name == u"multi-part") {
        FabricParcel parcel = made(1, { square(0, 0, 10'000) });
        Geometry shape = *parcel.geometry;
        shape.parts.push_back(made(1, { square(30'000, 0, 5'000) }).geometry->parts[0]);
        parcel.geometry = std::make_shared<const Geometry>(shape);
        return { fabricOf({ parcel, made(2, { square(10'000, 0, 10'000) }) }),
                 at(10'000, 10'000),
                 { at(10'000, 0), at(10'000, 10'000) } };
    }
    FabricParcel parcel = made(1, {});
    parcel.geometry = nullptr;
    return { fabricOf({ parcel, made(2, { square(10'000, 0, 10'000) }) }),
             at(0, 0),
             { at(0, 0), at(0, 10'000) } };
}

/** A little outside of \a shape. */
inline Ring ringAround(const Geometry &shape)
{
    const Box box = grown(extent(shape), 500);
    return {
        { box.west, box.south }, { box.east, box.south }, { box.east, box.north }, { box.west, box.north }
    };
}

} // namespace sites
