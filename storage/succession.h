#pragma once

#include "gis/edits/outcome.h"
#include "storage/rowview.h"

namespace storage
{

/** What a parcel that an outcome makes is given; the page shows it and the clerk changes it. */
struct Successor {
    QString parcelNo;
    double area = 0; ///< m², computed from the shape to 0.1: its recorded area
    std::vector<gis::Record> purposes; ///< rows of land_use with their areas; the parcel is filled in
    std::vector<QUuid> rights; ///< of the retired parcels, that go on here
    std::vector<QUuid>
        receivers; ///< land users to whom it goes: they get a new right and those above end at once
    std::vector<QUuid> assets; ///< buildings and apartments that stand on it
};

/** A certificate of the retired parcels and the state it is to have. */
struct CertificateAfter {
    QUuid certificate;
    QString serial;
    QString state; ///< in_force, recalled …
    bool hasOtherParcels = false; ///< it names parcels that stay
};

/** What becomes of everything that hangs on the retired parcels of an outcome. */
struct Succession {
    std::vector<Successor> successors; ///< in the order of the outcome's created parcels
    std::vector<CertificateAfter> certificates;
    std::vector<gis::Record> restrictions; ///< mortgages, restraints, disputes; ended ones too: the banner
    QString on; ///< date on which rights end and begin
    QString kind; ///< code of change_kind: split, merge
    QString reason; ///< why the old rights end, as people read it
    QString document; ///< the contract or decision, may be empty
    QStringList blocking; ///< kinds of restriction that the profile lets block
    QStringList remarks; ///< what the clerk must decide
};

/** Mortgages, restraints and disputes on the parcels that \a outcome retires and on their certificates in
 * force; ended ones too. */
std::vector<gis::Record> restrictionsOf(const RowView &rows, const gis::Outcome &outcome);

/** Why one of \a restrictions that stands does not let the parcels of \a outcome be changed; empty if none
 * is of the \a blocking kinds. */
QString blockedBy(const gis::Outcome &outcome, const std::vector<gis::Record> &restrictions,
                  const QStringList &blocking);

/** Those of \a restrictions that have no end. */
std::vector<gis::Record> standing(const std::vector<gis::Record> &restrictions);

/**
 * What is proposed: the next free numbers of the sheet, purposes divided by area with
 * the rest on the last, every right going on at every new parcel, certificates
 * recalled that name no other parcel.
 */
Succession proposedSuccession(const RowView &rows, const gis::Outcome &outcome);

/**
 * The whole edit: \a outcome's shapes, the parents retired, the new parcels with their
 * numbers, codes (mã định danh) and lineage, and what \a succession says.
 *
 * \throws Error if a restriction blocks it, a number was ever used on the sheet, or what it names is not
 * there.
 */
gis::Edit successionEdit(const RowView &rows, const gis::Outcome &outcome, const Succession &succession);

/** \a count numbers of \a sheet that no parcel of it has or ever had, after the highest. */
QStringList freeNumbers(const RowView &rows, const gis::SheetKey &sheet, int count);

/** The certificates in force that name the parcels which \a outcome touches, as “9/53: CH 01234”; those that
 * it reshapes if \a onlyReshaped, not those that only get a corner. */
QStringList certifiedNeighbours(const RowView &rows, const gis::Outcome &outcome, bool onlyReshaped = false);

} // namespace storage
