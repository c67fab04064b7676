#include "gis/rules/epoch.h"

namespace gis
{

namespace
{

/** Whether \a line names the sheet and number that stand in two fields of \a parcel. */
bool names(const RuleInput &in, Row line, Row parcel, int sheet, int number)
{
    return in.parcel.textNumber(parcel, number) != 0
        && in.line.textNumber(line, in.c.line.paperSheetNo) == in.parcel.textNumber(parcel, sheet)
        && in.line.textNumber(line, in.c.line.paperParcelNo) == in.parcel.textNumber(parcel, number);
}

bool wasSurveyedAfter(const RuleInput &in, Row parcel, const QString &issued)
{
    const Columns &c = in.c;
    for (Row s = 0; s < in.sheet.size(); ++s)
        if (in.sheet.isThere(s)
            && in.sheet.textNumber(s, c.sheet.sheetNo) == in.parcel.textNumber(parcel, c.parcel.sheetNo)
            && in.sheet.textNumber(s, c.sheet.series) == in.parcel.textNumber(parcel, c.parcel.series)) {
            const QString &surveyed = in.text(in.sheet, s, c.sheet.surveyedOn);
            const qsizetype same = std::min(surveyed.size(), issued.size());
            return same > 0 && surveyed.left(same) > issued.left(same);
        }
    return false;
}

} // namespace

bool isOfTodaysMap(const RuleInput &in, Row line, Row parcel)
{
    const Columns &c = in.c;
    if (names(in, line, parcel, c.parcel.sheetNo, c.parcel.parcelNo))
        return true;
    if (names(in, line, parcel, c.parcel.oldSheetNo, c.parcel.oldParcelNo))
        return false;
    const Row certificate = in.line.reference(line, c.line.certificateId);
    return !in.certificate.isThere(certificate)
        || !wasSurveyedAfter(in, parcel, in.text(in.certificate, certificate, c.certificate.issuedOn));
}

std::vector<Row> linesInForce(const RuleInput &in, Row parcel)
{
    std::vector<Row> lines;
    in.line.each(in.c.line.parcelId, in.parcel, parcel, [&](Row line) {
        const Row of = in.line.reference(line, in.c.line.certificateId);
        if (in.certificate.isThere(of) && in.isInForce(of) && !in.isOfApartment(of))
            lines.push_back(line);
    });
    return lines;
}

} // namespace gis
