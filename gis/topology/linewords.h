#pragma once

#include "gis/topology/boundarylines.h"

#include <QString>

namespace gis
{

/** What a fault of \a kind is called, in the user's language: “Giao cắt chưa có điểm nút”. */
QString title(LineFaultKind kind);

/** The name of \a kind in JSON and reports: “crossing”. */
QString key(LineFaultKind kind);

/** What \a fault is, in a sentence; its parcel, of \a fabric, by sheet and number. */
QString sentence(const LineFault &fault, const Fabric &fabric);

/** “9/52”; empty for a null id or a parcel that \a fabric has not. */
QString placeName(const QUuid &parcel, const Fabric &fabric);

} // namespace gis
