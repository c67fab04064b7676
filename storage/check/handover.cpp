#include "storage/check/handover.h"

namespace storage
{

gis::Edit editsSinceHandover(const WorkingFile &file)
{
    std::vector<gis::Change> changes;
    for (const Entry &entry : file.entries()) {
        if (entry.kind == EntryKind::Baseline || entry.kind == EntryKind::Pull
            || entry.kind == EntryKind::Receipt)
            continue; // the province's own, or a load
        const std::vector<gis::Change> more = file.changes(entry);
        changes.insert(changes.end(), more.begin(), more.end());
    }
    return { {}, gis::netChanges(changes) };
}

} // namespace storage
