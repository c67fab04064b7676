#include "storage/replacement.h"

#include "gis/error.h"
#include "gis/rules/profile.h"
#include "storage/batches.h"
#include "storage/parcelcodes.h"
#include "storage/parceledits.h"
#include "storage/succession.h"

#include <QCoreApplication>
#include <QDate>

#include <map>
#include <set>

namespace storage
{

using gis::Edit; // a qualified result would lead the translations astray

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Succession)
};

void update(gis::Edit &edit, const gis::Record &before, const gis::Record &after)
{
    if (const auto change = gis::updateOf(before, after))
        edit.changes.push_back(*change);
}

/** What is written in the register of an old parcel. */
gis::Record registeredEnd(const QUuid &parcel, const Allotment &allotment)
{
    gis::Record registered = newRow("registered_change");
    registered.set("parcel_id", gis::idValue(parcel));
    registered.set("kind", u"consolidation"_s);
    registered.set("registered_on", allotment.on);
    if (!allotment.document.isEmpty())
        registered.set("document", allotment.document);
    return registered;
}

void retire(const RowView &rows, const gis::Replacement &replacement, const Allotment &allotment,
            ParcelCodes &codes, gis::Edit &edit)
{
    for (const gis::Touched &old : replacement.outcome.retired) {
        const auto before = rows.record(gis::table("parcel"), old.id);
        if (!before)
            throw gis::Error(Text::tr("Parcel %1 is not there any more.").arg(old.name));
        gis::Record after = *before;
        after.set("status", u"retired"_s);
        update(edit, *before, after);
        edit.changes.push_back(gis::insertOf(registeredEnd(old.id, allotment)));
        codes.take(before->text("parcel_code"));
    }
    for (const auto &[child, parent] : replacement.lineage) {
        gis::Record line = newRow("lineage");
        line.set("child_id", gis::idValue(child));
        line.set("parent_id", gis::idValue(parent));
        edit.changes.push_back(gis::insertOf(line));
    }
}

/** The shape of \a parcel after \a edit. */
gis::GeometryPtr shapeAfter(const gis::Record &parcel, const gis::Edit &edit)
{
    for (const gis::Change &change : edit.changes)
        if (change.id == parcel.id && change.table == parcel.table)
            if (const auto after = gis::applied(change, parcel))
                return gis::toGeometry((*after)["geometry"]);
    return gis::toGeometry(parcel["geometry"]);
}

void giveCodes(const RowView &rows, const gis::Replacement &replacement, ParcelCodes &codes, gis::Edit &edit)
{
    for (const QUuid &id : replacement.successors) {
        const auto before = rows.record(gis::table("parcel"), id);
        const gis::GeometryPtr shape = before ? shapeAfter(*before, replacement.outcome.edit) : nullptr;
        if (!shape || !before->text("parcel_code").isEmpty())
            continue;
        gis::Created created{ *shape, {}, {} };
        for (const auto &[child, parent] : replacement.lineage)
            if (child == id)
                created.parents.push_back(parent);
        gis::Record after = *before;
        if (const QString code = codes.codeOf(created); !code.isEmpty())
            after.set("parcel_code", code);
        update(edit, *before, after);
    }
}

/** The largest new parcel that \a party gets; null if none. */
QUuid largestOf(const RowView &rows, const Allotment &allotment, const QUuid &party)
{
    QUuid largest;
    gis::Int128 most = -1;
    for (const auto &[parcel, parties] : allotment.receivers) {
        if (std::find(parties.begin(), parties.end(), party) == parties.end())
            continue;
        const auto row = rows.record(gis::table("parcel"), parcel);
        const gis::GeometryPtr shape = row ? gis::toGeometry((*row)["geometry"]) : nullptr;
        if (const gis::Int128 area = shape ? gis::twiceArea(*shape) : 0; area > most) {
            most = area;
            largest = parcel;
        }
    }
    return largest;
}

/**
 * The books (sổ) of those who have agreed wait for their exchange, if nothing else stands in them.
 * A line that was never located is located by its household, on the largest new parcel of that:
 * its old number says nothing on this map.
 */
