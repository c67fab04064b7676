#include "widgets/queue/fixpanel.h"

#include "gis/humanvalues.h"
#include "widgets/changewords.h"
#include "widgets/form/flowlayout.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QCheckBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableWidget>

using namespace Qt::StringLiterals;

namespace
{

/** Rows shown of a fix of very many; all are kept. */
constexpr int mostRows = 500;

/** Rows to be seen at once. */
constexpr int rowsInView = 3;

/** As high as what it holds where there is room; less, and scrolled, where there is none. */
class LowArea : public QScrollArea
{
public:
    LowArea()
    {
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setFocusPolicy(Qt::NoFocus);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    }

    QSize sizeHint() const override
    {
        const int bar = verticalScrollBar()->sizeHint().width();
        return { 200, widget()->layout()->totalHeightForWidth(std::max(width() - bar, 120)) };
    }
    QSize minimumSizeHint() const override { return { 60, fontMetrics().lineSpacing() * 3 }; }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QScrollArea::resizeEvent(event);
        if (event->size().width() != event->oldSize().width())
            updateGeometry(); // long sentences take more lines where it is narrow
    }
};

QTableWidgetItem *cell(const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setToolTip(text);
    return item;
}

QString areaOf(double area)
{
    return area > 0 ? gis::shownArea(area) : FixPanel::tr("retired");
}

/** “9/52 · GCN BX 123456 · 164.3 m² · 166.1 m²” */
QStringList rowOf(const gis::FixedParcel &parcel)
{
    return { parcel.name,
             parcel.serials.isEmpty() ? FixPanel::tr("no certificate") : parcel.serials.join(u", "_s),
             areaOf(parcel.before), areaOf(parcel.after) };
}

/** What must be read before a choice is kept. */
QString remarkOf(const gis::ShapeChoice &choice)
{
    QStringList remarks;
    if (choice.left > 0)
        remarks += FixPanel::tr("%n of them would be left as they are.", nullptr, choice.left);
    for (const gis::FixedParcel &parcel : choice.parcels)
        if (!parcel.serials.isEmpty() && gis::shownArea(parcel.before) != gis::shownArea(parcel.after))
            remarks += FixPanel::tr("Parcel %1 has the certificate %2: name a basis before you submit.")
                           .arg(parcel.name, parcel.serials.join(u", "_s));
    constexpr qsizetype most = 2;
    return remarks.mid(0, most).join(u'\n');
}

} // namespace

FixPanel::FixPanel(QWidget *parent)
    : QFrame(parent), m_scroll(new LowArea), m_title(new QLabel), m_ways(new QVBoxLayout),
      m_group(new QButtonGroup(this)), m_foreseen(new QLabel), m_remark(new QLabel),
      m_table(new QTableWidget(0, 4)),
      m_areasFollow(new QCheckBox(tr("Record the new areas in the register too"))),
      m_accept(new QPushButton(tr("Correct"))), m_all(new QPushButton), m_cancel(new QPushButton(tr("Leave")))
{
    setObjectName(u"fix"_s);
    setStyleSheet(u"QFrame#fix { background:#eaf1fd; border:1px solid #9fbdf0; border-radius:4px }"
                  "QScrollArea, QWidget#fixwords { background:transparent }"_s);
    m_title->setWordWrap(true);
    m_foreseen->setWordWrap(true);
    m_foreseen->setTextFormat(Qt::PlainText);
    m_remark->setWordWrap(true);
    m_remark->setStyleSheet(u"color:%1"_s.arg(theme::look.name()));
    m_ways->setSpacing(2);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto *buttons = new FlowLayout;
    for (QPushButton *button : { m_accept, m_all, m_cancel }) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    auto *words = new QWidget;
    words->setObjectName(u"fixwords"_s);
    auto *lines = new QVBoxLayout(words);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_title);
    lines->addLayout(m_ways);
    lines->addWidget(m_areasFollow); // before the rest: it is set, so it must be seen
    lines->addWidget(m_foreseen);
    lines->addWidget(m_table);
    lines->addWidget(m_remark);
    m_scroll->setWidget(words);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 6, 10, 6);
    column->addWidget(m_scroll);
    column->addLayout(buttons);
    connect(m_accept, &QPushButton::clicked, this, [this] { Q_EMIT accepted(gis::Edit(m_edit)); });
    connect(m_all, &QPushButton::clicked, this, &FixPanel::allWanted);
    connect(m_cancel, &QPushButton::clicked, this, &FixPanel::closed);
    connect(m_group, &QButtonGroup::idClicked, this, &FixPanel::take);
    connect(m_areasFollow, &QCheckBox::toggled, this, [this] {
        followAreas();
        Q_EMIT chosen(m_edit);
    });
    m_areasFollow->installEventFilter(this);
    m_accept->setToolTip(tr("Enter; Ctrl+Enter marks the parcel as done too and opens the next one"));
    hide();
}

