#pragma once

#include "storage/demo/specimens.h"

/**
 * Draws specimen papers as image PDFs that look like scans: slightly turned,
 * on tinted paper with specks, the word MẪU across. Same specimen, same bytes.
 * The functions may be called from several threads at once.
 */
storage::SpecimenPainter specimenPainter();

/** With the places of serial, numbers and codes, and of what an only line says. */
storage::SpecimenScan certificateScan(const storage::CertificateSpecimen &certificate);
QByteArray identityScan(const std::vector<storage::IdentitySpecimen> &papers);
QByteArray listScan(const storage::ListSpecimen &list);
