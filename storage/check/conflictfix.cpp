#include "storage/check/conflictfix.h"

namespace storage
{

QUuid slipInConflict(const gis::CheckRun &run, std::size_t n)
{
    static const int rule = gis::indexOfRule(u"SONG-03");
    const gis::Hit &hit = run.hit(n);
    return hit.rule == rule ? run.rows().at(hit.table).id(hit.row) : QUuid();
}

} // namespace storage
