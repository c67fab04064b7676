#pragma once

#include "gis/progress.h"
#include "gis/rules/report.h"
#include "gis/topology/topology.h"

namespace gis
{

/** What to check and for what. */
struct CheckOptions {
    Stage stage = Stage::Submit; ///< which severities findings have
    std::vector<int> only; ///< places in rules(); empty = all
    QString sheet; ///< only what concerns parcels of this sheet number; empty = all
};

/** Parcels (or apartments) by group. */
struct GroupCounts {
    int group[4] = { 0, 0, 0, 0 }; ///< by number; 0 is not used
    int waiting = 0; ///< of group 2: only waiting for the police's answer

    int all() const { return group[1] + group[2] + group[3]; }
};

/** The two figures of the 95 %: matched of all. */
struct MatchCounts {
    int persons = 0, matchedPersons = 0; ///< asked for by a right on land with a certificate
    int parcels = 0, matchedParcels = 0; ///< with a certificate; all their persons matched
};

/** The three blocks of what a parcel needs. */
enum class Block : unsigned char { Space, Attributes, Scans };
Block blockOf(const Rule &rule);

/** Why a parcel is of its group. */
struct Why {
    unsigned char group = 0; ///< 0 = not a current parcel
    bool isWaiting = false;
    bool isStateManaged = false;
    bool hasCertificate = false;
    std::vector<std::size_t> findings; ///< all open ones, the weightiest first

    /** Whether \a block is asked of the parcel at all. */
    bool applies(Block block) const { return block != Block::Scans || (hasCertificate && !isStateManaged); }
};

struct FindingChanges;

/**
 * What the rules found in a register: a value, cheap to copy, that holds the
 * register it was made from. Findings are packed and made when asked for.
 */
class CheckRun
{
public:
    const Register &rows() const { return m_rows; }
    const Profile &profile() const { return m_profile; }
    const CheckOptions &options() const { return m_options; }
    double topologySeconds() const { return m_topologySeconds; }
    double seconds() const { return m_seconds; } ///< all rules, topology included

    std::size_t size() const { return m_hits.size(); }
    const Hit &hit(std::size_t n) const { return m_hits[n]; }
    Finding finding(std::size_t n) const;
    Severity severity(std::size_t n) const;
    Exception exception(std::size_t n) const { return m_hits[n].exception; }
    const QString &sentence(std::size_t n) const { return m_texts.text(m_hits[n].sentence); }
    const QString &cause(std::size_t n) const { return m_texts.text(m_hits[n].cause); }

    /** Neither excepted nor switched off. */
    bool isOpen(std::size_t n) const
    {
        return m_hits[n].exception != Exception::Confirmed && severity(n) != Severity::Off;
    }

    /** The parcels finding \a n counts for, as rows of the register. */
    std::vector<Row> parcelsOf(std::size_t n) const;

    /** The findings of a parcel, given by its row; open or not. */
    std::vector<std::size_t> findingsOf(Row parcel) const;
    std::vector<std::size_t> findingsOf(const QUuid &parcel) const;

    unsigned char group(Row parcel) const; ///< 0 = not a current parcel
    bool isWaiting(Row parcel) const; ///< of group 2, and only the police can do something
    unsigned char apartmentGroup(Row apartment) const;
    Why why(const QUuid &parcel) const;

    GroupCounts groups() const;
    GroupCounts groups(const std::function<bool(Row)> &isAmong) const;
    MatchCounts matches() const { return m_matches; }

    /** How parcels lie, as it was found. */
    const std::vector<TopologyFault> &faults() const { return m_faults; }

    /** Open findings by rule, in the order of rules(). */
    std::vector<int> counts() const;

    /** Open findings of the severity Error. */
    int errors() const;

private:
    friend class Checker;
    friend CheckRun run(const Register &, const Fabric &, const Profile &, const CheckOptions &,
                        const Progress &);
    friend CheckRun rechecked(const CheckRun &, const Fabric &, const Fabric &, const Edit &);
    friend FindingChanges changesBetween(const CheckRun &, const CheckRun &);
    std::vector<Row> parcelsOf(const RuleInput &in, std::size_t n) const;

    Register m_rows;
    Profile m_profile;
    CheckOptions m_options;
    double m_topologySeconds = 0, m_seconds = 0;
    std::vector<Hit> m_hits; ///< by table, row and rule
    std::vector<HitExtra> m_extras;
    TextPool m_texts;
    std::vector<TopologyFault> m_faults; ///< behind the hits of how parcels lie
    std::vector<std::uint32_t> m_firstOfParcel, m_ofParcel; ///< row → its hits, in one run
    std::vector<unsigned char> m_groups, m_apartmentGroups; ///< with the bit of waiting
    std::vector<unsigned char> m_classes; ///< of parcels
    MatchCounts m_matches;
};

/** Runs all rules. \throws Cancelled */
CheckRun run(const Register &rows, const Fabric &fabric, const Profile &profile,
             const CheckOptions &options = {}, const Progress &progress = {});

/**
 * \a previous after \a edit, looking only at what it can have touched; the fabric
 * stood \a before and stands \a after it. The same as a run of everything. \throws Cancelled
 */
CheckRun rechecked(const CheckRun &previous, const Fabric &before, const Fabric &after, const Edit &edit);

/** What one state has that another has not: numbers of findings, open ones only. */
struct FindingChanges {
    std::vector<std::size_t> added; ///< of the later run
    std::vector<std::size_t> fixed; ///< of the earlier run
    std::vector<std::size_t> inherited; ///< of the later run
};

/** \a later compared with \a earlier: the same register, or one that edits made of it. */
FindingChanges changesBetween(const CheckRun &earlier, const CheckRun &later);

} // namespace gis
