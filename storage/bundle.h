#pragma once

#include "storage/workingfile.h"

#include <map>

namespace storage
{

/** Everything that hangs on one parcel: what the form of it shows. */
struct ParcelBundle {
    gis::Record parcel;

    /** Rows by table, each row once, in the order of the paper where it has one (purposes, lines). */
    std::map<const gis::Table *, std::vector<gis::Record>> rows;

    /** The rows of the table called \a table; none if it has none. */
    const std::vector<gis::Record> &of(const char *table) const;

    /** The rows of \a table whose \a field holds \a id. */
    std::vector<const gis::Record *> of(const char *table, const char *field, const QUuid &id) const;

    /** The row \a id of any table, the parcel included; null if it is not here. */
    const gis::Record *find(const QUuid &id) const;

    /** Whether \a change touches a row that is here or one that would be. */
    bool isTouchedBy(const gis::Change &change) const;
};

/**
 * The parcel \a id with its purposes, certificates and their lines on other
 * parcels too, rights, land users with members and papers, buildings,
 * apartments, registered changes, restrictions, scans, notes, sources of values
 * and imported values; nothing if there is no such parcel. \throws Error
 */
std::optional<ParcelBundle> bundleOf(const WorkingFile &file, const QUuid &id);

/** A land user with its members and the papers of all of them, in the form of a bundle's rows. \throws Error
 */
void addParty(const WorkingFile &file, const QUuid &id, ParcelBundle &bundle);

} // namespace storage
