#pragma once

#include <QColor>
#include <QSize>
#include <QString>

class QPainter;
class QStyleOptionViewItem;

/** A line of the lists of parcels and of work: bold over small, a stripe and a mark that say its state. */
struct ListLine {
    QColor stripe = Qt::transparent;
    QString title; ///< bold
    QString detail; ///< small, below
    QString badge; ///< at the right end; empty = none
    QColor ground = Qt::transparent; ///< of the badge
};

void drawListLine(QPainter &painter, const QStyleOptionViewItem &option, const ListLine &line);
QSize listLineSize(const QStyleOptionViewItem &option);
