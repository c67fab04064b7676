#include "widgets/parcellist/parceldelegate.h"

#include "storage/workitems.h"
#include "widgets/parcellist/listline.h"
#include "widgets/parcellist/parcellistmodel.h"
#include "widgets/theme.h"

namespace
{

QColor stripe(storage::WorkState state)
{
    switch (state) {
    case storage::WorkState::Done:
        return theme::good;
    case storage::WorkState::Parked:
        return theme::look;
    case storage::WorkState::Skipped:
        return theme::quiet;
    default:
        return Qt::transparent;
    }
}

} // namespace

void ParcelDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    drawListLine(*painter, option,
                 { stripe(storage::WorkState(index.data(ParcelListModel::StateRole).toInt())),
                   index.data(Qt::DisplayRole).toString() + QStringLiteral("  ")
                       + index.data(ParcelListModel::NameRole).toString(),
                   index.data(ParcelListModel::DetailRole).toString(),
                   {},
                   {} });
}

QSize ParcelDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return listLineSize(option);
}
