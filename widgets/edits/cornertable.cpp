#include "widgets/edits/cornertable.h"

#include "gis/constructions.h"
#include "gis/cornertext.h"
#include "gis/error.h"
#include "widgets/form/flowlayout.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>

using namespace Qt::StringLiterals;

namespace
{

enum Column { Number, North, East, Length };

/** Metres to the millimetre, as surveyors' tables have them. */
QString coordinateText(std::int64_t millimetres)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(gis::metres(millimetres), 'f', 3);
}

QTableWidgetItem *cell(const QString &text, bool isEditable)
{
    auto *item = new QTableWidgetItem(text);
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    if (!isEditable)
        item->setFlags(item->flags() & ~Qt::ItemIsEditable);
    return item;
}

} // namespace

CornerTable::CornerTable(QWidget *parent)
    : QWidget(parent), m_table(new QTableWidget(0, 4)), m_words(new QLabel), m_redraw(new QPushButton),
      m_new(new QPushButton), m_split(new QPushButton), m_forget(new QPushButton)
{
    m_table->setHorizontalHeaderLabels({ tr("Point"), tr("X (m)"), tr("Y (m)"), tr("Edge S (m)") });
    m_table->verticalHeader()->hide();
    QHeaderView *header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignCenter | Qt::Alignment(Qt::TextWordWrap));
    header->setMinimumSectionSize(24);
    const int digit = fontMetrics().horizontalAdvance(u'0');
    for (const auto &[column, digits] : { std::pair(Number, 8), { North, 13 }, { East, 12 }, { Length, 8 } })
        header->resizeSection(column, digits * digit);
    for (const Column column : { North, East })
        header->setSectionResizeMode(column, QHeaderView::Stretch);
    header->setFixedHeight(fontMetrics().height() * 2 + 8);
    setMinimumWidth(240); // all of it fits a small laptop at large letters
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->installEventFilter(this);
    m_words->setWordWrap(true);
    m_redraw->setText(tr("Redraw the Parcel"));
    m_new->setText(tr("New Parcel"));
    m_split->setText(tr("Split by These"));
    m_forget->setText(tr("Forget"));
    auto *paste = new QPushButton(tr("Paste"));
    paste->setToolTip(tr("Paste a table of corners from a spreadsheet (Ctrl+V)"));
    auto *legs = new QPushButton(tr("Lengths and Angles…"));
    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(buttons);
    for (QPushButton *button : { paste, legs, m_redraw, m_new, m_split, m_forget })
        flow->addWidget(button);
    QSizePolicy narrow(QSizePolicy::Ignored, QSizePolicy::Preferred); // in rows rather than wide
    narrow.setHeightForWidth(true);
    buttons->setSizePolicy(narrow);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    column->addWidget(m_table, 1);
    column->addWidget(m_words);
    column->addWidget(buttons);

    connect(paste, &QPushButton::clicked, this, &CornerTable::pasteClipboard);
    connect(legs, &QPushButton::clicked, this, &CornerTable::traverseWanted);
    connect(m_forget, &QPushButton::clicked, this, &CornerTable::forgetDraft);
    for (const auto &[button, use] :
         { std::pair(m_redraw, Use::Redraw), { m_new, Use::NewParcel }, { m_split, Use::Split } })
        connect(button, &QPushButton::clicked, this, [this, use = use] { Q_EMIT useWanted(use); });
    connect(m_table, &QTableWidget::cellChanged, this, &CornerTable::typed);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, [this] {
        std::vector<gis::Point> corners;
        for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
            if (!brokenAt(index.row()))
                corners.push_back(cornerOf(index.row()));
        Q_EMIT chosen(corners);
    });
    fill();
}

QSize CornerTable::sizeHint() const
{
    return { 43 * fontMetrics().horizontalAdvance(u'0') + 16, QWidget::sizeHint().height() };
}

