#pragma once

#include "gis/parcelorder.h"
#include "storage/document.h"
#include "storage/workitems.h"

#include <QAbstractListModel>
#include <QPointer>

/**
 * The parcels that pass the filter, in order. What stands beside the number is
 * read from the file when a row is looked at.
 */
class ParcelListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        ParcelRole = Qt::UserRole, ///< QUuid
        NameRole, ///< the land user, masked or not
        DetailRole, ///< land type, area, marks
        StateRole, ///< storage::WorkState as int
    };

    explicit ParcelListModel(QObject *parent = nullptr);

    void setDocument(storage::Document *document);

    /** Shows \a rows of \a order. */
    void setRows(gis::ParcelOrderPtr order, std::vector<std::uint32_t> rows);

    void setNamesShown(bool isShown);
    bool areNamesShown() const { return m_areNamesShown; }

    /** Reads again what stands beside the numbers: after an edit. */
    void forgetWords();

    /** The work states, by parcel. */
    const storage::WorkItems &workItems() const { return m_items; }
    void readWorkItems();
    bool followWork(const gis::Edit &edit);

    QUuid parcel(int row) const;

    /** The shown row of the parcel \a id, -1 if the filter hides it. */
    int rowOf(const QUuid &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Words {
        QString name;
        QString detail;
    };
    Words wordsOf(const QUuid &parcel) const;
    const Words &words(const QUuid &parcel) const;

    QPointer<storage::Document> m_document;
    gis::ParcelOrderPtr m_order;
    std::vector<std::uint32_t> m_rows;
    storage::WorkItems m_items;
    bool m_areNamesShown = false;
    mutable QHash<QUuid, Words> m_words;
};
