#include "widgets/form/columnslayout.h"

#include <QWidget>

#include <algorithm>

ColumnsLayout::ColumnsLayout(int twoColumnsFrom, QWidget *parent)
    : QLayout(parent), m_twoColumnsFrom(twoColumnsFrom)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(4);
}

ColumnsLayout::~ColumnsLayout() = default;

void ColumnsLayout::addWidget(QWidget *widget, bool isWide)
{
    addChildWidget(widget);
    m_items.push_back({ std::make_unique<QWidgetItem>(widget), isWide });
    invalidate();
}

void ColumnsLayout::addItem(QLayoutItem *item)
{
    m_items.push_back({ std::unique_ptr<QLayoutItem>(item), false });
}

QLayoutItem *ColumnsLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[std::size_t(index)].item.get() : nullptr;
}

QLayoutItem *ColumnsLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items[std::size_t(index)].item.release();
    m_items.erase(m_items.begin() + index);
    return item;
}

int ColumnsLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize ColumnsLayout::sizeHint() const
{
    const int width = std::max(m_twoColumnsFrom, minimumSize().width());
    return { width, heightForWidth(width) };
}

QSize ColumnsLayout::minimumSize() const
{
    QSize size;
    for (const Item &item : m_items)
        if (!item.item->isEmpty())
            size = size.expandedTo(item.item->minimumSize());
    return size.grownBy(contentsMargins());
}

void ColumnsLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int ColumnsLayout::arrange(const QRect &rect, bool apply) const
{
    const QRect area = rect.marginsRemoved(contentsMargins());
    const int columns = area.width() >= m_twoColumnsFrom ? 2 : 1;
    const int gap = 3 * spacing();
    const int narrow = columns == 2 ? (area.width() - gap) / 2 : area.width();
    int y = area.top(), rowHeight = 0, column = 0;
    const auto endRow = [&] {
        if (column > 0)
            y += rowHeight + spacing();
        column = rowHeight = 0;
    };
    for (const Item &item : m_items) {
        if (item.item->isEmpty())
            continue;
        const int width = item.isWide ? area.width() : narrow;
        if (item.isWide || column == columns)
            endRow();
        const int height = item.item->hasHeightForWidth() ? item.item->heightForWidth(width)
                                                          : item.item->sizeHint().height();
        if (apply)
            item.item->setGeometry({ area.left() + column * (narrow + gap), y, width, height });
        rowHeight = std::max(rowHeight, height);
        column = item.isWide ? columns : column + 1;
    }
    endRow();
    const int bottom = count() ? y - spacing() : y;
    return std::max(0, bottom - area.top()) + contentsMargins().top() + contentsMargins().bottom();
}
