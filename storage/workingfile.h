#pragma once

#include "gis/edit.h"
#include "gis/fabric.h"
#include "gis/progress.h"
#include "gis/uuid.h"
#include "storage/journal.h"
#include "storage/sqlite.h"

#include <QLockFile>

#include <functional>
#include <memory>

namespace storage
{

/** What a new working file is made with. */
struct FileSettings {
    QString communeCode; ///< 5 digits as text; may be empty
    QString crs; ///< EPSG:n, projected
    QUuid id{}; ///< of the file; a new one if null
};

/** Field = text pairs that rows must all have. */
struct Filter {
    const char *field;
    QString text; ///< null QString: the field is null
};

/** What a row that went away had beside its fields. */
struct RowOrigin {
    const gis::Table *table = nullptr;
    QUuid id;
    qint64 version = 0; ///< what the province counts
    QString baseline; ///< id of the load it came with; may be empty
};

/** What another program did to the rows of a working file. */
struct ForeignWrites {
    std::vector<gis::Change> changes; ///< net, one a row
    std::vector<RowOrigin> removed; ///< of the rows it took away
};

/**
 * The SpatiaLite file a clerk works in. All reading and writing of rows goes
 * through here. One program writes at a time; any number may read.
 */
class WorkingFile
{
public:
    enum class Access { Read, Write };

    /** Makes \a path, which must not exist. \throws Error */
    static WorkingFile create(const QString &path, const FileSettings &settings);

    /**
     * Opens \a path. Where another Địa Bạ writes to it, it opens read-only and
     * lockHolder() says who.
     *
     * \throws Error if it is not there, is no working file, is newer than this
     * program, or holds anything that no version of it makes.
     */
    WorkingFile(const QString &path, Access access);
    WorkingFile(WorkingFile &&) = default;

    const QString &path() const { return m_path; }
    bool isReadOnly() const { return m_access == Access::Read; }
    const QString &lockHolder() const { return m_lockHolder; } ///< empty unless someone else writes
    QString scanFolder() const; ///< NAME.scans beside the file; may not exist yet

    QUuid id() const;
    QString communeCode() const;
    QString crs() const; ///< EPSG:n
    int srid() const { return m_srid; }

    /** A value of the file's own notes, empty if it was never set. */
    QString setting(const char *name) const;
    void setSetting(const char *name, const QString &text); ///< durable; \throws Error

    qint64 count(const gis::Table &table) const;
    std::optional<gis::Record> record(const gis::Table &table, const QUuid &id) const;

    /** The rows that pass all \a filters, in the order of their pk; stops where \a visit answers false. */
    void visit(const gis::Table &table, const std::vector<Filter> &filters,
               const std::function<bool(const gis::Record &)> &visit) const;
    std::vector<gis::Record> records(const gis::Table &table, const std::vector<Filter> &filters = {}) const;

    const std::vector<Entry> &entries() const { return m_entries; }
    std::vector<gis::Change> changes(const Entry &entry) const { return readChanges(m_database, entry.seq); }

    /**
     * Writes \a edit and its journal line in one transaction, durable when it
     * returns. \a draft says kind, target, dossier, title and author; the rest is filled in.
     *
     * \a also, if given, writes what is no edit of rows in the same transaction.
     *
     * \throws Error if the file is read-only, a row is no longer as the edit
     * found it, or the disk refuses; then nothing was written.
     */
    const Entry &write(const gis::Edit &edit, Entry draft,
                       const std::function<void(const Database &)> &also = {});

    /**
     * Writes the journal line of \a writes, which stand in the rows already.
     * \throws Error if a row is no longer as \a writes left it; then nothing was written.
     */
    const Entry &takeOver(const ForeignWrites &writes, Entry draft);

    /** Gives the rows back what they held before \a writes; the journal never knew better. \throws Error */
    void putBack(const ForeignWrites &writes);

    /**
     * Takes back the load \a baseline: removes its rows, journaled as an undo.
     *
     * \throws Error naming the first row that was changed since or is in use.
     */
    const Entry &removeBaseline(const Entry &baseline, Entry draft);

    /** Whether another program has written to the file since this was last asked. */
    bool wasWrittenByOthers();

    /** Takes in entries that another connection of this program wrote. */
    void reload();

    const Database &database() const { return m_database; }

private:
    friend class BulkLoad;
    void lock();
    void demandWritable() const;
    void takeAway(const ForeignWrites &writes) const;
    const Entry &append(Entry entry, const std::vector<gis::Change> &changes, Transaction &transaction);

    QString m_path;
    Access m_access;
    QString m_lockHolder;
    std::unique_ptr<QLockFile> m_lock;
    Database m_database;
    int m_srid = 0;
    qint64 m_dataVersion = 0;
    std::vector<Entry> m_entries;
};

/**
 * Loads many rows as one baseline entry and one transaction: an import, a
 * checkout, the demo. Nothing is there until commit(); without it nothing ever was.
 */
class BulkLoad
{
public:
    /** \throws Error if the file cannot be written. Ids of the baseline entry come from \a ids. */
    explicit BulkLoad(WorkingFile &file, const gis::IdSource &ids = gis::newId);
    ~BulkLoad();
    Q_DISABLE_COPY_MOVE(BulkLoad)

    /** The id of the entry that commit() writes; each row carries it. */
    const QUuid &baseline() const { return m_baseline; }

    /** Adds a row; its id must be set. The rows of a table are best added in Hilbert order. \throws Error */
    void add(const gis::Record &record);
    void add(const std::vector<gis::Record> &records); ///< many at once: quicker

    qint64 count() const { return m_count; }

    /**
     * Fills the indexes, writes the journal line and commits. \a details gets
     * what was loaded: "counts" and "tables", the TableHash of each table's rows.
     * \a at is UTC as utcNow() writes it; now if empty. \throws Error
     */
    const Entry &commit(const QString &title, const QString &author, QJsonObject details,
                        const gis::Progress &progress = {}, const QString &at = {});

private:
    class Inserter;
    Inserter &inserter(const gis::Table &table);
    QJsonObject hashes();

    WorkingFile &m_file;
    QUuid m_baseline;
    std::unique_ptr<Transaction> m_transaction;
    std::map<const gis::Table *, std::unique_ptr<Inserter>> m_inserters;
    QStringList m_triggers;
    qint64 m_count = 0;
};

/** All current parcels of \a path, read with two connections at once. \throws Error, Cancelled */
gis::Fabric readFabric(const QString &path, const gis::Progress &progress = {});

} // namespace storage
