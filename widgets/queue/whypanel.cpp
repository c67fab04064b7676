#include "widgets/queue/whypanel.h"

#include <QBoxLayout>
#include <QLabel>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace
{

constexpr int lines = 6; ///< seen without scrolling

} // namespace

WhyPanel::WhyPanel(QWidget *parent) : QFrame(parent), m_text(new QLabel), m_scroll(new QScrollArea)
{
    setObjectName(u"why"_s);
    setStyleSheet(u"QFrame#why { background:#fff8e6; border:1px solid #ecd9a0; border-radius:4px }"
                  "QScrollArea, QScrollArea > QWidget > QLabel { background:transparent }"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_text->setTextInteractionFlags(Qt::LinksAccessibleByKeyboard | Qt::LinksAccessibleByMouse);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_scroll->setWidget(m_text);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 5, 6, 5);
    column->addWidget(m_scroll);
    connect(m_text, &QLabel::linkActivated, this, &WhyPanel::follow);
    hide();
}

void WhyPanel::setText(const QString &html)
{
    m_text->setText(html);
    setVisible(!html.isEmpty() && !m_isAside);
    fitHeight();
}

void WhyPanel::setAside(bool isAside)
{
    m_isAside = isAside;
    setVisible(!text().isEmpty() && !isAside);
}

QString WhyPanel::text() const
{
    return m_text->text();
}

void WhyPanel::follow(const QString &link)
{
    const std::size_t finding = link.section(u':', 1).toULongLong();
    if (link.startsWith(u"fix:"))
        Q_EMIT fixWanted(finding);
    else if (link.startsWith(u"except:"))
        Q_EMIT exceptionWanted(finding);
    else if (link.startsWith(u"confirm:"))
        Q_EMIT confirmationWanted(finding);
    else
        Q_EMIT showWanted(finding);
}

void WhyPanel::fitHeight()
{
    const int width = this->width() - 32;
    const int wanted = m_text->heightForWidth(std::max(width, 100));
    m_scroll->setFixedHeight(std::min(wanted + 2, fontMetrics().lineSpacing() * lines));
}

void WhyPanel::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fitHeight();
}
