#pragma once

#include "storage/changeset.h"
#include "storage/journal.h"

#include <QSet>

namespace storage
{

/** A change set that went to the province, as the journal notes it. */
struct Sending {
    QUuid changeSet;
    QSet<QUuid> dossiers; ///< and imports
    bool isAnswered = false; ///< by a receipt that was taken in since
};

/** The details of the journal line that notes the sending of \a set. */
QJsonObject sendingDetails(const ChangeSet &set);

/** All that the journal notes, the first first; a set that was sent twice stands there twice. */
std::vector<Sending> sendingsOf(const std::vector<Entry> &entries);

/** The last of \a sendings that \a dossier, or an import, was in; null if none. */
const Sending *lastSendingOf(const std::vector<Sending> &sendings, const QUuid &dossier);

} // namespace storage
