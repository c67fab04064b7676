#include "widgets/window/messagebar.h"

#include "widgets/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QToolButton>

MessageBar::MessageBar(QWidget *parent) : QFrame(parent), m_text(new QLabel)
{
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *close = new QToolButton;
    close->setText(QStringLiteral("✕"));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close this message"));
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 4, 4);
    layout->addWidget(m_text, 1);
    layout->addWidget(close, 0, Qt::AlignTop);
    hide();
}

void MessageBar::say(const QString &text, Kind kind)
{
    const QColor colour = kind == Wrong ? theme::wrong : theme::look;
    const QString ground = kind == Wrong ? QStringLiteral("#fdecea") : QStringLiteral("#fff7e0");
    setStyleSheet(
        QStringLiteral("MessageBar { background: %1; border-left: 4px solid %2; } QLabel { color: %2; }")
            .arg(ground, colour.name()));
    m_text->setText(text);
    setVisible(!text.isEmpty());
}

QString MessageBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}
