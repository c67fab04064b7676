#pragma once

#include "storage/workingfile.h"

namespace storage
{

/** What the province did with one dossier. */
enum class Verdict { Applied, Already, Waiting, Conflict, Refused };

/** One field in which the province had something else. */
struct ConflictField {
    const gis::Table *table = nullptr;
    QUuid id;
    QString field;
    QJsonValue base;
    QJsonValue ours;
    QJsonValue theirs;
    bool isGone = false; ///< the province has the row no more
};

struct DossierAnswerRead {
    struct Row {
        const gis::Table *table = nullptr;
        QUuid id;
        qint64 version = 0; ///< the province's, from now on
    };

    QUuid id;
    Verdict verdict = Verdict::Refused;
    std::vector<Row> rows;
    std::vector<ConflictField> conflicts;
    QString why; ///< the province's words; empty if it had nothing to say
};

/** The province's answer to a change set: Phản hồi tiếp nhận của tỉnh. */
struct Receipt {
    QUuid changeSet;
    QString province;
    QString answeredOn;
    std::vector<DossierAnswerRead> dossiers;
    QByteArray bytes; ///< as they came

    qint64 count(Verdict verdict) const;
};

/** The receipt in the file \a path. \throws Error if it is no receipt, however damaged. */
Receipt readReceipt(const QString &path);
Receipt receiptFromBytes(const QByteArray &bytes);

/**
 * Takes \a receipt in, in one transaction and one journal line: keeps its bytes,
 * gives rows the province's versions and dossiers their states. False if this
 * receipt was taken in before; then nothing changes.
 *
 * \throws Error if it answers anything but what \a file sent last and still waits for, or the file cannot be
 * written; then nothing was taken in.
 */
bool takeIn(WorkingFile &file, const Receipt &receipt, const QString &author);

/** “The province has received 48 of 50 dossiers. 2 dossiers are in conflict: look at them.” */
QString summary(const Receipt &receipt);

} // namespace storage
