#pragma once

#include "gis/rules/check.h"
#include "gis/rules/touched.h"

namespace gis
{

/** What open findings make of a parcel or an apartment. */
struct Grade {
    unsigned char worst = 1; ///< group
    bool waits = true; ///< all that forces the group waits for the police
    Severity most = Severity::Off;

    void take(unsigned char forced, bool isWaiting, Severity severity)
    {
        most = std::max(most, severity);
        if (forced)
            worst = std::max(worst, forced), waits = waits && isWaiting;
    }

    /** In one byte; 0 is that of what has none. */
    unsigned char packed() const
    {
        return static_cast<unsigned char>(worst | int(most) << 4 | (worst == 2 && waits ? waitingBit : 0));
    }

    static unsigned char group(unsigned char packed) { return packed & 0x0F; }
    static bool isWaiting(unsigned char packed) { return packed & waitingBit; }
    static Severity severity(unsigned char packed) { return Severity((packed >> 4) & 0x07); }

private:
    static constexpr unsigned char waitingBit = 0x80;
};

/** Works out of the hits of a run what its parcels and apartments are, and the figures of matches. */
class Grading
{
public:
    Grading(CheckRun &run, const RuleInput &in) : m_run(run), m_in(in) { }

    void gradeAll();

    /** Anew for \a parcels, and for what \a touched can have changed of land users and apartments. */
    void gradeAgain(const std::set<Row> &parcels, const TouchedRows &touched);

private:
    unsigned char forcedBy(const Hit &hit) const;
    bool isGraded(Row parcel) const;
    void gradeApartments();
    unsigned char personMark(Row party) const;
    unsigned char parcelMark(Row parcel) const;
    void countMatches();

    CheckRun &m_run;
    const RuleInput &m_in;
};

} // namespace gis
