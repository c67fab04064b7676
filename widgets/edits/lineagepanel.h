#pragma once

#include "storage/lineage.h"

#include <QWidget>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

/**
 * Nguồn gốc hình thành thửa: what a parcel came from and what became of it, as a small
 * tree. The relative that is chosen is shown; Enter or a double click opens it.
 */
class LineagePanel : public QWidget
{
    Q_OBJECT

public:
    explicit LineagePanel(QWidget *parent = nullptr);

    /** Shows the tree of \a parcel of \a file; a null id or no file shows none. */
    void show(const storage::WorkingFile *file, const QUuid &parcel);

Q_SIGNALS:
    void parcelChosen(const QUuid &parcel);
    void parcelWanted(const QUuid &parcel);

private:
    void fill(const std::vector<storage::Relative> &relatives);
    QTreeWidgetItem *heading(const QString &text);

    QTreeWidget *m_tree;
    QLabel *m_words;
};
