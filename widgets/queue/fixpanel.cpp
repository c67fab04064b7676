#include "widgets/queue/fixpanel.h"

#include "widgets/changewords.h"
#include "widgets/form/flowlayout.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

using namespace Qt::StringLiterals;

namespace
{

/** Rows shown of a fix of very many; all are kept. */
constexpr int mostRows = 500;

/** Rows to be seen at once. */
constexpr int rowsInView = 5;

QTableWidgetItem *cell(const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setToolTip(text);
    return item;
}

} // namespace

FixPanel::FixPanel(QWidget *parent)
    : QFrame(parent), m_title(new QLabel), m_table(new QTableWidget(0, 4)),
      m_accept(new QPushButton(tr("Correct"))), m_all(new QPushButton), m_cancel(new QPushButton(tr("Leave")))
{
    setObjectName(u"fix"_s);
    setStyleSheet(u"QFrame#fix { background:#eaf1fd; border:1px solid #9fbdf0; border-radius:4px }"_s);
    m_title->setWordWrap(true);
    m_table->setHorizontalHeaderLabels({ tr("Row"), tr("Field"), tr("Old"), tr("New") });
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto *buttons = new FlowLayout;
    for (QPushButton *button : { m_accept, m_all, m_cancel }) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 6, 10, 6);
    column->addWidget(m_title);
    column->addWidget(m_table);
    column->addLayout(buttons);
    connect(m_accept, &QPushButton::clicked, this, [this] { Q_EMIT accepted(gis::Edit(m_edit)); });
    connect(m_all, &QPushButton::clicked, this, &FixPanel::allWanted);
    connect(m_cancel, &QPushButton::clicked, this, &FixPanel::closed);
    hide();
}

void FixPanel::show(const storage::WorkingFile &file, const gis::Edit &edit, int ofAll)
{
    m_edit = edit;
    std::vector<gis::Change> first(
        edit.changes.begin(),
        edit.changes.begin() + std::min<std::ptrdiff_t>(std::ptrdiff_t(edit.changes.size()), mostRows));
    const std::vector<ChangedField> words = changeWords(file, first);
    m_table->setRowCount(int(words.size()));
    for (int row = 0; row < int(words.size()); ++row) {
        const ChangedField &field = words[std::size_t(row)];
        int column = 0;
        for (const QString &text : { field.row, field.field, field.before, field.after })
            m_table->setItem(row, column++, cell(text));
    }
    QString title = tr("%1: this is what will change", "title of a fix").arg(edit.title);
    if (edit.changes.size() > first.size())
        title += u'\n' + tr("The first %1 of %2 rows:").arg(first.size()).arg(edit.changes.size());
    m_title->setText(title);
    int height = m_table->horizontalHeader()->sizeHint().height() + 2 * m_table->frameWidth();
    for (int row = 0; row < std::min(m_table->rowCount(), rowsInView); ++row)
        height += m_table->rowHeight(row);
    m_table->setFixedHeight(height);
    m_all->setVisible(ofAll > 1);
    m_all->setText(tr("All %n of This Kind…", nullptr, ofAll));
    setVisible(true);
    m_accept->setFocus();
}

void FixPanel::clear()
{
    m_edit = {};
    hide();
}

void FixPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QFrame::keyPressEvent(event);
}
