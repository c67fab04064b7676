#pragma once

#include "storage/document.h"
#include "storage/scans.h"

#include <QImage>
#include <QTemporaryDir>

namespace testdata
{

/** A slip of its own for what comes next, with its basis. */
inline void giveBasis(storage::Document &document, const QUuid &dossier);
inline QUuid openWithBasis(storage::Document &document)
{
    const gis::Record slip = storage::newDossier(document.file());
    document.note({ QStringLiteral("Slip"), { gis::insertOf(slip) } });
    giveBasis(document, slip.id);
    return slip.id;
}

/** Names the basis of \a dossier and adds its scan, as whoever moves a boundary must. */
inline void giveBasis(storage::Document &document, const QUuid &dossier)
{
    const gis::Record slip = document.file().record(gis::table("dossier"), dossier).value();
    gis::Record named = slip;
    named.set("basis", QStringLiteral("Phiếu đo đạc số 14/2026"));
    if (const auto change = gis::updateOf(slip, named))
        document.note({ QStringLiteral("Basis"), { *change } });
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("14.png"));
    QImage image(40, 40, QImage::Format_RGB32);
    image.fill(Qt::white);
    if (!image.save(path))
        qFatal("no picture");
    const storage::StoredScan scan = storage::storeScanFile(document.file().scanFolder(), path);
    document.setCurrentDossier(dossier);
    const gis::Edit links = storage::scanEdit(document.file(), { scan }, QStringLiteral("dossier"), dossier);
    if (!links.changes.empty())
        document.apply(links);
}

} // namespace testdata
