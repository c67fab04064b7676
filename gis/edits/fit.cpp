#include "gis/edits/fit.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>
#include <numbers>

namespace gis
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(GeometryEdits)
};

/** Sums over the control points used, from their means. */
struct Sums {
    std::size_t count = 0;
    Coordinate from, to; ///< means
    double xx = 0, xy = 0, yy = 0; ///< of the drawn places
    double ex = 0, ey = 0, nx = 0, ny = 0; ///< of easting and northing with them
};

Sums sumsOf(std::span<const Control> controls)
{
    Sums sums;
    for (const Control &control : controls)
        if (control.isUsed) {
            const Coordinate from = coordinate(control.from), to = coordinate(control.to);
            sums.from.x += from.x, sums.from.y += from.y, sums.to.x += to.x, sums.to.y += to.y;
            ++sums.count;
        }
    const double n = double(std::max<std::size_t>(sums.count, 1));
    sums.from = { sums.from.x / n, sums.from.y / n }, sums.to = { sums.to.x / n, sums.to.y / n };
    for (const Control &control : controls)
        if (control.isUsed) {
            const double x = metres(control.from.x) - sums.from.x, y = metres(control.from.y) - sums.from.y;
            const double e = metres(control.to.x) - sums.to.x, north = metres(control.to.y) - sums.to.y;
            sums.xx += x * x, sums.xy += x * y, sums.yy += y * y;
            sums.ex += e * x, sums.ey += e * y, sums.nx += north * x, sums.ny += north * y;
        }
    return sums;
}

std::size_t leastPoints(FitKind kind)
{
    return kind == FitKind::Shift ? 1 : kind == FitKind::Helmert ? 2 : 3;
}

void solve(Fit &fit, const Sums &sums, Point place)
{
    const double spread = sums.xx + sums.yy;
    if (fit.kind != FitKind::Shift && spread < 1e-4)
        throw Refusal(Text::tr("The control points are all at one place: add one far from it."), place);
    if (fit.kind == FitKind::Helmert) {
        fit.a = fit.d = (sums.ex + sums.ny) / spread;
        fit.c = (sums.nx - sums.ey) / spread;
        fit.b = -fit.c;
    } else if (fit.kind == FitKind::Affine) {
        const double determinant = sums.xx * sums.yy - sums.xy * sums.xy;
        if (determinant < 1e-6 * spread * spread)
            throw Refusal(Text::tr("The control points lie on one line; an affine fit needs one beside it."),
                          place);
        fit.a = (sums.ex * sums.yy - sums.ey * sums.xy) / determinant;
        fit.b = (sums.ey * sums.xx - sums.ex * sums.xy) / determinant;
        fit.c = (sums.nx * sums.yy - sums.ny * sums.xy) / determinant;
        fit.d = (sums.ny * sums.xx - sums.nx * sums.xy) / determinant;
    }
    const double turned = fit.a * fit.d - fit.b * fit.c;
    if (!(std::abs(turned) > 1e-6))
        throw Refusal(
            Text::tr("The control points would press the map together to a line: check where they belong."),
            place);
    if (turned < 0)
        throw Refusal(
            Text::tr("The fit would mirror the map; X (north) and Y (east) look exchanged: type X first."),
            place);
}

std::pair<double, double> exact(const Fit &fit, Point p)
{
    const double e = metres(p.x) - fit.origin.x, n = metres(p.y) - fit.origin.y;
    return { fit.a * e + fit.b * n + fit.east, fit.c * e + fit.d * n + fit.north };
}

/** What a surveyor would ask before he goes on: a sheet is seldom turned by degrees or stretched by percents.
 */
QStringList doubtsOf(const Fit &fit)
{
    constexpr double muchTurned = 5, muchScaled = 0.01; // degrees, share
    const QLocale locale;
    QStringList doubts;
    if (std::abs(fit.turnDegrees()) > muchTurned)
        doubts +=
            Text::tr("The fit turns the map by %1°. Are the points given in the right order, and each at "
                     "its own place?")
                .arg(locale.toString(fit.turnDegrees(), 'f', 2));
    if (std::abs(fit.scale() - 1) > muchScaled)
        doubts += Text::tr("The fit scales the map by %1, so areas change by %2 %. Are both places of each "
                           "point right, and of one coordinate system?")
                      .arg(locale.toString(fit.scale(), 'f', 4),
                           locale.toString((fit.scale() * fit.scale() - 1) * 100, 'f', 1));
    if (fit.freedom == 0)
        doubts += Text::tr("There are just as many control points as this fit needs: the residuals are zero "
                           "because nothing checks them. Add a point more.");
    return doubts;
}

} // namespace

Point Fit::operator()(Point p) const
{
    const auto [e, n] = exact(*this, p);
    return { std::llround(e * 1000), std::llround(n * 1000) };
}

double Fit::scale() const
{
    return std::sqrt(std::abs(a * d - b * c));
}

double Fit::turnDegrees() const
{
    return std::atan2(c - b, a + d) * 180 / std::numbers::pi;
}

Fit fitOf(std::span<const Control> controls, FitKind kind)
{
    const Sums sums = sumsOf(controls);
    if (sums.count < leastPoints(kind))
        throw Refusal(Text::tr("This fit needs at least %n control point(s): click them on the map.", nullptr,
                               int(leastPoints(kind))));
    Fit fit;
    fit.kind = kind;
    fit.origin = sums.from;
    fit.east = sums.to.x, fit.north = sums.to.y;
    solve(fit, sums, controls.front().from);
    double squares = 0;
    for (std::size_t i = 0; i < controls.size(); ++i) {
        const auto [e, n] = exact(fit, controls[i].from);
        const double residual = std::hypot(e - metres(controls[i].to.x), n - metres(controls[i].to.y));
        fit.residuals.push_back(residual);
        if (!controls[i].isUsed)
            continue;
        squares += residual * residual;
        if (!fit.worst || residual > fit.residuals[*fit.worst])
            fit.worst = i;
    }
    fit.freedom = 2 * (sums.count - leastPoints(kind));
    fit.meanError = fit.freedom > 0 ? std::sqrt(squares / double(fit.freedom)) : 0;
    if (fit.freedom == 0)
        fit.worst.reset();
    fit.doubts = doubtsOf(fit);
    return fit;
}

} // namespace gis
