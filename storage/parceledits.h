#pragma once

#include "storage/bundle.h"

namespace storage
{

/** “9/52”: sheet and parcel number as people say them; “?” where one is missing. */
QString parcelName(const gis::Record &parcel);

/**
 * Sets \a field of \a row, a row of \a bundle. A value that came from
 * elsewhere is marked as typed from now on.
 */
gis::Edit fieldEdit(const ParcelBundle &bundle, const gis::Record &row, int field, const gis::Value &value);

/** Adds \a rows to what hangs on the parcel of \a bundle; the title says \a what. */
gis::Edit additionOf(const ParcelBundle &bundle, const QString &what, const std::vector<gis::Record> &rows);

/** A new row of \a table with a new id. */
gis::Record newRow(const char *table);

/** A new certificate in force with one line for the parcel; rights on it without a certificate are put on it.
 */
gis::Edit certificateAddition(const ParcelBundle &bundle, const QString &serial);

/** A further line, for the parcel, of a certificate that exists. */
gis::Edit certificateLineAddition(const WorkingFile &file, const ParcelBundle &bundle,
                                  const QUuid &certificate, const QUuid &parcel);

/** Gives the parcel to \a party as a right of use; \a isNew says that the party is to be made too. */
gis::Edit ownerAddition(const ParcelBundle &bundle, const gis::Record &party, bool isNew);

/** Makes \a party a member of \a group, a row of \a bundle. */
gis::Edit memberAddition(const ParcelBundle &bundle, const gis::Record &group, const gis::Record &party,
                         bool isNew);

/** A land user called \a name, of the kind that its first words say. */
gis::Record newParty(const QString &name);

/**
 * Takes \a row of \a bundle away with what is its own. A right or membership
 * takes its land user along, a line its certificate, where nothing else refers to
 * them; rows that may stand without it lose their reference. A scan that other parcels have too
 * stays with them. \throws Error
 */
gis::Edit removalOf(const WorkingFile &file, const ParcelBundle &bundle, const gis::Record &row);

} // namespace storage
