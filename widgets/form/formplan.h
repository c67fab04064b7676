#pragma once

#include "gis/record.h"

/** The place of one field in the form of its row. */
struct FieldPlace {
    int field = -1;
    bool isWide = false;
    bool isAlways = false; ///< shown although it is empty
    bool isSeldom = false; ///< shown only with all fields, whatever it holds
};

/**
 * The fields of \a record in the order of the paper: those named by hand
 * first, then whatever else the schema declares. No references to other rows, no shapes.
 */
std::vector<FieldPlace> fieldPlaces(const gis::Record &record);
