#pragma once

#include "storage/demo/specimens.h"
#include "widgets/specimensheet.h"

/** Draws \a paper, front above back, as an enlarged photocopy on one A4 sheet. */
void drawIdentity(SpecimenSheet &sheet, const storage::IdentitySpecimen &paper);
