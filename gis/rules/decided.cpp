#include "gis/rules/decided.h"

#include <algorithm>
#include <cmath>

namespace gis
{

namespace
{

using namespace Qt::StringLiterals;

/** Millimetres that a finding may have wandered since it was decided about: a neighbour's corner was moved.
 */
constexpr double farthest = 1000;

/** Rules of which a row, or a pair of rows, can have several findings. */
bool isToldByPlace(int rule)
{
    static const QStringList codes{ u"DUNG-01"_s, u"DUNG-03"_s, u"DUNG-04"_s };
    return codes.contains(QLatin1StringView(rules()[std::size_t(rule)].code));
}

std::optional<Point> placeOf(const Hit &hit, const HitExtra *extra)
{
    return extra && isToldByPlace(hit.rule) ? extra->place : std::nullopt;
}

/** The rule and the further rows, whatever order these are in. */
QString rowsOf(const Register &rows, const Hit &hit, const HitExtra *extra)
{
    QStringList others;
    if (extra)
        for (const auto &[table, row] : extra->others)
            others += rows.at(table).id(row).toString(QUuid::WithoutBraces);
    others.sort();
    others.prepend(QString::fromLatin1(rules()[hit.rule].code));
    return others.join(u' ');
}

std::optional<Point> placeIn(QStringView text)
{
    const qsizetype comma = text.indexOf(u',');
    bool isX = false, isY = false;
    const Point place{ text.first(std::max<qsizetype>(comma, 0)).toLongLong(&isX),
                       text.sliced(comma + 1).toLongLong(&isY) };
    return isX && isY ? std::optional(place) : std::nullopt;
}

} // namespace

QString decidedRule(const Register &rows, const Hit &hit, const HitExtra *extra)
{
    const auto place = placeOf(hit, extra);
    return rowsOf(rows, hit, extra) + (place ? u" @%1,%2"_s.arg(place->x).arg(place->y) : QString());
}

bool isDecidedBy(const QString &rule, const Register &rows, const Hit &hit, const HitExtra *extra)
{
    const qsizetype at = rule.indexOf(u" @");
    if (QStringView(rule).first(at < 0 ? rule.size() : at) != rowsOf(rows, hit, extra))
        return false;
    const auto place = placeOf(hit, extra),
               decided = at < 0 ? std::nullopt : placeIn(QStringView(rule).sliced(at + 2));
    if (!place || !decided)
        return !place && at < 0;
    return std::abs(double(place->x) - double(decided->x)) <= farthest
        && std::abs(double(place->y) - double(decided->y)) <= farthest;
}

} // namespace gis
