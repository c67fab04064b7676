#include "app/commands.h"

#include "gis/rules/profile.h"
#include "gis/uuid.h"
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

gis::Record dossierWord(const CommandLine &line, const WorkingFile &file)
{
    return storage::dossierNamed(file, line.word(1, Text::tr("The correction slip")));
}

int done(const CommandLine &line, const gis::Record &dossier, const QString &state, const QString &words)
{
    if (line.isJson())
        line.print(QJsonObject{ { u"dossier"_s, gis::text(dossier.id) },
                                { u"code"_s, dossier.text("code") },
                                { u"state"_s, state },
                                { u"obstacles"_s, QJsonArray() } });
    else
        line.print(words);
    return AllDone;
}

} // namespace

int runSubmit(const CommandLine &line)
{
    Document document(line.word(0, Text::tr("The working file")), WorkingFile::Access::Write);
    const gis::Record dossier = dossierWord(line, document.file());
    const QString profile = line.option(u"profile"_s, gis::profileNames().front());
    const storage::CheckedRows known =
        storage::readCheckedRows(document.file().path(), profile, QDate::currentDate().toString(Qt::ISODate));
    const std::vector<Obstacle> obstacles =
        storage::obstaclesTo(document.file(), dossier.id, known.run, known.fabric);
    if (obstacles.empty()) {
        document.apply(storage::submissionOf(document.file(), dossier.id));
        return done(line, dossier, u"submitted"_s,
                    Text::tr("Slip %1 is submitted.").arg(dossier.text("code")));
    }
    if (!line.isJson())
        throw gis::Error(storage::refusal(dossier, obstacles));
    QJsonArray list;
    for (const Obstacle &obstacle : obstacles)
        list.append(json(obstacle));
    line.print(QJsonObject{ { u"dossier"_s, gis::text(dossier.id) },
                            { u"code"_s, dossier.text("code") },
                            { u"state"_s, dossier.text("state") },
                            { u"obstacles"_s, list } });
    return NothingDone;
}

int runReturn(const CommandLine &line)
{
    Document document(line.word(0, Text::tr("The working file")), WorkingFile::Access::Write);
    const gis::Record dossier = dossierWord(line, document.file());
    const QString reason = line.option(u"reason"_s);
    document.apply(storage::takingBackOf(document.file(), dossier.id, reason));
    return reason.trimmed().isEmpty()
        ? done(line, dossier, u"open"_s, Text::tr("Slip %1 is at work again.").arg(dossier.text("code")))
        : done(line, dossier, u"returned"_s, Text::tr("Slip %1 is returned.").arg(dossier.text("code")));
}
