#include "app/benchcommand.h"

#include "app/benchmeasures.h"
#include "app/checkcommand.h"
#include "gis/error.h"
#include "gis/vertexedits.h"
#include "storage/check/registerreader.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

namespace
{

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(BenchCommand)
};

constexpr int starts = 5;
constexpr int redraws = 5;

/** Starts this program anew on \a path, which tells how long it took. */
QJsonObject startAnew(const QString &path)
{
    QProcess program;
    program.start(QCoreApplication::applicationFilePath(),
                  { u"bench"_s, path, u"--since"_s, QString::number(bench::steadyNow()), u"--lang"_s,
                    QLocale().language() == QLocale::Vietnamese ? u"vi"_s : u"en"_s });
    if (!program.waitForFinished(120'000) || program.exitCode() != AllDone) {
        const QString why = QString::fromUtf8(program.readAllStandardError()).trimmed();
        throw gis::Error(why.isEmpty() ? Text::tr("The program could not be started anew on %1.").arg(path)
                                       : why.section(u'\n', -1));
    }
    return QJsonDocument::fromJson(program.readAllStandardOutput()).object();
}

void measureStarts(const QString &path, QJsonObject &result)
{
    std::vector<double> pictures, answers;
    for (int run = 0; run < starts; ++run) {
        const QJsonObject one = startAnew(path);
        pictures.push_back(one[u"first_picture_ms"].toDouble());
        answers.push_back(one[u"start_ms"].toDouble());
    }
    result[u"start_ms"] = bench::quantile(answers);
    result[u"first_picture_ms"] = bench::quantile(pictures);
}

/** A copy to edit: the file itself is left as it is. */
QString copyOf(const QString &path, const QTemporaryDir &folder)
{
    const QString copy = folder.filePath(u"copy.diaba"_s);
    if (!QFile::copy(path, copy))
        throw gis::Error(Text::tr("There is no room to copy %1 to %2.").arg(path, folder.path()));
    if (QFileInfo(path + u"-wal"_s).size() > 0)
        QFile::copy(path + u"-wal"_s, copy + u"-wal"_s);
    return copy;
}

double measureEdits(const QString &path)
{
    const QTemporaryDir folder;
    storage::Document document(copyOf(path, folder), storage::WorkingFile::Access::Write);
    return bench::quantile(bench::edits(document, 11));
}

/** A corner in the middle of the map moved a little, with all parcels that share it. */
gis::Edit movedVertex(const gis::Fabric &fabric)
{
    if (fabric.isEmpty())
        return {};
    const gis::Chunk &chunk = *fabric.chunks()[fabric.chunks().size() / 2];
    for (std::size_t item = chunk.size() / 2; item < chunk.size(); ++item)
        if (chunk.firstVertex(item) < chunk.endVertex(item)) {
            const gis::Point from = chunk.vertex(chunk.firstVertex(item));
            return gis::moveVertex(fabric, from, { from.x + 250, from.y + 130 });
        }
    return {};
}

/** All rules over \a document, and how long they take to be right again after a vertex was moved. */
QJsonObject check(const storage::Document &document, double &recheckMilliseconds)
{
    QElapsedTimer timer;
    timer.start();
    const gis::Register rows = storage::readRegister(document.file(), storage::ScanCare::Quick);
    const double readSeconds = double(timer.nsecsElapsed()) / 1e9;
    const gis::CheckRun run = gis::run(rows, document.fabric(), gis::profile());
    const gis::Edit edit = movedVertex(document.fabric());
    gis::Fabric after = document.fabric();
    after.apply(edit);
    timer.restart();
    (void)gis::rechecked(run, document.fabric(), after, edit);
    recheckMilliseconds = double(timer.nsecsElapsed()) / 1e6;
    return checkJson(run, qint64(document.fabric().size()), readSeconds);
}

/** From an edit until the work to do and the map's groups are right again, as the window has it. */
double measureQueue(const QString &path)
{
    const QTemporaryDir folder;
    storage::Document document(copyOf(path, folder), storage::WorkingFile::Access::Write);
    return bench::queue(document, 11);
}

double rounded(double value)
{
    return std::round(value * 10) / 10;
}

QJsonObject measured(const QString &path, const gis::Progress &progress)
{
    QJsonObject result;
    measureStarts(path, result);
    gis::report(progress, 0.3);
    {
        const storage::Document document(path, storage::WorkingFile::Access::Read);
        result[u"parcels"] = qint64(document.fabric().size());
        result[u"full_redraw_cold_ms"] = bench::coldPicture(document.fabric(), 0, redraws);
        result[u"labels_1_2000_cold_ms"] = bench::coldPicture(document.fabric(), 2000, redraws);
        gis::report(progress, 0.5);
        const auto frames = bench::frames(document.fabric());
        result[u"pan_frame_ms"] = QJsonObject{ { u"p50"_s, rounded(bench::quantile(frames)) },
                                               { u"p95"_s, rounded(bench::quantile(frames, 0.95)) } };
        result[u"resident_mb"] = bench::residentMegabytes();
        double recheck = 0;
        result[u"check"] = check(document, recheck);
        result[u"recheck_ms"] = recheck;
    }
    gis::report(progress, 0.8);
    result[u"edit_ms"] = measureEdits(path);
    gis::report(progress, 0.9);
    result[u"queue_ms"] = measureQueue(path);
    for (const QString &key : result.keys())
        if (result[key].isDouble() && key != "parcels"_L1)
            result[key] = rounded(result[key].toDouble());
    return result;
}

void print(const CommandLine &line, const QJsonObject &result)
{
    const QJsonObject pan = result[u"pan_frame_ms"].toObject();
    const auto ms = [](const QJsonValue &value) { return QString::number(value.toDouble(), 'f', 1); };
    line.print(Text::tr("Parcels: %1").arg(result[u"parcels"].toInteger()));
    line.print(Text::tr("Start until the map answers: %1 ms").arg(ms(result[u"start_ms"])));
    line.print(Text::tr("Start until the whole map is drawn: %1 ms").arg(ms(result[u"first_picture_ms"])));
    line.print(Text::tr("Drawing all parcels: %1 ms").arg(ms(result[u"full_redraw_cold_ms"])));
    line.print(Text::tr("Drawing 1:2000 with labels: %1 ms").arg(ms(result[u"labels_1_2000_cold_ms"])));
    line.print(Text::tr("A frame while moving and zooming: %1 ms, 95 of 100 within %2 ms")
                   .arg(ms(pan[u"p50"]), ms(pan[u"p95"])));
    line.print(Text::tr("Moving a vertex until it is saved and drawn: %1 ms").arg(ms(result[u"edit_ms"])));
    const QJsonObject seconds = result[u"check"][u"seconds"].toObject();
    line.print(Text::tr("All rules: %1 s, of these %2 s for how the parcels lie; rows read in %3 s")
                   .arg(seconds[u"all"].toDouble())
                   .arg(seconds[u"topology"].toDouble())
                   .arg(seconds[u"read"].toDouble()));
    line.print(Text::tr("Findings right again after an edit: %1 ms").arg(ms(result[u"recheck_ms"])));
    line.print(Text::tr("The work to do right again after an edit: %1 ms").arg(ms(result[u"queue_ms"])));
    line.print(Text::tr("Memory: %1 MB").arg(ms(result[u"resident_mb"])));
}

} // namespace

int runBench(const CommandLine &line)
{
    const QString path = line.word(0, Text::tr("the working file"));
    if (line.has(u"since"_s)) {
        const bench::Start start = bench::start(path, line.option(u"since"_s).toLongLong());
        line.print(
            QJsonObject{ { u"start_ms"_s, start.answering }, { u"first_picture_ms"_s, start.picture } });
        return AllDone;
    }
    const QJsonObject result = measured(path, line.progress());
    if (line.isJson())
        line.print(result);
    else
        print(line, result);
    return AllDone;
}
