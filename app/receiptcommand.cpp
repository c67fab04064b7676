#include "app/commands.h"

#include "gis/changejson.h"
#include "gis/error.h"
#include "gis/uuid.h"
#include "storage/document.h"
#include "storage/receipt.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using storage::Receipt;
using storage::Verdict;
using storage::WorkingFile;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ReceiptCommand)
};

QJsonObject countsJson(const Receipt &receipt, bool isNew)
{
    return { { u"change_set"_s, gis::text(receipt.changeSet) },
             { u"answered_on"_s, receipt.answeredOn },
             { u"new"_s, isNew },
             { u"dossiers"_s, qint64(receipt.dossiers.size()) },
             { u"applied"_s, receipt.count(Verdict::Applied) },
             { u"already"_s, receipt.count(Verdict::Already) },
             { u"waiting"_s, receipt.count(Verdict::Waiting) },
             { u"conflict"_s, receipt.count(Verdict::Conflict) },
             { u"refused"_s, receipt.count(Verdict::Refused) } };
}

QString dossierName(const WorkingFile &file, const QUuid &id)
{
    const auto dossier = file.record(gis::table("dossier"), id);
    return !dossier                       ? gis::text(id)
        : dossier->text("code").isEmpty() ? dossier->text("title")
                                          : dossier->text("code");
}

QString fieldName(const storage::ConflictField &conflict)
{
    const int field = conflict.table->indexOf(conflict.field);
    return field < 0 ? conflict.field : gis::label(conflict.table->fields[std::size_t(field)]);
}

/** The dossiers that came back, with the fields in which the province differs; no values, they may be
 * personal. */
void printReturned(const CommandLine &line, const WorkingFile &file, const Receipt &receipt)
{
    for (const auto &answer : receipt.dossiers) {
        if (answer.verdict == Verdict::Applied || answer.verdict == Verdict::Already)
            continue;
        const QString name = dossierName(file, answer.id);
        line.print(answer.why.isEmpty() ? name : u"%1: %2"_s.arg(name, answer.why));
        for (const storage::ConflictField &conflict : answer.conflicts)
            line.print(u"  %1 %2: %3"_s.arg(gis::label(*conflict.table), gis::text(conflict.id),
                                            fieldName(conflict)));
    }
}

} // namespace

int runReceipt(const CommandLine &line)
{
    const QString path = line.word(0, Text::tr("The working file"));
    const Receipt receipt = storage::readReceipt(line.word(1, Text::tr("The receipt")));
    WorkingFile file(path, WorkingFile::Access::Write);
    const bool isNew = storage::takeIn(file, receipt, storage::accountName());
    if (line.isJson()) {
        line.print(countsJson(receipt, isNew));
    } else {
        line.print(storage::summary(receipt));
        if (!isNew)
            line.print(Text::tr("This receipt was taken in before; nothing changed."));
        printReturned(line, file, receipt);
    }
    const qint64 received = receipt.count(Verdict::Applied) + receipt.count(Verdict::Already);
    return received == qint64(receipt.dossiers.size()) ? AllDone : LookAtIt;
}
