#include "gis/rules/report.h"

#include "gis/humanvalues.h"
#include "gis/rules/areatolerance.h"
#include "gis/rules/epoch.h"

#include <QCoreApplication>

#include <cmath>

namespace gis
{

namespace
{

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(AreaRules)
};

constexpr double roundOff = 1e-6; // m², far below the 0.1 that areas are written to

double toleranceOf(const RuleInput &in, const char *code)
{
    return in.profile.of(indexOfRule(QLatin1StringView(code).toString())).tolerance;
}

bool differs(double a, double b, double tolerance)
{
    return std::abs(a - b) > tolerance + roundOff;
}

/** DUNG-07 */
RowCheck recordedArea(const RuleInput &in)
{
    return [&in, tolerance = toleranceOf(in, "DUNG-07")](Row row, Report &out) {
        const double recorded = in.parcel.number(row, in.c.parcel.recordedArea), computed = in.area(row);
        if (differs(recorded, computed, tolerance))
            out.fire(in.parcel, row,
                     Text::tr("The database says %1, the shape has %2.")
                         .arg(shownArea(recorded), shownArea(computed)),
                     { {}, Severity::Error, true, { {}, {}, {}, recorded - computed, 0 } });
    };
}

/** What the certificates say of a parcel: the sum, or what each says of the whole where its users share it.
 */
struct PaperAreas {
    double sum = 0;
    std::vector<double> each;
    bool isOld = false; ///< one of them was written on an older map
};

PaperAreas paperAreas(const RuleInput &in, Row parcel)
{
    PaperAreas result;
    for (const Row line : linesInForce(in, parcel)) {
        const double area = in.line.number(line, in.c.line.paperArea);
        result.isOld |= !isOfTodaysMap(in, line, parcel);
        if (!std::isnan(area))
            result.each.push_back(area);
    }
    for (const double area : result.each)
        result.sum += area;
    return result;
}

/** Whether the papers agree with \a whole: together, or each of several for itself. */
bool agree(const PaperAreas &papers, double whole, double tolerance)
{
    return !differs(papers.sum, whole, tolerance)
        || (papers.each.size() > 1 && std::none_of(papers.each.begin(), papers.each.end(), [&](double area) {
                return differs(area, whole, tolerance);
            }));
}

double uncertified(const RuleInput &in, Row parcel)
{
    const double area = in.parcel.number(parcel, in.c.parcel.uncertifiedArea);
    return std::isnan(area) ? 0 : area;
}

/** DUNG-08 */
RowCheck certifiedArea(const RuleInput &in)
{
    return [&in, old = Text::tr("The certificate follows the old map.")](Row row, Report &out) {
        const PaperAreas papers = paperAreas(in, row);
        if (papers.isOld)
            return out.fire(in.parcel, row, old, { old, Severity::Note });
        const double computed = in.area(row);
        const double tolerance = areaTolerance(in.profile.areaTable, computed, in.scale(row));
        if (papers.each.empty() || agree(papers, computed - uncertified(in, row), tolerance))
            return;
        const double difference = papers.sum + uncertified(in, row) - computed;
        out.fire(in.parcel, row,
                 Text::tr("The certificates say %1, the map %2: %3 apart, %4 allowed.")
                     .arg(shownArea(papers.sum + uncertified(in, row)), shownArea(computed),
                          shownArea(std::abs(difference)), shownArea(tolerance)),
                 { {}, Severity::Error, true, { {}, {}, {}, difference, 0 } });
    };
}

/** DUNG-10 */
RowCheck purposeAreas(const RuleInput &in)
{
    return [&in, tolerance = toleranceOf(in, "DUNG-10")](Row row, Report &out) {
        const PaperAreas papers = paperAreas(in, row);
        double sum = 0;
        std::vector<std::pair<std::uint8_t, Row>> written;
        in.landUse.each(in.c.landUse.parcelId, in.parcel, row, [&](Row use) {
            const double area = in.landUse.number(use, in.c.landUse.area);
            if (std::isnan(area))
                return;
            sum += area;
            written.push_back({ std::uint8_t(in.landUse.index()), use });
        });
        if (written.empty() || papers.each.empty() || agree(papers, sum, tolerance))
            return;
        out.fire(in.parcel, row,
                 Text::tr("The purposes make up %1, the certificate says %2.")
                     .arg(shownArea(sum), shownArea(papers.sum)),
                 { {}, Severity::Error, true, { written, {}, {}, sum - papers.sum, 0 } });
    };
}

/** DUNG-13: sheet and number; the area where the parcel stands on this line alone. */
RowCheck lineAndParcel(const RuleInput &in)
{
    return [&in](Row row, Report &out) {
        const Columns &c = in.c;
        const Row parcel = in.line.reference(row, c.line.parcelId);
        const QString &sheet = in.text(in.line, row, c.line.paperSheetNo),
                      &number = in.text(in.line, row, c.line.paperParcelNo);
        const Details about{
            {}, Severity::Error, true, { { { std::uint8_t(in.parcel.index()), parcel } }, {}, {}, 0, 0 }
        };
        if ((!sheet.isEmpty() && sheet != in.text(in.parcel, parcel, c.parcel.sheetNo))
            || (!number.isEmpty() && number != in.text(in.parcel, parcel, c.parcel.parcelNo)))
            return out.fire(
                in.line, row,
                Text::tr("The certificate says %1/%2, the map %3.").arg(sheet, number, in.name(parcel)),
                about);
        const double paper = in.line.number(row, c.line.paperArea),
                     whole = in.parcel.number(parcel, c.parcel.recordedArea) - uncertified(in, parcel);
        const double tolerance = areaTolerance(in.profile.areaTable, whole, in.scale(parcel));
        if (!std::isnan(paper) && !std::isnan(whole) && linesInForce(in, parcel).size() == 1
            && differs(paper, whole, tolerance))
            out.fire(
                in.line, row,
                Text::tr("The certificate says %1, the database %2.").arg(shownArea(paper), shownArea(whole)),
                about);
    };
}

bool hasBothAreas(const RuleInput &in, Row parcel)
{
    return in.isOnMap(parcel) && !std::isnan(in.parcel.number(parcel, in.c.parcel.recordedArea));
}

bool isCertifiedOnMap(const RuleInput &in, Row parcel)
{
    return in.isOnMap(parcel) && in.classOf(parcel) & Certified;
}

bool hasPurposesOnPaper(const RuleInput &in, Row parcel)
{
    return in.isCurrent(parcel) && in.classOf(parcel) & Certified
        && in.landUse.isReferredTo(in.c.landUse.parcelId, in.parcel, parcel);
}

bool isLocatedOnTodaysMap(const RuleInput &in, Row line)
{
    const Row parcel = in.line.reference(line, in.c.line.parcelId),
              of = in.line.reference(line, in.c.line.certificateId);
    return in.parcel.isThere(parcel) && in.isCurrent(parcel) && in.certificate.isThere(of) && in.isInForce(of)
        && !in.isOfApartment(of) && isOfTodaysMap(in, line, parcel);
}

} // namespace

std::vector<RowRule> areaRules()
{
    return {
        { "DUNG-07", "parcel", hasBothAreas, recordedArea },
        { "DUNG-08", "parcel", isCertifiedOnMap, certifiedArea },
        { "DUNG-10", "parcel", hasPurposesOnPaper, purposeAreas },
        { "DUNG-13", "certificate_parcel", isLocatedOnTodaysMap, lineAndParcel },
    };
}

} // namespace gis
