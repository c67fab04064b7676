#include "widgets/edits/lineagepanel.h"

#include "gis/codelists.h"
#include "gis/humanvalues.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTreeWidget>

#include <map>

using namespace Qt::StringLiterals;

namespace
{

constexpr int idRole = Qt::UserRole;

QUuid parcelOf(const QTreeWidgetItem *item)
{
    return item ? item->data(0, idRole).toUuid() : QUuid();
}

/** “12/03/2026 Split” of a parcel that ended, nothing of one that stands. */
QString endOf(const storage::Relative &relative)
{
    if (relative.isCurrent)
        return {};
    if (relative.kind.isEmpty())
        return gis::codeLabel(u"parcel_status", u"retired"_s);
    return LineagePanel::tr("%1 %2").arg(gis::shownDate(relative.on),
                                         gis::codeLabel(u"change_kind", relative.kind));
}

void fillItem(QTreeWidgetItem &item, const storage::Relative &relative)
{
    item.setText(0, relative.name);
    if (relative.recordedArea)
        item.setText(1, QLocale().toString(*relative.recordedArea, 'f', 1));
    item.setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    item.setText(2, endOf(relative));
    item.setToolTip(2, endOf(relative));
    item.setData(0, idRole, relative.id);
    QFont font;
    font.setBold(relative.generation == 0);
    for (int column = 0; column < 3; ++column) {
        item.setFont(column, font);
        if (!relative.isCurrent)
            item.setForeground(column, theme::quiet);
    }
}

} // namespace

LineagePanel::LineagePanel(QWidget *parent) : QWidget(parent), m_tree(new QTreeWidget), m_words(new QLabel)
{
    m_tree->setHeaderLabels({ tr("Parcel"), tr("m²"), tr("Ended") });
    m_tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_tree->header()->setStretchLastSection(true);
    m_tree->setIndentation(14);
    m_tree->setAccessibleName(tr("Lineage"));
    m_words->setWordWrap(true);
    m_words->setMargin(8);
    m_words->setAlignment(Qt::AlignTop); // alone it has the whole panel
    m_words->setStyleSheet(u"color:%1"_s.arg(theme::quiet.name()));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_words);
    column->addWidget(m_tree, 1);
    setMinimumWidth(240);
    connect(m_tree, &QTreeWidget::currentItemChanged, this,
            [this](const QTreeWidgetItem *item) { Q_EMIT parcelChosen(parcelOf(item)); });
    connect(m_tree, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        if (const QUuid parcel = parcelOf(item); !parcel.isNull())
            Q_EMIT parcelWanted(parcel);
    });
}

void LineagePanel::show(const storage::WorkingFile *file, const QUuid &parcel)
{
    const QSignalBlocker quiet(m_tree);
    m_tree->clear();
    std::vector<storage::Relative> relatives;
    if (file && !parcel.isNull() && file->record(gis::table("parcel"), parcel))
        relatives = storage::lineageOf(*file, parcel);
    m_tree->setVisible(relatives.size() > 1);
    if (relatives.empty())
        return m_words->setText(tr("Choose a parcel in the list or on the map."));
    if (relatives.size() == 1)
        return m_words->setText(tr("Parcel %1 was not made by a split or a merge, and none was made of it.")
                                    .arg(relatives[0].name));
    fill(relatives);
    m_words->setText(tr("Enter opens a parcel; one that has ended can still be read."));
}

QTreeWidgetItem *LineagePanel::heading(const QString &text)
{
    auto *item = new QTreeWidgetItem(m_tree, { text });
    item->setFlags(Qt::ItemIsEnabled);
    item->setFirstColumnSpanned(true);
    item->setForeground(0, theme::quiet);
    return item;
}

/** Above what it came from, below what became of it; each relative under the one that is nearer. */
void LineagePanel::fill(const std::vector<storage::Relative> &relatives)
{
    std::map<QUuid, QTreeWidgetItem *> above, below;
    const QUuid self = std::find_if(relatives.begin(), relatives.end(), [](const storage::Relative &r) {
                           return r.generation == 0;
                       })->id;
    if (relatives.front().generation < 0)
        above[self] = heading(tr("Came from"));
    for (auto it = relatives.rbegin(); it != relatives.rend(); ++it) // the parents before theirs
        if (it->generation < 0)
            fillItem(*(above[it->id] = new QTreeWidgetItem(above.at(it->next))), *it);
    for (const storage::Relative &relative : relatives) {
        if (relative.generation == 0) {
            auto *item = new QTreeWidgetItem(m_tree);
            fillItem(*item, relative);
            m_tree->setCurrentItem(item);
            if (relatives.back().generation > 0)
                below[self] = heading(tr("Became"));
        } else if (relative.generation > 0) {
            fillItem(*(below[relative.id] = new QTreeWidgetItem(below.at(relative.next))), relative);
        }
    }
    m_tree->expandAll();
}