/** The cells cut short to a line, or \a whole. */
void FixPanel::setRows(const QStringList &header, const std::vector<QStringList> &rows, bool whole)
{
    m_table->setHorizontalHeaderLabels(header);
    m_table->setRowCount(int(rows.size()));
    for (int row = 0; row < int(rows.size()); ++row)
        for (int column = 0; column < m_table->columnCount(); ++column)
            m_table->setItem(row, column, cell(rows[std::size_t(row)][column]));
    if (whole)
        m_table->resizeRowsToContents();
    int height = m_table->horizontalHeader()->sizeHint().height() + 2 * m_table->frameWidth();
    for (int row = 0; row < std::min(m_table->rowCount(), rowsInView); ++row)
        height += m_table->rowHeight(row);
    m_table->setFixedHeight(height);
    m_table->setVisible(!rows.empty());
}

void FixPanel::show(const storage::WorkingFile &file, const gis::Edit &edit, int ofAll)
{
    clearChoices();
    offer(edit, edit);
    std::vector<gis::Change> first(
        edit.changes.begin(),
        edit.changes.begin() + std::min<std::ptrdiff_t>(std::ptrdiff_t(edit.changes.size()), mostRows));
    std::vector<QStringList> rows;
    for (const ChangedField &field : changeWords(file, first))
        rows.push_back({ field.row, field.field, field.before, field.after });
    setRows({ tr("Row"), tr("Field"), tr("Old"), tr("New") }, rows);
    QString title = tr("%1: this is what will change", "title of a fix").arg(edit.title);
    if (edit.changes.size() > first.size())
        title += u'\n' + tr("The first %1 of %2 rows:").arg(first.size()).arg(edit.changes.size());
    m_title->setText(title);
    m_all->setVisible(ofAll > 1);
    m_all->setText(tr("All %n of This Kind…", nullptr, ofAll));
    m_accept->setEnabled(true);
    setVisible(true);
    m_scroll->updateGeometry();
    m_accept->setFocus();
}

/** Shows \a ways, of which none is chosen yet. */
void FixPanel::setWays(const QString &words, std::vector<gis::ShapeChoice> ways)
{
    clearChoices();
    offer({}, {});
    m_choices = std::move(ways);
    m_title->setText(tr("%1 Choose what is right; nothing has changed yet.").arg(words));
    for (int i = 0; i < int(m_choices.size()); ++i) {
        const gis::ShapeChoice &choice = m_choices[std::size_t(i)];
        auto *way = new QRadioButton(u"%1  %2"_s.arg(i + 1).arg(choice.title));
        way->setEnabled(choice.refusal.isEmpty() && !choice.edit.changes.empty());
        way->installEventFilter(this); // a button would keep the arrows for itself
        m_group->addButton(way, i);
        m_ways->addWidget(way);
        if (!choice.refusal.isEmpty()) {
            auto *why = new QLabel(choice.refusal);
            why->setWordWrap(true);
            why->setIndent(24);
            m_ways->addWidget(why);
        }
    }
    m_all->hide();
    m_accept->setEnabled(false);
}

void FixPanel::choose(const QString &words, std::vector<gis::ShapeChoice> choices,
                      std::vector<gis::Edit> withAreas)
{
    setWays(words, std::move(choices));
    m_withAreas = std::move(withAreas);
    std::vector<QStringList> rows;
    for (const gis::FixedParcel &parcel : m_choices.front().parcels) {
        rows.push_back(rowOf(parcel));
        rows.back().back() = u"?"_s;
    }
    constexpr std::size_t few = 6; // of more the areas are told with a choice
    if (rows.size() > few)
        rows.clear();
    setRows({ tr("Parcel"), tr("Certificate"), tr("Area now"), tr("New area") }, rows);
    takeFocus();
}

