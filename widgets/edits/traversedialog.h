#pragma once

#include "gis/edits/traverse.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QTableWidget;

/**
 * A boundary from edge lengths and inner angles: point 1, the direction of the first
 * edge, then a row an edge. The closing error is shown; it is distributed only on request.
 */
class TraverseDialog : public QDialog
{
    Q_OBJECT

public:
    /** \a start stands in the field for point 1; the extent of the map tells X from Y. */
    TraverseDialog(gis::Point start, const gis::Box &map, QWidget *parent = nullptr);

    /** The corners as they are to be drawn; empty while the dialog has no boundary. */
    const gis::Ring &corners() const { return m_corners; }

    /** What the corner table says of them. */
    QString remark() const;

private:
    void work();
    gis::Traverse read() const;

    gis::Box m_map;
    gis::Ring m_corners;
    QLineEdit *m_start, *m_bearing;
    QTableWidget *m_legs;
    QCheckBox *m_distribute;
    QLabel *m_words;
    QPushButton *m_take;
};
