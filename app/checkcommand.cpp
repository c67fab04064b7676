#include "app/checkcommand.h"

#include "storage/check/registerreader.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cmath>

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CheckCommand)
};

double rounded(double seconds)
{
    return std::round(seconds * 1000) / 1000;
}

gis::CheckOptions optionsOf(const CommandLine &line)
{
    gis::CheckOptions options;
    for (const QString &code : line.optionList(u"rule"_s)) {
        const int rule = gis::indexOfRule(code.toUpper());
        if (rule < 0)
            throw gis::Error(Text::tr("There is no rule “%1”.").arg(code));
        options.only.push_back(rule);
    }
    return options;
}

void print(const CommandLine &line, const gis::CheckRun &run, double readSeconds)
{
    const std::vector<int> counts = run.counts();
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > 0)
            line.print(u"%1  %2  %3"_s.arg(QLatin1StringView(gis::rules()[i].code), -8)
                           .arg(counts[i], 7)
                           .arg(gis::title(gis::rules()[i])));
    const gis::GroupCounts groups = run.groups();
    line.print(Text::tr("Group 1: %1, group 2: %2 (%3 of them wait for the police only), group 3: %4")
                   .arg(groups.group[1])
                   .arg(groups.group[2])
                   .arg(groups.waiting)
                   .arg(groups.group[3]));
    const gis::MatchCounts matches = run.matches();
    line.print(
        Text::tr("Matched in the population database: %1 of %2 persons, %3 of %4 parcels with a certificate")
            .arg(matches.matchedPersons)
            .arg(matches.persons)
            .arg(matches.matchedParcels)
            .arg(matches.parcels));
    line.print(Text::tr("Profile %1, read in %2 s, checked in %3 s")
                   .arg(run.profile().name)
                   .arg(readSeconds, 0, 'f', 2)
                   .arg(run.seconds(), 0, 'f', 2));
}

} // namespace

QJsonObject checkJson(const gis::CheckRun &run, qint64 parcels, double readSeconds)
{
    QJsonObject rules;
    const std::vector<int> counts = run.counts();
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > 0)
            rules.insert(QString::fromLatin1(gis::rules()[i].code), counts[i]);
    const gis::GroupCounts groups = run.groups();
    return { { u"profile"_s, run.profile().name },
             { u"parcels"_s, parcels },
             { u"rules"_s, rules },
             { u"groups"_s,
               QJsonObject{
                   { u"1"_s, groups.group[1] }, { u"2"_s, groups.group[2] }, { u"3"_s, groups.group[3] } } },
             { u"waiting"_s, groups.waiting },
             { u"seconds"_s,
               QJsonObject{ { u"read"_s, rounded(readSeconds) },
                            { u"topology"_s, rounded(run.topologySeconds()) },
                            { u"all"_s, rounded(run.seconds()) } } } };
}

int runCheck(const CommandLine &line)
{
    const QString path = line.word(0, Text::tr("The working file"));
    const gis::Profile profile = gis::profile(line.option(u"profile"_s));
    const gis::CheckOptions options = optionsOf(line);
    QElapsedTimer timer;
    timer.start();
    const storage::WorkingFile file(path, storage::WorkingFile::Access::Read);
    const gis::Fabric fabric = storage::readFabric(path);
    const gis::Register rows = storage::readRegister(file, storage::ScanCare::Whole, line.progress());
    const double readSeconds = double(timer.nsecsElapsed()) / 1e9;
    const gis::CheckRun run = gis::run(rows, fabric, profile, options, line.progress());
    if (line.isJson())
        line.print(checkJson(run, qint64(fabric.size()), readSeconds));
    else
        print(line, run, readSeconds);
    return run.errors() > 0 ? LookAtIt : AllDone;
}
