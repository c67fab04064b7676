#include "widgets/print/papershow.h"

#include "gis/error.h"
#include "widgets/paperview.h"
#include "widgets/taskpanel.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QToolButton>

PaperShow::PaperShow(QWidget *parent)
    : QWidget(parent), m_task(new TaskPanel), m_view(new PaperView), m_where(new QLabel),
      m_back(new QToolButton), m_on(new QToolButton)
{
    m_back->setText(QStringLiteral("◀"));
    m_back->setToolTip(tr("Previous Page (Page Up)"));
    m_back->setShortcut(Qt::Key_PageUp);
    m_on->setText(QStringLiteral("▶"));
    m_on->setToolTip(tr("Next Page (Page Down)"));
    m_on->setShortcut(Qt::Key_PageDown);
    auto *line = new QHBoxLayout;
    line->addStretch();
    line->addWidget(m_back);
    line->addWidget(m_where);
    line->addWidget(m_on);
    line->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view, 1);
    column->addWidget(m_task);
    m_task->hide();
    connect(m_task, &TaskPanel::busy, this, [this](bool isBusy) {
        m_task->setVisible(isBusy);
        Q_EMIT busy(isBusy);
    });
    connect(m_task, &TaskPanel::cancelled, this, [this] {
        if (m_drawn.pdf.isEmpty())
            showProblem(tr("It was not drawn: you stopped it."));
        else
            Q_EMIT said(tr("The printing was stopped."));
    });
    column->addLayout(line);
    connect(m_back, &QToolButton::clicked, this, [this] { turn(-1); });
    connect(m_on, &QToolButton::clicked, this, [this] { turn(1); });
    connect(m_view, &PaperView::looked, this, &PaperShow::draw);
}

void PaperShow::make(const QString &name, Drawing drawing)
{
    m_name = name;
    m_drawn = {};
    showProblem({});
    const auto drawn = std::make_shared<DrawnPaper>();
    m_task->run(
        tr("The pages are drawn …"), [=](const gis::Progress &progress) { *drawn = drawing(progress); },
        [=, this](const TaskPanel::Result &result) {
            try {
                result();
                m_drawn = *drawn;
                show(m_drawn.pdf);
            } catch (const gis::Error &error) { // the end of a task: shown in place of the pages
                showProblem(error.message());
            }
            Q_EMIT made();
        });
}

void PaperShow::print()
{
    if (QPrinterInfo::availablePrinterNames().isEmpty())
        return Q_EMIT said(
            tr("This computer has no printer: save the paper as PDF and print it where there is one."));
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    if (QPrintDialog(printer.get(), this).exec() != QDialog::Accepted)
        return;
    m_task->run(
        tr("The pages go to the printer …"),
        [=, paper = m_drawn.paper, name = m_name](const gis::Progress &progress) {
            printOn(*printer, paper, name, progress);
        },
        [this](const TaskPanel::Result &result) {
            try {
                result();
                Q_EMIT said(tr("Sent to the printer."));
            } catch (const gis::Error &error) { // the end of a task
                Q_EMIT said(error.message());
            }
        });
}

int PaperShow::page() const
{
    return m_view->look().page;
}

void PaperShow::show(const QByteArray &pdf)
{
    m_pages.close();
    m_bytes.close();
    m_bytes.setData(pdf);
    m_bytes.open(QIODevice::ReadOnly);
    m_pages.load(&m_bytes);
    PaperLook look;
    look.fit = PaperLook::Page;
    m_view->setMessage({}, false);
    m_view->setPage(m_pages.pagePointSize(0), look);
    draw();
}

void PaperShow::showProblem(const QString &why)
{
    m_pages.close();
    m_view->setMessage(why, true);
    draw();
}

void PaperShow::turn(int by)
{
    PaperLook look = m_view->look();
    const int page = std::clamp(look.page + by, 0, std::max(0, pages() - 1));
    if (pages() == 0 || page == look.page)
        return;
    look.page = page;
    m_view->setPage(m_pages.pagePointSize(page), look);
    draw();
}

void PaperShow::draw()
{
    const bool hasPages = pages() > 0;
    m_back->setEnabled(hasPages && page() > 0);
    m_on->setEnabled(hasPages && page() + 1 < pages());
    m_where->setText(hasPages ? tr("Page %1 of %2").arg(page() + 1).arg(pages()) : QString());
    if (!hasPages)
        return;
    const QSize pixels = m_view->pixels(m_pages.pagePointSize(page()), m_view->look());
    if (pixels.isEmpty())
        return;
    QImage drawn = m_pages.render(page(), pixels);
    QImage paper(drawn.size(), QImage::Format_RGB32); // a PDF has no ground of its own
    paper.fill(Qt::white);
    QPainter(&paper).drawImage(0, 0, drawn);
    m_view->setImage(paper);
}
