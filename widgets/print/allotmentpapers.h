#pragma once

#include "storage/papers/allotmentpaper.h"
#include "widgets/print/papers.h"

/** The list of a block for public display: every household, its old and new parcels, who has not agreed. */
Paper publicListPaper(const storage::AllotmentPaper &plan);

/** A page for each household: old parcels left, new ones right, sums, its books. */
Paper householdsPaper(const storage::AllotmentPaper &plan);

QString publicListName();
QString householdsName();
