#include "widgets/form/foldedcompleter.h"

#include "gis/textfold.h"

#include <QStandardItemModel>

FoldedCompleter::FoldedCompleter(const QStringList &entries, QObject *parent) : QCompleter(parent)
{
    auto *model = new QStandardItemModel(this);
    for (const QString &entry : entries) {
        auto *item = new QStandardItem(entry);
        item->setData(gis::folded(entry), Qt::UserRole);
        model->appendRow(item);
    }
    setModel(model);
    setCompletionRole(Qt::UserRole);
    setFilterMode(Qt::MatchContains);
    setMaxVisibleItems(12);
}

QStringList FoldedCompleter::splitPath(const QString &path) const
{
    return { gis::folded(path) };
}

QString FoldedCompleter::pathFromIndex(const QModelIndex &index) const
{
    return index.data(Qt::DisplayRole).toString();
}
