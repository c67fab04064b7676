#include "widgets/queue/parcelfacts.h"

#include "gis/textfold.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace
{

constexpr std::uint32_t last = std::numeric_limits<std::uint32_t>::max();

/** Place of each text among the different ones in order; \a last for empty ones. */
std::vector<std::uint32_t> places(const std::vector<QString> &texts)
{
    std::vector<std::uint32_t> rows(texts.size());
    std::iota(rows.begin(), rows.end(), 0u);
    std::sort(rows.begin(), rows.end(),
              [&](std::uint32_t a, std::uint32_t b) { return texts[a] < texts[b]; });
    std::vector<std::uint32_t> result(texts.size(), last);
    std::uint32_t place = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i > 0 && texts[rows[i]] != texts[rows[i - 1]])
            ++place;
        if (!texts[rows[i]].isEmpty())
            result[rows[i]] = place;
    }
    return result;
}

/** For each parcel the first text in order that the rows of \a links give it, from \a field of the row that
 * their \a to refers to, folded. */
std::vector<QString> linkedTexts(const gis::Register &rows, const gis::ParcelOrder &order, const char *links,
                                 const char *to, const char *table, const char *field)
{
    const gis::RegisterTable &from = rows.table(links), &target = rows.table(table),
                             &parcels = rows.table("parcel");
    const int toField = from.table().indexOf(to), parcelField = from.table().indexOf("parcel_id"),
              textField = target.table().indexOf(field);
    QHash<std::uint32_t, QString> folded; // by the number of the text
    std::vector<QString> result(order.size());
    for (gis::Row link = 0; link < from.size(); ++link) {
        if (!from.isThere(link) || from.reference(link, toField) == gis::noRow
            || from.reference(link, parcelField) == gis::noRow)
            continue;
        const auto row = order.rowOf(parcels.id(from.reference(link, parcelField)));
        const gis::Row owner = from.reference(link, toField);
        const std::uint32_t number = target.textNumber(owner, textField);
        if (!row || number == 0)
            continue;
        auto text = folded.constFind(number);
        if (text == folded.constEnd())
            text = folded.insert(number, gis::folded(rows.text(target, owner, textField)));
        if (result[*row].isEmpty() || *text < result[*row])
            result[*row] = *text;
    }
    return result;
}

void readHamlets(const gis::Register &rows, ParcelFacts &facts)
{
    const gis::RegisterTable &parcels = rows.table("parcel");
    const int field = parcels.table().indexOf("hamlet");
    std::vector<QString> names(facts.size());
    for (std::size_t i = 0; i < names.size(); ++i)
        if (const gis::Row row = facts.registerRow[i]; row != gis::noRow)
            names[i] = rows.text(parcels, row, field);
    facts.hamlets = names;
    std::sort(facts.hamlets.begin(), facts.hamlets.end());
    facts.hamlets.erase(std::unique(facts.hamlets.begin(), facts.hamlets.end()), facts.hamlets.end());
    std::sort(facts.hamlets.begin(), facts.hamlets.end(), [](const QString &a, const QString &b) {
        return a.isEmpty() != b.isEmpty() ? b.isEmpty() : gis::naturalOrder(a, b) < 0;
    });
    QHash<QString, std::uint16_t> numbers;
    for (std::size_t i = 0; i < facts.hamlets.size(); ++i)
        numbers.insert(facts.hamlets[i], std::uint16_t(i));
    for (const QString &name : names)
        facts.hamletOf.push_back(numbers.value(name));
}

} // namespace

ParcelFacts parcelFacts(const gis::Register &rows, const gis::Fabric &fabric)
{
    ParcelFacts facts;
    facts.order = std::make_shared<const gis::ParcelOrder>(gis::parcelOrder(fabric));
    const gis::RegisterTable &parcels = rows.table("parcel");
    for (const QUuid &id : facts.order->ids)
        facts.registerRow.push_back(parcels.find(id));
    readHamlets(rows, facts);
    facts.byOwner = places(linkedTexts(rows, *facts.order, "land_right", "party_id", "party", "name"));
    facts.byPaper = places(
        linkedTexts(rows, *facts.order, "certificate_parcel", "certificate_id", "certificate", "serial"));
    facts.byNearness.assign(facts.size(), last); // the fabric is packed along a Hilbert curve
    std::uint32_t place = 0;
    for (const gis::ChunkPtr &chunk : fabric.chunks())
        for (std::size_t item = 0; item < chunk->size(); ++item)
            if (const auto row = facts.order->rowOf(chunk->items[item].id))
                facts.byNearness[*row] = place++;
    return facts;
}

bool changesFacts(const gis::Edit &edit)
{
    static const std::vector<std::pair<const gis::Table *, QStringList>> watched{
        { &gis::table("parcel"), { u"sheet_no"_s, u"series"_s, u"parcel_no"_s, u"hamlet"_s, u"status"_s } },
        { &gis::table("party"), { u"name"_s } },
        { &gis::table("certificate"), { u"serial"_s } },
        { &gis::table("land_right"), { u"party_id"_s, u"parcel_id"_s } },
        { &gis::table("certificate_parcel"), { u"certificate_id"_s, u"parcel_id"_s } },
    };
    return std::any_of(edit.changes.begin(), edit.changes.end(), [](const gis::Change &change) {
        return std::any_of(watched.begin(), watched.end(), [&](const auto &of) {
            if (of.first != change.table)
                return false;
            return change.isInsert() || change.isDelete()
                || std::any_of(change.after->begin(), change.after->end(), [&](const auto &value) {
                       return of.second.contains(
                           QLatin1StringView(change.table->fields[std::size_t(value.first)].name));
                   });
        });
    });
}
