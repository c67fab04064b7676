#include "gis/rules/areatolerance.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace gis
{

namespace
{

using namespace Qt::StringLiterals;

constexpr double noEnd = std::numeric_limits<double>::infinity();

struct Step {
    double upTo; ///< m²
    double perTen; ///< m² more for each 10 m²
};

struct Scale {
    int scale;
    double base; ///< m², up to the first step's beginning
    double from; ///< m²
    std::vector<Step> steps;
};

const std::vector<Scale> &annex4()
{
    static const std::vector<Scale> table{
        { 200,
          0.23,
          30,
          { { 100, .07 }, { 300, .05 }, { 500, .04 }, { 1000, .03 }, { 2000, .02 }, { noEnd, .01 } } },
        { 500,
          0.25,
          30,
          { { 100, .08 }, { 300, .05 }, { 500, .04 }, { 1000, .03 }, { 2000, .02 }, { noEnd, .01 } } },
        { 1000,
          0.35,
          40,
          { { 300, .08 }, { 1000, .05 }, { 2000, .04 }, { 5000, .03 }, { 10000, .02 }, { noEnd, .01 } } },
        { 2000,
          0.40,
          40,
          { { 300, .09 }, { 1000, .05 }, { 2000, .04 }, { 5000, .03 }, { 10000, .02 }, { noEnd, .01 } } },
        { 5000,
          0.50,
          50,
          { { 300, .09 }, { 1000, .05 }, { 2000, .04 }, { 5000, .03 }, { 10000, .02 }, { noEnd, .01 } } },
        { 10000,
          0.50,
          50,
          { { 300, .09 }, { 1000, .06 }, { 2000, .05 }, { 5000, .04 }, { 10000, .03 }, { noEnd, .02 } } },
    };
    return table;
}

double byAnnex4(double area, int scale)
{
    const auto &table = annex4();
    auto it = std::find_if(table.begin(), table.end(), [&](const Scale &s) { return s.scale >= scale; });
    const Scale &row = it == table.end() ? table.back() : *it;
    double result = row.base, from = row.from;
    for (const Step &step : row.steps) {
        if (area <= from)
            break;
        result += (std::min(area, step.upTo) - from) / 10 * step.perTen;
        from = step.upTo;
    }
    return result;
}

} // namespace

QStringList areaTables()
{
    return { u"TT26-2024"_s, u"QP2008"_s };
}

double areaTolerance(const QString &name, double area, int scale)
{
    constexpr int usual = 1000;
    const int known = scale > 0 ? scale : usual;
    return name == u"QP2008" ? 0.0004 * known * std::sqrt(std::max(area, 0.0)) : byAnnex4(area, known);
}

} // namespace gis
