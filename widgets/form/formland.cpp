#include "widgets/form/formparts.h"

#include "gis/humanvalues.h"

#include <QCoreApplication>

#include <algorithm>

using gis::Record;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(FormPage)
};

QString parcelSummary(const FormSource &source)
{
    const auto lines = source.bundle.of("certificate_parcel", "parcel_id", source.bundle.parcel.id);
    if (lines.empty())
        return source.bundle.parcel.isTrue("managed_by_state") ? Text::tr("managed by the State")
                                                               : Text::tr("no certificate");
    QStringList places;
    for (const Record *line : lines)
        places += line->text("paper_sheet_no") + u'/' + line->text("paper_parcel_no");
    places.removeDuplicates();
    return Text::tr("on the certificate: %1").arg(places.join(QStringLiteral(", ")));
}

/** The area on the certificate: the cell of its one line, else the sum of all lines, to read. */
FormCell certificateArea(const FormSource &source)
{
    const auto lines = source.bundle.of("certificate_parcel", "parcel_id", source.bundle.parcel.id);
    const int field = gis::table("certificate_parcel").indexOf("paper_area");
    FormCell cell;
    if (lines.size() == 1) {
        cell = cellOf(*lines.front(), field, source);
    } else {
        double sum = 0;
        for (const Record *line : lines)
            sum += line->real("paper_area");
        cell = textCell(lines.empty() ? QString() : gis::shownArea(sum));
        cell.source = lines.empty() ? QString() : Text::tr("sum");
    }
    cell.label = Text::tr("Area on Certificate");
    return cell;
}

FormCell computedArea(const FormSource &source)
{
    FormCell cell = textCell(source.extent.computedArea < 0 ? Text::tr("no shape")
                                                            : gis::shownArea(source.extent.computedArea));
    cell.label = Text::tr("Computed Area");
    cell.source = Text::tr("map");
    return cell;
}

} // namespace

FormSection parcelSection(const FormSource &source)
{
    const Record &parcel = source.bundle.parcel;
    FormSection section{ Text::tr("II. Parcel"), parcelSummary(source), {}, {} };
    FormBlock block;
    addCells(block, parcel, source);
    const auto areas = std::find_if(block.cells.begin(), block.cells.end(), [&](const FormCell &cell) {
        return QLatin1StringView(cell.table->fields[std::size_t(cell.field)].name)
            == QLatin1StringView("recorded_area");
    });
    block.cells.insert(areas, { certificateArea(source), computedArea(source) });
    section.blocks.push_back(std::move(block));
    int n = 0;
    for (const Record &use : source.bundle.of("land_use")) {
        FormBlock purpose{ Text::tr("Purpose %1").arg(++n), {}, 0, {}, { removeButton(use) } };
        addCells(purpose, use, source);
        section.blocks.push_back(std::move(purpose));
    }
    section.buttons = { { RowAction::AddLandUse, {}, Text::tr("Add Purpose"), {} } };
    return section;
}
