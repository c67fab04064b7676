#include "app/commands.h"

#include "gis/rules/profile.h"
#include "gis/uuid.h"
#include "storage/batches.h"
#include "storage/document.h"
#include "storage/exchange/sentfindings.h"
#include "storage/submission.h"

#include <QCoreApplication>
#include <QDate>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using storage::Document, storage::Obstacle, storage::WorkingFile;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SubmitCommand)
};

QJsonObject json(const Obstacle &obstacle)
{
    static const QStringList kinds{ u"state"_s, u"empty"_s, u"basis"_s, u"finding"_s };
    QJsonObject json{ { u"kind"_s, kinds[int(obstacle.kind)] }, { u"why"_s, obstacle.sentence } };
    if (!obstacle.finding)
        return json;
    QJsonArray parcels;
    for (const QUuid &id : obstacle.finding->parcels)
        parcels.append(gis::text(id));
    json.insert(u"rule"_s, obstacle.finding->rule);
    json.insert(u"parcels"_s, parcels);
    return json;
}

std::vector<gis::Record> dossierWord(const CommandLine &line, const WorkingFile &file)
{
    return storage::dossiersNamed(file, line.word(1, Text::tr("The correction slip")));
}

void done(const CommandLine &line, const gis::Record &dossier, const QString &state, const QString &words)
{
    if (line.isJson())
        line.print(QJsonObject{ { u"dossier"_s, gis::text(dossier.id) },
                                { u"code"_s, dossier.text("code") },
                                { u"state"_s, state },
                                { u"obstacles"_s, QJsonArray() } });
    else
        line.print(words);
}

/** Whether \a dossier could be submitted; else it says why not. \a isOne: no other was named. */
bool submit(const CommandLine &line, Document &document, const gis::Record &dossier,
            const storage::CheckedRows &known, bool isOne)
{
    const std::vector<Obstacle> obstacles =
        storage::obstaclesTo(document.file(), dossier.id, known.run, known.fabric);
    if (obstacles.empty()) {
        document.apply(storage::submissionOf(document.file(), dossier.id));
        done(line, dossier, u"submitted"_s, Text::tr("Slip %1 is submitted.").arg(dossier.text("code")));
        return true;
    }
    if (!line.isJson() && isOne)
        throw gis::Error(storage::refusal(dossier, obstacles));
    if (!line.isJson())
        std::fprintf(stderr, "%s\n", qPrintable(storage::refusal(dossier, obstacles)));
    QJsonArray list;
    for (const Obstacle &obstacle : obstacles)
        list.append(json(obstacle));
    if (line.isJson())
        line.print(QJsonObject{ { u"dossier"_s, gis::text(dossier.id) },
                                { u"code"_s, dossier.text("code") },
                                { u"state"_s, dossier.text("state") },
                                { u"obstacles"_s, list } });
    return false;
}

} // namespace

int runSubmit(const CommandLine &line)
{
    Document document(line.word(0, Text::tr("The working file")), WorkingFile::Access::Write);
    std::vector<gis::Record> dossiers = dossierWord(line, document.file());
    const bool isOne = dossiers.size() == 1;
    if (!isOne) // of a batch those at work
        std::erase_if(dossiers, storage::isClosed);
    if (dossiers.empty())
        throw gis::Error(Text::tr("No slip of this batch is at work any more."));
    const QString profile = line.option(u"profile"_s, gis::profileNames().front());
    const storage::CheckedRows known =
        storage::readCheckedRows(document.file().path(), profile, QDate::currentDate().toString(Qt::ISODate));
    const auto submitted = std::count_if(dossiers.begin(), dossiers.end(), [&](const gis::Record &dossier) {
        return submit(line, document, dossier, known, isOne);
    });
    return submitted == std::ptrdiff_t(dossiers.size()) ? AllDone : submitted > 0 ? LookAtIt : NothingDone;
}

int runReturn(const CommandLine &line)
{
    Document document(line.word(0, Text::tr("The working file")), WorkingFile::Access::Write);
    std::vector<gis::Record> dossiers = dossierWord(line, document.file());
    if (dossiers.size() > 1) // of a batch those that can be
        std::erase_if(dossiers, [](const gis::Record &d) { return !storage::canBeTakenBack(d); });
    if (dossiers.empty())
        throw gis::Error(Text::tr("No slip of this batch is submitted: there is nothing to take back."));
    const QString reason = line.option(u"reason"_s);
    for (const gis::Record &dossier : dossiers) {
        document.apply(storage::takingBackOf(document.file(), dossier.id, reason));
        const QString code = dossier.text("code");
        if (reason.trimmed().isEmpty())
            done(line, dossier, u"open"_s, Text::tr("Slip %1 is at work again.").arg(code));
        else
            done(line, dossier, u"returned"_s, Text::tr("Slip %1 is returned.").arg(code));
    }
    return AllDone;
}
