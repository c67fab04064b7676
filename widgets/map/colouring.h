#pragma once

#include "gis/fabric.h"
#include "widgets/map/raster.h"

#include <QHash>

#include <functional>

/**
 * How parcels are filled, packed as the fabric is: for each parcel of a chunk
 * the number of a fill; 0 = as its ground says. Never changed once made.
 */
struct Colouring {
    struct OfChunk {
        gis::ChunkPtr chunk;
        std::vector<unsigned char> fills; ///< by item
    };

    std::vector<Fill> palette; ///< number − 1
    QHash<const gis::Chunk *, OfChunk> chunks;
    gis::ChunkPtr land; ///< what should be covered by parcels; null = not known
    Fill empty; ///< of what lies in the land and in no parcel

    /** The numbers of \a chunk's items, null if it has none. */
    const unsigned char *of(const gis::Chunk &chunk) const
    {
        const auto it = chunks.constFind(&chunk);
        return it == chunks.constEnd() ? nullptr : it->fills.data();
    }
};

using ColouringPtr = std::shared_ptr<const Colouring>;

/** Numbers all parcels of \a fabric by \a numberOf; palette and land are left to be set. */
Colouring coloured(const gis::Fabric &fabric, const std::function<unsigned char(const QUuid &)> &numberOf);

/** \a colouring of \a before for \a after: parcels keep their numbers, new ones get none. */
ColouringPtr followed(const ColouringPtr &colouring, const gis::Fabric &before, const gis::Fabric &after);

/** What of \a fabric looks different under \a b than under \a a; empty if nothing does. */
gis::Box difference(const Colouring &a, const Colouring &b, const gis::Fabric &fabric);
