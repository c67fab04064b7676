#include "storage/successionrows.h"

#include <cmath>

namespace storage
{

using namespace Qt::StringLiterals;

double tenths(double area)
{
    return std::round(area * 10) / 10;
}

double areaOf(const gis::Created &created)
{
    return gis::squareMetres(gis::twiceArea(created.geometry));
}

std::vector<gis::Record> rowsOfRetired(const RowView &rows, const gis::Outcome &outcome, const char *table)
{
    std::vector<gis::Record> all;
    for (const gis::Touched &parcel : outcome.retired)
        for (gis::Record &row : rows.rowsOf(table, "parcel_id", parcel.id))
            all.push_back(std::move(row));
    return all;
}

bool isStanding(const gis::Record &row)
{
    return gis::isNull(row["valid_to"]);
}

std::vector<QString> numbersOf(const RowView &rows, const gis::SheetKey &sheet)
{
    std::vector<QString> numbers;
    Statement statement = rows.file().database().prepare(
        "SELECT parcel_no FROM parcel WHERE sheet_no IS ?1 AND series IS ?2"); // by the index
    const auto bindText = [&](int n, const QString &text) {
        text.isEmpty() ? statement.bindNull(n) : statement.bind(n, text);
    };
    bindText(1, sheet.sheetNo);
    bindText(2, sheet.series);
    while (statement.step())
        numbers.push_back(statement.text(0));
    for (const gis::Record &record : rows.pending(gis::table("parcel")))
        if (record.text("sheet_no") == sheet.sheetNo && record.text("series") == sheet.series)
            numbers.push_back(record.text("parcel_no"));
    return numbers;
}

} // namespace storage
