#pragma once

#include "storage/workingfile.h"

namespace storage
{

/**
 * The working file as it was at one moment, kept readable while others write
 * to it: a read transaction that stays open. It tells what others wrote from
 * what we wrote.
 */
class Snapshot
{
public:
    /** Of \a file as it is now. \throws Error */
    explicit Snapshot(const WorkingFile &file);

    /**
     * Goes on to \a file as it is now and answers true, if nobody else has
     * written to it since wasWrittenByOthers() was last asked; else it stays as it is.
     */
    bool renew(WorkingFile &file);

    /**
     * What others have done to the rows since, net, without what our own
     * journal says. For any thread, as long as no other uses the snapshot.
     *
     * \throws Error if they have added what is no row of a working file; Cancelled.
     */
    ForeignWrites foreignWrites(const gis::Progress &progress = {}) const;

private:
    void begin(Database &database) const;

    QString m_path;
    Database m_database; ///< in a read transaction
    Database m_next; ///< in none
    qint64 m_seq = 0; ///< of the last journal line that is in it
};

} // namespace storage
