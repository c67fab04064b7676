#pragma once

#include "storage/document.h"
#include "storage/searchindex.h"
#include "storage/workitems.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPointer>
#include <QTimer>

/** What rows must pass, beside the words of the search. */
struct RowFilter {
    int sheet = -1; ///< of the order's sheets; -1 = any
    int landType = -1;
    int state = -1; ///< storage::WorkState
    storage::WorkItems items;

    bool passes(const gis::ParcelOrder &order, std::uint32_t row) const;
};

/**
 * The order, names and searches of the parcels of a file, worked out in the
 * background; the newest wins.
 */
class ParcelSearch : public QObject
{
    Q_OBJECT

public:
    explicit ParcelSearch(QObject *parent = nullptr);
    ~ParcelSearch() override;

    /** Forgets all and works it out anew for \a document; null = none. */
    void setDocument(storage::Document *document);

    const gis::ParcelOrderPtr &order() const { return m_order; } ///< null while it is not known
    const storage::SearchIndexPtr &index() const { return m_index; } ///< null while names cannot be searched

    /** Searches for \a text among the rows that pass \a filter; numbers also before the names are read. */
    void start(const QString &text, RowFilter filter);

    /** Waits for the search that was started last. */
    void finish();

    /** Whether everything worked out in the background is there. */
    bool isReady() const;

Q_SIGNALS:
    void ordered();
    void indexed(storage::SearchIndexPtr index);
    void found(const std::vector<std::uint32_t> &rows); ///< of the order
    void failed(const QString &why); ///< names cannot be searched; numbers can

private:
    void readAgain();
    void follow(const gis::Edit &edit);
    void startOrder();
    void startIndex();
    void cancel();

    QPointer<storage::Document> m_document;
    gis::ParcelOrderPtr m_order;
    storage::SearchIndexPtr m_index;
    QFutureWatcher<gis::ParcelOrderPtr> m_ordering;
    QFutureWatcher<storage::SearchIndexPtr> m_indexing;
    QFutureWatcher<std::vector<std::uint32_t>> m_filtering;
    QTimer m_orderSoon, m_indexSoon;
    qint64 m_indexCost = 0; ///< ms the last index took
    bool m_isFiltering = false;
};