void CornerTable::show(const gis::Fabric &fabric, const QUuid &id)
{
    m_extent = fabric.extent();
    m_parcel = id;
    m_rings.clear();
    const auto place = id.isNull() ? std::nullopt : fabric.find(id);
    if (place)
        for (const gis::Polygon &part : fabric.chunk(*place).geometry(place->item).parts)
            m_rings.insert(m_rings.end(), part.begin(), part.end());
    const auto isCorner = [&](gis::Point p) {
        return std::any_of(m_rings.begin(), m_rings.end(), [p](const gis::Ring &ring) {
            return std::find(ring.begin(), ring.end(), p) != ring.end();
        });
    };
    if (!m_draft.empty() && m_broken.empty() && std::all_of(m_draft.begin(), m_draft.end(), isCorner))
        forgetDraft(); // it has become this parcel's boundary
    if (m_draft.empty())
        fill();
}

gis::BrokenRow *CornerTable::brokenAt(int row)
{
    const auto it =
        std::find_if(m_broken.begin(), m_broken.end(), [row](const auto &b) { return b.row == row; });
    return it == m_broken.end() ? nullptr : &*it;
}

gis::Point &CornerTable::cornerOf(int row)
{
    const auto before = std::count_if(m_broken.begin(), m_broken.end(),
                                      [row](const gis::BrokenRow &broken) { return broken.row < row; });
    if (!m_draft.empty())
        return m_draft[std::size_t(row - before)];
    auto rest = std::size_t(row);
    for (gis::Ring &ring : m_rings) {
        if (rest < ring.size())
            return ring[rest];
        rest -= ring.size();
    }
    Q_UNREACHABLE();
}

void CornerTable::fill()
{
    const QSignalBlocker quiet(m_table);
    m_table->clearSelection();
    m_table->setRowCount(0);
    const std::vector<gis::Ring> rings = m_draft.empty() ? m_rings : std::vector<gis::Ring>{ m_draft };
    int row = 0;
    for (const gis::Ring &ring : rings)
        for (std::size_t i = 0; i < ring.size(); ++i, ++row) {
            m_table->insertRow(row);
            m_table->setItem(row, Number, cell(QString::number(row + 1), false));
            m_table->setItem(row, North, cell(coordinateText(ring[i].y), true));
            m_table->setItem(row, East, cell(coordinateText(ring[i].x), true));
            const double edge = gis::distanceMetres(ring[i], ring[(i + 1) % ring.size()]);
            m_table->setItem(row, Length, cell(QLocale().toString(edge, 'f', 2), false));
        }
    fillBroken();
    const bool isDraft = !m_draft.empty();
    for (QPushButton *button : { m_redraw, m_new, m_split, m_forget })
        button->setVisible(isDraft);
    m_redraw->setEnabled(!m_parcel.isNull() && m_broken.empty());
    m_new->setEnabled(m_broken.empty());
    m_split->setEnabled(!m_rings.empty() && m_broken.empty());
    if (!isDraft)
        m_words->setText(m_parcel.isNull()     ? tr("Choose a parcel to see its corners, or paste a table.")
                             : m_rings.empty() ? tr("The parcel is not on the map yet: paste its corners.")
                                               : QString());
    m_words->setVisible(!m_words->text().isEmpty());
}

/** The rows that could not be read, between the others, the wrong cells marked. */
void CornerTable::fillBroken()
{
    for (const gis::BrokenRow &broken : m_broken) {
        const bool areBothWrong = gis::typedMeasure(broken.north) && gis::typedMeasure(broken.east);
        m_table->insertRow(broken.row);
        for (const auto &[column, text] : { std::pair(North, broken.north), { East, broken.east } }) {
            auto *item = cell(text, true);
            if (areBothWrong || !gis::typedMeasure(text)) {
                item->setBackground(theme::wrong.lighter(190));
                item->setForeground(theme::wrong);
            }
            m_table->setItem(broken.row, column, item);
        }
        m_table->setItem(broken.row, Length, cell({}, false));
    }
    for (int row = 0; row < m_table->rowCount() && !m_broken.empty(); ++row)
        m_table->setItem(row, Number, cell(QString::number(row + 1), false));
}

