#pragma once

#include "storage/document.h"

#include <map>

/** Random geometry edits of a working file, each looked at by the oracle. */
namespace randomedits
{

/** What came of them. */
struct Tally {
    int done = 0;
    std::map<QString, std::pair<int, int>> tools; ///< done and refused, by tool
    QString fault; ///< the first thing that was wrong, with its step and tool; empty if nothing was
};

/** Tries \a count tools thrown by \a seed at \a document; stops at the first fault. */
Tally run(storage::Document &document, quint64 seed, int count);

/** Takes back as many edits as \a tally says were done. */
void takeBack(storage::Document &document, const Tally &tally);

} // namespace randomedits
