#pragma once

#include "storage/changeset.h"
#include "storage/workingfile.h"

#include <QHash>

namespace storage
{

/** The imports of \a file whose rows are still there, in the order of the journal. */
std::vector<Entry> importsOf(const WorkingFile &file);

/**
 * The rows that \a import brought and the province does not know, as they were
 * when they came: what was edited since is in the dossiers. \throws Cancelled
 */
std::vector<gis::Change> importedRows(const WorkingFile &file, const Entry &import,
                                      const gis::Progress &progress = {});

/** The province's version of row \a id, also of one deleted here; 0 if it does not know it. */
class Versions
{
public:
    explicit Versions(const WorkingFile &file) : m_database(file.database()) { }

    qint64 of(const gis::Table &table, const QUuid &id);

private:
    const Database &m_database;
    QHash<const gis::Table *, std::shared_ptr<Statement>> m_statements;
};

/**
 * Where \a file keeps the scans that \a changes bring or link to and the
 * province does not know, ordered by name. \throws Error naming one that is missing.
 */
std::vector<SentScan> scansOf(const WorkingFile &file, const std::vector<SentChange> &changes);

/** Calls \a visit with the id of each row that \a values refer to. */
void visitReferences(const gis::Table &table, const gis::Values &values,
                     const std::function<void(const QUuid &)> &visit);

} // namespace storage
