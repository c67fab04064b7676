#pragma once

#include <sqlite3.h>

#include <map>
#include <string>
#include <vector>

/**
 * A file system for SQLite that stands on the real one, fails one chosen
 * operation and everything after it, and forgets on crash() what was written
 * but never synced, as a disk does when the power goes.
 */
class FaultyVfs
{
public:
    FaultyVfs(); ///< becomes the default for new connections
    ~FaultyVfs(); ///< the real one is the default again
    FaultyVfs(const FaultyVfs &) = delete;
    FaultyVfs &operator=(const FaultyVfs &) = delete;

    /** The \a n-th write, sync, truncation, opening or deletion from now on fails, and all that follow; 0 =
     * none. */
    void failAt(int n);

    /** Whether the chosen operation was reached. */
    bool hasFailed() const { return m_failed; }

    /** From now on everything fails: the power is gone. */
    void cutPower() { m_failed = true; }

    /** Takes back what was never synced. All connections must be closed. Nothing fails any more. */
    void crash();

    /** Counts one operation; false if it is to fail. */
    bool allows();

    struct Unsynced {
        sqlite3_int64 offset; ///< where bytes were overwritten
        std::vector<char> before; ///< what stood there
        sqlite3_int64 size; ///< of the file before
    };
    void note(const std::string &path, Unsynced change) { m_unsynced[path].push_back(std::move(change)); }
    void synced(const std::string &path) { m_unsynced.erase(path); }
    void removed(const std::string &path) { m_unsynced.erase(path); }

    sqlite3_vfs *real() const { return m_real; }

private:
    sqlite3_vfs *m_real;
    sqlite3_vfs m_vfs;
    int m_left = 0;
    bool m_failed = false;
    std::map<std::string, std::vector<Unsynced>> m_unsynced;
};
