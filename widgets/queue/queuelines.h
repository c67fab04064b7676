#pragma once

#include "gis/rules/finding.h"
#include "widgets/queue/parcelfacts.h"

#include <functional>
#include <span>

/** What the queue knows of a finding without its words. */
struct QueueFinding {
    std::uint32_t number = 0; ///< in the run that found it
    std::uint8_t rule = 0; ///< place in gis::rules()
    gis::Dimension dimension = gis::Dimension::Right;
    gis::Severity severity = gis::Severity::Off;
    unsigned char group = 0; ///< that it forces
    bool isDecided = false; ///< somebody accepts it as it is, nobody has confirmed that yet
    bool isAdded = false; ///< by an edit, since the rows were loaded or checked out
    gis::RowRef subject;
    std::uint32_t cause = 0; ///< equal for what is decided together; 0 = stands alone
};

/** The open findings of a commune, packed. */
struct QueueFindings {
    std::vector<QueueFinding> items;
    std::vector<std::uint32_t> firstParcel; ///< item → parcels; one more at the end
    std::vector<std::uint32_t> parcels; ///< rows of the order of parcels, ascending in each item
    std::function<gis::Finding(std::uint32_t)> whole; ///< number in the run → all that is known

    std::span<const std::uint32_t> parcelsOf(std::uint32_t item) const
    {
        return std::span(parcels).subspan(firstParcel[item], firstParcel[item + 1] - firstParcel[item]);
    }
};

/** One line of work: a parcel with all that is wrong with it, a certificate or other row of several parcels
 * or of none, or findings of one cause that are decided together. */
struct QueueLine {
    enum class Kind : unsigned char { Cause, Parcel, Row };

    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    Kind kind = Kind::Parcel;
    gis::Severity severity = gis::Severity::Off; ///< the worst
    unsigned char group = 1; ///< the worst that its findings force
    std::uint32_t row = none; ///< of the order: its parcel, the first one where there are several
    std::uint32_t first = 0; ///< in QueueLines::order; the next line's ends it
};

/**
 * All lines that the findings of a commune make, in the order of sheets and
 * parcels, causes first. Never changed once made.
 */
struct QueueLines {
    QueueFindings findings;
    ParcelFactsPtr facts;
    std::vector<QueueLine> lines; ///< one more than there are: the last only ends
    std::vector<std::uint32_t> order; ///< numbers of findings, line by line, the worst first

    std::size_t size() const { return lines.empty() ? 0 : lines.size() - 1; }
    const QueueFinding &item(std::uint32_t finding) const { return findings.items[finding]; }

    std::span<const std::uint32_t> findingsOf(std::size_t line) const
    {
        return std::span(order).subspan(lines[line].first, lines[line + 1].first - lines[line].first);
    }

    /** All that is known of \a finding. */
    gis::Finding whole(std::uint32_t finding) const { return findings.whole(item(finding).number); }

    /** The first finding of \a line, whole. */
    gis::Finding foremost(std::size_t line) const { return whole(findingsOf(line).front()); }

    /** The parcel that \a line is about, the first where there are several; null if it has none. */
    QUuid parcel(std::size_t line) const;

    /** The parcels that \a line counts, each once, in order. */
    std::vector<std::uint32_t> parcelRows(std::size_t line) const;

    /** The same for the same line after another check: its parcel, its row, or its rule and cause. */
    QString key(std::size_t line) const;
};

using QueueLinesPtr = std::shared_ptr<const QueueLines>;

QueueLines queueLines(QueueFindings findings, ParcelFactsPtr facts);
