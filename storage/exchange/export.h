#pragma once

#include "storage/changeset.h"
#include "storage/workingfile.h"

namespace storage
{

/** One dossier as one that could be sent, or why it cannot. */
struct SendableDossier {
    gis::Record dossier;
    qint64 rows = 0; ///< rows it changes, net
    qint64 parcels = 0; ///< of these, parcels
    QString lacks; ///< why it is a draft only, as one sentence; empty if it is not
    QString waitsFor; ///< the number of the one that stays and must go before it; empty if none
    bool goes = true; ///< whether it goes where none is named
};

/** The dossiers that no receipt covers and that were not sent, with what they would send, in the order they
 * were opened. */
std::vector<SendableDossier> sendableDossiers(const WorkingFile &file);

/** A dossier that stays at home where none is named, and why, as one sentence. */
struct StayingDossier {
    QUuid id;
    QString code;
    QString why;
};

/** The drafts, which have geometry edits without their basis, and what comes after what stays. */
std::vector<StayingDossier> stayingDossiers(const WorkingFile &file);

/**
 * The change set of \a dossiers; if none are given, of all that are at work, submitted,
 * returned or in conflict, have changes, are no drafts and do not wait for one that stays.
 * Imported rows that the province does not know go with it, each import as a
 * dossier of its own. One that was sent may be named again, as when the stick
 * was lost: it gives the same bytes.
 *
 * \throws Error if a dossier is not there, was received already, is a draft, comes
 * after one that is neither sent nor in the set, or a scan is missing; Cancelled.
 */
ChangeSet changeSetOf(const WorkingFile &file, std::vector<QUuid> dossiers = {},
                      const gis::Progress &progress = {});

/** The edit that closes the dossiers of \a set: state Sent to the Province. May be empty; it is written with
 * sendingDetails() all the same, unless isNoted(). \throws Error if the province has answered it already. */
gis::Edit closingOf(const WorkingFile &file, const ChangeSet &set);

/** Whether the journal says already that \a set is on its way. */
bool isNoted(const WorkingFile &file, const ChangeSet &set);

/**
 * Writes the change set of \a dossiers to \a path, then closes them and notes its id in the journal. Stopped
 * in between, the dossiers are still open and the same call gives the same bytes. Returns the set, its id
 * filled in. \throws Error; then nothing was closed.
 */
ChangeSet exportChangeSet(WorkingFile &file, const std::vector<QUuid> &dossiers, const QString &path,
                          const QString &author, const gis::Progress &progress = {});

} // namespace storage
