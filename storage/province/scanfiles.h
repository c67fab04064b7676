#pragma once

#include "gis/progress.h"
#include "storage/province/province.h"
#include "storage/scans.h"

namespace storage
{

/** Which of the scans \a sha256s the province has. */
QStringList knownScans(PgConnection &connection, const QStringList &sha256s);

/** Keeps \a content under its name; once is enough. */
void storeScan(PgConnection &connection, const QString &sha256, const QByteArray &content);

/**
 * Writes the scans \a sha256s that the province has into \a folder, durable.
 * Returns how many. \throws Error if the disk refuses; Cancelled.
 */
qint64 writeScans(PgConnection &connection, const QStringList &sha256s, const QString &folder,
                  const gis::Progress &progress = {});

} // namespace storage
