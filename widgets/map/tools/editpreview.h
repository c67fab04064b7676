#pragma once

#include "gis/edit.h"
#include "gis/fabric.h"
#include "widgets/map/viewport.h"

#include <QStringList>

#include <functional>

class QPainter;

/** "52 (164,3 → 166,1 m²), 53 (177,4 → 176,2 m²)": the parcels that \a edit reshapes, with their areas before
 * and after. */
QString areaChanges(const gis::Edit &edit, const gis::Fabric &fabric);

/** One sentence for each parcel that \a edit reshapes and that has a certificate, three at most. */
QStringList certificateWarnings(const gis::Edit &edit, const gis::Fabric &fabric,
                                const std::function<QString(const QUuid &)> &certificateOf);

/** The shapes that \a edit would leave, over a trace of those before. */
void paintPreview(QPainter &painter, const gis::Edit &edit, const Viewport &view);
