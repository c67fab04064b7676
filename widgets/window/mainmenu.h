#pragma once

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QObject>

#include <functional>

class QActionGroup;
class QMainWindow;
class QMenu;
class QToolBar;

/**
 * The menus and the tool bar. An action is one line: add() for what is always
 * of use, addOnDocument() for what needs an open file, addTool() for what the
 * mouse does on the map. Errors of an action go to \a attempt.
 */
class MainMenu : public QObject
{
    Q_OBJECT

public:
    using Act = std::function<void()>;

    MainMenu(QMainWindow &window, std::function<void(const Act &)> attempt);

    QMenu *file, *edit, *view, *map, *parcel, *check, *exchange, *help;
    QToolBar *bar;

    QAction *add(QMenu *menu, const QString &text, const QKeySequence &keys, Act act);
    QAction *addOnDocument(QMenu *menu, const QString &text, const QKeySequence &keys, Act act);

    /** Checkable, in the map menu and the tool bar; one tool is in hand at a time. */
    QAction *addTool(const QString &text, const QKeySequence &keys, Act take);

    /** The same in \a menu only. */
    QAction *addTool(QMenu *menu, const QString &text, const QKeySequence &keys, Act take);

    /** The name of the tool in hand, with its menu's where that is needed to understand it. */
    QString toolName() const;

    /** An action of a panel's own joins \a menu. */
    void addOwn(QMenu *menu, QAction *action);

    /** Enables what needs a file. */
    void setDocumentOpen(bool open);

private:
    std::function<void(const Act &)> m_attempt;
    QActionGroup *m_tools;
    QList<QAction *> m_onDocument;
};