/** Takes over what was typed into a row that could not be read; it is a corner once both can be. */
void CornerTable::mend(gis::BrokenRow &broken, int column)
{
    (column == North ? broken.north : broken.east) = m_table->item(broken.row, column)->text();
    const auto north = gis::typedMeasure(broken.north), east = gis::typedMeasure(broken.east);
    if (const auto corner = north && east ? gis::gridPoint(*east, *north) : std::nullopt) {
        const auto at = m_broken.begin() + (&broken - m_broken.data());
        m_draft.insert(m_draft.begin() + broken.row - (at - m_broken.begin()), *corner);
        m_broken.erase(at);
    }
    mended();
}

/** After a cell of the draft was typed: a last row made the first again closes the boundary. */
void CornerTable::mended()
{
    if (m_broken.empty() && m_draft.size() > 3 && m_draft.front() == m_draft.back())
        m_draft.pop_back();
    m_words->clear();
    fill();
    Q_EMIT draftChanged();
    if (m_broken.empty())
        Q_EMIT offered(false);
}

void CornerTable::typed(int row, int column)
{
    if (gis::BrokenRow *broken = brokenAt(row))
        return mend(*broken, column);
    const auto metres = gis::typedMeasure(m_table->item(row, column)->text());
    const auto value = metres ? gis::millimetres(*metres) : std::nullopt;
    const QString text = m_table->item(row, column)->text();
    const gis::Point from = cornerOf(row);
    gis::Point to = from;
    if (value)
        (column == North ? to.y : to.x) = *value;
    if (value && !m_draft.empty()) {
        cornerOf(row) = to;
        return mended();
    }
    fill(); // the map says what is; what was typed is proposed
    if (!value)
        Q_EMIT failed(tr("“%1” is no coordinate: write it like 2290456,78.").arg(text));
    else if (to != from)
        Q_EMIT moveWanted(from, to);
}

void CornerTable::choose(const std::vector<gis::Point> &corners)
{
    const QSignalBlocker quiet(m_table);
    m_table->clearSelection();
    m_table->setSelectionMode(QAbstractItemView::MultiSelection);
    for (int row = 0; row < m_table->rowCount(); ++row)
        if (!brokenAt(row) && std::find(corners.begin(), corners.end(), cornerOf(row)) != corners.end()) {
            m_table->selectRow(row);
            m_table->scrollToItem(m_table->item(row, 0));
        }
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
}

void CornerTable::paste(const QString &text)
{
    const gis::CornerText read = gis::boundaryOf(text, m_extent);
    m_draft = read.corners;
    m_broken = read.broken;
    m_words->setText(
        (read.remarks + (read.fault ? QStringList(read.fault->message()) : QStringList())).join(u' '));
    fill();
    Q_EMIT draftChanged();
    if (read.fault)
        Q_EMIT refused(*read.fault);
    else
        Q_EMIT offered(true);
}

void CornerTable::setUse(Use use)
{
    for (const auto &[button, its] :
         { std::pair(m_redraw, Use::Redraw), { m_new, Use::NewParcel }, { m_split, Use::Split } })
        its == use ? theme::makePrimary(*button) : button->setStyleSheet({});
}

void CornerTable::setDraft(const gis::Ring &corners, const QString &remark)
{
    m_draft = corners;
    m_broken.clear();
    m_words->setText(remark);
    fill();
    Q_EMIT draftChanged();
    Q_EMIT offered(true);
}

std::vector<int> CornerTable::numbers() const
{
    std::vector<int> numbers;
    for (int row = 0; numbers.size() < m_draft.size(); ++row)
        if (std::none_of(m_broken.begin(), m_broken.end(), [row](const auto &b) { return b.row == row; }))
            numbers.push_back(row + 1);
    return numbers;
}

void CornerTable::forgetDraft()
{
    m_broken.clear();
    if (std::exchange(m_draft, {}).empty())
        return;
    fill();
    Q_EMIT draftChanged();
}

void CornerTable::pasteClipboard()
{
    try {
        paste(QApplication::clipboard()->text());
    } catch (const gis::Error &error) { // a slot: the window says it
        Q_EMIT failed(error.message());
    }
}

bool CornerTable::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste)) {
        pasteClipboard();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}
