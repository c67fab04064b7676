#include "widgets/form/formparts.h"

#include "gis/codelists.h"
#include "widgets/form/formplan.h"

#include <QCoreApplication>

using gis::Record;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(FormPage)
};

} // namespace

void addCells(FormBlock &block, const Record &record, const FormSource &source)
{
    for (const FieldPlace &place : fieldPlaces(record)) {
        FormCell cell = cellOf(record, place.field, source);
        cell.isWide = place.isWide;
        if (source.extent.allFields || place.isAlways || (!place.isSeldom && !gis::isNull(cell.value)))
            block.cells.push_back(std::move(cell));
    }
}

FormCell cellOf(const Record &record, int field, const FormSource &source)
{
    const gis::Field &declared = record.table->fields[std::size_t(field)];
    FormCell cell;
    cell.row = record.id;
    cell.table = record.table;
    cell.field = field;
    cell.label = gis::label(declared);
    if (declared.unit)
        cell.label += QStringLiteral(" (%1)").arg(QString::fromUtf8(declared.unit));
    cell.value = record[declared.name];
    cell.isReadOnly = declared.flags & gis::Derived;
    for (const Record *known : source.bundle.of("field_source", "row_id", record.id))
        if (known->text("field") == QLatin1StringView(declared.name))
            cell.source = gis::codeLabel(u"value_source", known->text("source"));
    return cell;
}

FormCell textCell(const QString &text)
{
    FormCell cell;
    cell.table = &gis::table("parcel");
    cell.field = cell.table->indexOf("address");
    cell.kind = CellKind::Text;
    cell.value = text.isEmpty() ? gis::Value() : gis::Value(text);
    cell.isReadOnly = true;
    return cell;
}

FormButton removeButton(const Record &row)
{
    return { RowAction::Remove, row.id, Text::tr("Remove"), Text::tr("Undo brings it back.") };
}
