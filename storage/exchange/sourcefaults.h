#pragma once

#include "gis/progress.h"
#include "storage/exchange/sourcegeometry.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <span>

namespace storage
{

struct Intake;

/** Overlaps of two and gaps that parcels enclose, counted by size. */
struct FaultCounts {
    qint64 tinyOverlaps = 0; ///< under 1 mm²
    qint64 smallOverlaps = 0; ///< from 1 mm² to under 0.01 m²
    qint64 largeOverlaps = 0;
    qint64 smallGaps = 0; ///< under 0.01 m²
    qint64 largeGaps = 0; ///< streets and yards that parcels enclose, too

    qint64 overlaps() const { return tinyOverlaps + smallOverlaps + largeOverlaps; }
    qint64 gaps() const { return smallGaps + largeGaps; }

    friend bool operator==(const FaultCounts &, const FaultCounts &) = default;
};

/** What the surfaces of a source had wrong with one another before they were rounded, and what after. */
struct SourceFaults {
    FaultCounts drawn; ///< in the source's own numbers
    std::optional<FaultCounts> onGrid; ///< in whole millimetres of the file; only where there are any
    qint64 leftOut = 0; ///< surfaces that are not valid and do not count
};

/** The surfaces of an import as their sources drew them, kept to be counted. */
class DrawnSurfaces
{
public:
    /** So many corners, those of a commune, are counted without being asked for: that takes a second or
     * two. */
    static constexpr std::size_t always = 150'000;

    /** Keeps all if \a whole, else none as soon as there are more than always(). */
    explicit DrawnSurfaces(bool whole = false) : m_whole(whole) { }

    void add(int source, const SourceGeometry &shape);

    bool areTooMany() const { return m_areTooMany; }
    std::span<const QByteArray> of(int source) const;

private:
    bool m_whole;
    bool m_areTooMany = false;
    std::size_t m_corners = 0;
    std::vector<std::vector<QByteArray>> m_surfaces; ///< WKB, by source
};

/** The faults between the surfaces of \a intake; nothing if they are too many to be counted unasked.
 * \throws Cancelled, Error */
std::optional<SourceFaults> sourceFaults(const Intake &intake, const gis::Progress &progress);

/** Sentences for people about \a faults. */
QStringList toLines(const SourceFaults &faults);

/** {"overlaps":{…},"gaps":{…},"left_out","on_grid":{"overlaps":{…},"gaps":{…}} or
 * null}. */
QJsonObject toJson(const SourceFaults &faults);

} // namespace storage
