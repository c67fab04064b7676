#pragma once

#include <QLayout>

#include <memory>
#include <vector>

/**
 * Lays widgets out in rows of one or two columns, two where there is room for
 * them; a wide widget has a row to itself. Height follows width.
 */
class ColumnsLayout : public QLayout
{
public:
    /** Two columns from \a twoColumnsFrom device-independent pixels on. */
    explicit ColumnsLayout(int twoColumnsFrom, QWidget *parent = nullptr);
    ~ColumnsLayout() override;

    void addWidget(QWidget *widget, bool isWide);

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    struct Item {
        std::unique_ptr<QLayoutItem> item;
        bool isWide = false;
    };

    /** Places the items in \a rect if \a apply; answers the height needed. */
    int arrange(const QRect &rect, bool apply) const;

    int m_twoColumnsFrom;
    std::vector<Item> m_items;
};
