#pragma once

#include "storage/changeset.h"
#include "storage/province/comparison.h"

#include <QJsonObject>

namespace storage
{

/** A row as the province has it after a dossier: what the branch must know of it. */
struct RowVersion {
    const gis::Table *table = nullptr;
    QUuid id;
    qint64 version = 0;
};

/** What became of one dossier at the province. */
struct DossierAnswer {
    enum Result { Applied, Already, Waiting, Conflict, Refused };

    Result result = Applied;
    std::vector<RowVersion> rows; ///< of an applied one, or one that was there already
    std::vector<FieldConflict> conflicts; ///< of a conflict
    QString why; ///< of the others, a sentence

    bool isReturned() const { return result >= Waiting; }
};

/** The word for \a result in a receipt. */
QString word(DossierAnswer::Result result);

/** The entry of \a dossier in a receipt. */
QJsonObject answerJson(const QUuid &dossier, const DossierAnswer &answer);

/** A receipt as bytes: {"format","change_set","province","answered_on","dossiers"}. */
QByteArray receiptBytes(const QUuid &changeSet, const QUuid &province, const QString &answeredOn,
                        const std::vector<QJsonObject> &answers);

} // namespace storage
