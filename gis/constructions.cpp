#include "gis/constructions.h"

#include <QRegularExpression>

#include <cmath>
#include <numbers>

namespace gis
{

namespace
{

/** From \a a to \a b as doubles: exact for anything that one looks at on one screen. */
std::pair<double, double> between(Point a, Point b)
{
    return { double(b.x - a.x), double(b.y - a.y) };
}

Point moved(Point p, double dx, double dy)
{
    return { p.x + std::llround(dx), p.y + std::llround(dy) };
}

} // namespace

std::optional<Point> lineCrossing(const Line &a, const Line &b)
{
    const auto [ux, uy] = between(a.first, a.second);
    const auto [vx, vy] = between(b.first, b.second);
    const double turn = ux * vy - uy * vx;
    if (std::abs(turn) <= 1e-9 * std::hypot(ux, uy) * std::hypot(vx, vy))
        return std::nullopt;
    const auto [wx, wy] = between(a.first, b.first);
    const double along = (wx * vy - wy * vx) / turn;
    const double limit = double(gridLimit);
    if (std::abs(along * ux) > limit || std::abs(along * uy) > limit)
        return std::nullopt;
    return moved(a.first, along * ux, along * uy);
}

double shareAlong(Point p, const Line &line)
{
    const auto [ux, uy] = between(line.first, line.second);
    const auto [wx, wy] = between(line.first, p);
    const double square = ux * ux + uy * uy;
    return square > 0 ? (wx * ux + wy * uy) / square : 0;
}

Point footOnLine(Point p, const Line &line)
{
    const auto [ux, uy] = between(line.first, line.second);
    const double along = shareAlong(p, line);
    return moved(line.first, along * ux, along * uy);
}

double direction(Point a, Point b)
{
    const auto [dx, dy] = between(a, b);
    return std::atan2(dy, dx);
}

Point pointAway(Point from, double direction, double millimetres)
{
    return moved(from, millimetres * std::cos(direction), millimetres * std::sin(direction));
}

double directionOfBearing(double bearingDegrees)
{
    return (90 - bearingDegrees) * std::numbers::pi / 180;
}

double bearingOfDirection(double direction)
{
    const double degrees = std::fmod(90 - direction * 180 / std::numbers::pi, 360);
    return degrees < 0 ? degrees + 360 : degrees;
}

std::optional<double> typedMeasure(QStringView text)
{
    // One kind of separator may group thousands, the other stands before the decimals; alone it is decimal.
    static const QRegularExpression form(QStringLiteral("\\A(-?)(\\d+)(?:[.,](\\d*))?\\z")),
        grouped(QStringLiteral("\\A(-?)(\\d{1,3}(?:([.,])\\d{3})(?:\\3\\d{3})*)(?:(?!\\3)[.,](\\d*))?\\z"));
    const QString s = text.toString().remove(u' ').remove(QChar(0xA0));
    if (const auto match = form.match(s); match.hasMatch())
        return QString(match.captured(1) + match.captured(2) + u'.' + match.captured(3) + u'0').toDouble();
    const auto match = grouped.match(s);
    if (!match.hasMatch())
        return std::nullopt;
    const QString whole = match.captured(2).remove(u'.').remove(u',');
    return QString(match.captured(1) + whole + u'.' + match.captured(4) + u'0').toDouble();
}

std::optional<double> typedDegrees(QStringView text)
{
    static const QRegularExpression parts(
        QStringLiteral("^\\s*(-?)(\\d{1,3})\\s*[°\\s-]\\s*(\\d{1,2})\\s*(?:['′\\s-]\\s*"
                       "(\\d{1,2}(?:[.,]\\d+)?)?)?\\s*[\"″]?\\s*$"));
    if (const auto match = parts.match(text.toString()); match.hasMatch()) {
        const double minutes = match.captured(3).toDouble(),
                     seconds = match.captured(4).replace(u',', u'.').toDouble();
        if (minutes >= 60 || seconds >= 60)
            return std::nullopt;
        const double degrees = match.captured(2).toDouble() + minutes / 60 + seconds / 3600;
        return match.captured(1).isEmpty() ? degrees : -degrees;
    }
    const auto number = typedMeasure(text.toString().remove(u'°'));
    return number && std::abs(*number) <= 360 ? number : std::nullopt;
}

std::optional<Point> selfCrossing(const Ring &points, bool closed)
{
    const std::size_t edges = points.size() < 2 ? 0 : points.size() - (closed ? 0 : 1);
    const auto end = [&](std::size_t i) { return points[(i + 1) % points.size()]; };
    for (std::size_t i = 0; i < edges; ++i)
        for (std::size_t j = i + 1; j < edges; ++j) {
            const Point a = points[i], b = end(i), c = points[j], d = end(j);
            const bool follows = j == i + 1, closes = closed && i == 0 && j + 1 == edges;
            if (segmentsCross(a, b, c, d))
                return lineCrossing({ a, b }, { c, d }).value_or(c);
            if (!closes && distanceToSegment(d, a, b) == 0)
                return d;
            if (!follows && distanceToSegment(c, a, b) == 0)
                return c;
            if (!follows && distanceToSegment(b, c, d) == 0)
                return b;
            if (!closes && distanceToSegment(a, c, d) == 0)
                return a;
        }
    return std::nullopt;
}

} // namespace gis
