#include "app/provincecommand.h"

#include "app/commandline.h"
#include "gis/json.h"
#include "gis/uuid.h"
#include "storage/province/apply.h"
#include "storage/province/checkout.h"
#include "storage/province/load.h"
#include "storage/receipt.h"
#include "storage/replaceable.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ProvinceCommand)
};

QString databaseOf(const CommandLine &line)
{
    return line.word(0, Text::tr("The province's database"));
}

QString demanded(const CommandLine &line, const QString &option)
{
    const QString value = line.option(option);
    if (value.isEmpty())
        throw gis::Error(
            Text::tr("--%1 is missing; “diaba help province” shows how it is written.").arg(option));
    return value;
}

/** Tells what was carried; the exit code. */
int told(const CommandLine &line, const storage::CarriedRows &carried)
{
    QJsonObject tables;
    for (const auto &[table, count] : carried.tables) {
        tables.insert(QLatin1StringView(table->name), count);
        if (!line.isJson())
            line.print(u"%1\t%2"_s.arg(gis::label(*table)).arg(count));
    }
    if (line.isJson()) {
        line.print(QJsonObject{ { u"rows"_s, carried.rows() },
                                { u"tables"_s, tables },
                                { u"scans"_s, carried.scans },
                                { u"missing_scans"_s, carried.missingScans } });
    } else {
        line.print(Text::tr("Rows: %1; scans: %2.").arg(carried.rows()).arg(carried.scans));
        if (carried.missingScans > 0)
            line.print(Text::tr("Scans that have a row but no PDF: %1.").arg(carried.missingScans));
    }
    return carried.missingScans > 0 ? LookAtIt : AllDone;
}

QString shownResult(const QString &result)
{
    if (result == u"applied")
        return Text::tr("accepted");
    if (result == u"already")
        return Text::tr("there already");
    if (result == u"waiting")
        return Text::tr("waiting for another");
    if (result == u"conflict")
        return Text::tr("conflict");
    return Text::tr("refused");
}

/** One line a dossier, without what its fields hold. */
void tellDossier(const CommandLine &line, const QJsonObject &dossier, const QString &code)
{
    const QString id = dossier[u"id"].toString();
    const QString why = dossier[u"why"].toString();
    line.print(u"%1\t%2%3"_s.arg(code.isEmpty() ? id : code, shownResult(dossier[u"result"].toString()),
                                 why.isEmpty() ? QString() : QString(u'\t' + why)));
    for (const QJsonValue &value : dossier[u"conflicts"].toArray()) {
        const QJsonObject conflict = value.toObject();
        line.print(u"\t%1 %2 %3"_s.arg(conflict[u"table"].toString(), conflict[u"id"].toString(),
                                       conflict[u"field"].toString()));
    }
}

/** Refuses what stands at \a path unless it is nothing, or the receipt for \a set: asked for again. */
void demandReceiptPlace(const QString &path, const QUuid &set)
{
    storage::demandReplaceable(path);
    if (!QFileInfo(path).isFile() || QFileInfo(path).size() == 0)
        return;
    try {
        if (storage::readReceipt(path).changeSet == set)
            return;
    } catch (const gis::Error &) { // no receipt: somebody's all the same
    }
    throw gis::Error(
        Text::tr("“%1” is already there and is not the receipt for this change set; give another name.")
            .arg(path));
}

/** The number of the dossier \a id in \a set; empty if it has none or is not there. */
QString codeOf(const storage::ChangeSet &set, const QString &id)
{
    const auto dossier = std::find_if(set.dossiers.begin(), set.dossiers.end(),
                                      [&](const auto &each) { return gis::text(each.id) == id; });
    return dossier == set.dossiers.end() ? QString() : dossier->code;
}

/** Tells what became of each dossier of \a set; the exit code. */
int told(const CommandLine &line, const storage::ChangeSet &set, const QByteArray &receipt)
{
    static const QStringList results{ u"applied"_s, u"already"_s, u"waiting"_s, u"conflict"_s, u"refused"_s };
    const QJsonArray dossiers = gis::jsonObject(receipt)[u"dossiers"].toArray();
    QJsonObject counts{ { u"change_set"_s, gis::text(set.id) } };
    for (const QString &result : results)
        counts.insert(result, 0);
    for (const QJsonValue &dossier : dossiers) {
        const QString result = dossier[u"result"].toString();
        counts[result] = counts[result].toInt() + 1;
        if (!line.isJson())
            tellDossier(line, dossier.toObject(), codeOf(set, dossier[u"id"].toString()));
    }
    if (line.isJson())
        line.print(counts);
    const bool isReturned =
        counts[u"waiting"].toInt() + counts[u"conflict"].toInt() + counts[u"refused"].toInt() > 0;
    return isReturned ? LookAtIt : AllDone;
}

} // namespace

int runProvinceInit(const CommandLine &line)
{
    storage::provinceInit(databaseOf(line), line.option(u"crs"_s));
    const storage::Province province(databaseOf(line));
    if (line.isJson())
        line.print(QJsonObject{ { u"province"_s, gis::text(province.id()) }, { u"crs"_s, province.crs() } });
    else
        line.print(Text::tr("The province's tables were made."));
    return AllDone;
}

int runProvinceLoad(const CommandLine &line)
{
    const storage::WorkingFile file(line.word(1, Text::tr("The working file")),
                                    storage::WorkingFile::Access::Read);
    storage::Province province(databaseOf(line));
    return told(line, storage::provinceLoad(province, file, line.progress()));
}

int runProvinceCheckout(const CommandLine &line)
{
    const QString commune = demanded(line, u"commune"_s), path = demanded(line, u"out"_s);
    storage::Province province(databaseOf(line));
    return told(line, storage::provinceCheckout(province, commune, path, line.progress()));
}

int runProvinceApply(const CommandLine &line)
{
    const QString path = demanded(line, u"receipt"_s);
    const storage::ChangeSet set = storage::readPackage(line.word(1, Text::tr("The change set")));
    demandReceiptPlace(path, set.id);
    QSaveFile file(path); // whether the receipt can be written is known before anything is applied
    if (!file.open(QIODevice::WriteOnly))
        throw gis::Error(Text::tr("The receipt “%1” cannot be written (%2); nothing was applied.")
                             .arg(path, file.errorString()));
    storage::Province province(databaseOf(line));
    const QByteArray receipt = storage::provinceApply(province, set, line.progress());
    if (file.write(receipt) != receipt.size() || !file.flush() || !file.commit())
        throw gis::Error(
            Text::tr("The change set was applied, but the receipt “%1” could not be written (%2); "
                     "apply it again to get the same receipt.")
                .arg(path, file.errorString()));
    return told(line, set, receipt);
}
