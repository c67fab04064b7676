#pragma once

#include "storage/exchange/import.h"
#include "storage/exchange/source.h"

#include <string>

namespace storage
{

/** Texts of many rows in one piece of memory. */
class TextStore
{
public:
    /** Keeps \a values; returns where. */
    std::size_t add(const std::vector<QString> &values);

    /** Puts what was kept at \a place into \a values, which has its size. */
    void read(std::size_t place, std::vector<QString> &values) const;

private:
    std::u16string m_texts;
};

/** One row that was read, its shape on the grid. */
struct IntakeRow {
    gis::GeometryPtr geometry; ///< null if it has none or none that the grid can hold
    std::optional<gis::Point> labelPoint;
    QByteArray sourceWkb; ///< the shape that has no place on the grid, or what was left out of it
    std::optional<double> repairedArea; ///< m²: the recorded area that goes with a repaired shape
    QString parcelNo; ///< empty if it has none
    std::optional<double> recordedArea; ///< m²
    std::size_t texts = 0;
    qint64 row = 0;
    int source = 0;
    int sheet = -1; ///< in the intake's sheets
    bool isParcel = true;
};

/** A sheet of a source, as rows belong to it. */
struct IntakeSheet {
    int source = 0;
    QString sheetNo;
    gis::Box extent;
    QUuid id; ///< of its map_sheet row; null if it has no number
    bool isThere = false; ///< the row is in the file, or another source of the import makes it
};

/** One source: its columns and where they go. */
struct IntakeSource {
    QString path;
    QString layer;
    QByteArray sha256;
    QStringList columns;
    FieldMap map;
    QString sheetFromName;
    gis::Crs declared; ///< unknown if none
    gis::Crs used; ///< what its numbers are read in
};

/** Everything an import has read, before it is written. */
struct Intake {
    std::vector<IntakeSource> sources;
    std::vector<IntakeSheet> sheets;
    std::vector<IntakeRow> rows;
    TextStore texts;
    DrawnSurfaces drawn;
    std::vector<gis::SourceParcel> evidence; ///< some of the parcels, in the numbers of the source
    gis::Crs crs; ///< of the file
    std::optional<gis::Record> commune; ///< a commune row to add

    /** The texts of \a row, one for each column of its source. */
    std::vector<QString> textsOf(const IntakeRow &row) const;
};

/** \a text as a number, with a point or a comma; nothing if it is none. */
std::optional<double> number(const QString &text);

/** The first text of \a row whose column is used as \a kind (and \a field of the parcel, if given). */
QString textFor(const IntakeSource &source, const std::vector<QString> &texts, ColumnUse::Kind kind,
                int field = -1);

/** Reads all rows of all sources into \a intake, whose CRS is set. \throws Error, Cancelled */
void readSources(Intake &intake, const ImportOptions &options, ImportReport &report,
                 const gis::Progress &progress);

} // namespace storage
