#pragma once

#include "gis/progress.h"
#include "storage/changeset.h"
#include "storage/workingfile.h"

#include <QSet>

namespace storage
{

/** A dossier, or an import, that the province has not answered yet. */
struct Candidate {
    SentDossier sent;
    QString state; ///< “import” for an import that is not on its way
    std::vector<gis::Change> changes; ///< net
    QString lacks = {}; ///< why it is a draft only; empty if it is not
    std::vector<QUuid>
        needs; ///< whose changes must be there first, named by the dossier or found by its rows

    bool isSent() const { return state == u"exported"; }
    /** Whether it is sent where no dossier is named. */
    bool goesByItself() const;
};

using Candidates = std::vector<Candidate>;

/** The dossiers that no receipt covers, in the order they were opened; \a edited is all that was. */
Candidates dossierCandidates(const WorkingFile &file, std::vector<EditChange> edited);

/** The same behind the imports that the province does not know. \throws Cancelled */
Candidates allCandidates(const WorkingFile &file, std::vector<EditChange> edited,
                         const gis::Progress &progress);

/** Lets each say what it follows: what it needs, through all that needs something itself. */
void fillFollows(Candidates &candidates);

/** The first one that must go before \a candidate and does not, null if none. */
const Candidate *missingBefore(Candidates &candidates, const QSet<QUuid> &chosen, const Candidate &candidate);

/** All that can go by themselves, less those that wait for one that stays. */
QSet<QUuid> openOnes(Candidates &candidates);

/** Its number, or its title where it has none. */
QString nameOf(const SentDossier &dossier);

/** \a dossiers and the imports that they build on. \throws Error if one is not there, is a draft, or waits.
 */
QSet<QUuid> namedOnes(Candidates &candidates, const std::vector<QUuid> &dossiers);

/** Appends \a candidate to \a ordered behind all of \a chosen that it follows. */
void placeBehind(Candidates &candidates, const QSet<QUuid> &chosen, const QUuid &id, QSet<QUuid> &placed,
                 std::vector<Candidate *> &ordered);

} // namespace storage
