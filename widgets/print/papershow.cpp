#include "widgets/print/papershow.h"

#include "widgets/paperview.h"

#include <QBoxLayout>
#include <QLabel>
#include <QToolButton>

PaperShow::PaperShow(QWidget *parent)
    : QWidget(parent), m_view(new PaperView), m_where(new QLabel), m_back(new QToolButton),
      m_on(new QToolButton)
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
    column->addLayout(line);
    connect(m_back, &QToolButton::clicked, this, [this] { turn(-1); });
    connect(m_on, &QToolButton::clicked, this, [this] { turn(1); });
    connect(m_view, &PaperView::looked, this, &PaperShow::draw);
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
