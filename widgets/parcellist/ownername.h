#pragma once

#include "storage/workingfile.h"

/** Who holds \a parcel, as lists name him: the first right's land user, masked unless \a whole, and how many
 * more. Empty if nobody does. */
QString ownerName(const storage::WorkingFile &file, const QUuid &parcel, bool whole);
