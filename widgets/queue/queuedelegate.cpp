#include "widgets/queue/queuedelegate.h"

#include "gis/rules/finding.h"
#include "widgets/parcellist/listline.h"
#include "widgets/queue/queuemodel.h"
#include "widgets/theme.h"

namespace
{

QColor stripe(gis::Severity severity)
{
    switch (severity) {
    case gis::Severity::Error:
        return theme::wrong;
    case gis::Severity::Warning:
        return theme::look;
    default:
        return theme::quiet;
    }
}

} // namespace

void QueueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const int group = index.data(QueueModel::GroupRole).toInt();
    drawListLine(*painter, option,
                 { stripe(gis::Severity(index.data(QueueModel::SeverityRole).toInt())),
                   index.data(Qt::DisplayRole).toString(), index.data(QueueModel::DetailRole).toString(),
                   group > 1 ? QString::number(group) : QString() });
}

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return listLineSize(option);
}
