#pragma once

#include "widgets/form/fieldcell.h"
#include "widgets/form/formpage.h"

#include <QHash>
#include <QPushButton>
#include <QTimer>

class QVBoxLayout;

/**
 * Shows a form page as widgets. Where a further page has the same cells, they
 * take its values and what is being typed stays; else the page is built anew.
 */
class PageView : public QWidget
{
    Q_OBJECT

public:
    /** Name of a cell that outlives it: its row and field. */
    using Key = std::pair<QUuid, int>;

    /** Connects a new cell, and explains to it what the type of its field does not. */
    using Preparation = std::function<void(FieldCell &, const FormCell &)>;

    explicit PageView(Preparation prepare, QWidget *parent = nullptr);

    void show(const FormPage &page);

    const std::vector<FieldCell *> &cells() const { return m_cells; }

    /** The cell of \a field of \a row; null if it has none. The first where there are two. */
    FieldCell *cell(const QUuid &row, int field) const;

    FieldCell *focusedCell() const;

    /** The next cell one can type in after \a cell, null after the last. */
    FieldCell *nextCell(const FieldCell *cell) const;

    /** What is typed and could not be kept. */
    QHash<Key, QString> pending() const;

    /** Shows again what pending() told, with the reasons. */
    void restore(const QHash<Key, QString> &pending);

Q_SIGNALS:
    void buttonPressed(const FormButton &button);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct SectionView {
        QLabel *heading;
        std::vector<QLabel *> blockHeadings; ///< null where a block has none
    };

    bool isSameSkeleton(const FormPage &page) const;
    void build();
    QWidget *buildBlock(const FormBlock &block, SectionView &view);
    QPushButton *buildButton(const FormButton &button, QWidget *parent);
    void fill();
    void fillCells(const FormBlock &block, std::size_t &next);
    void orderTabs();
    void settle();

    Preparation m_prepare;
    FormPage m_page;
    QVBoxLayout *m_layout;
    QWidget *m_body = nullptr;
    std::vector<FieldCell *> m_cells;
    std::vector<SectionView> m_sections;
    std::vector<QWidget *> m_tabOrder;
    std::vector<QWidget *> m_blocks;
    QTimer m_settle;
};
