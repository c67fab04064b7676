#include "gis/geohash.h"

#include <algorithm>
#include <cmath>

namespace gis
{

namespace
{

constexpr char alphabet[] = "0123456789bcdefghjkmnpqrstuvwxyz";
constexpr int longest = 12;

/** Halves \a low … \a high towards \a isUpper. */
void halve(double &low, double &high, bool isUpper)
{
    (isUpper ? low : high) = (low + high) / 2;
}

} // namespace

QString geohash(Coordinate place, int length)
{
    if (!(std::abs(place.x) <= 180 && std::abs(place.y) <= 90))
        return {};
    GeohashCell cell;
    QString result;
    for (int n = 0; n < std::min(length, longest); ++n) {
        int value = 0;
        for (int bit = 0; bit < 5; ++bit) {
            const bool isEast = (n * 5 + bit) % 2 == 0;
            const Coordinate c = cell.centre();
            const bool isUpper = isEast ? place.x >= c.x : place.y >= c.y;
            isEast ? halve(cell.west, cell.east, isUpper) : halve(cell.south, cell.north, isUpper);
            value = value * 2 + isUpper;
        }
        result += QLatin1Char(alphabet[value]);
    }
    return result;
}

std::optional<GeohashCell> decodedGeohash(QStringView text)
{
    if (text.isEmpty() || text.size() > longest)
        return std::nullopt;
    GeohashCell cell;
    for (int n = 0; n < text.size(); ++n) {
        const char letter = text[n].toLower().toLatin1();
        const char *at = std::find(alphabet, alphabet + 32, letter);
        if (at == alphabet + 32)
            return std::nullopt;
        for (int bit = 0; bit < 5; ++bit) {
            const bool isUpper = (at - alphabet) >> (4 - bit) & 1;
            (n * 5 + bit) % 2 == 0 ? halve(cell.west, cell.east, isUpper)
                                   : halve(cell.south, cell.north, isUpper);
        }
    }
    return cell;
}

QString parcelCode(const Geometry &parcel, const Crs &crs)
{
    const auto largest =
        std::max_element(parcel.parts.begin(), parcel.parts.end(),
                         [](const Polygon &a, const Polygon &b) { return twiceArea(a) < twiceArea(b); });
    if (largest == parcel.parts.end() || extent(*largest).isEmpty())
        return {};
    const auto place = transformed(coordinate(innerPoint(*largest, 10).point), crs, wgs84());
    return place ? geohash(*place) : QString();
}

std::optional<Point> placeOfParcelCode(QStringView code, const Crs &crs)
{
    const auto cell = code.size() == longest ? decodedGeohash(code) : std::nullopt;
    const auto place = cell ? transformed(cell->centre(), wgs84(), crs) : std::nullopt;
    return place ? gridPoint(place->x, place->y) : std::nullopt;
}

} // namespace gis
