#include "app/linescheck.h"

#include "gis/error.h"
#include "gis/topology/linewords.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CheckCommand)
};

double tolerance(const CommandLine &line, const QString &option, double usual)
{
    if (!line.has(option))
        return usual;
    bool isNumber = false;
    const double millimetres = line.option(option).toDouble(&isNumber);
    if (!isNumber || !(millimetres >= 0 && millimetres <= 10'000))
        throw gis::Error(
            Text::tr("--%1 takes millimetres from 0 to 10000, not “%2”.").arg(option, line.option(option)));
    return millimetres;
}

} // namespace

std::optional<storage::LineReport> checkedLines(const CommandLine &line, const gis::Profile &profile,
                                                const gis::Fabric &fabric, const gis::Crs &crs)
{
    storage::LinesTask task;
    for (const QString &option : { u"lines"_s, u"points"_s })
        if (line.has(option) && line.option(option).trimmed().isEmpty())
            throw gis::Error(Text::tr("--%1 is empty: name the file to read.").arg(option));
    task.lines = storage::layerNamed(line.option(u"lines"_s));
    task.points = storage::layerNamed(line.option(u"points"_s));
    task.sheet = line.option(u"sheet"_s);
    task.tolerances.touchMillimetres = tolerance(line, u"touch"_s, task.tolerances.touchMillimetres);
    task.tolerances.nearMillimetres = tolerance(line, u"near"_s, profile.largestGapWidth);
    if (task.lines.path.isEmpty() && task.points.path.isEmpty()) {
        if (line.has(u"near"_s) || line.has(u"touch"_s))
            throw gis::Error(
                Text::tr("--near and --touch are about boundary lines: name their file by --lines."));
        return std::nullopt;
    }
    return storage::checkedLines(task, fabric, crs, line.progress());
}

void addLines(QJsonObject &answer, const storage::LineReport &report)
{
    QJsonObject kinds;
    const std::vector<int> counts = gis::counts(report.faults);
    for (std::size_t kind = 0; kind < counts.size(); ++kind)
        if (counts[kind] > 0)
            kinds.insert(gis::key(gis::LineFaultKind(kind)), counts[kind]);
    answer.insert(u"lines"_s, kinds);
    answer.insert(u"drawing"_s,
                  QJsonObject{ { u"lines"_s, qint64(report.drawing.lines.size()) },
                               { u"points"_s, qint64(report.drawing.points.size()) },
                               { u"notes"_s, QJsonArray::fromStringList(report.notes) } });
}

void printLines(const CommandLine &line, const storage::LineReport &report)
{
    const std::vector<int> counts = gis::counts(report.faults);
    for (std::size_t kind = 0; kind < counts.size(); ++kind)
        if (counts[kind] > 0)
            line.print(u"%1  %2"_s.arg(counts[kind], 17).arg(gis::title(gis::LineFaultKind(kind))));
    line.print(Text::tr("Boundary lines: %1, points: %2, places to look at: %3")
                   .arg(report.drawing.lines.size())
                   .arg(report.drawing.points.size())
                   .arg(report.faults.size()));
    for (const QString &note : report.notes)
        line.print(note);
}
