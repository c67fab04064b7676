#include "widgets/map/colouring.h"

#include <QSet>

namespace
{

void paint(Colouring &colouring, const gis::ChunkPtr &chunk,
           const std::function<unsigned char(const QUuid &)> &numberOf)
{
    std::vector<unsigned char> fills(chunk->size());
    for (std::size_t item = 0; item < fills.size(); ++item)
        fills[item] = numberOf(chunk->items[item].id);
    colouring.chunks.insert(chunk.get(), { chunk, std::move(fills) });
}

gis::Box everything(const Colouring &a, const Colouring &b, const gis::Fabric &fabric)
{
    gis::Box box = fabric.extent();
    for (const gis::ChunkPtr &land : { a.land, b.land })
        if (land)
            box.extend(land->box);
    return box;
}

} // namespace

Colouring coloured(const gis::Fabric &fabric, const std::function<unsigned char(const QUuid &)> &numberOf)
{
    Colouring colouring;
    colouring.chunks.reserve(qsizetype(fabric.chunks().size()));
    for (const gis::ChunkPtr &chunk : fabric.chunks())
        paint(colouring, chunk, numberOf);
    return colouring;
}

ColouringPtr followed(const ColouringPtr &colouring, const gis::Fabric &before, const gis::Fabric &after)
{
    if (!colouring)
        return colouring;
    auto result = std::make_shared<Colouring>(*colouring);
    QSet<const gis::Chunk *> gone;
    for (const gis::ChunkPtr &chunk : before.chunks())
        gone.insert(chunk.get());
    for (const gis::ChunkPtr &chunk : after.chunks())
        gone.remove(chunk.get());
    QHash<QUuid, unsigned char> numbers;
    for (const gis::Chunk *chunk : gone) {
        const Colouring::OfChunk old = result->chunks.take(chunk);
        for (std::size_t item = 0; item < old.fills.size(); ++item)
            numbers.insert(old.chunk->items[item].id, old.fills[item]);
    }
    for (const gis::ChunkPtr &chunk : after.chunks())
        if (!result->chunks.contains(chunk.get()))
            paint(*result, chunk, [&](const QUuid &id) { return numbers.value(id); });
    return result;
}

gis::Box difference(const Colouring &a, const Colouring &b, const gis::Fabric &fabric)
{
    if (a.land != b.land || a.empty != b.empty || a.palette != b.palette)
        return everything(a, b, fabric);
    gis::Box box;
    for (const gis::ChunkPtr &chunk : fabric.chunks()) {
        const unsigned char *before = a.of(*chunk), *now = b.of(*chunk);
        for (std::size_t item = 0; item < chunk->size(); ++item)
            if ((before ? before[item] : 0) != (now ? now[item] : 0))
                box.extend(chunk->boxOf(item));
    }
    return box;
}