void awaitRecall(const RowView &rows, const gis::Replacement &replacement,
                 const std::map<QUuid, QUuid> &books, gis::Edit &edit)
{
    const auto &old = replacement.outcome.retired;
    const auto isGone = [&](const gis::Record &line) { // or was never located: it goes with the household
        return gis::isNull(line["parcel_id"])
            || std::any_of(old.begin(), old.end(),
                           [&](const gis::Touched &parcel) { return parcel.id == line.idOf("parcel_id"); });
    };
    for (const auto &[id, plot] : books) {
        const auto before = rows.record(gis::table("certificate"), id);
        const auto lines = rows.rowsOf("certificate_parcel", "certificate_id", id);
        if (!before || !std::all_of(lines.begin(), lines.end(), isGone)
            || (before->text("state") != u"in_force" && !before->text("state").isEmpty()))
            continue;
        gis::Record after = *before;
        after.set("state", u"awaiting_recall"_s);
        update(edit, *before, after);
        for (const gis::Record &line : lines)
            if (gis::isNull(line["parcel_id"]) && !plot.isNull()) {
                gis::Record located = line;
                located.set("parcel_id", gis::idValue(plot));
                update(edit, line, located);
            }
    }
}

void allot(const RowView &rows, const gis::Replacement &replacement, const Allotment &allotment,
           gis::Edit &edit)
{
    std::set<QUuid> agreed;
    for (const auto &[parcel, parties] : allotment.receivers) {
        if (std::find(replacement.successors.begin(), replacement.successors.end(), parcel)
            == replacement.successors.end())
            throw gis::Error(Text::tr("A parcel that is given to somebody is not one of the new ones."));
        for (const QUuid &party : parties) {
            if (!rows.record(gis::table("party"), party))
                throw gis::Error(Text::tr("There is no row %1 in “%2” any more.")
                                     .arg(gis::text(party), gis::label(gis::table("party"))));
            agreed.insert(party);
            gis::Record right = newRow("land_right");
            right.set("party_id", gis::idValue(party));
            right.set("parcel_id", gis::idValue(parcel));
            right.set("kind", u"use"_s);
            right.set("valid_from", allotment.on);
            edit.changes.push_back(gis::insertOf(right));
        }
    }
    std::map<QUuid, QUuid> books; // certificate → new parcel of its household
    for (const gis::Touched &old : replacement.outcome.retired)
        for (const gis::Record &right : rows.rowsOf("land_right", "parcel_id", old.id)) {
            if (!gis::isNull(right["valid_to"]) || !agreed.contains(right.idOf("party_id")))
                continue;
            gis::Record ended = right;
            ended.set("valid_to", allotment.on);
            if (!allotment.reason.isEmpty())
                ended.set("end_reason", allotment.reason);
            update(edit, right, ended);
            if (!gis::isNull(right["certificate_id"]))
                books.emplace(right.idOf("certificate_id"),
                              largestOf(rows, allotment, right.idOf("party_id")));
        }
    awaitRecall(rows, replacement, books, edit);
}

/** \a edit with one change of a row for all that it says of it. */
Edit joined(gis::Edit edit)
{
    edit.changes = gis::netChanges(edit.changes);
    return edit;
}

} // namespace

Edit replacementEdit(const RowView &rows, const gis::Replacement &replacement, Allotment allotment)
{
    if (allotment.on.isEmpty())
        allotment.on = QDate::currentDate().toString(Qt::ISODate);
    if (!gis::isDate(allotment.on))
        throw gis::Error(Text::tr("“%1” is no date.").arg(allotment.on));
    const auto restrictions = restrictionsOf(rows, replacement.outcome);
    if (const QString why = blockedBy(replacement.outcome, restrictions, gis::profile().blocking);
        !why.isEmpty())
        throw gis::Error(why);
    gis::Edit edit = replacement.outcome.edit;
    ParcelCodes codes(rows);
    retire(rows, replacement, allotment, codes, edit);
    giveCodes(rows, replacement, codes, edit);
    allot(rows, replacement, allotment, edit);
    edit.changes.push_back(gis::insertOf(newBatch(rows, edit.title)));
    return joined(std::move(edit));
}

} // namespace storage
