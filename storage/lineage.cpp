#include "storage/lineage.h"

#include "gis/error.h"
#include "storage/parceledits.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace storage
{

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Succession)
};

Relative relativeOf(const RowView &rows, const gis::Record &parcel, int generation, const QUuid &next)
{
    Relative relative;
    relative.id = parcel.id;
    relative.name = parcelName(parcel);
    relative.generation = generation;
    relative.next = next;
    relative.isCurrent = parcel.text("status") != QLatin1StringView("retired");
    if (!gis::isNull(parcel["recorded_area"]))
        relative.recordedArea = parcel.real("recorded_area");
    static const QStringList kinds{ u"split"_s, u"merge"_s, u"consolidation"_s };
    if (!relative.isCurrent)
        for (const gis::Record &change : rows.rowsOf("registered_change", "parcel_id", parcel.id))
            if (const QString kind = change.text("kind"); kinds.contains(kind))
                relative.kind = kind, relative.on = change.text("registered_on");
    return relative;
}

/** Adds the parents of all \a found, or their children, generation by generation. */
void follow(const RowView &rows, std::vector<Relative> &found, const char *from, const char *to, int step)
{
    std::set<QUuid> seen{ found.front().id };
    for (std::size_t i = 0; i < found.size(); ++i)
        for (const gis::Record &line : rows.rowsOf("lineage", from, found[i].id)) {
            const auto parcel = rows.record(gis::table("parcel"), line.idOf(to));
            if (parcel && seen.insert(parcel->id).second)
                found.push_back(relativeOf(rows, *parcel, found[i].generation + step, found[i].id));
        }
}

} // namespace

std::vector<Relative> lineageOf(const RowView &rows, const QUuid &parcel)
{
    const auto record = rows.record(gis::table("parcel"), parcel);
    if (!record)
        throw gis::Error(Text::tr("There is no such parcel in the file."));
    std::vector<Relative> tree{ relativeOf(rows, *record, 0, {}) }, children = tree;
    follow(rows, tree, "child_id", "parent_id", -1);
    follow(rows, children, "parent_id", "child_id", 1);
    std::reverse(tree.begin(), tree.end());
    tree.insert(tree.end(), children.begin() + 1, children.end());
    return tree;
}

bool hasRelatives(const RowView &rows, const QUuid &parcel)
{
    return !rows.rowsOf("lineage", "child_id", parcel).empty()
        || !rows.rowsOf("lineage", "parent_id", parcel).empty();
}

} // namespace storage
