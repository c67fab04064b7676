#pragma once

#include <QStringList>

class QWidget;

/**
 * Dialogs that ask for files. Use these alone: those of Qt and of desktops open files to find
 * out what they are, and closing the working file so would take away the locks by which other
 * programs see that it is open (POSIX drops all locks of a process on a file).
 */

/** The file chosen; empty if none was. \a filter as “Receipts (*.json)”. */
QString askFile(QWidget *parent, const QString &title, const QString &filter, const QString &folder = {});

/** The files chosen; empty if none were. */
QStringList askFiles(QWidget *parent, const QString &title, const QString &filter);

/** Where to write, ending in \a suffix, proposed is \a path; empty if nowhere. */
QString askPlace(QWidget *parent, const QString &title, const QString &filter, const QString &path,
                 const QString &suffix);
