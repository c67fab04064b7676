#include "gis/rules/columns.h"

namespace gis
{

namespace
{

/** Places of fields of one table, in the order of their names. */
class Fields
{
public:
    explicit Fields(const char *table) : m_table(gis::table(table)) { }

    int operator()(const char *name) const
    {
        const int index = m_table.indexOf(name);
        Q_ASSERT(index >= 0);
        return index;
    }

private:
    const Table &m_table;
};

Columns found()
{
    const Fields commune("commune");
    const Fields sheet("map_sheet");
    const Fields parcel("parcel");
    const Fields landUse("land_use");
    const Fields party("party");
    const Fields paper("identity_paper");
    const Fields member("party_member");
    const Fields certificate("certificate");
    const Fields line("certificate_parcel");
    const Fields apartment("apartment");
    const Fields building("building");
    const Fields right("land_right");
    const Fields change("registered_change");
    const Fields restriction("restriction");
    const Fields scan("scan");
    const Fields scanLink("scan_link");
    const Fields lineage("lineage");
    const Fields dossier("dossier");
    const Fields decision("finding_decision");
    return {
        { commune("code"), commune("kind"), commune("outline") },
        { sheet("commune_code"), sheet("sheet_no"), sheet("series"), sheet("scale"), sheet("surveyed_on"),
          sheet("frame"), sheet("source_crs"), sheet("assigned_crs"), sheet("source_file") },
        { parcel("commune_code"), parcel("sheet_no"), parcel("series"), parcel("parcel_no"),
          parcel("old_sheet_no"), parcel("old_parcel_no"), parcel("hamlet"), parcel("parcel_code"),
          parcel("recorded_area"), parcel("uncertified_area"), parcel("map_land_type"),
          parcel("managed_by_state"), parcel("status") },
        { landUse("parcel_id"), landUse("seq"), landUse("code"), landUse("area") },
        { party("kind"), party("name"), party("birth_date"), party("death_year"), party("sex"),
          party("personal_no"), party("tax_code"), party("decision_no"), party("representative_id"),
          party("verification"), party("no_match_reason") },
        { paper("party_id"), paper("kind"), paper("number"), paper("issued_on") },
        { member("group_id"), member("member_id"), member("role") },
        { certificate("serial"), certificate("issued_on"), certificate("kind"), certificate("state") },
        { line("certificate_id"), line("line"), line("paper_sheet_no"), line("paper_parcel_no"),
          line("paper_area"), line("parcel_id") },
        { apartment("parcel_id"), apartment("block"), apartment("number") },
        { building("parcel_id") },
        { right("party_id"), right("parcel_id"), right("apartment_id"), right("building_id"),
          right("certificate_id"), right("kind"), right("share_numerator"), right("share_denominator"),
          right("valid_from"), right("valid_to") },
        { change("parcel_id"), change("certificate_id"), change("kind"), change("registered_on") },
        { restriction("parcel_id"), restriction("certificate_id"), restriction("valid_from"),
          restriction("valid_to") },
        { scan("pages"), scan("dpi"), scan("kind") },
        { scanLink("scan_id"), scanLink("row_id") },
        { lineage("child_id"), lineage("parent_id") },
        { dossier("code"), dossier("received_on"), dossier("due_on"), dossier("state") },
        { decision("rule"), decision("entity"), decision("row_id"), decision("decided_by"),
          decision("confirmed_by") },
    };
}

} // namespace

const Columns &columns()
{
    static const Columns all = found();
    return all;
}

} // namespace gis
