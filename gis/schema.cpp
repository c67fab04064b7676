#include "gis/schema.h"

namespace gis
{

#define L(text) QT_TRANSLATE_NOOP("Schema", text)

namespace
{

constexpr unsigned P = Personal, I = Independent, M = Mandatory, D = Derived;

using enum Type;

std::vector<Table> placeTables()
{
    return {
        { "commune",
          L("Commune"),
          Scope::Data,
          { { "code", Text, L("Commune Code"), M, nullptr, nullptr, "maXa" },
            { "name", Text, L("Name") },
            { "kind", Text, L("Kind"), 0, "commune_kind" },
            { "province_code", Text, L("Province Code") },
            { "old_codes", Text, L("Old Commune Codes") },
            { "outline", Geometry, L("Outline"), 0, nullptr, nullptr, nullptr, nullptr, Shape::Polygon } } },
        { "map_sheet",
          L("Map Sheet"),
          Scope::Data,
          { { "commune_code", Text, L("Commune Code"), 0, nullptr, nullptr, "maXa" },
            { "sheet_no", Text, L("Sheet No."), M, nullptr, nullptr, "soHieuToBanDo" },
            { "series", Text, L("Series") },
            { "scale", Integer, L("Scale 1:") },
            { "old_sheet_no", Text, L("Old Sheet No."), 0, nullptr, nullptr, "soHieuToBanDoCu" },
            { "survey_method", Text, L("Survey Method") },
            { "surveyed_on", Date, L("Surveyed On") },
            { "frame", Geometry, L("Frame"), D, nullptr, nullptr, nullptr, nullptr, Shape::Polygon },
            { "source_file", Text, L("Source File"), D },
            { "source_sha256", Text, L("Source SHA-256"), D },
            { "source_crs", Text, L("CRS of the Source"), D },
            { "assigned_crs", Text, L("Assigned CRS"), D } } },
        { "parcel",
          L("Parcel"),
          Scope::Data,
          { { "commune_code", Text, L("Commune Code"), 0, nullptr, nullptr, "maXa" },
            { "sheet_no", Text, L("Sheet No."), 0, nullptr, nullptr, "soHieuToBanDo" },
            { "series", Text, L("Series") },
            { "parcel_no", Text, L("Parcel No."), 0, nullptr, nullptr, "soThuTuThua" },
            { "old_sheet_no", Text, L("Old Sheet No."), 0, nullptr, nullptr, "soHieuToBanDoCu" },
            { "old_parcel_no", Text, L("Old Parcel No."), 0, nullptr, nullptr, "soThuTuThuaCu" },
            { "hamlet", Text, L("Hamlet") },
            { "address", Text, L("Parcel Address (2 Levels)"), I, nullptr, nullptr, "diaChi" },
            { "parcel_code", Text, L("Parcel Code"), D, nullptr, nullptr, "maThua" },
            { "recorded_area", Real, L("Recorded Area"), 0, nullptr, nullptr, "dienTich", "m²" },
            { "uncertified_area", Real, L("Area Not Certified"), 0, nullptr, nullptr, nullptr, "m²" },
            { "map_land_type", Text, L("Land Type on the Map") },
            { "managed_by_state", Boolean, L("Managed by the State") },
            { "label_point", Geometry, L("Label Point"), D, nullptr, nullptr, nullptr, nullptr,
              Shape::Point },
            { "status", Text, L("Status"), 0, "parcel_status" },
            { "geometry", Geometry, L("Shape on the Map"), D, nullptr, nullptr, nullptr, nullptr,
              Shape::Polygon } } },
        { "map_feature",
          L("Map Feature"),
          Scope::Data,
          { { "sheet_id", Id, L("Map Sheet"), 0, nullptr, "map_sheet" },
            { "kind", Text, L("Kind"), 0, "feature_kind" },
            { "level", Text, L("Level") },
            { "text", Text, L("Text") },
            { "geometry", Geometry, L("Shape on the Map"), D } } },
        { "land_use",
          L("Land-Use Purpose"),
          Scope::Data,
          { { "parcel_id", Id, L("Parcel"), M, nullptr, "parcel" },
            { "seq", Integer, L("Order"), 0, nullptr, nullptr, "soThuTuMucDichSuDung" },
            { "code", Text, L("Purpose"), 0, "land_code", nullptr, "maMucDichSuDung" },
            { "code_on_paper", Text, L("Purpose as on the Certificate") },
            { "area", Real, L("Area"), 0, nullptr, nullptr, "dienTich", "m²" },
            { "form", Text, L("Form of Use"), 0, "use_form" },
            { "term", Text, L("Term of Use"), 0, nullptr, nullptr, "thoiHanSuDung" },
            { "expires_on", Date, L("Expires On"), 0, nullptr, nullptr, "ngayHetHanSuDung" },
            { "origin_code", Text, L("Origin of Use"), 0, "origin_code", nullptr, "nguonGoc" },
            { "origin_text", Text, L("Origin in Words"), 0, nullptr, nullptr, "nguonGocChiTiet" } } },
    };
}

std::vector<Table> peopleTables()
{
    return {
        { "party",
          L("Land User"),
          Scope::Data,
          { { "kind", Text, L("Kind"), M, "party_kind" },
            { "name", Text, L("Name"), P, nullptr, nullptr, "hoTen" },
            { "birth_date", Date, L("Date or Year of Birth"), P, nullptr, nullptr, "ngaySinh" },
            { "death_year", Text, L("Year of Death"), 0, nullptr, nullptr, "namMat" },
            { "sex", Text, L("Sex"), 0, "sex", nullptr, "gioiTinh" },
            { "personal_no", Text, L("Personal No."), P, nullptr, nullptr, "maSoDinhDanh" },
            { "tax_code", Text, L("Tax Code"), 0, nullptr, nullptr, "maSoThue" },
            { "decision_no", Text, L("Decision No."), 0, nullptr, nullptr, "soQuyetDinh" },
            { "representative_id", Id, L("Representative"), 0, nullptr, "party" },
            { "address", Text, L("Permanent Address"), P | I, nullptr, nullptr, "diaChi" },
            { "address_on_paper", Text, L("Address as on the Certificate"), P },
            { "nationality", Text, L("Nationality") },
            { "verification", Text, L("Population Database"), 0, "verification" },
            { "verified_on", Date, L("Matched On") },
            { "no_match_reason", Text, L("Reason for No Match"), 0, "no_match_reason" } } },
        { "identity_paper",
          L("Identity Paper"),
          Scope::Data,
          { { "party_id", Id, L("Land User"), M, nullptr, "party" },
            { "kind", Text, L("Kind of Paper"), 0, "identity_kind", nullptr, "loaiGiayToTuyThan" },
            { "number", Text, L("Number"), P, nullptr, nullptr, "soGiayTo" },
            { "issued_on", Date, L("Issued On"), 0, nullptr, nullptr, "ngayCap" },
            { "issued_by", Text, L("Issued By"), 0, nullptr, nullptr, "noiCap" } } },
        { "party_member",
          L("Member"),
          Scope::Data,
          { { "group_id", Id, L("Household, Couple or Group"), M, nullptr, "party" },
            { "member_id", Id, L("Member"), M, nullptr, "party" },
            { "role", Text, L("Role"), 0, "member_role" } } },
    };
}

std::vector<Table> certificateTables()
{
    return {
        { "certificate",
          L("Certificate"),
          Scope::Data,
          { { "serial", Text, L("Serial"), 0, nullptr, nullptr, "soPhatHanh" },
            { "register_no", Text, L("Register No."), 0, nullptr, nullptr, "soVaoSo" },
            { "issued_on", Date, L("Issued On"), 0, nullptr, nullptr, "ngayCap" },
            { "issued_by", Text, L("Issued By"), 0, nullptr, nullptr, "donViCap" },
            { "kind", Text, L("Certificate Form"), 0, "certificate_kind", nullptr, "loaiGiayChungNhan" },
            { "barcode", Text, L("Bar Code"), 0, nullptr, nullptr, "maVach" },
            { "qr_text", Text, L("QR Code Text"), P },
            { "state", Text, L("Certificate State"), 0, "certificate_state" },
            { "notes", Text, L("Notes on the Certificate"), 0, nullptr, nullptr, "ghiChuTrang1" } } },
        { "certificate_parcel",
          L("Certificate Line"),
          Scope::Data,
          { { "certificate_id", Id, L("Certificate"), M, nullptr, "certificate" },
            { "line", Integer, L("Line") },
            { "paper_sheet_no", Text, L("Sheet on the Certificate") },
            { "paper_parcel_no", Text, L("Parcel on the Certificate") },
            { "paper_area", Real, L("Area on the Certificate"), 0, nullptr, nullptr, "dienTichPhapLy", "m²" },
            { "paper_purpose", Text, L("Purpose on the Certificate") },
            { "paper_address", Text, L("Address on the Certificate") },
            { "parcel_id", Id, L("Located Parcel"), 0, nullptr, "parcel" } } },
        { "apartment",
          L("Apartment"),
          Scope::Data,
          { { "parcel_id", Id, L("Parcel"), M, nullptr, "parcel" },
            { "block", Text, L("Block") },
            { "floor", Text, L("Floor") },
            { "number", Text, L("Apartment No."), 0, nullptr, nullptr, "soHieuCanHo" },
            { "floor_area", Real, L("Floor Area"), 0, nullptr, nullptr, "dienTichSan", "m²" } } },
        { "building",
          L("Building"),
          Scope::Data,
          { { "parcel_id", Id, L("Parcel"), M, nullptr, "parcel" },
            { "kind", Text, L("Kind"), 0, nullptr, nullptr, "loaiNhaRiengLe" },
            { "built_area", Real, L("Built Area"), 0, nullptr, nullptr, "dienTichXayDung", "m²" },
            { "floor_area", Real, L("Floor Area"), 0, nullptr, nullptr, "dienTichSan", "m²" },
            { "storeys", Integer, L("Storeys"), 0, nullptr, nullptr, "soTang" },
            { "structure", Text, L("Structure"), 0, nullptr, nullptr, "ketCau" },
            { "grade", Text, L("Grade"), 0, nullptr, nullptr, "capHang" },
            { "completed", Date, L("Completed"), 0, nullptr, nullptr, "namHoanThanh" },
            { "ownership_form", Text, L("Form of Ownership"), 0, "use_form" },
            { "term", Text, L("Term of Ownership"), 0, nullptr, nullptr, "thoiHanSoHuu" } } },
        { "land_right",
          L("Right"),
          Scope::Data,
          { { "party_id", Id, L("Land User"), M, nullptr, "party", "chuId" },
            { "parcel_id", Id, L("Parcel"), 0, nullptr, "parcel", "thuaDatId" },
            { "apartment_id", Id, L("Apartment"), 0, nullptr, "apartment" },
            { "building_id", Id, L("Building"), 0, nullptr, "building" },
            { "certificate_id", Id, L("Certificate"), 0, nullptr, "certificate", "giayChungNhanId" },
            { "kind", Text, L("Kind of Right"), 0, "right_kind" },
            { "share_numerator", Integer, L("Share") },
            { "share_denominator", Integer, L("Of") },
            { "valid_from", Date, L("Since") },
            { "valid_to", Date, L("Ended On") },
            { "end_reason", Text, L("Reason of the End") } } },
        { "registered_change",
          L("Registered Change"),
          Scope::Data,
          { { "parcel_id", Id, L("Parcel"), 0, nullptr, "parcel" },
            { "certificate_id", Id, L("Certificate"), 0, nullptr, "certificate" },
            { "kind", Text, L("Kind of Change"), 0, "change_kind" },
            { "document", Text, L("Document") },
            { "registered_on", Date, L("Registered On") },
            { "page", Integer, L("Page of the Scan") },
            { "content", Text, L("Content"), P } } },
        { "restriction",
          L("Restriction"),
          Scope::Data,
          { { "parcel_id", Id, L("Parcel"), 0, nullptr, "parcel" },
            { "certificate_id", Id, L("Certificate"), 0, nullptr, "certificate" },
            { "kind", Text, L("Kind of Restriction"), 0, "restriction_kind" },
            { "valid_from", Date, L("Since") },
            { "valid_to", Date, L("Ended On") },
            { "document", Text, L("Document") } } },
    };
}

std::vector<Table> evidenceTables()
{
    return {
        { "scan",
          L("Scan"),
          Scope::Data,
          { { "sha256", Text, L("SHA-256"), D | M },
            { "original_sha256", Text, L("SHA-256 of the Original"), D },
            { "pages", Integer, L("Pages"), D },
            { "dpi", Integer, L("Resolution"), D },
            { "kind", Text, L("Kind of Scan"), 0, "scan_kind" },
            { "file_name", Text, L("File Name") },
            { "taken_on", Date, L("Taken On") },
            { "taken_by", Text, L("Taken By") } } },
        { "scan_link",
          L("Scan of a Row"),
          Scope::Data,
          { { "scan_id", Id, L("Scan"), M, nullptr, "scan" },
            { "entity", Text, L("Table"), M },
            { "row_id", Id, L("Row"), M } } },
        { "field_source",
          L("Source of a Value"),
          Scope::Data,
          { { "entity", Text, L("Table"), M },
            { "row_id", Id, L("Row"), M },
            { "field", Text, L("Field"), M },
            { "source", Text, L("Source"), 0, "value_source" },
            { "scan_id", Id, L("Scan"), 0, nullptr, "scan" },
            { "page", Integer, L("Page") },
            { "rectangle", Text, L("Rectangle") } } },
        { "source_value",
          L("Value from the Source File"),
          Scope::Data,
          { { "entity", Text, L("Table"), M },
            { "row_id", Id, L("Row"), M },
            { "column_name", Text, L("Column"), M },
            { "text", Text, L("Text"), P } } },
        { "lineage",
          L("Lineage"),
          Scope::Data,
          { { "child_id", Id, L("Child Parcel"), M, nullptr, "parcel" },
            { "parent_id", Id, L("Parent Parcel"), M, nullptr, "parcel" },
            { "edit_id", Id, L("Edit") } } },
        { "finding_decision",
          L("Exception"),
          Scope::Data,
          { { "rule", Text, L("Rule"), M },
            { "entity", Text, L("Table"), M },
            { "row_id", Id, L("Row"), M },
            { "reason", Text, L("Reason") },
            { "decided_by", Text, L("Decided By") },
            { "decided_on", Date, L("Decided On") },
            { "confirmed_by", Text, L("Confirmed By") } } },
        { "note",
          L("Note"),
          Scope::Data,
          { { "entity", Text, L("Table"), M },
            { "row_id", Id, L("Row"), M },
            { "text", Text, L("Note"), I },
            { "asked_of", Text, L("Asked Of"), I },
            { "answered_on", Date, L("Answered On"), I } } },
    };
}

std::vector<Table> workTables()
{
    return {
        { "batch",
          L("Batch"),
          Scope::Work,
          { { "code", Text, L("Code") },
            { "title", Text, L("Title") },
            { "assigned_to", Text, L("Assigned To") } } },
        { "dossier",
          L("Dossier"),
          Scope::Work,
          { { "code", Text, L("Dossier No.") },
            { "batch_id", Id, L("Batch"), 0, nullptr, "batch" },
            { "kind", Text, L("Kind of Dossier"), 0, "dossier_kind" },
            { "title", Text, L("Title") },
            { "basis", Text, L("Basis") },
            { "received_on", Date, L("Received On") },
            { "due_on", Date, L("Due On") },
            { "state", Text, L("State"), 0, "dossier_state" },
            { "parked_reason", Text, L("Reason for Waiting") },
            { "remind_on", Date, L("Remind On") },
            { "assigned_to", Text, L("Assigned To") },
            { "follows", Text, L("Comes After") } } },
        { "work_item",
          L("Work on a Parcel"),
          Scope::Work,
          { { "parcel_id", Id, L("Parcel"), M, nullptr, "parcel" },
            { "state", Text, L("State"), 0, "work_state" },
            { "reason", Text, L("Reason for Waiting") },
            { "remind_on", Date, L("Remind On") },
            { "done_by", Text, L("Done By") },
            { "done_at", Text, L("Done At") } } },
        { "verification_batch",
          L("List for the Population Database"),
          Scope::Work,
          { { "code", Text, L("Code") },
            { "sent_on", Date, L("Sent On") },
            { "file_name", Text, L("File Name") },
            { "sha256", Text, L("SHA-256") } } },
        { "verification_answer",
          L("Answer of the Population Database"),
          Scope::Work,
          { { "verification_batch_id", Id, L("List"), M, nullptr, "verification_batch" },
            { "party_id", Id, L("Land User"), M, nullptr, "party" },
            { "result", Text, L("Result"), 0, "verification" },
            { "details", Text, L("Details"), P },
            { "answered_on", Date, L("Answered On") } } },
    };
}

} // namespace

#undef L

const std::vector<Table> &schema()
{
    static const std::vector<Table> tables = [] {
        std::vector<Table> all;
        for (auto part : { placeTables, peopleTables, certificateTables, evidenceTables, workTables })
            for (Table &table : part())
                all.push_back(std::move(table));
        return all;
    }();
    return tables;
}

int Table::indexOf(QStringView name) const
{
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (name == QLatin1StringView(fields[i].name))
            return int(i);
    return -1;
}

int Table::geometryIndex() const
{
    for (std::size_t i = fields.size(); i-- > 0;)
        if (fields[i].type == Type::Geometry)
            return int(i);
    return -1;
}

const Table *findTable(QStringView name)
{
    for (const Table &table : schema())
        if (name == QLatin1StringView(table.name))
            return &table;
    return nullptr;
}

const Table &table(const char *name)
{
    const Table *found = findTable(QString::fromLatin1(name));
    Q_ASSERT(found);
    return *found;
}

QString label(const Field &field)
{
    return QCoreApplication::translate("Schema", field.label);
}

QString label(const Table &table)
{
    return QCoreApplication::translate("Schema", table.label);
}

} // namespace gis
