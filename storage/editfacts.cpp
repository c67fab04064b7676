#include "storage/editfacts.h"

#include "gis/rules/areatolerance.h"
#include "gis/uuid.h"

namespace storage
{

namespace
{

struct Paper {
    QString serial;
    std::optional<double> area;
};

/** The first certificate in force that names \a parcel. */
Paper paperOf(const RowView &rows, const QUuid &parcel)
{
    for (const gis::Record &line : rows.rowsOf("certificate_parcel", "parcel_id", parcel)) {
        const auto certificate = rows.record(gis::table("certificate"), line.idOf("certificate_id"));
        const QString state = certificate ? certificate->text("state") : QStringLiteral("cancelled");
        if (!state.isEmpty() && state != u"in_force")
            continue;
        const bool hasArea = !gis::isNull(line["paper_area"]);
        return { certificate->text("serial"),
                 hasArea ? std::optional(line.real("paper_area")) : std::nullopt };
    }
    return {};
}

ParcelFacts factsOf(const RowView &rows, const gis::Touched &parcel)
{
    const Paper paper = paperOf(rows, parcel.id);
    ParcelFacts facts{ parcel.id,        parcel.name,  parcel.isReshaped, parcel.areaBefore,
                       parcel.areaAfter, paper.serial, paper.area };
    facts.allowed = gis::areaTolerance(gis::areaTables().front(), paper.area.value_or(parcel.areaAfter),
                                       scaleOf(rows, parcel.sheet));
    return facts;
}

} // namespace

std::vector<ParcelFacts> factsOf(const RowView &rows, const gis::Outcome &outcome)
{
    std::vector<ParcelFacts> facts;
    for (const auto *parcels : { &outcome.touched, &outcome.retired })
        for (const gis::Touched &parcel : *parcels)
            facts.push_back(factsOf(rows, parcel));
    return facts;
}

int scaleOf(const RowView &rows, const gis::SheetKey &sheet)
{
    for (const gis::Record &row : rows.records(gis::table("map_sheet"), { { "sheet_no", sheet.sheetNo } }))
        if (row.text("series") == sheet.series)
            return int(row.real("scale"));
    return 0;
}

QString serialInForce(const RowView &rows, const QUuid &parcel)
{
    return paperOf(rows, parcel).serial;
}

} // namespace storage
