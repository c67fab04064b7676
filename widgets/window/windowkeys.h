#pragma once

#include <QObject>

/** Lets the window's keys be the window's while one types: line edits take Ctrl+E and Ctrl+K for themselves
 * on this platform, to go to the end and to delete what follows. No choice on a page turns with the wheel
 * that was meant to scroll the page. */
class WindowKeys : public QObject
{
public:
    /** For the whole program, as long as \a parent lives. */
    explicit WindowKeys(QObject *parent);

    bool eventFilter(QObject *watched, QEvent *event) override;
};
