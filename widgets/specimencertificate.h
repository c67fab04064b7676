#pragma once

#include "storage/demo/specimens.h"
#include "widgets/specimensheet.h"

/** Sides of the form of \a era: four of a folded sheet, two since 2025. */
int sideCount(storage::CertificateEra era);

/** Whether scans of \a era are pictures of the opened folder: sides 4|1 and 2|3. */
bool isScannedOpen(storage::CertificateEra era);

/** Draws side \a side (from 0) of \a certificate. */
void drawSide(SpecimenSheet &sheet, const storage::CertificateSpecimen &certificate, int side);
