#include "widgets/window/elidedlabel.h"

#include <QPainter>

ElidedLabel::ElidedLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

void ElidedLabel::say(const QString &words, const QColor &colour)
{
    QPalette palette;
    if (colour.isValid())
        palette.setColor(QPalette::WindowText, colour);
    setPalette(palette);
    setText(words);
    showTip();
}

void ElidedLabel::setHint(const QString &hint)
{
    m_hint = hint;
    showTip();
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QMargins margins = contentsMargins();
    const int letters = text().isEmpty() ? 0 : fontMetrics().horizontalAdvance(text().left(1) + u'…');
    return { letters + margins.left() + margins.right(), QLabel::minimumSizeHint().height() };
}

QString ElidedLabel::shown() const
{
    return fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
}

void ElidedLabel::showTip()
{
    const bool isWhole = shown() == text();
    setToolTip(isWhole ? m_hint : m_hint.isEmpty() ? text() : text() + u'\n' + m_hint);
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(contentsRect(), Qt::AlignVCenter | Qt::AlignLeft, shown());
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    showTip();
}
