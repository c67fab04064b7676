#pragma once

#include <QBuffer>
#include <QPdfDocument>
#include <QWidget>

class PaperView;
class QLabel;
class QToolButton;

/** The pages of a PDF that is not a file yet, to be looked through before it is printed. */
class PaperShow : public QWidget
{
    Q_OBJECT

public:
    explicit PaperShow(QWidget *parent = nullptr);

    void show(const QByteArray &pdf);

    /** Shows \a why instead of pages. */
    void showProblem(const QString &why);

    int pages() const { return m_pages.pageCount(); }
    int page() const;

    /** Turns \a by pages on, as far as there are any. */
    void turn(int by);

private:
    void draw();

    QBuffer m_bytes;
    QPdfDocument m_pages;
    PaperView *m_view;
    QLabel *m_where;
    QToolButton *m_back, *m_on;
};
