#pragma once

#include "gis/rules/shapefixes.h"

namespace gis
{

/**
 * The edit that the rules' own fixes make of \a findings of \a run, old to new;
 * findings that have none are left out, so it may be empty. \a fabric is that of
 * the run. One edit for all, so that it is seen and undone as one. Each finding
 * counts as fixed only when its rule says so afterwards. Of shapes what \a care
 * lets it do: as it stands nothing that changes whose or how much ground it is.
 *
 * \throws Cancelled
 */
Edit fix(const CheckRun &run, const Fabric &fabric, std::span<const std::size_t> findings,
         const ShapeCare &care = {}, const Progress &progress = {});

/** Those of \a findings that are of a kind for which there is a fix, of shapes perhaps one that must be
 * chosen. \throws Cancelled */
std::vector<std::size_t> fixable(const CheckRun &run, const Fabric &fabric,
                                 std::span<const std::size_t> findings);

/**
 * Gives each parcel of \a findings of DU-03 its code; never one that the province
 * knows and that has a code, never a code that another parcel has.
 *
 * Source: TT 19/2026/TT-BNNMT Annex I (domain/02 §2.1).
 */
std::vector<Change> assignedCodes(const RuleInput &in, std::span<const Row> parcels,
                                  const Progress &progress = {});

/** What was decided about a finding. */
struct Decision {
    Row row = noRow; ///< of finding_decision
    QString reason, by, on, confirmedBy; ///< confirmedBy is empty while nobody has
};

/** The decision about \a finding, the last where there are several; nothing if there is none. */
std::optional<Decision> decisionOf(const CheckRun &run, std::size_t finding);

/** The finding_decision row that asks to let \a finding be, for \a reason, by \a person on \a day. */
Edit askedException(const CheckRun &run, std::size_t finding, const QString &reason, const QString &person,
                    QDate day);

/**
 * The edit by which \a person agrees to the exception asked for \a finding.
 * \throws Error if nobody asked, or it is the same person.
 */
Edit confirmedException(const CheckRun &run, std::size_t finding, const QString &person);

} // namespace gis
