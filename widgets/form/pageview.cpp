#include "widgets/form/pageview.h"

#include "widgets/form/columnslayout.h"
#include "widgets/form/flowlayout.h"
#include "widgets/theme.h"

#include <QResizeEvent>
#include <QTextDocument>
#include <QVBoxLayout>

namespace
{

constexpr int twoColumnsFrom = 500;

bool isSame(const FormButton &a, const FormButton &b)
{
    return a.action == b.action && a.row == b.row && a.text == b.text;
}

bool isSame(const FormCell &a, const FormCell &b)
{
    return a.row == b.row && a.table == b.table && a.field == b.field && a.kind == b.kind
        && a.label == b.label && a.isWide == b.isWide && a.isReadOnly == b.isReadOnly;
}

template <typename T, typename Same> bool allSame(const std::vector<T> &a, const std::vector<T> &b, Same same)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), same);
}

bool isSameBlock(const FormBlock &a, const FormBlock &b)
{
    return a.level == b.level && a.title.isEmpty() == b.title.isEmpty()
        && allSame(a.cells, b.cells, [](const auto &x, const auto &y) { return isSame(x, y); })
        && allSame(a.buttons, b.buttons, [](const auto &x, const auto &y) { return isSame(x, y); });
}

bool isSameSection(const FormSection &a, const FormSection &b)
{
    return a.title == b.title && allSame(a.blocks, b.blocks, isSameBlock)
        && allSame(a.buttons, b.buttons, [](const auto &x, const auto &y) { return isSame(x, y); });
}

QString heading(const QString &title, const QString &summary)
{
    const QString strong = QStringLiteral("<b>%1</b>").arg(title.toHtmlEscaped());
    const QString quiet =
        QStringLiteral(" <span style='color:%1'>%2</span>").arg(theme::quiet.name(), summary.toHtmlEscaped());
    return title.isEmpty() ? (summary.isEmpty() ? QString() : quiet)
                           : (summary.isEmpty() ? strong : QString(strong + quiet));
}

/** A heading that asks for one line as long as there is room. */
class Heading : public QLabel
{
public:
    using QLabel::QLabel;

    QSize sizeHint() const override
    {
        QTextDocument document;
        document.setDefaultFont(font());
        document.setDocumentMargin(0);
        document.setHtml(text());
        const QMargins margins = contentsMargins();
        const int width = int(document.idealWidth()) + margins.left() + margins.right() + 4;
        return { width, heightForWidth(width) };
    }
};

QLabel *headingLabel(QWidget *parent)
{
    auto *label = new Heading(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::RichText);
    return label;
}

} // namespace

PageView::PageView(Preparation prepare, QWidget *parent)
    : QWidget(parent), m_prepare(std::move(prepare)), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_settle.setSingleShot(true);
    connect(&m_settle, &QTimer::timeout, this, &PageView::settle);
}

void PageView::show(const FormPage &page)
{
    if (m_body && isSameSkeleton(page)) {
        m_page = page;
        fill();
        m_settle.start(0);
        return;
    }
    const QHash<Key, QString> typed = pending();
    const FieldCell *focused = focusedCell();
    const Key key = focused
        ? Key(focused->row(), focused->edit()->table().indexOf(focused->edit()->field().name))
        : Key();
    m_page = page;
    build();
    fill();
    restore(typed);
    settle();
    m_settle.start(0);
    if (FieldCell *again = key.first.isNull() ? nullptr : cell(key.first, key.second))
        again->edit()->setFocus(Qt::OtherFocusReason);
}

void PageView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        m_settle.start(0);
}

void PageView::settle()
{
    if (!m_body)
        return;
    for (QWidget *block : m_blocks) { // heights follow widths through several layouts, each with a memory
        block->layout()->invalidate();
        block->updateGeometry();
    }
    m_body->layout()->invalidate();
    m_body->updateGeometry();
    m_layout->invalidate();
    updateGeometry();
}

FieldCell *PageView::cell(const QUuid &row, int field) const
{
    for (FieldCell *cell : m_cells)
        if (cell->row() == row && &cell->edit()->field() == &cell->edit()->table().fields[std::size_t(field)])
            return cell;
    return nullptr;
}

FieldCell *PageView::focusedCell() const
{
    for (FieldCell *cell : m_cells)
        if (cell->edit()->hasFocus())
            return cell;
    return nullptr;
}

FieldCell *PageView::nextCell(const FieldCell *cell) const
{
    auto it = std::find(m_cells.begin(), m_cells.end(), cell);
    while (it != m_cells.end() && ++it != m_cells.end())
        if (!(*it)->edit()->isReadOnly())
            return *it;
    return nullptr;
}

QHash<PageView::Key, QString> PageView::pending() const
{
    QHash<Key, QString> typed;
    for (const FieldCell *cell : m_cells)
        if (cell->edit()->isPending() && !cell->row().isNull())
            typed.insert({ cell->row(), cell->edit()->table().indexOf(cell->edit()->field().name) },
                         cell->edit()->text());
    return typed;
}

