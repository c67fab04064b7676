#pragma once

#include "gis/progress.h"

#include <QPainter>
#include <QStringList>

#include <vector>

class QPagedPaintDevice;

/** How words are set on paper. */
struct PaperStyle {
    double size = 3.7; ///< of the letters, millimetres
    Qt::Alignment align = Qt::AlignLeft;
    bool bold = false;
    bool italic = false;
};

/** A column of a table on paper. */
struct PaperColumn {
    QString heading;
    double width = 20; ///< millimetres
    Qt::Alignment align = Qt::AlignLeft;
};

/** Pages of A4 that are filled from the top down. All lengths in millimetres from the inner margin. */
class PaperSheet
{
public:
    /** Starts the first page of \a device; \a foot stands below each. \throws gis::Error, Cancelled with a
     * page */
    PaperSheet(QPagedPaintDevice &device, const QString &foot, const gis::Progress &progress = {});

    /** How much of the paper is done, 0 to 1; told with each page. */
    void setDone(double share) { m_done = share; }

    double width() const { return m_width; }
    double left() const { return m_height - m_y; } ///< what is left of the page
    int page() const { return m_page; }

    /** Goes to the next page unless \a height is left on this one. */
    void need(double height);
    void breakPage() { newPage(); }
    void space(double height) { m_y += height; }

    /** Sets \a text over the whole width, wrapped, and goes below it. */
    void paragraph(const QString &text, const PaperStyle &style = {});

    /** Sets two blocks of centred lines side by side: heads and signatures. The first line of each is bold.
     */
    void sideBySide(const QStringList &left, const QStringList &right, double size = 3.5);

    /** Sets a table that goes on over the pages, its headings on each. */
    void table(const std::vector<PaperColumn> &columns, const std::vector<QStringList> &rows,
               double size = 3.1);

    /** A box of the whole width and \a height for a drawing; it is in the units of painter(). */
    QRectF box(double height);

    /** Its units are hundredths of a millimetre: fonts are whole ones. */
    QPainter &painter() { return m_painter; }

private:
    void newPage();
    void writeFoot();
    double heightOf(const QString &text, double width, const PaperStyle &style);
    double write(const QString &text, const QRectF &box, const PaperStyle &style);
    void tableRow(const std::vector<PaperColumn> &columns, const QStringList &cells, const PaperStyle &style);

    QPagedPaintDevice &m_device;
    QPainter m_painter;
    QString m_foot;
    gis::Progress m_progress;
    double m_done = 0;
    double m_width = 0, m_height = 0, m_y = 0;
    int m_page = 0;
};

/** Units of a PaperSheet's painter in a millimetre. */
inline constexpr double paperUnits = 100;

/** The font of papers, \a size in millimetres. */
QFont paperFont(const PaperStyle &style);
