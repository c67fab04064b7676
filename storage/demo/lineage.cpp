#include "storage/demo/settle.h"

#include <algorithm>

namespace storage::demo
{

using namespace Qt::StringLiterals;

namespace
{

Lot *neighbourOf(Making &making, const Lot &lot)
{
    const Mesh::Loop &loop = making.mesh.face(lot.face).loops[0];
    for (std::size_t i = 0; i < loop.size(); ++i) {
        const int other = making.mesh.faceAt(loop[(i + 1) % loop.size()], loop[i]);
        for (Lot &candidate : making.lots)
            if (candidate.face == other && candidate.cover == Cover::House && candidate.zone == lot.zone)
                return &candidate;
    }
    return nullptr;
}

/** Joins \a one with \a other into a parcel of a new number. */
void merge(Making &making, Lot &one, Lot &other)
{
    const Lot first = one, second = other;
    if (!making.mesh.join(one.face, other.face))
        return;
    making.retired.insert(making.retired.end(), { first, second });
    Lot merged = first;
    merged.id = making.rows.add("parcel").id;
    merged.parcelNo = QString::number(making.freeNumber(first.sheetNo));
    merged.oldSheetNo.clear();
    merged.oldParcelNo.clear();
    merged.polygon = making.mesh.polygon(first.face);
    merged.area = rounded(making.mesh.area(first.face));
    merged.parents = { first.id, second.id };
    std::erase_if(making.lots, [&](const Lot &lot) { return lot.id == first.id || lot.id == second.id; });
    making.lots.push_back(std::move(merged));
}

} // namespace

void mergeSome(Making &making)
{
    for (int pair = 0; pair < 2; ++pair)
        for (Lot &lot : making.lots) {
            if (lot.isTaken || lot.cover != Cover::House || lot.zone != Zone::VillageSouth || lot.area > 130
                || !lot.parents.empty())
                continue;
            Lot *other = neighbourOf(making, lot);
            if (!other || other->isTaken || other->area > 130 || !other->parents.empty())
                continue;
            merge(making, lot, *other);
            break;
        }
}

void addLineage(Making &making)
{
    for (Lot &lot : making.retired) {
        lot.uses = { { u"ONT"_s, lot.area } };
        describe(lot, making.rows);
        making.rows.row(lot.id).set("status", u"retired"_s);
    }
    for (const Lot &lot : making.lots)
        for (const QUuid &parent : lot.parents) {
            gis::Record &row = making.rows.add("lineage");
            row.set("child_id", gis::idValue(lot.id));
            row.set("parent_id", gis::idValue(parent));
            const auto old = std::find_if(making.retired.begin(), making.retired.end(),
                                          [&](const Lot &each) { return each.id == parent; });
            making.papers.right(*lot.holder, *old, u"2010-03-02"_s);
            gis::Record &right = making.rows.records.back();
            right.set("valid_to", u"2012-09-10"_s);
            right.set("end_reason", u"Hợp thửa"_s);
        }
}

} // namespace storage::demo
