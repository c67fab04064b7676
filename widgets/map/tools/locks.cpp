#include "widgets/map/tools/locks.h"

#include "widgets/map/overlays.h"

#include <QCoreApplication>

#include <cmath>
#include <numbers>

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Locks)
};

/** A kilometre along \a direction: long enough that rounding to the grid does not turn it. */
gis::Line lineFrom(gis::Point from, double direction)
{
    return { from, gis::pointAway(from, direction, 1'000'000) };
}

} // namespace

gis::Point locked(gis::Point from, const Snap &mouse, const Locks &locks)
{
    if (!locks.direction)
        return locks.length ? gis::pointAway(from, gis::direction(from, mouse.point), *locks.length)
                            : mouse.point;
    const gis::Line line = lineFrom(from, *locks.direction);
    const bool isBehind = gis::shareAlong(mouse.point, line) < 0;
    if (locks.length)
        return gis::pointAway(from, *locks.direction,
                              locks.isEitherWay && isBehind ? -*locks.length : *locks.length);
    if (mouse.line && mouse.line->first != mouse.line->second)
        if (const auto met = gis::lineCrossing(line, *mouse.line))
            if (locks.isEitherWay || gis::shareAlong(*met, line) > 0)
                return *met;
    return isBehind && !locks.isEitherWay ? from : gis::footOnLine(mouse.point, line);
}

QString degreesText(double degrees)
{
    const auto seconds = qint64(std::llround(degrees * 3600));
    return Text::tr("%1°%2′%3″")
        .arg(seconds / 3600 % 360)
        .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
        .arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString wordsOf(const Locks &locks)
{
    QStringList words;
    if (locks.length)
        words += Text::tr("length %1 m").arg(metresText(*locks.length / 1000));
    if (locks.direction)
        words += Text::tr("bearing %1").arg(degreesText(gis::bearingOfDirection(*locks.direction)));
    return words.join(QStringLiteral(" · "));
}
