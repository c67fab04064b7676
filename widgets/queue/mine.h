#pragma once

#include "storage/workingfile.h"

#include <QSet>

/** The parcels whose rows belong to a dossier that was given to \a clerk, or that he has edited and nobody
 * has received yet. */
QSet<QUuid> parcelsOfClerk(const storage::WorkingFile &file, const QString &clerk);
