#include "gis/codelists.h"

#include "gis/landcodes.h"

#include <QCoreApplication>
#include <QHash>

namespace gis
{

namespace
{

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
          { { "xa", QT_TRANSLATE_NOOP("Codes", "Rural Commune") },
            { "phuong", QT_TRANSLATE_NOOP("Codes", "Ward") },
            { "dac_khu", QT_TRANSLATE_NOOP("Codes", "Special Zone") } } },
        { QStringLiteral("parcel_status"),
          { { "current", QT_TRANSLATE_NOOP("Codes", "Current") },
            { "retired", QT_TRANSLATE_NOOP("Codes", "Retired") } } },
        { QStringLiteral("feature_kind"),
          { { "road", QT_TRANSLATE_NOOP("Codes", "Road") },
            { "water", QT_TRANSLATE_NOOP("Codes", "Water") },
            { "building_outline", QT_TRANSLATE_NOOP("Codes", "Building Outline") },
            { "control_point", QT_TRANSLATE_NOOP("Codes", "Control Point") },
            { "text", QT_TRANSLATE_NOOP("Codes", "Text on the Map") },
            { "other", QT_TRANSLATE_NOOP("Codes", "Other") } } },
        { QStringLiteral("use_form"),
          { { "rieng", QT_TRANSLATE_NOOP("Codes", "Private Use") },
            { "chung", QT_TRANSLATE_NOOP("Codes", "Shared Use") } } },
        { QStringLiteral("party_kind"),
          { { "person", QT_TRANSLATE_NOOP("Codes", "Person") },
            { "household", QT_TRANSLATE_NOOP("Codes", "Household") },
            { "couple", QT_TRANSLATE_NOOP("Codes", "Couple") },
            { "co_users", QT_TRANSLATE_NOOP("Codes", "Co-Users") },
            { "organisation", QT_TRANSLATE_NOOP("Codes", "Organisation") },
            { "community", QT_TRANSLATE_NOOP("Codes", "Community") } } },
        { QStringLiteral("sex"),
          { { "male", QT_TRANSLATE_NOOP("Codes", "Male") },
            { "female", QT_TRANSLATE_NOOP("Codes", "Female") } } },
        { QStringLiteral("verification"),
          { { "not_sent", QT_TRANSLATE_NOOP("Codes", "Not Sent") },
            { "sent", QT_TRANSLATE_NOOP("Codes", "Sent, Waiting") },
            { "matched", QT_TRANSLATE_NOOP("Codes", "Matched") },
            { "not_matched", QT_TRANSLATE_NOOP("Codes", "Not Matched") },
            { "undetermined", QT_TRANSLATE_NOOP("Codes", "Undetermined") } } },
        { QStringLiteral("no_match_reason"),
          { { "wrong_name", QT_TRANSLATE_NOOP("Codes", "Wrong Name") },
            { "wrong_birth", QT_TRANSLATE_NOOP("Codes", "Wrong Date of Birth") },
            { "cmnd_only", QT_TRANSLATE_NOOP("Codes", "Old Identity Number Only") },
            { "dead", QT_TRANSLATE_NOOP("Codes", "Deceased") },
            { "abroad", QT_TRANSLATE_NOOP("Codes", "Living Abroad") },
            { "unreachable", QT_TRANSLATE_NOOP("Codes", "Cannot Be Reached") },
            { "other", QT_TRANSLATE_NOOP("Codes", "Other") } } },
        { QStringLiteral("identity_kind"),
          { { "CCCD", QT_TRANSLATE_NOOP("Codes", "CCCD") },
            { "CC", QT_TRANSLATE_NOOP("Codes", "Identity Card (2024)") },
            { "CMND", QT_TRANSLATE_NOOP("Codes", "CMND (9 Digits)") },
            { "HC", QT_TRANSLATE_NOOP("Codes", "Passport") },
            { "CMQD", QT_TRANSLATE_NOOP("Codes", "Army Card") },
            { "other", QT_TRANSLATE_NOOP("Codes", "Other") } } },
        { QStringLiteral("member_role"),
          { { "head", QT_TRANSLATE_NOOP("Codes", "Head of Household") },
            { "wife", QT_TRANSLATE_NOOP("Codes", "Wife") },
            { "husband", QT_TRANSLATE_NOOP("Codes", "Husband") },
            { "member", QT_TRANSLATE_NOOP("Codes", "Member") },
            { "representative", QT_TRANSLATE_NOOP("Codes", "Representative") } } },
        { QStringLiteral("certificate_kind"),
          { { "98", QT_TRANSLATE_NOOP("Codes", "Form of 2024 (QR, from 01/01/2025)") },
            { "97", QT_TRANSLATE_NOOP("Codes", "Circular 23/2025") },
            { "11", QT_TRANSLATE_NOOP("Codes", "Decree 43 (07/2014–12/2024)") },
            { "6", QT_TRANSLATE_NOOP("Codes", "Decree 88 (12/2009–06/2014)") },
            { "1", QT_TRANSLATE_NOOP("Codes", "Land Law 2003") },
            { "2", QT_TRANSLATE_NOOP("Codes", "Land Law 1993") },
            { "3", QT_TRANSLATE_NOOP("Codes", "Decree 60") },
            { "4", QT_TRANSLATE_NOOP("Codes", "Decree 90") },
            { "5", QT_TRANSLATE_NOOP("Codes", "Decree 95") },
            { "18", QT_TRANSLATE_NOOP("Codes", "Other") } } },
        { QStringLiteral("certificate_state"),
          { { "in_force", QT_TRANSLATE_NOOP("Codes", "In Force") },
            { "awaiting_recall", QT_TRANSLATE_NOOP("Codes", "Awaiting Recall") },
            { "recalled", QT_TRANSLATE_NOOP("Codes", "Recalled") },
            { "cancelled", QT_TRANSLATE_NOOP("Codes", "Cancelled") },
            { "lost", QT_TRANSLATE_NOOP("Codes", "Reported Lost") } } },
        { QStringLiteral("origin_code"),
          { { "CNQ-CTT", QT_TRANSLATE_NOOP("Codes", "Recognised, as Allocated with Levy") },
            { "CNQ-KTT", QT_TRANSLATE_NOOP("Codes", "Recognised, as Allocated without Levy") },
            { "CNQ", QT_TRANSLATE_NOOP("Codes", "Recognised Land-Use Right") },
            { "DG-CTT", QT_TRANSLATE_NOOP("Codes", "Allocated by the State with Levy") },
            { "DG-KTT", QT_TRANSLATE_NOOP("Codes", "Allocated by the State without Levy") },
            { "DG-QL", QT_TRANSLATE_NOOP("Codes", "Allocated by the State to Manage") },
            { "DT-THN", QT_TRANSLATE_NOOP("Codes", "Leased, Paid Yearly") },
            { "DT-TML", QT_TRANSLATE_NOOP("Codes", "Leased, Paid Once") },
            { "NCQ-8", QT_TRANSLATE_NOOP("Codes", "Received by Transfer") },
            { "NCQ-9", QT_TRANSLATE_NOOP("Codes", "Received by Inheritance") },
            { "NCQ-10", QT_TRANSLATE_NOOP("Codes", "Received as a Gift") } } },
        { QStringLiteral("right_kind"),
          { { "use", QT_TRANSLATE_NOOP("Codes", "Right to Use Land") },
            { "own", QT_TRANSLATE_NOOP("Codes", "Ownership of Assets") },
            { "manage", QT_TRANSLATE_NOOP("Codes", "Management for the State") } } },
        { QStringLiteral("change_kind"),
          { { "transfer", QT_TRANSLATE_NOOP("Codes", "Transfer") },
            { "gift", QT_TRANSLATE_NOOP("Codes", "Gift") },
            { "inheritance", QT_TRANSLATE_NOOP("Codes", "Inheritance") },
            { "split", QT_TRANSLATE_NOOP("Codes", "Split") },
            { "merge", QT_TRANSLATE_NOOP("Codes", "Merge") },
            { "consolidation", QT_TRANSLATE_NOOP("Codes", "Land Consolidation") },
            { "purpose", QT_TRANSLATE_NOOP("Codes", "Change of Purpose") },
            { "renewal", QT_TRANSLATE_NOOP("Codes", "Renewed Certificate") },
            { "reissue", QT_TRANSLATE_NOOP("Codes", "Reissued Certificate") },
            { "mortgage", QT_TRANSLATE_NOOP("Codes", "Mortgage") },
            { "mortgage_end", QT_TRANSLATE_NOOP("Codes", "End of Mortgage") },
            { "information", QT_TRANSLATE_NOOP("Codes", "Change of Information") },
            { "recall", QT_TRANSLATE_NOOP("Codes", "Recall") } } },
        { QStringLiteral("restriction_kind"),
          { { "mortgage", QT_TRANSLATE_NOOP("Codes", "Mortgage") },
            { "restraint", QT_TRANSLATE_NOOP("Codes", "Restraint") },
            { "dispute", QT_TRANSLATE_NOOP("Codes", "Dispute") } } },
        { QStringLiteral("scan_kind"),
          { { "certificate", QT_TRANSLATE_NOOP("Codes", "Certificate") },
            { "identity", QT_TRANSLATE_NOOP("Codes", "Identity Paper") },
            { "application", QT_TRANSLATE_NOOP("Codes", "Application") },
            { "basis", QT_TRANSLATE_NOOP("Codes", "Basis of the Work") },
            { "other", QT_TRANSLATE_NOOP("Codes", "Other") } } },
        { QStringLiteral("value_source"),
          { { "typed", QT_TRANSLATE_NOOP("Codes", "Typed") },
            { "qr", QT_TRANSLATE_NOOP("Codes", "QR Code") },
            { "barcode", QT_TRANSLATE_NOOP("Codes", "Bar Code") },
            { "ocr", QT_TRANSLATE_NOOP("Codes", "Read from the Scan") },
            { "import", QT_TRANSLATE_NOOP("Codes", "Imported File") },
            { "population_db", QT_TRANSLATE_NOOP("Codes", "Population Database") },
            { "province", QT_TRANSLATE_NOOP("Codes", "Province") } } },
        { QStringLiteral("dossier_kind"),
          { { "data_correction", QT_TRANSLATE_NOOP("Codes", "Data Correction") },
            { "legal_change", QT_TRANSLATE_NOOP("Codes", "Legal Change") },
            { "certificate_error", QT_TRANSLATE_NOOP("Codes", "Request to Correct the Certificate") } } },
        { QStringLiteral("dossier_state"),
          { { "open", QT_TRANSLATE_NOOP("Codes", "In Work") },
            { "parked", QT_TRANSLATE_NOOP("Codes", "Waiting for Papers") },
            { "submitted", QT_TRANSLATE_NOOP("Codes", "Submitted") },
            { "approved", QT_TRANSLATE_NOOP("Codes", "Approved") },
            { "returned", QT_TRANSLATE_NOOP("Codes", "Returned") },
            { "exported", QT_TRANSLATE_NOOP("Codes", "Sent to the Province") },
            { "applied", QT_TRANSLATE_NOOP("Codes", "Received by the Province") },
            { "conflict", QT_TRANSLATE_NOOP("Codes", "Conflict") },
            { "waiting", QT_TRANSLATE_NOOP("Codes", "Waiting for Another Dossier") } } },
        { QStringLiteral("work_state"),
          { { "done", QT_TRANSLATE_NOOP("Codes", "Done") },
            { "parked", QT_TRANSLATE_NOOP("Codes", "Waiting") },
            { "skipped", QT_TRANSLATE_NOOP("Codes", "Skipped") } } },
    };
    return all;
}

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
