#pragma once

#include "widgets/print/papers.h"

class QSize;
class QWidget;

/** How large a dialog is that shows a page, with its frame within the screen. */
QSize paperDialogSize(const QWidget &dialog);

/** Asks where and writes \a pdf there. Returns what to say; empty if nothing was done. */
QString savedAs(QWidget *parent, const QByteArray &pdf, const QString &proposed);

/** Asks for a printer and prints \a paper there. Returns what to say; empty if nothing was done. */
QString printedBy(QWidget *parent, const Paper &paper, const QString &name);

/** Shows \a paper, called \a name, to be saved beside \a file or printed. \throws gis::Error */
void showPaper(QWidget *parent, const Paper &paper, const QString &name, const QString &file);
