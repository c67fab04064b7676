#include "widgets/window/sheetbox.h"

#include "storage/document.h"

using namespace Qt::StringLiterals;

SheetBox::SheetBox(QWidget *parent) : QComboBox(parent)
{
    setToolTip(tr("Show a whole map sheet"));
    setFocusPolicy(Qt::ClickFocus); // arrow keys are for the list and the form
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(this, &QComboBox::activated, this, &SheetBox::chosen);
}

void SheetBox::fill(const storage::Document &document)
{
    clear();
    for (const gis::Record &sheet : document.file().records(gis::table("map_sheet"))) {
        const QString name = sheet.text("series").isEmpty()
            ? tr("Sheet %1").arg(sheet.text("sheet_no"))
            : tr("Sheet %1 (%2)").arg(sheet.text("sheet_no"), sheet.text("series"));
        const QString scale = sheet.text("scale");
        addItem(scale.isEmpty() ? name : u"%1 — 1:%2"_s.arg(name, scale),
                QStringList{ sheet.text("series"), sheet.text("sheet_no") });
    }
}

void SheetBox::setSheet(const gis::SheetKey &sheet)
{
    if (const int index = findData(QStringList{ sheet.series, sheet.sheetNo }); index >= 0)
        setCurrentIndex(index);
}

std::optional<gis::SheetKey> SheetBox::sheet() const
{
    const QStringList key = currentData().toStringList();
    return key.size() == 2 ? std::optional(gis::SheetKey{ key[0], key[1] }) : std::nullopt;
}
