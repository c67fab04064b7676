#include "widgets/window/windowkeys.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>

namespace
{

bool isOnPage(const QObject *widget)
{
    while (widget && !qobject_cast<const QScrollArea *>(widget))
        widget = widget->parent();
    return widget;
}

} // namespace

WindowKeys::WindowKeys(QObject *parent) : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool WindowKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel && qobject_cast<QComboBox *>(watched) && isOnPage(watched)) {
        event->ignore(); // the page scrolls
        return true;
    }
    if (event->type() != QEvent::ShortcutOverride || !qobject_cast<QLineEdit *>(watched))
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isOurs =
        key->modifiers() == Qt::ControlModifier && (key->key() == Qt::Key_E || key->key() == Qt::Key_K);
    event->setAccepted(event->isAccepted() && !isOurs);
    return isOurs;
}
