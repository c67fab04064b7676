#pragma once

#include "widgets/print/papers.h"

#include <QBuffer>
#include <QPdfDocument>
#include <QWidget>

class PaperView;
class QLabel;
class QToolButton;
class TaskPanel;

/** A paper as it was drawn: to be drawn again on a printer, and as a PDF. */
struct DrawnPaper {
    Paper paper;
    QByteArray pdf; ///< empty if it could not be drawn
};

/** The pages of a paper that is not a file yet, drawn and printed beside the window. */
class PaperShow : public QWidget
{
    Q_OBJECT

public:
    explicit PaperShow(QWidget *parent = nullptr);

    using Drawing = std::function<DrawnPaper(const gis::Progress &)>; ///< run beside the window

    /** Shows the pages of what \a drawing draws, or why there are none; made() follows. */
    void make(const QString &name, Drawing drawing);

    /** What is shown. */
    const DrawnPaper &drawn() const { return m_drawn; }

    /** Asks for a printer and prints what is shown; said() follows. */
    void print();

    void show(const QByteArray &pdf);

    /** Shows \a why instead of pages. */
    void showProblem(const QString &why);

    int pages() const { return m_pages.pageCount(); }
    int page() const;

    /** Turns \a by pages on, as far as there are any. */
    void turn(int by);

Q_SIGNALS:
    void made(); ///< or not: see drawn()
    void busy(bool isBusy);
    void said(const QString &words); ///< of the printing

private:
    void draw();

    TaskPanel *m_task;
    QString m_name;
    DrawnPaper m_drawn;
    QBuffer m_bytes;
    QPdfDocument m_pages;
    PaperView *m_view;
    QLabel *m_where;
    QToolButton *m_back, *m_on;
};
