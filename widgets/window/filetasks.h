#pragma once

#include <QString>
#include <QUuid>

class QWidget;

namespace gis
{
struct Edit;
class Fabric;
} // namespace gis

namespace storage
{
class Document;
class WorkingFile;
} // namespace storage

/** Asks which working file to open; empty if none. */
QString askWorkingFile(QWidget *parent);

/** Asks for map sheets to import; empty if none. */
QStringList askMapSheets(QWidget *parent);

/** Asks for a name and a zone and makes an empty working file; empty if the user let it be. \throws
 * gis::Error */
QString makeWorkingFile(QWidget *parent);

/** Asks for “9/52”, “9 52” or “9.52”; null if nothing was typed. \throws gis::Error if there is none or
 * several. */
QUuid askParcel(const storage::WorkingFile &file, QWidget *parent);

/** Asks for scans to attach; empty if none. */
QStringList askScans(QWidget *parent);

/** Stores the scan at \a path and links it with \a parcel, as one edit. \throws gis::Error */
void addScan(storage::Document &document, const QUuid &parcel, const QString &path);

/** Takes the last edit back; a whole load of rows only if the user means that, as it cannot be redone.
 * \throws gis::Error */
void undo(storage::Document &document, QWidget *parent);

/** The first parcel that \a edit made or brought back, as the map is \a after it; null = none. */
QUuid parcelMadeBy(const gis::Edit &edit, const gis::Fabric &after);

/** The serial of the first certificate that names \a parcel; empty if none does. */
QString serialOf(const storage::WorkingFile &file, const QUuid &parcel);
