#pragma once

#include "gis/crsdoubt.h"
#include "gis/progress.h"
#include "storage/exchange/fieldmap.h"
#include "storage/exchange/sourcefaults.h"
#include "storage/workingfile.h"

#include <QJsonObject>

namespace storage
{

/** What is imported, and how it is to be read. */
struct ImportOptions {
    QStringList sources; ///< paths of map files
    QString layer; ///< the only one with surfaces if empty
    QMap<QString, QString> fields; ///< target = column, before what is recognised
    QString sheet; ///< number for every row; “from-name”; empty = a column, else the name of the file
    QString series;
    QString communeCode; ///< the file's own if empty
    QString boundary; ///< map file with the commune's official outline, kept in the file
    QString crs; ///< EPSG:n that the numbers are really in, whatever the source declares
    QString toCrs; ///< EPSG:n to convert into: the file's own, or that of the file to be made
    bool swapAxes = false; ///< x and y change places first
    double joinMillimetres = 0; ///< vertices nearer than this are joined; 0 = none
    bool acceptRepair = false; ///< nested parts are repaired as previewed
    bool countSourceFaults = false; ///< however many there are
    QString author;
};

enum class Remark {
    InvalidRing,
    OpenRing,
    NestedParts,
    DuplicateNumber,
    DuplicateShape,
    NoParcelNumber,
    NoShape,
    OffGrid,
    BadValue,
    PartsLeftOut,
    Complaint,
};

/** “invalid_ring” … as the JSON writes it. */
QString code(Remark remark);

/** What the user reads for \a remark. */
QString label(Remark remark);

/** Something to look at in a row that was taken as it is. */
struct RowRemark {
    Remark remark;
    int source = 0; ///< index in the sources
    qint64 row = 0; ///< from 1
    QString why; ///< a sentence or some words
};

/** A row that could not be taken. */
struct RowRefusal {
    int source = 0;
    qint64 row = 0;
    QString why;
};

/** One sheet of one source. */
struct SheetCounts {
    int source = 0;
    QString sheetNo; ///< empty if nothing says it
    qint64 taken = 0;
    qint64 nested = 0;
};

/** A parcel whose shape the repair of nested parts changes. */
struct RepairPreview {
    QString sheetNo;
    QString parcelNo;
    qsizetype islands = 0; ///< 0: it is itself one of the islands, and loses the shapes around it
    double areaBefore = 0; ///< m²
    double areaAfter = 0;
};

/** What one column becomes. */
struct ColumnReport {
    QString column;
    ColumnUse use;
};

/** A row as the preview shows it. */
struct FirstRow {
    qint64 row = 0;
    QString sheetNo, parcelNo, area, landType, purpose, address;
};

/** What an import did, or would do. */
struct ImportReport {
    QStringList sources;
    qint64 read = 0;
    qint64 taken = 0;
    qint64 parcels = 0;
    qint64 mapFeatures = 0;
    qint64 nested = 0; ///< rows with nested parts
    qint64 repaired = 0; ///< of these, rows repaired because the repair was accepted
    qint64 hostsCut = 0; ///< parcels around them whose islands were cut out
    qint64 withZ = 0; ///< shapes that lost a height or measure
    qint64 withArcs = 0; ///< shapes whose arcs were stroked
    qint64 joinedVertices = 0;
    double largestJoin = 0; ///< millimetres
    double largestShift = 0; ///< millimetres, of any vertex to the grid
    std::optional<SourceFaults> sourceFaults; ///< nothing where there are too many to count unasked
    std::vector<RowRefusal> refused;
    std::vector<RowRemark> remarks;
    QStringList notes; ///< sentences about the whole
    std::vector<SheetCounts> sheets;
    std::vector<RepairPreview> repairs;
    std::vector<ColumnReport> columns; ///< of the first source
    std::vector<FirstRow> firstRows;
    QString declaredCrs; ///< EPSG:n or a name; empty if none
    QString usedCrs;
    QString fileCrs;
    std::optional<gis::CrsDoubt> doubt;
    QString obstacle; ///< why it cannot be imported as it is asked for; empty if it can
    QUuid baseline; ///< null where nothing was written

    /** Whether there is something the clerk should look at. */
    bool wantsLook() const { return !refused.empty() || !remarks.empty() || doubt || !notes.isEmpty(); }
};

/** {"read","taken","refused","repaired","largest_shift_mm","crs",…} of design/commands.md. */
QJsonObject toJson(const ImportReport &report);

/** The lines of the report about what was wrong between its shapes, and what happened to them. */
QStringList shapeLines(const ImportReport &report);

/** The report as lines for people. */
QStringList toLines(const ImportReport &report);

/** The CRS that a file made for \a options is in. \throws Error where it cannot be told or is not in metres.
 */
QString crsOfNewFile(const ImportOptions &options);

/** Reads everything and says what importing it into \a file (null: a new one) would do. \throws Error,
 * Cancelled */
ImportReport previewImport(const ImportOptions &options, const WorkingFile *file,
                           const gis::Progress &progress = {});

/**
 * Imports into \a file as one baseline entry and one transaction.
 * \throws Error, Cancelled; then nothing has changed.
 */
ImportReport importSources(const ImportOptions &options, WorkingFile &file,
                           const gis::Progress &progress = {});

/** The same into the file \a path, which is made if it is not there and taken away again if the import fails.
 */
ImportReport importInto(const QString &path, const ImportOptions &options,
                        const gis::Progress &progress = {});

} // namespace storage
