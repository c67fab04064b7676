#include "widgets/map/inputline.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpressionValidator>

InputLine::InputLine(QWidget *parent) : QFrame(parent), m_prompt(new QLabel), m_text(new QLineEdit)
{
    setObjectName(QStringLiteral("inputLine"));
    setAutoFillBackground(true);
    setFrameShape(QFrame::StyledPanel);
    m_text->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[-0-9.,;\\t °'\"′″/]*")), m_text));
    m_text->setMinimumWidth(fontMetrics().averageCharWidth() * 26);
    m_prompt->setBuddy(m_text);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(m_prompt);
    layout->addWidget(m_text);
    connect(m_text, &QLineEdit::returnPressed, this, [this] { Q_EMIT answered(m_text->text()); });
    hide();
}

void InputLine::ask(const QString &prompt, QPoint place)
{
    m_prompt->setText(prompt);
    m_text->clear();
    adjustSize();
    const QRect room = parentWidget()->rect();
    move(std::clamp(place.x() + 16, 0, std::max(0, room.width() - width())),
         std::clamp(place.y() + 28, 0, std::max(0, room.height() - height())));
    show();
    raise();
    m_text->setFocus();
}

void InputLine::leave()
{
    if (isHidden())
        return;
    const bool hadFocus = m_text->hasFocus();
    hide();
    if (hadFocus)
        parentWidget()->setFocus();
}

void InputLine::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    event->accept(); // the map's keys are not meant while one types
}
