#include "gis/parcelorder.h"

#include <algorithm>
#include <numeric>

namespace gis
{

namespace
{

/** What a parcel is sorted by. */
struct Sorted {
    std::uint32_t sheet = 0; ///< rank
    std::uint32_t number = 0; ///< leading digits
    std::uint32_t chunk = 0;
    std::uint32_t item = 0;
};

std::uint32_t leadingNumber(std::string_view text)
{
    std::uint64_t number = 0;
    std::size_t i = 0;
    for (; i < text.size() && text[i] >= '0' && text[i] <= '9' && number < 400'000'000; ++i)
        number = number * 10 + std::uint64_t(text[i] - '0');
    return i == 0 ? 4'000'000'000u : std::uint32_t(number);
}

/** Rank of each of \a sheets, and the sheets in order. */
std::vector<std::uint32_t> ranks(const std::vector<SheetKey> &sheets, std::vector<SheetKey> &ordered)
{
    std::vector<std::uint32_t> places(sheets.size());
    std::iota(places.begin(), places.end(), 0u);
    std::sort(places.begin(), places.end(), [&](std::uint32_t a, std::uint32_t b) {
        if (const int series = naturalOrder(sheets[a].series, sheets[b].series))
            return series < 0;
        return naturalOrder(sheets[a].sheetNo, sheets[b].sheetNo) < 0;
    });
    std::vector<std::uint32_t> result(sheets.size());
    for (std::uint32_t rank = 0; rank < places.size(); ++rank) {
        result[places[rank]] = rank;
        ordered.push_back(sheets[places[rank]]);
    }
    return result;
}

/** Renumbers the land types so that the commonest comes first. */
void orderLandTypes(ParcelOrder &order)
{
    std::vector<std::size_t> counts(order.landTypes.size());
    for (const std::uint16_t type : order.landTypeOf)
        ++counts[type];
    std::vector<std::uint16_t> places(counts.size());
    std::iota(places.begin(), places.end(), std::uint16_t(0));
    std::stable_sort(places.begin(), places.end(), [&](auto a, auto b) { return counts[a] > counts[b]; });
    std::vector<std::uint16_t> to(counts.size());
    std::vector<QString> ordered;
    for (std::size_t i = 0; i < places.size(); ++i) {
        to[places[i]] = std::uint16_t(i);
        ordered.push_back(order.landTypes[places[i]]);
    }
    order.landTypes = std::move(ordered);
    for (std::uint16_t &type : order.landTypeOf)
        type = to[type];
}

class LandTypes
{
public:
    explicit LandTypes(std::vector<QString> &types) : m_types(types) { }

    std::uint16_t indexOf(std::string_view text)
    {
        const auto known = m_known.find(text);
        if (known != m_known.end())
            return known->second;
        if (m_types.size() >= 65'535) // not a land type any more
            return 0;
        const auto index = std::uint16_t(m_types.size());
        m_types.push_back(QString::fromUtf8(text.data(), qsizetype(text.size())));
        m_known.emplace(std::string(text), index);
        return index;
    }

private:
    std::vector<QString> &m_types;
    std::map<std::string, std::uint16_t, std::less<>> m_known;
};

} // namespace

int naturalOrder(QStringView a, QStringView b)
{
    qsizetype i = 0, j = 0;
    while (i < a.size() && j < b.size()) {
        if (a[i].isDigit() && b[j].isDigit()) {
            qsizetype m = i, n = j;
            while (m < a.size() && a[m].isDigit())
                ++m;
            while (n < b.size() && b[n].isDigit())
                ++n;
            const auto stripped = [](QStringView digits) {
                while (digits.size() > 1 && digits[0] == u'0')
                    digits = digits.mid(1);
                return digits;
            };
            const QStringView x = stripped(a.mid(i, m - i)), y = stripped(b.mid(j, n - j));
            if (x.size() != y.size())
                return x.size() < y.size() ? -1 : 1;
            if (const int c = x.compare(y))
                return c;
            i = m, j = n;
        } else if (a[i] != b[j]) {
            return a[i] < b[j] ? -1 : 1;
        } else {
            ++i, ++j;
        }
    }
    return int(a.size() - i > 0) - int(b.size() - j > 0);
}

QString ParcelOrder::name(std::size_t row) const
{
    const std::string_view text = number(row);
    return sheets[sheetOf[row]].sheetNo + u'/' + QString::fromUtf8(text.data(), qsizetype(text.size()));
}

std::optional<std::uint32_t> ParcelOrder::rowOf(const QUuid &id) const
{
    const auto it =
        std::lower_bound(byId.begin(), byId.end(), id,
                         [this](std::uint32_t row, const QUuid &wanted) { return ids[row] < wanted; });
    return it != byId.end() && ids[*it] == id ? std::optional(*it) : std::nullopt;
}

ParcelOrder parcelOrder(const Fabric &fabric, const Progress &progress)
{
    ParcelOrder order;
    const std::vector<std::uint32_t> rank = ranks(fabric.sheets(), order.sheets);
    std::vector<Sorted> sorted;
    sorted.reserve(fabric.size());
    for (std::uint32_t c = 0; c < fabric.chunks().size(); ++c) {
        const Chunk &chunk = *fabric.chunks()[c];
        for (std::uint32_t i = 0; i < chunk.size(); ++i)
            sorted.push_back({ rank[chunk.items[i].sheet], leadingNumber(chunk.parcelNo(i)), c, i });
    }
    report(progress, 0.2);
    const auto textOf = [&](const Sorted &s) { return fabric.chunks()[s.chunk]->parcelNo(s.item); };
    std::sort(sorted.begin(), sorted.end(), [&](const Sorted &a, const Sorted &b) {
        if (a.sheet != b.sheet)
            return a.sheet < b.sheet;
        if (a.number != b.number)
            return a.number < b.number;
        if (const int text = textOf(a).compare(textOf(b)))
            return text < 0;
        return fabric.chunks()[a.chunk]->items[a.item].id < fabric.chunks()[b.chunk]->items[b.item].id;
    });
    report(progress, 0.6);
    order.ids.reserve(sorted.size());
    order.sheetOf.reserve(sorted.size());
    order.landTypeOf.reserve(sorted.size());
    order.numberAt.reserve(sorted.size());
    LandTypes types(order.landTypes);
    for (const Sorted &s : sorted) {
        const Chunk &chunk = *fabric.chunks()[s.chunk];
        order.ids.push_back(chunk.items[s.item].id);
        order.sheetOf.push_back(std::uint16_t(s.sheet));
        order.landTypeOf.push_back(types.indexOf(chunk.landType(s.item)));
        order.numberAt.push_back(std::uint32_t(order.numbers.size()));
        order.numbers.append(textOf(s)).push_back('\0');
    }
    orderLandTypes(order);
    report(progress, 0.8);
    order.byId.resize(order.ids.size());
    std::iota(order.byId.begin(), order.byId.end(), 0u);
    std::sort(order.byId.begin(), order.byId.end(),
              [&](std::uint32_t a, std::uint32_t b) { return order.ids[a] < order.ids[b]; });
    report(progress, 1);
    return order;
}

} // namespace gis
