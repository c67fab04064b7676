#include "widgets/parcellist/parcelsearch.h"

#include "gis/error.h"

#include <QElapsedTimer>
#include <QtConcurrentRun>

#include <algorithm>

bool RowFilter::passes(const gis::ParcelOrder &order, std::uint32_t row) const
{
    return (sheet < 0 || order.sheetOf[row] == sheet) && (landType < 0 || order.landTypeOf[row] == landType)
        && (state < 0 || int(items.value(order.ids[row]).state) == state);
}

namespace
{

std::vector<std::uint32_t> filteredRows(const storage::SearchIndex &index, const QString &text,
                                        const RowFilter &filter)
{
    std::vector<std::uint32_t> rows = storage::rowsMatching(index, text);
    if (filter.sheet >= 0 || filter.landType >= 0 || filter.state >= 0)
        std::erase_if(rows, [&](std::uint32_t row) { return !filter.passes(*index.order, row); });
    return rows;
}

/** Which of order and names \a edit changes. */
struct Touched {
    bool order = false, names = false;
};

Touched touchedBy(const gis::Edit &edit)
{
    static const std::vector<const gis::Table *> searched{
        &gis::table("party"),       &gis::table("identity_paper"),     &gis::table("party_member"),
        &gis::table("certificate"), &gis::table("certificate_parcel"), &gis::table("land_right"),
    };
    static const gis::Table &parcel = gis::table("parcel");
    Touched touched;
    for (const gis::Change &change : edit.changes) {
        touched.names =
            touched.names || std::find(searched.begin(), searched.end(), change.table) != searched.end();
        if (change.table != &parcel)
            continue;
        for (const char *field : { "sheet_no", "series", "parcel_no", "map_land_type", "status" })
            for (const auto *values : { &change.before, &change.after })
                touched.order = touched.order || (*values && (*values)->contains(parcel.indexOf(field)));
    }
    return touched;
}

} // namespace

ParcelSearch::ParcelSearch(QObject *parent) : QObject(parent)
{
    for (QTimer *timer : { &m_orderSoon, &m_indexSoon })
        timer->setSingleShot(true);
    connect(&m_orderSoon, &QTimer::timeout, this, &ParcelSearch::startOrder);
    connect(&m_indexSoon, &QTimer::timeout, this, &ParcelSearch::startIndex);
    connect(&m_ordering, &QFutureWatcherBase::finished, this, [this] {
        if (m_ordering.isCanceled() || !m_ordering.result())
            return;
        m_order = m_ordering.result();
        Q_EMIT ordered();
        startIndex();
    });
    connect(&m_indexing, &QFutureWatcherBase::finished, this, [this] {
        if (m_indexing.isCanceled() || !m_indexing.result())
            return;
        m_index = m_indexing.result();
        Q_EMIT indexed(m_index);
    });
    connect(&m_filtering, &QFutureWatcherBase::finished, this, [this] {
        m_isFiltering = false;
        if (!m_filtering.isCanceled())
            Q_EMIT found(m_filtering.result());
    });
}

ParcelSearch::~ParcelSearch()
{
    cancel();
    m_ordering.waitForFinished();
    m_indexing.waitForFinished();
    m_filtering.waitForFinished();
}

void ParcelSearch::cancel()
{
    m_ordering.cancel();
    m_indexing.cancel();
    m_filtering.cancel();
}

void ParcelSearch::setDocument(storage::Document *document)
{
    if (m_document)
        m_document->disconnect(this);
    cancel();
    m_document = document;
    m_order.reset();
    m_index.reset();
    if (!document)
        return;
    connect(document, &storage::Document::changed, this, &ParcelSearch::follow);
    connect(document, &storage::Document::reloaded, this, &ParcelSearch::readAgain);
    readAgain();
}

void ParcelSearch::readAgain()
{
    m_orderSoon.start(m_document->fabric().size() > 200'000 ? 1500 : 0); // the map draws first
}

void ParcelSearch::follow(const gis::Edit &edit)
{
    const Touched touched = touchedBy(edit);
    if (touched.order)
        m_orderSoon.start(50);
    else if (touched.names)
        m_indexSoon.start(int(std::max<qint64>(300, 10 * m_indexCost))); // a tenth of one core at most
}

void ParcelSearch::startOrder()
{
    m_ordering.cancel();
    if (!m_document)
        return;
    m_ordering.setFuture(
        QtConcurrent::run([fabric = m_document->fabric()](QPromise<gis::ParcelOrderPtr> &promise) {
            try {
                promise.addResult(std::make_shared<const gis::ParcelOrder>(
                    gis::parcelOrder(fabric, [&](double) { return !promise.isCanceled(); })));
            } catch (const gis::Cancelled &) { // a newer one has been started
            }
        }));
}

void ParcelSearch::startIndex()
{
    m_indexing.cancel();
    if (!m_document || !m_order)
        return;
    QElapsedTimer timer;
    timer.start();
    m_indexing.setFuture(QtConcurrent::run([this, path = m_document->file().path(), order = m_order,
                                            timer](QPromise<storage::SearchIndexPtr> &promise) {
        try {
            const storage::WorkingFile file(path, storage::WorkingFile::Access::Read);
            auto index = std::make_shared<const storage::SearchIndex>(
                storage::searchIndex(file, order, [&](double) { return !promise.isCanceled(); }));
            const qint64 cost = timer.elapsed();
            QMetaObject::invokeMethod(
                this, [this, cost] { m_indexCost = cost; }, Qt::QueuedConnection);
            promise.addResult(index);
        } catch (const gis::Cancelled &) { // a newer one has been started
        } catch (const gis::Error &error) { // numbers can still be searched
            QMetaObject::invokeMethod(
                this, [this, said = error.message()] { Q_EMIT failed(said); }, Qt::QueuedConnection);
        }
    }));
}

void ParcelSearch::start(const QString &text, RowFilter filter)
{
    if (!m_order)
        return;
    storage::SearchIndexPtr index = m_index;
    if (!index || index->order != m_order) { // numbers can be searched before the names are read
        auto numbersOnly = std::make_shared<storage::SearchIndex>();
        numbersOnly->order = m_order;
        index = std::move(numbersOnly);
    }
    m_filtering.cancel();
    m_isFiltering = true;
    m_filtering.setFuture(
        QtConcurrent::run([index, text, filter] { return filteredRows(*index, text, filter); }));
}

void ParcelSearch::finish()
{
    if (!std::exchange(m_isFiltering, false))
        return;
    m_filtering.waitForFinished();
    const std::vector<std::uint32_t> rows = m_filtering.result();
    m_filtering.setFuture({});
    Q_EMIT found(rows);
}

bool ParcelSearch::isReady() const
{
    return m_order && m_index && m_index->order == m_order && !m_isFiltering && !m_orderSoon.isActive()
        && !m_indexSoon.isActive() && !m_ordering.isRunning() && !m_indexing.isRunning();
}
