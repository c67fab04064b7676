#include "gis/codelists.h"

#include "gis/landcodes.h"

#include <QCoreApplication>
#include <QHash>

namespace gis
{

namespace
{

#define L(text) QT_TRANSLATE_NOOP("Codes", text)

struct Entry {
    const char *code;
    const char *label;
};

/** Sources: domain/01 §1.6 (certificate forms), 03 §3.5 (parties, roles), 04 §4.3 (form of use), 12 F
 * (states). */
const QHash<QString, std::vector<Entry>> &lists()
{
    static const QHash<QString, std::vector<Entry>> all{
        { QStringLiteral("commune_kind"),
          { { "xa", L("Rural Commune") }, { "phuong", L("Ward") }, { "dac_khu", L("Special Zone") } } },
        { QStringLiteral("parcel_status"), { { "current", L("Current") }, { "retired", L("Retired") } } },
        { QStringLiteral("feature_kind"),
          { { "road", L("Road") },
            { "water", L("Water") },
            { "building_outline", L("Building Outline") },
            { "control_point", L("Control Point") },
            { "text", L("Text on the Map") },
            { "other", L("Other") } } },
        { QStringLiteral("use_form"), { { "rieng", L("Private Use") }, { "chung", L("Shared Use") } } },
        { QStringLiteral("party_kind"),
          { { "person", L("Person") },
            { "household", L("Household") },
            { "couple", L("Couple") },
            { "co_users", L("Co-Users") },
            { "organisation", L("Organisation") },
            { "community", L("Community") } } },
        { QStringLiteral("sex"), { { "male", L("Male") }, { "female", L("Female") } } },
        { QStringLiteral("verification"),
          { { "not_sent", L("Not Sent") },
            { "sent", L("Sent, Waiting") },
            { "matched", L("Matched") },
            { "not_matched", L("Not Matched") },
            { "undetermined", L("Undetermined") } } },
        { QStringLiteral("no_match_reason"),
          { { "wrong_name", L("Wrong Name") },
            { "wrong_birth", L("Wrong Date of Birth") },
            { "cmnd_only", L("Old Identity Number Only") },
            { "dead", L("Deceased") },
            { "abroad", L("Living Abroad") },
            { "unreachable", L("Cannot Be Reached") },
            { "other", L("Other") } } },
        { QStringLiteral("identity_kind"),
          { { "CCCD", L("CCCD") },
            { "CC", L("Identity Card (2024)") },
            { "CMND", L("CMND (9 Digits)") },
            { "HC", L("Passport") },
            { "CMQD", L("Army Card") },
            { "other", L("Other") } } },
        { QStringLiteral("member_role"),
          { { "head", L("Head of Household") },
            { "wife", L("Wife") },
            { "husband", L("Husband") },
            { "member", L("Member") },
            { "representative", L("Representative") } } },
        { QStringLiteral("certificate_kind"),
          { { "98", L("Form of 2024 (QR, from 01/01/2025)") },
            { "97", L("Circular 23/2025") },
            { "11", L("Decree 43 (07/2014–12/2024)") },
            { "6", L("Decree 88 (12/2009–06/2014)") },
            { "1", L("Land Law 2003") },
            { "2", L("Land Law 1993") },
            { "3", L("Decree 60") },
            { "4", L("Decree 90") },
            { "5", L("Decree 95") },
            { "18", L("Other") } } },
        { QStringLiteral("certificate_state"),
          { { "in_force", L("In Force") },
            { "recalled", L("Recalled") },
            { "cancelled", L("Cancelled") },
            { "lost", L("Reported Lost") } } },
        { QStringLiteral("origin_code"),
          { { "CNQ-CTT", L("Recognised, as Allocated with Levy") },
            { "CNQ-KTT", L("Recognised, as Allocated without Levy") },
            { "CNQ", L("Recognised Land-Use Right") },
            { "DG-CTT", L("Allocated by the State with Levy") },
            { "DG-KTT", L("Allocated by the State without Levy") },
            { "DG-QL", L("Allocated by the State to Manage") },
            { "DT-THN", L("Leased, Paid Yearly") },
            { "DT-TML", L("Leased, Paid Once") },
            { "NCQ-8", L("Received by Transfer") },
            { "NCQ-9", L("Received by Inheritance") },
            { "NCQ-10", L("Received as a Gift") } } },
        { QStringLiteral("right_kind"),
          { { "use", L("Right to Use Land") },
            { "own", L("Ownership of Assets") },
            { "manage", L("Management for the State") } } },
        { QStringLiteral("change_kind"),
          { { "transfer", L("Transfer") },
            { "gift", L("Gift") },
            { "inheritance", L("Inheritance") },
            { "split", L("Split") },
            { "merge", L("Merge") },
            { "purpose", L("Change of Purpose") },
            { "renewal", L("Renewed Certificate") },
            { "reissue", L("Reissued Certificate") },
            { "mortgage", L("Mortgage") },
            { "mortgage_end", L("End of Mortgage") },
            { "information", L("Change of Information") },
            { "recall", L("Recall") } } },
        { QStringLiteral("restriction_kind"),
          { { "mortgage", L("Mortgage") }, { "restraint", L("Restraint") }, { "dispute", L("Dispute") } } },
        { QStringLiteral("scan_kind"),
          { { "certificate", L("Certificate") },
            { "identity", L("Identity Paper") },
            { "application", L("Application") },
            { "basis", L("Basis of the Work") },
            { "other", L("Other") } } },
        { QStringLiteral("value_source"),
          { { "typed", L("Typed") },
            { "qr", L("QR Code") },
            { "barcode", L("Bar Code") },
            { "ocr", L("Read from the Scan") },
            { "import", L("Imported File") },
            { "population_db", L("Population Database") },
            { "province", L("Province") } } },
        { QStringLiteral("dossier_kind"),
          { { "data_correction", L("Data Correction") },
            { "legal_change", L("Legal Change") },
            { "certificate_error", L("Request to Correct the Certificate") } } },
        { QStringLiteral("dossier_state"),
          { { "open", L("In Work") },
            { "parked", L("Waiting for Papers") },
            { "submitted", L("Submitted") },
            { "approved", L("Approved") },
            { "returned", L("Returned") },
            { "exported", L("Sent to the Province") },
            { "applied", L("Received by the Province") },
            { "conflict", L("Conflict") },
            { "waiting", L("Waiting for Another Dossier") } } },
        { QStringLiteral("work_state"),
          { { "done", L("Done") }, { "parked", L("Waiting") }, { "skipped", L("Skipped") } } },
    };
    return all;
}

#undef L

} // namespace

std::vector<Code> codeList(QStringView name)
{
    std::vector<Code> result;
    if (name == QLatin1String("land_code"))
        for (const LandCode &entry : landCodes())
            result.push_back({ entry.code, entry.name });
    const auto it = lists().constFind(name.toString());
    if (it != lists().constEnd())
        for (const Entry &entry : *it)
            result.push_back(
                { QString::fromLatin1(entry.code), QCoreApplication::translate("Codes", entry.label) });
    return result;
}

QString codeLabel(QStringView name, const QString &code)
{
    if (name == QLatin1String("land_code")) {
        const auto entry = findLandCode(code);
        return entry ? entry->name : code;
    }
    for (const Code &entry : codeList(name))
        if (entry.code == code)
            return entry.label;
    return code;
}

} // namespace gis
