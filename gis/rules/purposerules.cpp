#include "gis/rules/report.h"

#include "gis/communes.h"
#include "gis/landcodes.h"

#include <QCoreApplication>

namespace gis
{

namespace
{

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PurposeRules)
};

/** What is wrong with a code, whichever parcel it stands on. */
struct CodeFault {
    QString sentence; ///< empty = nothing
    Details details;
};

CodeFault faultOf(const QString &text)
{
    const auto code = findLandCode(text);
    if (!code)
        return { Text::tr("“%1” is not in the list of purposes.").arg(text), { text } };
    switch (code->status) {
    case LandStatus::Superseded:
        if (code->successors.size() == 1)
            return { Text::tr("%1 is superseded by %2.").arg(code->code, code->successors[0]),
                     { u"%1 → %2"_s.arg(code->code, code->successors[0]), Severity::Warning, true, {} } };
        return { code->successors.isEmpty()
                     ? Text::tr("%1 is superseded: choose the code in force.").arg(code->code)
                     : Text::tr("%1 is superseded: choose one of %2.")
                           .arg(code->code, code->successors.join(u", ")),
                 { code->code, Severity::Warning, true, {} } };
    case LandStatus::Group:
        return { Text::tr("%1 is a group of purposes: choose the one it is.").arg(code->code),
                 { code->code, Severity::Warning, true, {} } };
    case LandStatus::PlanOnly:
        return { Text::tr("%1 is a code of land-use plans, not of parcels.").arg(code->code),
                 { code->code } };
    case LandStatus::InForce:
        break;
    }
    return {};
}

/** ONT stands in a rural commune, ODT in a ward. Source: NĐ 49/2026 Art. 13.1 (domain/04 §4.1): flagged only.
 */
CodeFault faultOfPlace(const QString &code, const QString &communeKind)
{
    if (code == u"ODT" && communeKind == u"xa")
        return { Text::tr("ODT in a rural commune: town land of before the merger?"),
                 { Text::tr("ODT in a rural commune"), Severity::Warning, false, {} } };
    if (code == u"ONT" && communeKind == u"phuong")
        return { Text::tr("ONT in a ward: village land of before the merger?"),
                 { Text::tr("ONT in a ward"), Severity::Warning, false, {} } };
    return {};
}

/** DUNG-11 */
RowCheck purposeCode(const RuleInput &in)
{
    QString kind;
    for (Row row = 0; row < in.commune.size(); ++row)
        if (in.commune.isThere(row)
            && in.text(in.commune, row, in.c.commune.code) == in.rows.circumstances.communeCode)
            kind = in.text(in.commune, row, in.c.commune.kind);
    if (kind.isEmpty())
        if (const auto commune = findCommune(in.rows.circumstances.communeCode))
            kind = commune->kind;
    return [&in, kind, known = QHash<std::uint32_t, CodeFault>()](Row row, Report &out) mutable {
        const std::uint32_t number = in.landUse.textNumber(row, in.c.landUse.code);
        auto it = known.find(number);
        if (it == known.end()) {
            const QString &text = in.rows.texts().text(number);
            CodeFault fault = faultOf(text);
            it = known.insert(number, fault.sentence.isEmpty() ? faultOfPlace(text, kind) : fault);
        }
        if (!it->sentence.isEmpty())
            out.fire(in.landUse, row, it->sentence, it->details);
    };
}

bool isOfCurrentParcel(const RuleInput &in, Row use)
{
    const Row parcel = in.landUse.reference(use, in.c.landUse.parcelId);
    return in.landUse.textNumber(use, in.c.landUse.code) != 0 && in.parcel.isThere(parcel)
        && in.isCurrent(parcel);
}

} // namespace

std::vector<RowRule> purposeRules()
{
    return { { "DUNG-11", "land_use", isOfCurrentParcel, purposeCode } };
}

} // namespace gis
