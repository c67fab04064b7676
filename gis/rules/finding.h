#pragma once

#include "gis/record.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace gis
{

/** How much a finding weighs. Off = the profile does not ask for the rule. */
enum class Severity : unsigned char { Off, Note, Warning, Error };

/** When one asks: drafts are always kept, errors block submitting. */
enum class Stage : unsigned char { Draft, Submit, Approve };

/** Đúng, đủ, sạch, sống. */
enum class Dimension : unsigned char { Right, Complete, Clean, Live };

/** One row of one table. */
struct RowRef {
    const Table *table = nullptr;
    QUuid id;

    friend bool operator==(const RowRef &, const RowRef &) = default;
};

/** One place where a rule does not hold. Data, never an error of the program's. */
struct Finding {
    QString rule; ///< “DUNG-02”
    Severity severity = Severity::Off; ///< in the stage asked
    std::vector<RowRef>
        rows; ///< the subject first (parcel, certificate, land user, sheet …), then the others
    std::vector<QUuid> parcels; ///< all parcels it counts for
    std::optional<Point> place; ///< where it is, more closely than its parcels: a point to zoom to
    double amount = 0; ///< in the rule's unit; 0 where it has none
    double width = 0; ///< millimetres, of overlaps and gaps only
    QString message; ///< one sentence in the user's language, personal data masked
    QString cause; ///< findings of one rule with one cause fold into one line; empty = stands alone
    unsigned char group = 0; ///< the group it forces while it is open; 0 = none
    bool isExcepted = false; ///< somebody decided, somebody else confirmed

    /** The same for the same fault in two runs: rule and rows, and the place where a pair can have several.
     */
    QString key() const;
};

} // namespace gis