void PageView::restore(const QHash<Key, QString> &pending)
{
    for (auto it = pending.begin(); it != pending.end(); ++it) {
        FieldCell *found = cell(it.key().first, it.key().second);
        if (!found)
            continue;
        found->edit()->type(it.value());
        const gis::Typed typed = found->edit()->understood();
        found->edit()->refuse(typed.isKept() ? tr("Not saved yet: press Enter to save it.") : typed.problem);
    }
}

bool PageView::isSameSkeleton(const FormPage &page) const
{
    return allSame(m_page.sections, page.sections, isSameSection);
}

void PageView::build()
{
    for (FieldCell *cell : m_cells)
        cell->edit()->setReadOnly(true); // losing the focus must not commit it
    m_cells.clear();
    m_sections.clear();
    m_tabOrder.clear();
    m_blocks.clear();
    if (m_body) {
        m_body->hide();
        m_body->deleteLater(); // one of its buttons may be speaking
        m_layout->removeWidget(m_body);
    }
    m_body = new QWidget(this);
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(10, 4, 10, 10);
    column->setSpacing(6);
    for (const FormSection &section : m_page.sections) {
        SectionView view{ headingLabel(m_body), {} };
        view.heading->setContentsMargins(0, 8, 0, 0);
        column->addWidget(view.heading);
        for (const FormBlock &block : section.blocks)
            column->addWidget(buildBlock(block, view));
        if (!section.buttons.empty()) {
            auto *row = new QWidget(m_body);
            auto *flow = new FlowLayout(row);
            for (const FormButton &button : section.buttons)
                flow->addWidget(buildButton(button, row));
            column->addWidget(row);
        }
        m_sections.push_back(std::move(view));
    }
    column->addStretch();
    m_layout->addWidget(m_body);
    m_body->show();
    orderTabs();
}

QWidget *PageView::buildBlock(const FormBlock &block, SectionView &view)
{
    auto *widget = new QWidget(m_body);
    m_blocks.push_back(widget);
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(12 * block.level, 0, 0, 0);
    column->setSpacing(4);
    QLabel *title = nullptr;
    FlowLayout *head = nullptr;
    if (!block.title.isEmpty() || !block.buttons.empty()) {
        head = new FlowLayout;
        title = headingLabel(widget);
        title->setMinimumHeight(fontMetrics().height() + 6); // in line with its buttons
        head->addWidget(title);
        column->addLayout(head);
    }
    view.blockHeadings.push_back(title);
    auto *grid = new ColumnsLayout(twoColumnsFrom);
    for (const FormCell &cell : block.cells) {
        auto *made = new FieldCell(cell.row, *cell.table, cell.table->fields[std::size_t(cell.field)],
                                   cell.label, widget);
        made->edit()->setReadOnly(cell.isReadOnly);
        made->edit()->setFocusPolicy(cell.isReadOnly ? Qt::ClickFocus : Qt::StrongFocus);
        m_prepare(*made, cell);
        connect(made->edit(), &ValueEdit::said, this, [this] { m_settle.start(0); });
        grid->addWidget(made, cell.isWide);
        m_cells.push_back(made);
        m_tabOrder.push_back(made->edit());
    }
    column->addLayout(grid);
    for (const FormButton &button : block.buttons)
        head->addWidget(buildButton(button, widget));
    return widget;
}

QPushButton *PageView::buildButton(const FormButton &button, QWidget *parent)
{
    auto *made = new QPushButton(button.text, parent);
    made->setToolTip(button.help);
    made->setAutoDefault(false);
    made->setProperty("small", true);
    QFont small = made->font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    made->setFont(small);
    connect(made, &QPushButton::clicked, this, [this, button] { Q_EMIT buttonPressed(button); });
    m_tabOrder.push_back(made);
    return made;
}

void PageView::fill()
{
    std::size_t next = 0;
    for (std::size_t i = 0; i < m_page.sections.size(); ++i) {
        const FormSection &section = m_page.sections[i];
        m_sections[i].heading->setText(heading(section.title, section.summary));
        for (std::size_t j = 0; j < section.blocks.size(); ++j) {
            const FormBlock &block = section.blocks[j];
            if (QLabel *label = m_sections[i].blockHeadings[j])
                label->setText(heading(block.title, block.summary));
            fillCells(block, next);
        }
    }
}

void PageView::fillCells(const FormBlock &block, std::size_t &next)
{
    for (const FormCell &cell : block.cells) {
        ValueEdit *edit = m_cells[next++]->edit();
        if (!edit->isPending() || !(edit->value() == cell.value)) // what is typed and not kept stays
            edit->setValue(cell.value);
        edit->setSource(cell.source);
    }
}

void PageView::orderTabs()
{
    for (std::size_t i = 1; i < m_tabOrder.size(); ++i)
        setTabOrder(m_tabOrder[i - 1], m_tabOrder[i]);
}
