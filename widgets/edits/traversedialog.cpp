#include "widgets/edits/traversedialog.h"

#include "gis/constructions.h"
#include "gis/cornertext.h"
#include "gis/error.h"
#include "widgets/map/tools/locks.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>

#include <cmath>

using namespace Qt::StringLiterals;

namespace
{

QString metresText(std::int64_t millimetres)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(gis::metres(millimetres), 'f', 3);
}

QString cellText(const QTableWidget &table, int row, int column)
{
    const QTableWidgetItem *item = table.item(row, column);
    return item ? item->text().trimmed() : QString();
}

} // namespace

TraverseDialog::TraverseDialog(gis::Point start, const gis::Box &map, QWidget *parent)
    : QDialog(parent), m_map(map),
      m_start(new QLineEdit(metresText(start.y) + u"  "_s + metresText(start.x))),
      m_bearing(new QLineEdit(u"0"_s)), m_legs(new QTableWidget(12, 2)),
      m_distribute(new QCheckBox(tr("Distribute the closing error by length"))), m_words(new QLabel)
{
    setWindowTitle(tr("Boundary from Lengths and Angles"));
    m_legs->setHorizontalHeaderLabels({ tr("Edge (m)"), tr("Inner angle at its end (°)") });
    m_legs->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_words->setWordWrap(true);
    m_words->setMinimumHeight(fontMetrics().height() * 3);
    auto *form = new QFormLayout;
    form->addRow(tr("Point 1: X (north), Y (east)"), m_start);
    form->addRow(tr("Bearing of the first edge from north (°)"), m_bearing);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_take = buttons->button(QDialogButtonBox::Ok);
    m_take->setText(tr("Into the Corner Table"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(
        new QLabel(tr("Walk with the parcel on the left; the last edge comes back to point 1.")));
    column->addWidget(m_legs, 1);
    column->addWidget(m_distribute);
    column->addWidget(m_words);
    column->addWidget(buttons);
    resize(460, 520);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_legs, &QTableWidget::cellChanged, this, &TraverseDialog::work);
    for (QLineEdit *field : { m_start, m_bearing })
        connect(field, &QLineEdit::textEdited, this, &TraverseDialog::work);
    connect(m_distribute, &QCheckBox::toggled, this, &TraverseDialog::work);
    work();
}

gis::Traverse TraverseDialog::read() const
{
    const gis::Ring start = gis::cornersOf(m_start->text(), m_map).corners;
    const auto bearing = gis::typedDegrees(m_bearing->text());
    if (start.size() != 1 || !bearing)
        throw gis::Error(tr("Type point 1 and the direction of the first edge."));
    std::vector<gis::Leg> legs;
    for (int row = 0; row < m_legs->rowCount(); ++row) {
        const QString length = cellText(*m_legs, row, 0), angle = cellText(*m_legs, row, 1);
        if (length.isEmpty() && angle.isEmpty())
            break;
        const auto metres = gis::typedMeasure(length);
        const auto degrees = gis::typedDegrees(angle);
        if (!metres || !degrees)
            throw gis::Error(tr("Row %1 needs a length and an angle.").arg(row + 1));
        legs.push_back({ *metres, *degrees });
    }
    return gis::traverse(start.front(), *bearing, legs);
}

/** Shows what the rows come to as they stand; what is missing is no fault before it is to be taken. */
void TraverseDialog::work()
{
    m_corners.clear();
    QString words;
    try {
        const gis::Traverse walked = read();
        m_corners = m_distribute->isChecked() ? gis::distributed(walked) : walked.corners;
        words = tr("Closing error %1 m in %2 m (1:%3), angles %4″ over.")
                    .arg(QLocale().toString(walked.closingError(), 'f', 3),
                         QLocale().toString(walked.length, 'f', 2),
                         walked.closingError() > 0
                             ? QLocale().toString(std::round(walked.length / walked.closingError()), 'f', 0)
                             : u"∞"_s,
                         QLocale().toString(walked.closingAngleDegrees * 3600, 'f', 0));
    } catch (const gis::Error &error) { // shown here until it is mended
        words = error.message();
    }
    m_words->setText(words);
    m_take->setEnabled(!m_corners.empty());
}

QString TraverseDialog::remark() const
{
    return m_words->text()
        + (m_distribute->isChecked() ? u' ' + tr("It was distributed by length.") : QString());
}
