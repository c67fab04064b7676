#include "widgets/edits/sheetchoice.h"

#include "widgets/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>

namespace
{

QString nameOf(const gis::SheetKey &sheet)
{
    return sheet.series.isEmpty() ? SheetChoice::tr("Sheet %1").arg(sheet.sheetNo)
                                  : SheetChoice::tr("Sheet %1 (%2)").arg(sheet.sheetNo, sheet.series);
}

} // namespace

SheetChoice::SheetChoice(QWidget *parent)
    : QWidget(parent), m_words(new QLabel), m_list(new QListWidget),
      m_replace(new QPushButton(tr("Preview (Enter)"))), m_import(new QPushButton(tr("Import Map Sheets…")))
{
    m_words->setWordWrap(true);
    m_list->setSizeAdjustPolicy(QAbstractItemView::AdjustToContents);
    theme::makePrimary(*m_replace);
    theme::makePrimary(*m_import); // only one of the two is shown
    auto *forget = new QPushButton(tr("Back to the Drawing (Esc)"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_import);
    buttons->addStretch(1);
    buttons->addWidget(forget);
    buttons->addWidget(m_replace);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addWidget(m_words);
    column->addWidget(m_list);
    column->addStretch(1);
    column->addLayout(buttons);
    setFocusProxy(m_list);
    connect(m_list, &QListWidget::itemChanged, this, &SheetChoice::tell);
    connect(m_replace, &QPushButton::clicked, this, &SheetChoice::goOn);
    connect(m_import, &QPushButton::clicked, this, &SheetChoice::importWanted);
    connect(forget, &QPushButton::clicked, this, &SheetChoice::forgetWanted);
}

void SheetChoice::show(const std::vector<gis::SheetShare> &sheets, const std::optional<gis::SheetKey> &likely)
{
    m_sheets = sheets;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const gis::SheetShare &share : sheets) {
        auto *item =
            new QListWidgetItem(tr("%1: %n parcel(s) in the area, %2 m²", nullptr, share.parcels)
                                    .arg(nameOf(share.sheet), QLocale().toString(share.area, 'f', 1)),
                                m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(share.sheet == likely && sheets.size() > 1 ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setCurrentRow(0);
    m_list->setVisible(sheets.size() > 1);
    tell();
}

std::vector<gis::SheetKey> SheetChoice::ticked() const
{
    std::vector<gis::SheetKey> ticked;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            ticked.push_back(m_sheets[std::size_t(row)].sheet);
    return ticked;
}

/** What is chosen, or what is to be done before anything can be. */
void SheetChoice::tell()
{
    const std::size_t count = ticked().size();
    const bool canGoOn = count > 0 && count < m_sheets.size();
    if (m_sheets.size() == 1)
        m_words->setText(
            tr("All parcels in the area are of sheet %1. The sheet with the new parcels is not in "
               "this file yet: import it; the drawing stays, and Enter in it goes on.")
                .arg(m_sheets.front().sheet.sheetNo));
    else if (count == m_sheets.size())
        m_words->setText(tr("All sheets are ticked, so that no old parcel is left to be replaced: leave the "
                            "old sheet without a tick."));
    else
        m_words->setText(
            tr("Tick the sheet that brings the new parcels. Those of the others in the area end."));
    m_import->setVisible(m_sheets.size() == 1);
    m_replace->setEnabled(canGoOn);
    m_replace->setVisible(m_sheets.size() > 1);
}

void SheetChoice::goOn()
{
    if (m_replace->isEnabled())
        Q_EMIT chosen(ticked());
}

void SheetChoice::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        goOn();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT forgetWanted();
    else
        QWidget::keyPressEvent(event);
}
