#pragma once

#include "widgets/print/papershow.h"

class QSize;
class QWidget;

/** How large a dialog is that shows a page, with its frame within the screen. */
QSize paperDialogSize(const QWidget &dialog);

/** Asks where and writes \a pdf there. Returns what to say; empty if nothing was done. */
QString savedAs(QWidget *parent, const QByteArray &pdf, const QString &proposed);

/** Shows what \a drawing draws, called \a name, to be saved beside \a file or printed. */
void showPaper(QWidget *parent, const PaperShow::Drawing &drawing, const QString &name, const QString &file);
