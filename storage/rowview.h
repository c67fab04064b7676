#pragma once

#include "storage/workingfile.h"

#include <QHash>

namespace storage
{

/** Rows as edits that are not written yet have left them; null = gone. */
using PendingRows = QHash<QUuid, std::optional<gis::Record>>;

/** The rows of a working file as they would be after some pending edits. */
class RowView
{
public:
    RowView(const WorkingFile &file) : m_file(file) { }
    RowView(const WorkingFile &file, const PendingRows &pending) : m_file(file), m_pending(&pending) { }

    const WorkingFile &file() const { return m_file; }
    std::optional<gis::Record> record(const gis::Table &table, const QUuid &id) const;

    /** The rows of \a table that pass all \a filters. */
    std::vector<gis::Record> records(const gis::Table &table, const std::vector<Filter> &filters) const;

    /** The rows of \a table whose \a field is \a id. */
    std::vector<gis::Record> rowsOf(const char *table, const char *field, const QUuid &id) const;

    /** The rows of \a table among the pending ones. */
    std::vector<gis::Record> pending(const gis::Table &table) const;

private:
    const WorkingFile &m_file;
    const PendingRows *m_pending = nullptr;
};

} // namespace storage
