#include "widgets/parcellist/listline.h"

#include "widgets/theme.h"

#include <QPainter>
#include <QStyleOptionViewItem>

namespace
{

constexpr int margin = 8;

QFont smaller(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

QFont bolder(QFont font)
{
    font.setBold(true);
    return font;
}

/** Draws \a badge at the right end of \a line; answers what is left of the line. */
QRect drawBadge(QPainter &painter, const QString &badge, QColor colour, QRect line)
{
    if (badge.isEmpty())
        return line;
    const int width = std::max(line.height(), painter.fontMetrics().horizontalAdvance(badge) + 8);
    const QRect box(line.right() - width + 1, line.top(), width, line.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(Qt::white);
    painter.drawText(box, Qt::AlignCenter, badge);
    painter.restore();
    return line.adjusted(0, 0, -width - 4, 0);
}

} // namespace

void drawListLine(QPainter &painter, const QStyleOptionViewItem &option, const ListLine &line)
{
    painter.save();
    const bool isSelected = option.state & QStyle::State_Selected;
    const QRect area = option.rect;
    if (isSelected)
        painter.fillRect(area, QColor(0xdd, 0xe9, 0xfb));
    else if (option.state & QStyle::State_MouseOver)
        painter.fillRect(area, QColor(0xf1, 0xf5, 0xfb));
    painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), line.stripe);
    painter.setFont(bolder(option.font));
    QRect text = area.adjusted(margin + 2, 5, -margin, 0);
    text.setHeight(painter.fontMetrics().height());
    const QRect title = drawBadge(painter, line.badge, line.ground, text);
    painter.setPen(option.palette.color(QPalette::Text));
    painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(line.title, Qt::ElideRight, title.width()));
    painter.setFont(smaller(option.font));
    text = QRect(text.left(), text.bottom() + 2, text.width(), painter.fontMetrics().height());
    painter.setPen(theme::quiet);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(line.detail, Qt::ElideRight, text.width()));
    painter.setPen(QColor(0xea, 0xee, 0xf3));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    if (isSelected && option.state & QStyle::State_HasFocus) {
        painter.setPen(theme::accent);
        painter.drawRect(area.adjusted(0, 0, -1, -1));
    }
    painter.restore();
}

QSize listLineSize(const QStyleOptionViewItem &option)
{
    return { 160,
             QFontMetrics(bolder(option.font)).height() + QFontMetrics(smaller(option.font)).height() + 13 };
}
