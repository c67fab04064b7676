#pragma once

#include "gis/topology/topology.h"

#include <optional>

namespace gis
{

/** A flaw of a boundary and where it is. */
struct FlawAt {
    ShapeFlaw flaw = ShapeFlaw::None;
    Point place;

    friend bool operator==(const FlawAt &, const FlawAt &) = default;
};

/** What is wrong with \a surface, the first place of each kind. A spike is not wider than \a
 * spikeMillimetres. */
std::vector<FlawAt> flaws(const Geometry &surface, double spikeMillimetres);

/** Whether a single ring without holes is in order beyond doubt, without asking further. Exact. */
bool isPlainlySound(const Chunk &chunk, std::size_t item, double spikeMillimetres);

/** \a surface without vertices that repeat the one before, and without spikes not wider than \a
 * spikeMillimetres; rings that this leaves without an area go. */
Geometry withoutSpikes(const Geometry &surface, double spikeMillimetres);

/** Which part is the parcel where the smallest of several lies in all others. */
std::optional<std::size_t> nestedPart(const Geometry &surface);

/**
 * The valid shape that \a surface is checked with, and that its repair would give it: of nested parts the
 * smallest, without repeated vertices and spikes of no width, and made valid. Nothing if no area is left, or
 * if the boundary crosses itself tens of thousands of times.
 *
 * \throws Error if it cannot be worked out.
 */
std::optional<Geometry> soundShape(const Geometry &surface);

} // namespace gis
