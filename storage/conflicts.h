#pragma once

#include "storage/receipt.h"

#include <QHash>

#include <span>

namespace storage
{

/** A field of which a slip and the province say different things, and a person says which is right. */
struct Dispute {
    const gis::Table *table = nullptr;
    QUuid id;
    int field = -1;
    gis::Value ours; ///< as it stands in the working file
    gis::Value theirs; ///< as the province answered
};

/** What the province found a slip in conflict about, by its last receipt. */
struct Disputes {
    gis::Record dossier;
    std::vector<Dispute> fields; ///< to choose
    std::vector<ConflictField>
        others; ///< boundaries and rows that are gone: no side can be taken, only mended
    QString why; ///< in the province's words
};

/** The disputes of \a dossier; nothing if it is not in conflict. */
std::optional<Disputes> disputesOf(const WorkingFile &file, const QUuid &dossier);

/**
 * Takes the province's value of the fields of \a disputes that \a isTheirs picks, keeps ours of the others,
 * and has the slip in work again. One edit. From then on the changes of the slip begin at what the province
 * has.
 */
gis::Edit settled(const WorkingFile &file, const Disputes &disputes,
                  const std::function<bool(const Dispute &)> &isTheirs);

/** What the province answered to each dossier that it found in conflict, oldest first. */
using ConflictAnswers = QHash<QUuid, std::vector<DossierAnswerRead>>;
ConflictAnswers conflictAnswers(const WorkingFile &file);

/** Lets the \a net changes of a dossier begin at what the province has by \a answers, of the fields whose
 * sides could be chosen: what is the same as there goes. */
void rebase(std::vector<gis::Change> &net, std::span<const DossierAnswerRead> answers);

/** Why \a dossier with its \a net changes may not be sent before a side is chosen; empty if it may. */
QString whyUndecided(const gis::Record &dossier, std::span<const gis::Change> net,
                     std::span<const DossierAnswerRead> answers);

} // namespace storage
