#include "gis/schema.h"

namespace gis
{

namespace
{

constexpr unsigned P = Personal, I = Independent, M = Mandatory, D = Derived;

using enum Type;

std::vector<Table> placeTables()
{
    return {
        { "commune",
          QT_TRANSLATE_NOOP("Schema", "Commune"),
          Scope::Data,
          { { "code", Text, QT_TRANSLATE_NOOP("Schema", "Commune Code"), M, nullptr, nullptr, "maXa" },
            { "name", Text, QT_TRANSLATE_NOOP("Schema", "Name") },
            { "kind", Text, QT_TRANSLATE_NOOP("Schema", "Kind"), 0, "commune_kind" },
            { "province_code", Text, QT_TRANSLATE_NOOP("Schema", "Province Code") },
            { "old_codes", Text, QT_TRANSLATE_NOOP("Schema", "Old Commune Codes") },
            { "outline", Geometry, QT_TRANSLATE_NOOP("Schema", "Outline"), 0, nullptr, nullptr, nullptr,
              nullptr, Shape::Polygon } } },
        { "map_sheet",
          QT_TRANSLATE_NOOP("Schema", "Map Sheet"),
          Scope::Data,
          { { "commune_code", Text, QT_TRANSLATE_NOOP("Schema", "Commune Code"), 0, nullptr, nullptr,
              "maXa" },
            { "sheet_no", Text, QT_TRANSLATE_NOOP("Schema", "Sheet No."), M, nullptr, nullptr,
              "soHieuToBanDo" },
            { "series", Text, QT_TRANSLATE_NOOP("Schema", "Series") },
            { "scale", Integer, QT_TRANSLATE_NOOP("Schema", "Scale 1:") },
            { "old_sheet_no", Text, QT_TRANSLATE_NOOP("Schema", "Old Sheet No."), 0, nullptr, nullptr,
              "soHieuToBanDoCu" },
            { "survey_method", Text, QT_TRANSLATE_NOOP("Schema", "Survey Method") },
            { "surveyed_on", Date, QT_TRANSLATE_NOOP("Schema", "Surveyed On") },
            { "frame", Geometry, QT_TRANSLATE_NOOP("Schema", "Frame"), D, nullptr, nullptr, nullptr, nullptr,
              Shape::Polygon },
            { "source_file", Text, QT_TRANSLATE_NOOP("Schema", "Source File"), D },
            { "source_sha256", Text, QT_TRANSLATE_NOOP("Schema", "Source SHA-256"), D },
            { "source_crs", Text, QT_TRANSLATE_NOOP("Schema", "CRS of the Source"), D },
            { "assigned_crs", Text, QT_TRANSLATE_NOOP("Schema", "Assigned CRS"), D } } },
        { "parcel",
          QT_TRANSLATE_NOOP("Schema", "Parcel"),
          Scope::Data,
          { { "commune_code", Text, QT_TRANSLATE_NOOP("Schema", "Commune Code"), 0, nullptr, nullptr,
              "maXa" },
            { "sheet_no", Text, QT_TRANSLATE_NOOP("Schema", "Sheet No."), 0, nullptr, nullptr,
              "soHieuToBanDo" },
            { "series", Text, QT_TRANSLATE_NOOP("Schema", "Series") },
            { "parcel_no", Text, QT_TRANSLATE_NOOP("Schema", "Parcel No."), 0, nullptr, nullptr,
              "soThuTuThua" },
            { "old_sheet_no", Text, QT_TRANSLATE_NOOP("Schema", "Old Sheet No."), 0, nullptr, nullptr,
              "soHieuToBanDoCu" },
            { "old_parcel_no", Text, QT_TRANSLATE_NOOP("Schema", "Old Parcel No."), 0, nullptr, nullptr,
              "soThuTuThuaCu" },
            { "hamlet", Text, QT_TRANSLATE_NOOP("Schema", "Hamlet") },
            { "address", Text, QT_TRANSLATE_NOOP("Schema", "Parcel Address (2 Levels)"), I, nullptr, nullptr,
              "diaChi" },
            { "parcel_code", Text, QT_TRANSLATE_NOOP("Schema", "Parcel Code"), D, nullptr, nullptr,
              "maThua" },
            { "recorded_area", Real, QT_TRANSLATE_NOOP("Schema", "Recorded Area"), 0, nullptr, nullptr,
              "dienTich", "m²" },
            { "uncertified_area", Real, QT_TRANSLATE_NOOP("Schema", "Area Not Certified"), 0, nullptr,
              nullptr, nullptr, "m²" },
            { "map_land_type", Text, QT_TRANSLATE_NOOP("Schema", "Land Type on the Map") },
            { "managed_by_state", Boolean, QT_TRANSLATE_NOOP("Schema", "Managed by the State") },
            { "label_point", Geometry, QT_TRANSLATE_NOOP("Schema", "Label Point"), D, nullptr, nullptr,
              nullptr, nullptr, Shape::Point },
            { "status", Text, QT_TRANSLATE_NOOP("Schema", "Status"), 0, "parcel_status" },
            { "geometry", Geometry, QT_TRANSLATE_NOOP("Schema", "Shape on the Map"), D, nullptr, nullptr,
              nullptr, nullptr, Shape::Polygon } } },
        { "map_feature",
          QT_TRANSLATE_NOOP("Schema", "Map Feature"),
          Scope::Data,
          { { "sheet_id", Id, QT_TRANSLATE_NOOP("Schema", "Map Sheet"), 0, nullptr, "map_sheet" },
            { "kind", Text, QT_TRANSLATE_NOOP("Schema", "Kind"), 0, "feature_kind" },
            { "level", Text, QT_TRANSLATE_NOOP("Schema", "Level") },
            { "text", Text, QT_TRANSLATE_NOOP("Schema", "Text") },
            { "geometry", Geometry, QT_TRANSLATE_NOOP("Schema", "Shape on the Map"), D } } },
        { "land_use",
          QT_TRANSLATE_NOOP("Schema", "Land-Use Purpose"),
          Scope::Data,
          { { "parcel_id", Id, QT_TRANSLATE_NOOP("Schema", "Parcel"), M, nullptr, "parcel" },
            { "seq", Integer, QT_TRANSLATE_NOOP("Schema", "Order"), 0, nullptr, nullptr,
              "soThuTuMucDichSuDung" },
            { "code", Text, QT_TRANSLATE_NOOP("Schema", "Purpose"), 0, "land_code", nullptr,
              "maMucDichSuDung" },
            { "code_on_paper", Text, QT_TRANSLATE_NOOP("Schema", "Purpose as on the Certificate") },
            { "area", Real, QT_TRANSLATE_NOOP("Schema", "Area"), 0, nullptr, nullptr, "dienTich", "m²" },
            { "form", Text, QT_TRANSLATE_NOOP("Schema", "Form of Use"), 0, "use_form" },
            { "term", Text, QT_TRANSLATE_NOOP("Schema", "Term of Use"), 0, nullptr, nullptr,
              "thoiHanSuDung" },
            { "expires_on", Date, QT_TRANSLATE_NOOP("Schema", "Expires On"), 0, nullptr, nullptr,
              "ngayHetHanSuDung" },
            { "origin_code", Text, QT_TRANSLATE_NOOP("Schema", "Origin of Use"), 0, "origin_code", nullptr,
              "nguonGoc" },
            { "origin_text", Text, QT_TRANSLATE_NOOP("Schema", "Origin in Words"), 0, nullptr, nullptr,
              "nguonGocChiTiet" } } },
    };
}

std::vector<Table> peopleTables()
{
    return {
        { "party",
          QT_TRANSLATE_NOOP("Schema", "Land User"),
          Scope::Data,
          { { "kind", Text, QT_TRANSLATE_NOOP("Schema", "Kind"), M, "party_kind" },
            { "name", Text, QT_TRANSLATE_NOOP("Schema", "Name"), P, nullptr, nullptr, "hoTen" },
            { "birth_date", Date, QT_TRANSLATE_NOOP("Schema", "Date or Year of Birth"), P, nullptr, nullptr,
              "ngaySinh" },
            { "death_year", Text, QT_TRANSLATE_NOOP("Schema", "Year of Death"), 0, nullptr, nullptr,
              "namMat" },
            { "sex", Text, QT_TRANSLATE_NOOP("Schema", "Sex"), 0, "sex", nullptr, "gioiTinh" },
            { "personal_no", Text, QT_TRANSLATE_NOOP("Schema", "Personal No."), P, nullptr, nullptr,
              "maSoDinhDanh" },
            { "tax_code", Text, QT_TRANSLATE_NOOP("Schema", "Tax Code"), 0, nullptr, nullptr, "maSoThue" },
            { "decision_no", Text, QT_TRANSLATE_NOOP("Schema", "Decision No."), 0, nullptr, nullptr,
              "soQuyetDinh" },
            { "representative_id", Id, QT_TRANSLATE_NOOP("Schema", "Representative"), 0, nullptr, "party" },
            { "address", Text, QT_TRANSLATE_NOOP("Schema", "Permanent Address"), P | I, nullptr, nullptr,
              "diaChi" },
            { "address_on_paper", Text, QT_TRANSLATE_NOOP("Schema", "Address as on the Certificate"), P },
            { "nationality", Text, QT_TRANSLATE_NOOP("Schema", "Nationality") },
            { "verification", Text, QT_TRANSLATE_NOOP("Schema", "Population Database"), 0, "verification" },
            { "verified_on", Date, QT_TRANSLATE_NOOP("Schema", "Matched On") },
            { "no_match_reason", Text, QT_TRANSLATE_NOOP("Schema", "Reason for No Match"), 0,
              "no_match_reason" } } },
        { "identity_paper",
          QT_TRANSLATE_NOOP("Schema", "Identity Paper"),
          Scope::Data,
          { { "party_id", Id, QT_TRANSLATE_NOOP("Schema", "Land User"), M, nullptr, "party" },
            { "kind", Text, QT_TRANSLATE_NOOP("Schema", "Kind of Paper"), 0, "identity_kind", nullptr,
              "loaiGiayToTuyThan" },
            { "number", Text, QT_TRANSLATE_NOOP("Schema", "Number"), P, nullptr, nullptr, "soGiayTo" },
            { "issued_on", Date, QT_TRANSLATE_NOOP("Schema", "Issued On"), 0, nullptr, nullptr, "ngayCap" },
            { "issued_by", Text, QT_TRANSLATE_NOOP("Schema", "Issued By"), 0, nullptr, nullptr,
              "noiCap" } } },
        { "party_member",
          QT_TRANSLATE_NOOP("Schema", "Member"),
          Scope::Data,
          { { "group_id", Id, QT_TRANSLATE_NOOP("Schema", "Household, Couple or Group"), M, nullptr,
              "party" },
            { "member_id", Id, QT_TRANSLATE_NOOP("Schema", "Member"), M, nullptr, "party" },
            { "role", Text, QT_TRANSLATE_NOOP("Schema", "Role"), 0, "member_role" } } },
    };
}

std::vector<Table> certificateTables()
{
    return {
        { "certificate",
          QT_TRANSLATE_NOOP("Schema", "Certificate"),
          Scope::Data,
          { { "serial", Text, QT_TRANSLATE_NOOP("Schema", "Serial"), 0, nullptr, nullptr, "soPhatHanh" },
            { "register_no", Text, QT_TRANSLATE_NOOP("Schema", "Register No."), 0, nullptr, nullptr,
              "soVaoSo" },
            { "issued_on", Date, QT_TRANSLATE_NOOP("Schema", "Issued On"), 0, nullptr, nullptr, "ngayCap" },
            { "issued_by", Text, QT_TRANSLATE_NOOP("Schema", "Issued By"), 0, nullptr, nullptr, "donViCap" },
            { "kind", Text, QT_TRANSLATE_NOOP("Schema", "Certificate Form"), 0, "certificate_kind", nullptr,
              "loaiGiayChungNhan" },
            { "barcode", Text, QT_TRANSLATE_NOOP("Schema", "Bar Code"), 0, nullptr, nullptr, "maVach" },
            { "qr_text", Text, QT_TRANSLATE_NOOP("Schema", "QR Code Text"), P },
            { "state", Text, QT_TRANSLATE_NOOP("Schema", "Certificate State"), 0, "certificate_state" },
            { "notes", Text, QT_TRANSLATE_NOOP("Schema", "Notes on the Certificate"), 0, nullptr, nullptr,
              "ghiChuTrang1" } } },
        { "certificate_parcel",
          QT_TRANSLATE_NOOP("Schema", "Certificate Line"),
          Scope::Data,
          { { "certificate_id", Id, QT_TRANSLATE_NOOP("Schema", "Certificate"), M, nullptr, "certificate" },
            { "line", Integer, QT_TRANSLATE_NOOP("Schema", "Line") },
            { "paper_sheet_no", Text, QT_TRANSLATE_NOOP("Schema", "Sheet on the Certificate") },
            { "paper_parcel_no", Text, QT_TRANSLATE_NOOP("Schema", "Parcel on the Certificate") },
            { "paper_area", Real, QT_TRANSLATE_NOOP("Schema", "Area on the Certificate"), 0, nullptr, nullptr,
              "dienTichPhapLy", "m²" },
            { "paper_purpose", Text, QT_TRANSLATE_NOOP("Schema", "Purpose on the Certificate") },
            { "paper_address", Text, QT_TRANSLATE_NOOP("Schema", "Address on the Certificate") },
            { "parcel_id", Id, QT_TRANSLATE_NOOP("Schema", "Located Parcel"), 0, nullptr, "parcel" } } },
        { "apartment",
          QT_TRANSLATE_NOOP("Schema", "Apartment"),
          Scope::Data,
          { { "parcel_id", Id, QT_TRANSLATE_NOOP("Schema", "Parcel"), M, nullptr, "parcel" },
            { "block", Text, QT_TRANSLATE_NOOP("Schema", "Block") },
            { "floor", Text, QT_TRANSLATE_NOOP("Schema", "Floor") },
            { "number", Text, QT_TRANSLATE_NOOP("Schema", "Apartment No."), 0, nullptr, nullptr,
              "soHieuCanHo" },
            { "floor_area", Real, QT_TRANSLATE_NOOP("Schema", "Floor Area"), 0, nullptr, nullptr,
              "dienTichSan", "m²" } } },
        { "building",
          QT_TRANSLATE_NOOP("Schema", "Building"),
          Scope::Data,
          { { "parcel_id", Id, QT_TRANSLATE_NOOP("Schema", "Parcel"), M, nullptr, "parcel" },
            { "kind", Text, QT_TRANSLATE_NOOP("Schema", "Kind"), 0, nullptr, nullptr, "loaiNhaRiengLe" },
            { "built_area", Real, QT_TRANSLATE_NOOP("Schema", "Built Area"), 0, nullptr, nullptr,
              "dienTichXayDung", "m²" },
            { "floor_area", Real, QT_TRANSLATE_NOOP("Schema", "Floor Area"), 0, nullptr, nullptr,
              "dienTichSan", "m²" },
            { "storeys", Integer, QT_TRANSLATE_NOOP("Schema", "Storeys"), 0, nullptr, nullptr, "soTang" },
            { "structure", Text, QT_TRANSLATE_NOOP("Schema", "Structure"), 0, nullptr, nullptr, "ketCau" },
            { "grade", Text, QT_TRANSLATE_NOOP("Schema", "Grade"), 0, nullptr, nullptr, "capHang" },
            { "completed", Date, QT_TRANSLATE_NOOP("Schema", "Completed"), 0, nullptr, nullptr,
              "namHoanThanh" },
            { "ownership_form", Text, QT_TRANSLATE_NOOP("Schema", "Form of Ownership"), 0, "use_form" },
            { "term", Text, QT_TRANSLATE_NOOP("Schema", "Term of Ownership"), 0, nullptr, nullptr,
              "thoiHanSoHuu" } } },
        { "land_right",
          QT_TRANSLATE_NOOP("Schema", "Right"),
          Scope::Data,
          { { "party_id", Id, QT_TRANSLATE_NOOP("Schema", "Land User"), M, nullptr, "party", "chuId" },
            { "parcel_id", Id, QT_TRANSLATE_NOOP("Schema", "Parcel"), 0, nullptr, "parcel", "thuaDatId" },
            { "apartment_id", Id, QT_TRANSLATE_NOOP("Schema", "Apartment"), 0, nullptr, "apartment" },
            { "building_id", Id, QT_TRANSLATE_NOOP("Schema", "Building"), 0, nullptr, "building" },
            { "certificate_id", Id, QT_TRANSLATE_NOOP("Schema", "Certificate"), 0, nullptr, "certificate",
              "giayChungNhanId" },
            { "kind", Text, QT_TRANSLATE_NOOP("Schema", "Kind of Right"), 0, "right_kind" },
            { "share_numerator", Integer, QT_TRANSLATE_NOOP("Schema", "Share") },
            { "share_denominator", Integer, QT_TRANSLATE_NOOP("Schema", "Of") },
            { "valid_from", Date, QT_TRANSLATE_NOOP("Schema", "Since") },
            { "valid_to", Date, QT_TRANSLATE_NOOP("Schema", "Ended On") },
            { "end_reason", Text, QT_TRANSLATE_NOOP("Schema", "Reason of the End") } } },
        { "registered_change",
          QT_TRANSLATE_NOOP("Schema", "Registered Change"),
          Scope::Data,
          { { "parcel_id", Id, QT_TRANSLATE_NOOP("Schema", "Parcel"), 0, nullptr, "parcel" },
            { "certificate_id", Id, QT_TRANSLATE_NOOP("Schema", "Certificate"), 0, nullptr, "certificate" },
            { "kind", Text, QT_TRANSLATE_NOOP("Schema", "Kind of Change"), 0, "change_kind" },
            { "document", Text, QT_TRANSLATE_NOOP("Schema", "Document") },
            { "registered_on", Date, QT_TRANSLATE_NOOP("Schema", "Registered On") },
            { "page", Integer, QT_TRANSLATE_NOOP("Schema", "Page of the Scan") },
            { "content", Text, QT_TRANSLATE_NOOP("Schema", "Content"), P } } },
        { "restriction",
          QT_TRANSLATE_NOOP("Schema", "Restriction"),
          Scope::Data,
          { { "parcel_id", Id, QT_TRANSLATE_NOOP("Schema", "Parcel"), 0, nullptr, "parcel" },
            { "certificate_id", Id, QT_TRANSLATE_NOOP("Schema", "Certificate"), 0, nullptr, "certificate" },
            { "kind", Text, QT_TRANSLATE_NOOP("Schema", "Kind of Restriction"), 0, "restriction_kind" },
            { "valid_from", Date, QT_TRANSLATE_NOOP("Schema", "Since") },
            { "valid_to", Date, QT_TRANSLATE_NOOP("Schema", "Ended On") },
            { "document", Text, QT_TRANSLATE_NOOP("Schema", "Document") } } },
    };
}

std::vector<Table> evidenceTables()
{
    return {
        { "scan",
          QT_TRANSLATE_NOOP("Schema", "Scan"),
          Scope::Data,
          { { "sha256", Text, QT_TRANSLATE_NOOP("Schema", "SHA-256"), D | M },
            { "original_sha256", Text, QT_TRANSLATE_NOOP("Schema", "SHA-256 of the Original"), D },
            { "pages", Integer, QT_TRANSLATE_NOOP("Schema", "Pages"), D },
            { "dpi", Integer, QT_TRANSLATE_NOOP("Schema", "Resolution"), D },
            { "kind", Text, QT_TRANSLATE_NOOP("Schema", "Kind of Scan"), 0, "scan_kind" },
            { "file_name", Text, QT_TRANSLATE_NOOP("Schema", "File Name") },
            { "taken_on", Date, QT_TRANSLATE_NOOP("Schema", "Taken On") },
            { "taken_by", Text, QT_TRANSLATE_NOOP("Schema", "Taken By") } } },
        { "scan_link",
          QT_TRANSLATE_NOOP("Schema", "Scan of a Row"),
          Scope::Data,
          { { "scan_id", Id, QT_TRANSLATE_NOOP("Schema", "Scan"), M, nullptr, "scan" },
            { "entity", Text, QT_TRANSLATE_NOOP("Schema", "Table"), M },
            { "row_id", Id, QT_TRANSLATE_NOOP("Schema", "Row"), M } } },
        { "field_source",
          QT_TRANSLATE_NOOP("Schema", "Source of a Value"),
          Scope::Data,
          { { "entity", Text, QT_TRANSLATE_NOOP("Schema", "Table"), M },
            { "row_id", Id, QT_TRANSLATE_NOOP("Schema", "Row"), M },
            { "field", Text, QT_TRANSLATE_NOOP("Schema", "Field"), M },
            { "source", Text, QT_TRANSLATE_NOOP("Schema", "Source"), 0, "value_source" },
            { "scan_id", Id, QT_TRANSLATE_NOOP("Schema", "Scan"), 0, nullptr, "scan" },
            { "page", Integer, QT_TRANSLATE_NOOP("Schema", "Page") },
            { "rectangle", Text, QT_TRANSLATE_NOOP("Schema", "Rectangle") } } },
        { "source_value",
          QT_TRANSLATE_NOOP("Schema", "Value from the Source File"),
          Scope::Data,
          { { "entity", Text, QT_TRANSLATE_NOOP("Schema", "Table"), M },
            { "row_id", Id, QT_TRANSLATE_NOOP("Schema", "Row"), M },
            { "column_name", Text, QT_TRANSLATE_NOOP("Schema", "Column"), M },
            { "text", Text, QT_TRANSLATE_NOOP("Schema", "Text"), P } } },
        { "lineage",
          QT_TRANSLATE_NOOP("Schema", "Lineage"),
          Scope::Data,
          { { "child_id", Id, QT_TRANSLATE_NOOP("Schema", "Child Parcel"), M, nullptr, "parcel" },
            { "parent_id", Id, QT_TRANSLATE_NOOP("Schema", "Parent Parcel"), M, nullptr, "parcel" },
            { "edit_id", Id, QT_TRANSLATE_NOOP("Schema", "Edit") } } },
        { "finding_decision",
          QT_TRANSLATE_NOOP("Schema", "Exception"),
          Scope::Data,
          { { "rule", Text, QT_TRANSLATE_NOOP("Schema", "Rule"), M },
            { "entity", Text, QT_TRANSLATE_NOOP("Schema", "Table"), M },
            { "row_id", Id, QT_TRANSLATE_NOOP("Schema", "Row"), M },
            { "reason", Text, QT_TRANSLATE_NOOP("Schema", "Reason") },
            { "decided_by", Text, QT_TRANSLATE_NOOP("Schema", "Decided By") },
            { "decided_on", Date, QT_TRANSLATE_NOOP("Schema", "Decided On") },
            { "confirmed_by", Text, QT_TRANSLATE_NOOP("Schema", "Confirmed By") } } },
        { "note",
          QT_TRANSLATE_NOOP("Schema", "Note"),
          Scope::Data,
          { { "entity", Text, QT_TRANSLATE_NOOP("Schema", "Table"), M },
            { "row_id", Id, QT_TRANSLATE_NOOP("Schema", "Row"), M },
            { "text", Text, QT_TRANSLATE_NOOP("Schema", "Note"), I },
            { "asked_of", Text, QT_TRANSLATE_NOOP("Schema", "Asked Of"), I },
            { "answered_on", Date, QT_TRANSLATE_NOOP("Schema", "Answered On"), I } } },
    };
}

std::vector<Table> workTables()
{
    return {
        { "batch",
          QT_TRANSLATE_NOOP("Schema", "Batch"),
          Scope::Work,
          { { "code", Text, QT_TRANSLATE_NOOP("Schema", "Code") },
            { "title", Text, QT_TRANSLATE_NOOP("Schema", "Title") },
            { "assigned_to", Text, QT_TRANSLATE_NOOP("Schema", "Assigned To") } } },
        { "dossier",
          QT_TRANSLATE_NOOP("Schema", "Dossier"),
          Scope::Work,
          { { "code", Text, QT_TRANSLATE_NOOP("Schema", "Dossier No.") },
            { "batch_id", Id, QT_TRANSLATE_NOOP("Schema", "Batch"), 0, nullptr, "batch" },
            { "kind", Text, QT_TRANSLATE_NOOP("Schema", "Kind of Dossier"), 0, "dossier_kind" },
            { "title", Text, QT_TRANSLATE_NOOP("Schema", "Title") },
            { "basis", Text, QT_TRANSLATE_NOOP("Schema", "Basis") },
            { "received_on", Date, QT_TRANSLATE_NOOP("Schema", "Received On") },
            { "due_on", Date, QT_TRANSLATE_NOOP("Schema", "Due On") },
            { "state", Text, QT_TRANSLATE_NOOP("Schema", "State"), 0, "dossier_state" },
            { "parked_reason", Text, QT_TRANSLATE_NOOP("Schema", "Reason for Waiting") },
            { "remind_on", Date, QT_TRANSLATE_NOOP("Schema", "Remind On") },
            { "assigned_to", Text, QT_TRANSLATE_NOOP("Schema", "Assigned To") },
            { "follows", Text, QT_TRANSLATE_NOOP("Schema", "Comes After") } } },
        { "work_item",
          QT_TRANSLATE_NOOP("Schema", "Work on a Parcel"),
          Scope::Work,
          { { "parcel_id", Id, QT_TRANSLATE_NOOP("Schema", "Parcel"), M, nullptr, "parcel" },
            { "state", Text, QT_TRANSLATE_NOOP("Schema", "State"), 0, "work_state" },
            { "reason", Text, QT_TRANSLATE_NOOP("Schema", "Reason for Waiting") },
            { "remind_on", Date, QT_TRANSLATE_NOOP("Schema", "Remind On") },
            { "done_by", Text, QT_TRANSLATE_NOOP("Schema", "Done By") },
            { "done_at", Text, QT_TRANSLATE_NOOP("Schema", "Done At") } } },
        { "verification_batch",
          QT_TRANSLATE_NOOP("Schema", "List for the Population Database"),
          Scope::Work,
          { { "code", Text, QT_TRANSLATE_NOOP("Schema", "Code") },
            { "sent_on", Date, QT_TRANSLATE_NOOP("Schema", "Sent On") },
            { "file_name", Text, QT_TRANSLATE_NOOP("Schema", "File Name") },
            { "sha256", Text, QT_TRANSLATE_NOOP("Schema", "SHA-256") } } },
        { "verification_answer",
          QT_TRANSLATE_NOOP("Schema", "Answer of the Population Database"),
          Scope::Work,
          { { "verification_batch_id", Id, QT_TRANSLATE_NOOP("Schema", "List"), M, nullptr,
              "verification_batch" },
            { "party_id", Id, QT_TRANSLATE_NOOP("Schema", "Land User"), M, nullptr, "party" },
            { "result", Text, QT_TRANSLATE_NOOP("Schema", "Result"), 0, "verification" },
            { "details", Text, QT_TRANSLATE_NOOP("Schema", "Details"), P },
            { "answered_on", Date, QT_TRANSLATE_NOOP("Schema", "Answered On") } } },
    };
}

} // namespace

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
