#include "widgets/queue/queuedelegate.h"

#include "widgets/parcellist/listline.h"
#include "widgets/queue/queuemodel.h"
#include "widgets/queue/severitycolour.h"

void QueueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const int group = index.data(QueueModel::GroupRole).toInt();
    drawListLine(*painter, option,
                 { colourOf(gis::Severity(index.data(QueueModel::SeverityRole).toInt())),
                   index.data(Qt::DisplayRole).toString(), index.data(QueueModel::DetailRole).toString(),
                   group > 1 ? QString::number(group) : QString(), colourOfGroup(group) });
}

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return listLineSize(option);
}
