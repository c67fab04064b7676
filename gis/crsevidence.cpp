#include "gis/crsevidence.h"

#include <algorithm>
#include <cmath>

namespace gis
{

namespace
{

constexpr double extentMargin = 0.03; // degrees, about 3 km: extents are coarse
constexpr std::size_t sampleSize = 2000;

using Ring2 = std::vector<Coordinate>;

bool isFinite(Coordinate c)
{
    return std::isfinite(c.x) && std::isfinite(c.y);
}

/** Area (positive) and centre of \a ring by the shoelace formula, relative to its first point. */
struct Weighed {
    double area = 0;
    Coordinate centre;
};
Weighed weighed(std::span<const Coordinate> ring)
{
    double twice = 0, sx = 0, sy = 0, mx = 0, my = 0;
    const Coordinate o = ring.empty() ? Coordinate() : ring.front();
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Coordinate a = ring[i], b = ring[(i + 1) % ring.size()];
        const double cross = (a.x - o.x) * (b.y - o.y) - (b.x - o.x) * (a.y - o.y);
        twice += cross;
        sx += (a.x + b.x - 2 * o.x) * cross;
        sy += (a.y + b.y - 2 * o.y) * cross;
        mx += (a.x - o.x) / double(ring.size());
        my += (a.y - o.y) / double(ring.size());
    }
    if (std::abs(twice) > 0)
        return { std::abs(twice) / 2, { o.x + sx / (3 * twice), o.y + sy / (3 * twice) } };
    return { 0, { o.x + mx, o.y + my } };
}

/** Whether \a p lies within an odd number of \a rings. */
bool isInside(Coordinate p, const std::vector<Ring2> &rings)
{
    bool inside = false;
    for (const Ring2 &ring : rings)
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
            if ((ring[i].y > p.y) != (ring[j].y > p.y)
                && p.x < (ring[j].x - ring[i].x) * (p.y - ring[i].y) / (ring[j].y - ring[i].y) + ring[i].x)
                inside = !inside;
    return inside;
}

void extend(CommuneGround &ground, const Commune &commune)
{
    ground.extend({ commune.west - extentMargin, commune.south - extentMargin });
    ground.extend({ commune.east + extentMargin, commune.north + extentMargin });
}

} // namespace

void CommuneGround::extend(Coordinate c)
{
    west = std::min(west, c.x), east = std::max(east, c.x);
    south = std::min(south, c.y), north = std::max(north, c.y);
}

bool CommuneGround::contains(Coordinate c) const
{
    return c.x >= west && c.x <= east && c.y >= south && c.y <= north && (!rings || isInside(c, *rings));
}

std::optional<CommuneGround> groundOf(const CrsEvidence &evidence, const std::vector<Commune> &communes)
{
    if (evidence.outline && evidence.outline->crs.isKnown()) {
        CommuneGround ground{ evidence.outline->crs };
        ground.rings = &evidence.outline->rings;
        for (const Ring2 &ring : evidence.outline->rings)
            for (const Coordinate c : ring)
                ground.extend(c);
        if (ground.west < ground.east && ground.south < ground.north)
            return ground;
    }
    if (communes.empty())
        return std::nullopt;
    CommuneGround ground{ wgs84() };
    for (const Commune &commune : communes)
        extend(ground, commune);
    return ground;
}

double shareInside(const std::vector<SourceParcel> &parcels, const Crs &crs, const CommuneGround &ground)
{
    std::vector<Coordinate> centres;
    centres.reserve(parcels.size());
    for (const SourceParcel &parcel : parcels)
        centres.push_back(parcel.centre);
    centres = transformed(centres, crs, ground.crs);
    double inside = 0, all = 0;
    for (std::size_t i = 0; i < parcels.size(); ++i) {
        const double weight = std::max(parcels[i].area, 1e-9);
        all += weight;
        if (ground.contains(centres[i]))
            inside += weight;
    }
    return all > 0 ? inside / all : 0;
}

std::vector<SourceParcel> sampled(const std::vector<SourceParcel> &parcels)
{
    const std::size_t step = parcels.size() / sampleSize + 1;
    std::vector<SourceParcel> result;
    for (std::size_t i = 0; i < parcels.size(); i += step)
        if (isFinite(parcels[i].centre) && std::isfinite(parcels[i].area) && parcels[i].area >= 0)
            result.push_back(parcels[i]);
    return result;
}

Coordinate middle(std::vector<SourceParcel> parcels)
{
    if (parcels.empty())
        return {};
    const auto half = parcels.begin() + std::ptrdiff_t(parcels.size() / 2);
    std::nth_element(parcels.begin(), half, parcels.end(),
                     [](const auto &a, const auto &b) { return a.centre.x < b.centre.x; });
    const double x = half->centre.x;
    std::nth_element(parcels.begin(), half, parcels.end(),
                     [](const auto &a, const auto &b) { return a.centre.y < b.centre.y; });
    return { x, half->centre.y };
}

bool isInVietnam(Coordinate place, const Crs &crs)
{
    const auto c = transformed(place, crs, wgs84());
    return c && std::any_of(communes().begin(), communes().end(), [&](const Commune &commune) {
               CommuneGround ground{ wgs84() };
               extend(ground, commune);
               return ground.contains(*c);
           });
}

std::optional<SourceParcel> sourceParcel(std::span<const std::vector<Coordinate>> rings,
                                         std::optional<double> recordedArea)
{
    std::optional<SourceParcel> parcel;
    for (const Ring2 &ring : rings) {
        const Weighed w = weighed(ring);
        if (ring.empty() || !std::isfinite(w.area) || !isFinite(w.centre))
            return std::nullopt;
        if (!parcel || w.area < parcel->area)
            parcel = SourceParcel{ w.centre, w.area, std::nullopt };
    }
    if (rings.size() == 1)
        parcel->recordedArea = recordedArea;
    return parcel;
}

std::optional<SourceParcel> sourceParcel(const Geometry &geometry, std::optional<double> recordedArea)
{
    std::vector<Ring2> rings;
    for (const Polygon &part : geometry.parts)
        for (const Ring &ring : part) {
            Ring2 &places = rings.emplace_back();
            for (const Point p : ring)
                places.push_back(coordinate(p));
        }
    return sourceParcel(rings, recordedArea);
}

std::optional<double> areaRatio(const std::vector<SourceParcel> &parcels)
{
    std::vector<std::pair<double, double>> ratios; // recorded to plane area, plane area
    for (const SourceParcel &parcel : parcels)
        if (parcel.area >= 200 && std::isfinite(parcel.area) && parcel.recordedArea
            && std::isfinite(*parcel.recordedArea) && *parcel.recordedArea > 0)
            ratios.emplace_back(*parcel.recordedArea / parcel.area, parcel.area);
    if (ratios.size() < 30)
        return std::nullopt;
    const auto half = ratios.begin() + std::ptrdiff_t(ratios.size() / 2);
    std::nth_element(ratios.begin(), half, ratios.end());
    const double median = half->first;
    // Areas are recorded to 0.1 m²; those that do not agree with the median are corrected or faulty ones.
    const auto agreeing = std::count_if(ratios.begin(), ratios.end(), [&](const auto &r) {
        return std::abs(r.first - median) < 1e-4 + 0.06 / r.second;
    });
    return std::size_t(agreeing) * 2 > ratios.size() ? std::optional(median) : std::nullopt;
}

} // namespace gis