void FixPanel::compare(const QString &words, const std::vector<QStringList> &rows,
                       std::vector<gis::ShapeChoice> ways)
{
    setWays(words, std::move(ways));
    setRows({ tr("Row"), tr("Field"), tr("Ours"), tr("The province's") }, rows, true);
    takeFocus();
}

void FixPanel::takeFocus()
{
    setVisible(true);
    m_scroll->updateGeometry();
    for (QAbstractButton *way : m_group->buttons())
        if (way->isEnabled())
            return way->setFocus();
    m_cancel->setFocus();
}

void FixPanel::take(int choice)
{
    const gis::ShapeChoice &taken = m_choices[std::size_t(choice)];
    offer(taken.edit,
          std::size_t(choice) < m_withAreas.size() ? m_withAreas[std::size_t(choice)] : taken.edit);
    std::vector<QStringList> rows;
    for (const gis::FixedParcel &parcel : taken.parcels)
        if (rows.size() < std::size_t(mostRows))
            rows.push_back(rowOf(parcel));
    if (!rows.empty()) // else what is compared stays
        setRows({ tr("Parcel"), tr("Certificate"), tr("Area now"), tr("New area") }, rows);
    m_remark->setText(remarkOf(taken));
    m_remark->setVisible(!m_remark->text().isEmpty());
    m_accept->setEnabled(true);
    m_scroll->updateGeometry();
    m_scroll->ensureWidgetVisible(m_group->button(choice), 0, 4);
    Q_EMIT chosen(m_edit);
}

/** Has \a edit kept, or \a withAreas as long as that is ticked, which it is where they differ. */
void FixPanel::offer(const gis::Edit &edit, const gis::Edit &withAreas)
{
    m_bare = edit;
    m_following = withAreas;
    const QSignalBlocker quiet(m_areasFollow);
    m_areasFollow->setVisible(edit != withAreas);
    m_areasFollow->setChecked(edit != withAreas);
    followAreas();
}

void FixPanel::followAreas()
{
    m_edit = m_areasFollow->isChecked() ? m_following : m_bare;
}

void FixPanel::accept()
{
    if (!isHidden() && m_accept->isEnabled())
        m_accept->click();
}

void FixPanel::setForeseen(const QString &words)
{
    m_foreseen->setText(words);
    m_foreseen->setVisible(!words.isEmpty());
    m_scroll->updateGeometry();
}

void FixPanel::clearChoices()
{
    m_choices.clear();
    m_withAreas.clear();
    m_areasFollow->hide();
    setForeseen({});
    m_remark->clear();
    m_remark->hide();
    while (QLayoutItem *item = m_ways->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        if (auto *way = qobject_cast<QAbstractButton *>(item->widget()))
            m_group->removeButton(way);
        delete item;
    }
}

void FixPanel::clear()
{
    m_edit = {};
    clearChoices();
    hide();
}

/** Chooses the way below or above; the first or last one where none is chosen yet. */
void FixPanel::step(int by)
{
    const int count = int(m_choices.size());
    int way = m_group->checkedId() < 0 && by < 0 ? count : m_group->checkedId();
    do
        way += by;
    while (way >= 0 && way < count && !m_group->button(way)->isEnabled());
    if (way < 0 || way >= count)
        return;
    m_group->button(way)->setFocus();
    m_group->button(way)->click();
}

/** Whether \a key means something here. */
bool FixPanel::pressed(int key)
{
    QAbstractButton *way = m_group->button(key - Qt::Key_1);
    auto *button = qobject_cast<QPushButton *>(focusWidget());
    if (key == Qt::Key_Escape)
        Q_EMIT closed();
    else if (way && way->isEnabled())
        way->setFocus(), way->click();
    else if (!m_choices.empty() && (key == Qt::Key_Down || key == Qt::Key_Up))
        step(key == Qt::Key_Down ? 1 : -1);
    else if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return false;
    else if (button && button->hasFocus())
        button->click();
    else if (m_accept->isEnabled())
        m_accept->click();
    return true;
}

bool FixPanel::eventFilter(QObject *watched, QEvent *event)
{
    return (event->type() == QEvent::KeyPress && pressed(static_cast<QKeyEvent *>(event)->key()))
        || QFrame::eventFilter(watched, event);
}

void FixPanel::keyPressEvent(QKeyEvent *event)
{
    if (!pressed(event->key()))
        QFrame::keyPressEvent(event);
}
