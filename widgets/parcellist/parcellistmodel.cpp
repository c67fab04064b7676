#include "widgets/parcellist/parcellistmodel.h"

#include "gis/codelists.h"
#include "gis/error.h"
#include "gis/humanvalues.h"
#include "widgets/parcellist/ownername.h"

namespace
{

/** Rows whose words are kept; about what one scrolls through in a minute. */
constexpr qsizetype mostWords = 4096;

} // namespace

ParcelListModel::ParcelListModel(QObject *parent) : QAbstractListModel(parent) { }

void ParcelListModel::setDocument(storage::Document *document)
{
    beginResetModel();
    m_document = document;
    m_order.reset();
    m_rows.clear();
    m_words.clear();
    m_items.clear();
    endResetModel();
}

void ParcelListModel::setRows(gis::ParcelOrderPtr order, std::vector<std::uint32_t> rows)
{
    beginResetModel();
    m_order = std::move(order);
    m_rows = std::move(rows);
    endResetModel();
}

void ParcelListModel::setNamesShown(bool isShown)
{
    m_areNamesShown = isShown;
    forgetWords();
}

void ParcelListModel::forgetWords()
{
    m_words.clear();
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void ParcelListModel::readWorkItems()
{
    m_items = m_document ? storage::readWorkItems(m_document->file()) : storage::WorkItems();
}

bool ParcelListModel::followWork(const gis::Edit &edit)
{
    return m_document && !storage::follow(m_items, m_document->file(), edit).empty();
}

QUuid ParcelListModel::parcel(int row) const
{
    return row >= 0 && row < rowCount() ? m_order->ids[m_rows[std::size_t(row)]] : QUuid();
}

int ParcelListModel::rowOf(const QUuid &id) const
{
    const auto row = m_order ? m_order->rowOf(id) : std::nullopt;
    if (!row)
        return -1;
    const auto it = std::lower_bound(m_rows.begin(), m_rows.end(), *row);
    return it != m_rows.end() && *it == *row ? int(it - m_rows.begin()) : -1;
}

int ParcelListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ParcelListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || !m_document)
        return {};
    const std::uint32_t row = m_rows[std::size_t(index.row())];
    const QUuid &id = m_order->ids[row];
    switch (role) {
    case Qt::DisplayRole:
        return m_order->name(row);
    case ParcelRole:
        return id;
    case StateRole:
        return int(m_items.value(id).state);
    case NameRole:
        return words(id).name;
    case DetailRole:
        return words(id).detail;
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return QString(data(index, Qt::DisplayRole).toString() + u' ' + words(id).name + u'\n'
                       + words(id).detail);
    default:
        return {};
    }
}

const ParcelListModel::Words &ParcelListModel::words(const QUuid &parcel) const
{
    auto it = m_words.find(parcel);
    if (it == m_words.end()) {
        if (m_words.size() >= mostWords)
            m_words.clear();
        it = m_words.insert(parcel, wordsOf(parcel));
    }
    return *it;
}

ParcelListModel::Words ParcelListModel::wordsOf(const QUuid &parcel) const
try {
    Words words;
    const storage::WorkingFile &file = m_document->file();
    const QString id = gis::text(parcel);
    words.name = ownerName(file, parcel, m_areNamesShown);
    QStringList details;
    bool isPublic = false;
    if (const auto place = m_document->fabric().find(parcel)) {
        const gis::Chunk &chunk = m_document->fabric().chunk(*place);
        const std::string_view type = chunk.landType(place->item);
        isPublic = chunk.items[place->item].ground != gis::Ground::Plain;
        details += QString::fromUtf8(type.data(), qsizetype(type.size()));
        details += chunk.firstRing(place->item) == chunk.endRing(place->item)
            ? tr("no shape")
            : gis::shownArea(chunk.items[place->item].area);
    }
    const storage::WorkItem item = m_items.value(parcel);
    if (item.state != storage::WorkState::Open) {
        static const char *const codes[] = { "", "done", "parked", "skipped" };
        QString state = gis::codeLabel(u"work_state", QLatin1StringView(codes[int(item.state)]));
        if (item.state == storage::WorkState::Parked && !item.remindOn.isEmpty())
            state = tr("%1 until %2").arg(state, gis::shownDate(item.remindOn));
        details += state;
    }
    if (!isPublic && file.records(gis::table("certificate_parcel"), { { "parcel_id", id } }).empty())
        details += tr("no certificate");
    for (const gis::Record &note : file.records(gis::table("note"), { { "row_id", id } }))
        if (gis::isNull(note["answered_on"])) {
            details += tr("note");
            break;
        }
    details.removeAll(QString());
    words.detail = details.join(QStringLiteral(" · "));
    return words;
} catch (const gis::Error &error) { // a row that cannot be read says so, the list goes on
    return { QString(), error.message() };
}
