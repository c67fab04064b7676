#pragma once

#include "gis/edits/outcome.h"
#include "widgets/map/viewport.h"

#include <QStringList>

#include <functional>

class QPainter;

/** The serial of the certificate of a parcel; empty if it has none. */
using CertificateOf = std::function<QString(const QUuid &parcel)>;

/** "52 (164,3 → 166,1 m²), 53 (177,4 → 176,2 m²)": the parcels that \a outcome reshapes, with their areas
 * before and after; with the sheet where they are of several. */
QString areaChanges(const gis::Outcome &outcome);

/** How many those are. */
int reshapedCount(const gis::Outcome &outcome);

/** Who only gets a corner on his boundary, in one sentence; empty for nobody. */
QString cornersOnly(const gis::Outcome &outcome);

/** What \a outcome comes to, for the box on the map: who follows, who goes, what comes, what to read first.
 */
QStringList outcomeLines(const gis::Outcome &outcome);

/** One sentence for each parcel that \a outcome reshapes and that has a certificate, three at most. */
QStringList certificateWarnings(const gis::Outcome &outcome, const CertificateOf &certificateOf);

/** The shapes that \a edit would leave, over a trace of those before. */
void paintPreview(QPainter &painter, const gis::Edit &edit, const Viewport &view);

/** The shapes that \a outcome would leave of \a fabric, over a trace of those before, with the area of each
 * new one; hatched what ends without anything new in its place. */
void paintPreview(QPainter &painter, const gis::Outcome &outcome, const gis::Fabric &fabric,
                  const Viewport &view);
