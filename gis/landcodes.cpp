#include "gis/landcodes.h"

#include "gis/facts.h"

#include <algorithm>

namespace gis
{

namespace
{

LandStatus statusOf(const QString &letter)
{
    if (letter == QLatin1String("g"))
        return LandStatus::Group;
    if (letter == QLatin1String("s"))
        return LandStatus::Superseded;
    return letter == QLatin1String("p") ? LandStatus::PlanOnly : LandStatus::InForce;
}

} // namespace

const std::vector<LandCode> &landCodes()
{
    static const std::vector<LandCode> all = [] {
        std::vector<LandCode> result;
        for (const auto &row : factRows("land_codes", 5))
            result.push_back(
                { row[0], row[4], statusOf(row[1]), row[2], row[3].split(u';', Qt::SkipEmptyParts) });
        std::stable_sort(result.begin(), result.end(),
                         [](const LandCode &a, const LandCode &b) { return a.status < b.status; });
        return result;
    }();
    return all;
}

std::optional<LandCode> findLandCode(QStringView code)
{
    const QString wanted = code.trimmed().toString().normalized(QString::NormalizationForm_C).toUpper();
    for (const LandCode &entry : landCodes())
        if (entry.code == wanted)
            return entry;
    return std::nullopt;
}

} // namespace gis
