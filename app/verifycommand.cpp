#include "app/commands.h"

#include "storage/backup.h"
#include "storage/fileinfo.h"
#include "storage/rowfaults.h"
#include "storage/scans.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using storage::WorkingFile;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(VerifyCommand)
};

/** What is wrong with \a file and its scans, a sentence each. */
QStringList faultsOf(const WorkingFile &file, const gis::Progress &progress)
{
    QStringList faults;
    if (const QString answer = storage::integrity(file); answer != u"ok")
        faults += answer;
    else
        faults += storage::rowFaults(file, progress); // by a journal that is whole
    for (const storage::ScanFault &fault : storage::scanFaults(file, progress))
        faults += storage::text(fault);
    return faults;
}

} // namespace

int runVerify(const CommandLine &line)
{
    const WorkingFile file(line.word(0, Text::tr("The working file")), WorkingFile::Access::Read);
    const QStringList faults = faultsOf(file, line.progress());
    const qint64 entries = qint64(file.entries().size()), scans = file.count(gis::table("scan"));
    if (line.isJson()) {
        line.print(QJsonObject{ { u"journal"_s, entries },
                                { u"scans"_s, scans },
                                { u"faults"_s, QJsonArray::fromStringList(faults) } });
    } else {
        for (const QString &fault : faults)
            line.print(fault);
        line.print(
            faults.isEmpty()
                ? Text::tr("%1 journal lines and %2 scans are as they were written.").arg(entries).arg(scans)
                : Text::tr("%n fault(s) were found.", nullptr, int(faults.size())));
    }
    return faults.isEmpty() ? AllDone : LookAtIt;
}

int runBackup(const CommandLine &line)
{
    const QString out = line.option(u"out"_s);
    if (out.isEmpty())
        throw gis::Error(Text::tr("Say where the copy goes with --out COPY.diaba."));
    const WorkingFile file(line.word(0, Text::tr("The working file")), WorkingFile::Access::Read);
    const storage::Backup copy = storage::backUp(file, out, line.progress());
    if (line.isJson())
        line.print(QJsonObject{ { u"file"_s, out }, { u"rows"_s, copy.rows }, { u"scans"_s, copy.scans } });
    else
        line.print(Text::tr("%1: %2 rows and %3 scans, read back and compared.")
                       .arg(out)
                       .arg(copy.rows)
                       .arg(copy.scans));
    return AllDone;
}
