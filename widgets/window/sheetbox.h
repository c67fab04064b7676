#pragma once

#include "gis/fabric.h"

#include <QComboBox>

namespace storage
{
class Document;
}

/** The map sheets of the open file to choose from. */
class SheetBox : public QComboBox
{
    Q_OBJECT

public:
    explicit SheetBox(QWidget *parent = nullptr);

    /** Lists the sheets of \a document anew. */
    void fill(const storage::Document &document);

    /** Puts \a sheet in the box, if it is listed. */
    void setSheet(const gis::SheetKey &sheet);

    /** The sheet in the box; nothing while there is none. */
    std::optional<gis::SheetKey> sheet() const;

Q_SIGNALS:
    void chosen();
};
