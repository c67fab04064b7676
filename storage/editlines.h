#pragma once

#include "gis/fabric.h"
#include "storage/editoperations.h"

namespace storage
{

/**
 * Turns lines of `diaba edit` into changes, each line seeing what the lines
 * before it did: on a copy of the fabric and of the rows, so nothing is
 * written. Coordinates are [easting, northing] in metres in the file's CRS.
 */
class EditLines
{
public:
    EditLines(const WorkingFile &file, gis::Fabric fabric);

    /** Adds what \a line does. \throws Error if it is no such line or cannot be done; then nothing was added.
     */
    void add(const QJsonObject &line);

    /** What the lines so far do together, one change a row. */
    std::vector<gis::Change> changes() const { return gis::netChanges(m_changes); }

    /** Ids of the rows that the lines add, in order. */
    const std::vector<QUuid> &added() const { return m_added; }

    /** What each geometry operation touches, retires and makes, and the sentences to read first. */
    const QJsonArray &outcomes() const { return m_outcomes; }

    /** Whether a coordinate was rounded to the millimetre. */
    bool wasRounded() const { return m_rounded; }

    /** The title of the last line's edit. */
    const QString &title() const { return m_title; }

private:
    gis::Edit editOf(const QJsonObject &line);
    gis::Edit rowEdit(const QString &operation, const QJsonObject &line);
    gis::Record row(const gis::Table &table, const QUuid &id) const;

    const WorkingFile &m_file;
    gis::Fabric m_fabric;
    PendingRows m_rows; ///< as the lines so far left them
    std::vector<gis::Change> m_changes;
    std::vector<QUuid> m_added;
    QJsonArray m_outcomes;
    bool m_rounded = false;
    QString m_title;
};

/** \throws Error naming the first mandatory field that \a record lacks. */
void demandComplete(const gis::Record &record);

} // namespace storage
