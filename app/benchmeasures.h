#pragma once

#include "storage/document.h"

#include <vector>

/** What `diaba bench` measures, each with the window's own parts. Times in milliseconds. */
namespace bench
{

/** The middle one of \a times; 0 of none. \a share 0.95 = the one that 95 % do not exceed. */
double quantile(std::vector<double> times, double share = 0.5);

/** Milliseconds since \a since, a reading of the steady clock in nanoseconds. */
double millisecondsSince(qint64 since);
qint64 steadyNow();

/** From \a since until the map of \a path is drawn whole, and until the window answers after that. */
struct Start {
    double picture = 0;
    double answering = 0;
};
Start start(const QString &path, qint64 since);

/** A picture of \a fabric drawn from nothing: all of it (\a scale 0) or its middle at 1:\a scale with labels.
 */
double coldPicture(const gis::Fabric &fabric, double scale, int runs);

/** Times that the window was busy with a frame while the map was moved and zoomed. */
std::vector<double> frames(const gis::Fabric &fabric);

/** From letting go of a corner until it is saved and drawn, there and back. Changes \a document. */
std::vector<double> edits(storage::Document &document, int runs);

/** Milliseconds from an edit until the work to do, its lines and groups are right again; the middle one. */
double queue(storage::Document &document, int runs);

/** Memory of this process that is in use, in megabytes. */
double residentMegabytes();

} // namespace bench
