#pragma once

#include "storage/demo/specimens.h"

#include <QColor>
#include <QPainter>
#include <QString>

#include <vector>

/** A stretch of text in one hand. */
struct SheetText {
    QString text;
    bool bold = false;
    bool italic = false;
};

/** How a paragraph is set. Lengths in millimetres. */
struct SheetStyle {
    double size = 4; ///< of the letters, from line to line about 1.35 of it
    Qt::Alignment align = Qt::AlignLeft;
    QColor colour = Qt::black;
    bool serif = true;
};

/**
 * One side of a specimen paper, drawn in millimetres from its top left corner
 * with fixed fonts, so that the same text gives the same picture.
 */
class SpecimenSheet
{
public:
    /** Draws with \a painter, whose units are millimetres, at \a corner. */
    SpecimenSheet(QPainter &painter, QPointF corner, QSizeF size);
    ~SpecimenSheet();
    Q_DISABLE_COPY_MOVE(SpecimenSheet)

    QPainter &painter() { return m_painter; }
    QSizeF size() const { return m_size; }

    /** Sets \a texts between \a left and \a right from \a top down, wrapped; returns where it ends. */
    double paragraph(const std::vector<SheetText> &texts, double left, double right, double top,
                     const SheetStyle &style = {});

    /** How high paragraph() would make \a text between two edges \a width apart. */
    double height(const SheetText &text, double width, const SheetStyle &style) const;

    /** A plain line, for headings. */
    double line(const QString &text, double left, double right, double top, const SheetStyle &style,
                bool bold = false);

    /** The ground and the pattern of fine lines along the edges that keep copiers honest. */
    void background(const QColor &paper);
    void guilloche(const QRectF &frame, const QColor &colour, double width);
    void rays(QPointF centre, double radius, const QColor &colour);

    /** The big word across the sheet that says it is a specimen. */
    void watermark(const QColor &colour = QColor(200, 40, 40, 46));

    /** A ring with the words of a specimen where a seal would be, and a stroke where a name would be signed.
     */
    void seal(QPointF centre, double radius);
    void signature(QPointF at, double width);

    /** Says that what was set last is the value of \a field of \a table. */
    void mark(const char *table, const char *field) { mark(table, field, m_last); }

    /** Says that it stands in \a box, in millimetres. */
    void mark(const char *table, const char *field, const QRectF &box);

    /** What was marked, in units of the painter's device. */
    const std::vector<storage::SpecimenMark> &marks() const { return m_marks; }

private:
    QPainter &m_painter;
    QSizeF m_size;
    QRectF m_last; ///< of the last paragraph, millimetres
    std::vector<storage::SpecimenMark> m_marks;
};

/** The fonts of specimens: Noto Serif or Noto Sans, \a size in units of the painter. */
QFont specimenFont(double size, bool serif, bool bold, bool italic);
