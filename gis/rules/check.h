#pragma once

#include "gis/progress.h"
#include "gis/rules/hits.h"
#include "gis/topology/topology.h"

#include <map>
#include <span>

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

    friend bool operator==(const MatchCounts &, const MatchCounts &) = default;
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

/** The findings of every parcel, open or not, for those who go through all parcels. */
struct FindingsByParcel {
    std::vector<std::uint32_t> first; ///< row → its findings; one more at the end
    std::vector<std::uint32_t> all;

    std::span<const std::uint32_t> of(Row parcel) const
    {
        return std::span(all).subspan(first[parcel], first[parcel + 1] - first[parcel]);
    }
};

struct FindingChanges;

/**
 * What the rules found in a register: a value, cheap to copy, that holds the
 * register it was made from. Findings are packed and made when asked for.
 * A run after an edit shares with the one before all that the edit left alone.
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
    const HitExtra *extra(std::size_t n) const { return m_hits.extra(n); }
    Finding finding(std::size_t n) const;
    Severity severity(std::size_t n) const { return severity(m_hits[n]); }
    Severity severity(const Hit &hit) const
    {
        return std::min(m_profile.of(hit.rule).at(m_options.stage), hit.most);
    }
    Exception exception(std::size_t n) const { return m_hits[n].exception; }
    const QString &sentence(std::size_t n) const { return m_hits.sentence(n); }
    const QString &cause(std::size_t n) const { return m_causes.text(m_hits[n].cause); }

    /** Neither excepted nor switched off. */
    bool isOpen(std::size_t n) const { return isOpen(m_hits[n]); }
    bool isOpen(const Hit &hit) const
    {
        return hit.exception != Exception::Confirmed && severity(hit) != Severity::Off;
    }

    /** The parcels finding \a n counts for, as rows of the register. */
    std::vector<Row> parcelsOf(std::size_t n) const;

    /** The findings of a parcel, given by its row; open or not. */
    HitNumbers findingsOf(Row parcel) const;
    HitNumbers findingsOf(const QUuid &parcel) const;
    FindingsByParcel findingsByParcel() const;

    unsigned char group(Row parcel) const; ///< 0 = not a current parcel
    bool isWaiting(Row parcel) const; ///< of group 2, and only the police can do something
    Severity severityOf(Row parcel) const; ///< of its weightiest open finding
    unsigned char apartmentGroup(Row apartment) const;
    Why why(const QUuid &parcel) const;

    GroupCounts groups() const;
    GroupCounts groups(const std::function<bool(Row)> &isAmong) const;
    MatchCounts matches() const { return m_matches; }

    /** How parcels lie, as it was found. */
    const std::vector<TopologyFault> &faults() const { return m_faults; }

    /** The same, of those faults whose first parcel is \a parcel. */
    std::span<const TopologyFault> faultsOf(const QUuid &parcel) const;

    /** Open findings by rule, in the order of rules(). */
    std::vector<int> counts() const;

    /** Open findings of the severity Error. */
    int errors() const;

private:
    friend class Checker;
    friend class Grading;
    friend CheckRun run(const Register &, const Fabric &, const Profile &, const CheckOptions &,
                        const Progress &);
    friend CheckRun rechecked(const CheckRun &, const Fabric &, const Fabric &, const Edit &);
    friend CheckRun rescanned(const CheckRun &, const Fabric &, const QHash<QUuid, ScanFile> &);
    friend FindingChanges changesBetween(const CheckRun &, const CheckRun &);
    std::vector<Row> parcelsOf(const RuleInput &in, std::size_t n) const
    {
        return parcelsOf(in, m_hits[n], m_hits.extra(n));
    }
    std::vector<Row> parcelsOf(const RuleInput &in, const Hit &hit, const HitExtra *extra) const;
    std::map<Row, HitNumbers> findingsOf(const RuleInput &in, const std::set<Row> &parcels) const;

    Register m_rows;
    Profile m_profile;
    CheckOptions m_options;
    double m_topologySeconds = 0, m_seconds = 0;
    Hits m_hits;
    TextPool m_causes;
    std::vector<TopologyFault> m_faults; ///< behind the hits of how parcels lie, by their first parcel
    std::vector<unsigned char> m_grades, m_apartmentGrades; ///< group, whether it waits, severity
    std::vector<unsigned char> m_classes; ///< of parcels
    std::vector<unsigned char> m_personMarks, m_parcelMarks; ///< what the figures of matches count
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

/** \a previous with what is known now of the files of some scans; the same as a run of everything. */
CheckRun rescanned(const CheckRun &previous, const Fabric &fabric, const QHash<QUuid, ScanFile> &files);

/** What one state has that another has not: numbers of findings, open ones only. */
struct FindingChanges {
    std::vector<std::size_t> added; ///< of the later run
    std::vector<std::size_t> fixed; ///< of the earlier run
    std::vector<std::size_t> inherited; ///< of the later run
};

/** \a later compared with \a earlier: the same register, or one that edits made of it. */
FindingChanges changesBetween(const CheckRun &earlier, const CheckRun &later);

} // namespace gis
