#include "widgets/parcellist/parceldelegate.h"

#include "storage/workitems.h"
#include "widgets/parcellist/parcellistmodel.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QPainter>

namespace
{

constexpr int margin = 8;

QFont smaller(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

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
    painter->save();
    const bool isSelected = option.state & QStyle::State_Selected;
    const QRect area = option.rect;
    if (isSelected)
        painter->fillRect(area, QColor(0xdd, 0xe9, 0xfb));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(area, QColor(0xf1, 0xf5, 0xfb));
    painter->fillRect(QRect(area.left(), area.top(), 3, area.height()),
                      stripe(storage::WorkState(index.data(ParcelListModel::StateRole).toInt())));
    QFont bold = option.font;
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    QRect line = area.adjusted(margin + 2, 5, -margin, 0);
    line.setHeight(metrics.height());
    const QString number = index.data(Qt::DisplayRole).toString();
    painter->setFont(bold);
    painter->setPen(option.palette.color(QPalette::Text));
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, number);
    const int used = metrics.horizontalAdvance(number + QStringLiteral("  "));
    const QRect rest = line.adjusted(used, 0, 0, 0);
    painter->drawText(
        rest, Qt::AlignLeft | Qt::AlignVCenter,
        metrics.elidedText(index.data(ParcelListModel::NameRole).toString(), Qt::ElideRight, rest.width()));
    const QFont small = smaller(option.font);
    const QFontMetrics smallMetrics(small);
    line = QRect(line.left(), line.bottom() + 2, line.width(), smallMetrics.height());
    painter->setFont(small);
    painter->setPen(theme::quiet);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      smallMetrics.elidedText(index.data(ParcelListModel::DetailRole).toString(),
                                              Qt::ElideRight, line.width()));
    painter->setPen(QColor(0xea, 0xee, 0xf3));
    painter->drawLine(area.bottomLeft(), area.bottomRight());
    if (isSelected && option.state & QStyle::State_HasFocus) {
        painter->setPen(theme::accent);
        painter->drawRect(area.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

QSize ParcelDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    QFont bold = option.font;
    bold.setBold(true);
    return { 160, QFontMetrics(bold).height() + QFontMetrics(smaller(option.font)).height() + 13 };
}
