#pragma once

#include "storage/editoperations.h"
#include "storage/replacement.h"

namespace storage
{

/** A block that is replaced, and who gets what in it. */
struct BlockReplacement {
    gis::Replacement replacement;
    Allotment allotment;
};

/** What a line {"op":"replace",…} says: its receivers, or its table of households. \throws Error */
BlockReplacement blockReplacement(const EditContext &context, const QJsonObject &line);

/** The operation of `diaba edit`. */
gis::Outcome replaceOutcome(const EditContext &context, const QJsonObject &line);
gis::Edit replaceRows(const EditContext &context, const gis::Outcome &outcome, const QJsonObject &line);

} // namespace storage
