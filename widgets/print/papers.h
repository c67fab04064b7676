#pragma once

#include "storage/papers/slippaper.h"

#include <QByteArray>

#include <functional>

class QPagedPaintDevice;
class QPrinter;

/** A paper, whatever it is drawn on: a PDF, a printer. May be drawn beside the window; throws gis::Error,
 * Cancelled. */
using Paper = std::function<void(QPagedPaintDevice &, const gis::Progress &)>;

/** Trích lục bản đồ địa chính: one parcel, its facts, its plan and its corners. */
Paper extractPaper(const storage::ParcelPaper &parcel);

/** Phiếu xác nhận kết quả đo đạc hiện trạng thửa đất: what was measured against what papers say, and who
 * signs. */
Paper surveyPaper(const storage::ParcelPaper &parcel);

/** What a correction slip did: before dashed, after solid, corners that changed marked. */
Paper beforeAfterPaper(const storage::SlipPaper &slip);

enum class PaperKind { Extract, Survey, BeforeAfter };

/**
 * The paper of \a kind: of \a parcel, or of what \a dossier did to boundaries; for the others
 * \a dossier may be null. \throws gis::Error if there is nothing to print
 */
Paper paperOf(PaperKind kind, const storage::WorkingFile &file, const gis::Fabric &fabric,
              const QUuid &parcel, const QUuid &dossier);

/** What people call a paper of \a kind. */
QString paperName(PaperKind kind);

/** The bytes of a PDF of \a paper, A4. \throws gis::Error, Cancelled */
QByteArray pdfOf(const Paper &paper, const QString &title, const gis::Progress &progress = {});

/** Prints \a paper by \a printer, which stops at the page where \a progress says so. \throws gis::Error,
 * Cancelled */
void printOn(QPrinter &printer, const Paper &paper, const QString &title, const gis::Progress &progress = {});

/** Writes \a bytes to \a path, whole or not at all. \throws gis::Error */
void savePaper(const QByteArray &bytes, const QString &path);
