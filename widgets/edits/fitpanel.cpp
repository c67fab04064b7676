#include "widgets/edits/fitpanel.h"

#include "gis/error.h"
#include "widgets/form/flowlayout.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>

namespace
{

QString coordinateText(std::int64_t millimetres)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(gis::metres(millimetres), 'f', 3);
}

/** X (north) over Y (east). */
QString placeText(gis::Point p)
{
    return coordinateText(p.y) + u'\n' + coordinateText(p.x);
}

} // namespace

FitPanel::FitPanel(QWidget *parent)
    : QWidget(parent), m_kind(new QComboBox), m_scope(new QComboBox), m_table(new QTableWidget(0, 4)),
      m_words(new QLabel), m_doubts(new QLabel), m_dropWorst(new QPushButton(tr("Drop the Worst"))),
      m_preview(new QPushButton(tr("Preview")))
{
    m_kind->addItem(tr("Shift"), int(gis::FitKind::Shift));
    m_kind->addItem(tr("Helmert (shift, turn, scale)"), int(gis::FitKind::Helmert));
    m_kind->addItem(tr("Affine (six parameters)"), int(gis::FitKind::Affine));
    m_kind->setCurrentIndex(1);
    m_scope->addItem(tr("The whole sheet of the selected parcel"), int(Scope::Sheet));
    m_scope->addItem(tr("The selected parcel"), int(Scope::Parcel));
    m_scope->addItem(tr("All parcels of the filtered list"), int(Scope::List));
    for (QComboBox *box : { m_kind, m_scope }) { // beside the map there is little room
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(10);
    }
    m_table->setHorizontalHeaderLabels(
        { tr("Point"), tr("Residual (m)"), tr("Drawn at X, Y (m)"), tr("Right at X, Y (m)") });
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    QHeaderView *header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignCenter | Qt::Alignment(Qt::TextWordWrap));
    header->setMinimumSectionSize(24);
    header->setFixedHeight(fontMetrics().height() * 3 + 8);
    const int digit = fontMetrics().horizontalAdvance(u'0');
    for (const auto &[column, digits] : { std::pair(0, 8), { 1, 9 }, { 2, 12 }, { 3, 12 } })
        header->resizeSection(column, digits * digit);
    for (const int column : { 2, 3 })
        header->setSectionResizeMode(column, QHeaderView::Stretch);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 2 + 8); // X over Y
    theme::makePrimary(*m_preview);
    m_words->setWordWrap(true);
    m_doubts->setWordWrap(true);
    m_doubts->setStyleSheet(QStringLiteral("color:%1").arg(theme::look.name()));
    auto *pick = new QPushButton(tr("Add Points on the Map"));
    auto *clear = new QPushButton(tr("Clear"));
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("Kind"), m_kind);
    form->addRow(tr("What moves"), m_scope);
    auto *first = new QWidget, *second = new QWidget;
    auto *begin = new FlowLayout(first), *end = new FlowLayout(second);
    for (QPushButton *button : { pick, clear })
        begin->addWidget(button);
    for (QPushButton *button : { m_dropWorst, m_preview })
        end->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    column->addLayout(form);
    column->addWidget(first);
    column->addWidget(m_table, 1);
    column->addWidget(m_words);
    column->addWidget(m_doubts);
    column->addWidget(second);

    connect(pick, &QPushButton::clicked, this, &FitPanel::pickWanted);
    connect(clear, &QPushButton::clicked, this, &FitPanel::clear);
    connect(m_preview, &QPushButton::clicked, this, &FitPanel::previewWanted);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &FitPanel::work);
    connect(m_dropWorst, &QPushButton::clicked, this, [this] {
        if (const auto at = worst())
            m_controls[*at].isUsed = false;
        work();
    });
    connect(m_table, &QTableWidget::itemChanged, this, [this](QTableWidgetItem *item) {
        m_controls[std::size_t(item->row())].isUsed =
            m_table->item(item->row(), 0)->checkState() == Qt::Checked;
        work();
    });
    work();
}

QSize FitPanel::sizeHint() const
{
    return { 43 * fontMetrics().horizontalAdvance(u'0') + 16, QWidget::sizeHint().height() };
}

FitPanel::Scope FitPanel::scope() const
{
    return Scope(m_scope->currentData().toInt());
}

void FitPanel::add(gis::Point from, gis::Point to)
{
    m_controls.push_back({ from, to });
    work();
}

bool FitPanel::takeBack()
{
    if (m_controls.empty())
        return false;
    m_controls.pop_back();
    work();
    return true;
}

void FitPanel::clear()
{
    m_controls.clear();
    work();
}

/** Fits anew; too few points yet are no fault, points on one line are said. */
void FitPanel::work()
{
    m_fit.reset();
    QString words;
    QStringList doubts;
    std::optional<gis::Refusal> fault;
    try {
        m_fit = gis::fitOf(m_controls, gis::FitKind(m_kind->currentData().toInt()));
        doubts = m_fit->doubts;
        if (m_fit->freedom > 0)
            words = tr("Largest residual: %1 m at point %2; mean error %3 m; scale %4, turned %5°.")
                        .arg(QLocale().toString(m_fit->residuals[*m_fit->worst], 'f', 3))
                        .arg(*m_fit->worst + 1)
                        .arg(QLocale().toString(m_fit->meanError, 'f', 3),
                             QLocale().toString(m_fit->scale(), 'f', 6),
                             QLocale().toString(m_fit->turnDegrees(), 'f', 4));
    } catch (const gis::Refusal &error) { // shown here until it is mended
        words = error.message();
        if (error.place()) // not only too few as yet
            fault = error;
    }
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
    m_doubts->setText(doubts.join(u'\n'));
    m_doubts->setVisible(!doubts.isEmpty());
    m_preview->setEnabled(m_fit.has_value());
    m_dropWorst->setEnabled(m_fit && m_fit->freedom > 0); // without one point there would be no fit
    fill();
    Q_EMIT changed();
    Q_EMIT refused(fault);
}

void FitPanel::fill()
{
    const QSignalBlocker quiet(m_table);
    m_table->setRowCount(int(m_controls.size()));
    for (std::size_t i = 0; i < m_controls.size(); ++i) {
        const gis::Control &control = m_controls[i];
        const bool isKnown = m_fit && i < m_fit->residuals.size();
        const QStringList cells{ QString::number(i + 1),
                                 isKnown ? QLocale().toString(m_fit->residuals[i], 'f', 3) : QString(),
                                 placeText(control.from), placeText(control.to) };
        for (int column = 0; column < cells.size(); ++column) {
            auto *item = new QTableWidgetItem(cells[column]);
            if (column == 0)
                item->setCheckState(control.isUsed ? Qt::Checked : Qt::Unchecked);
            else
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            if (worst() == i)
                item->setForeground(theme::wrong);
            m_table->setItem(int(i), column, item);
        }
    }
}
