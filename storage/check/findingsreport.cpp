#include "storage/check/findingsreport.h"

#include "gis/error.h"
#include "gis/humanvalues.h"
#include "storage/platform/durable.h"
#include "storage/platform/makingfolder.h"
#include "storage/replaceable.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace storage
{

namespace
{

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(FindingsReport)
};

QString ruleLine(const gis::CheckRun &run, int rule)
{
    const gis::Rule &each = gis::rules()[std::size_t(rule)];
    const gis::RuleSetting &setting = run.profile().of(rule);
    const QString severity = gis::name(setting.at(run.options().stage));
    if (setting.tolerance > 0)
        return Text::tr("version %1, %2, tolerance %3 %4")
            .arg(each.version)
            .arg(severity, gis::shownNumber(setting.tolerance), QString::fromUtf8(each.unit));
    return Text::tr("version %1, %2").arg(each.version).arg(severity);
}

QString rulesOfTheDay()
{
    QStringList codes;
    for (const gis::Rule &rule : gis::rules())
        if (gis::dependsOnDay(rule))
            codes += QString::fromLatin1(rule.code);
    return codes.join(u", "_s);
}

} // namespace

std::vector<std::pair<QString, QString>> headLines(const gis::CheckRun &run, const ReportHead &head)
{
    const gis::Profile &profile = run.profile();
    std::vector<std::pair<QString, QString>> lines{
        { Text::tr("Working file"), head.file },
        { Text::tr("Profile"), profile.name + u' ' + profile.version },
        { Text::tr("Source of the profile"), profile.source },
        { Text::tr("Group 3 means"), profile.group3 },
        { Text::tr("Table of area tolerances"), profile.areaTable },
        { Text::tr("Widest gap"), gis::shownNumber(profile.largestGapWidth) + u" mm"_s },
        { Text::tr("Checked on"), head.at },
        { Text::tr("Checked by"), head.person },
        { Text::tr("Rules that depend on the day"), rulesOfTheDay() },
    };
    for (int rule = 0; rule < int(gis::rules().size()); ++rule)
        lines.push_back({ QString::fromLatin1(gis::rules()[std::size_t(rule)].code), ruleLine(run, rule) });
    return lines;
}

void writeReport(const QString &path, const std::function<void(const QString &made, bool isSheet)> &write)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix != u"gpkg" && suffix != u"xlsx")
        throw gis::Error(Text::tr("A report ends in .gpkg or .xlsx, not like “%1”.").arg(path));
    demandReplaceable(path);
    // Written beside its place and moved there when it is whole.
    const MakingFolder half(QFileInfo(path).absolutePath(), u"report"_s);
    if (!half.isValid())
        throw gis::Error(Text::tr("“%1” cannot be written: %2.").arg(path, half.errorString()));
    const QString made = half.filePath(u"report."_s + suffix);
    try {
        write(made, suffix == u"xlsx");
    } catch (const gis::Cancelled &) {
        throw;
    } catch (const gis::Error &error) { // of the report that was asked for, not of the half one
        throw gis::Error(QString(error.message()).replace(made, path));
    }
    replaceFile(made, path);
}

void writeFindings(const QString &path, const gis::CheckRun &run, const gis::Fabric &fabric,
                   const ReportHead &head, bool whole, const LineReport *lines, const gis::Progress &progress)
{
    writeReport(path, [&](const QString &made, bool isSheet) {
        if (isSheet)
            writeFindingsSheet(made, run, head, whole, lines, progress);
        else
            writeFindingsLayer(made, run, fabric, head, lines, progress);
    });
}

} // namespace storage
