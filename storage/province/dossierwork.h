#pragma once

#include "storage/changeset.h"
#include "storage/province/province.h"
#include "storage/province/receipt.h"

namespace storage
{

/** What the branch could know when it made its changes. */
struct Knowledge {
    QUuid file; ///< the working file: it knows what it sent itself
    qint64 lastChange = 0; ///< and everything up to this entry of land.applied_change
};

/**
 * Compares the changes of one dossier with the province's rows and, if all fit,
 * writes them in the open transaction. The answer says what came of it; if it
 * is a conflict, the caller rolls back.
 */
DossierAnswer attempted(Province &province, const ChangeSet &set, const SentDossier &dossier,
                        const Knowledge &knowledge);

} // namespace storage
