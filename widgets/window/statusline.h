#pragma once

#include "gis/geometry.h"

#include <QStatusBar>

class ElidedLabel;

namespace storage
{
class Document;
}

/** Where the pointer is, in what coordinate system, what is not sent, and whether all is on disk. */
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    /** Counts dossiers and names the coordinate system; null clears all. */
    void show(const storage::Document *document);

    void setPointer(gis::Point p);
    void setScale(double n);
    void setCounts(const QString &words);

    /** \a reason empty: on disk now. Else it is red and says why not. */
    void setSaved(const QString &reason);

private:
    ElidedLabel *add(bool permanent);
    static QString savedTip();

    ElidedLabel *m_pointer, *m_scale, *m_crs, *m_counts, *m_due, *m_unsent, *m_saved;
};
