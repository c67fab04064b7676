#include "storage/demo/writedemo.h"

#include "storage/platform/durable.h"
#include "storage/platform/makingfolder.h"
#include "storage/scans.h"
#include "storage/workingfile.h"

#include "gis/uuid.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QThreadPool>

#include <atomic>
#include <future>

namespace storage
{

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(WriteDemo)
};

/** When the demo is said to have been made; later than everything registered in it. */
constexpr char madeAt[] = "2026-09-15T01:00:00.000Z";

SpecimenScan drawn(const DemoScan &scan, const SpecimenPainter &painter)
{
    if (const auto *certificate = std::get_if<CertificateSpecimen>(&scan.shows))
        return painter.certificate(*certificate);
    if (const auto *papers = std::get_if<std::vector<IdentitySpecimen>>(&scan.shows))
        return { painter.identity(*papers), {} };
    return { painter.list(std::get<ListSpecimen>(scan.shows)), {} };
}

int dpiOf(const DemoScan &scan)
{
    if (const auto *certificate = std::get_if<CertificateSpecimen>(&scan.shows))
        return certificate->look.dpi;
    if (const auto *papers = std::get_if<std::vector<IdentitySpecimen>>(&scan.shows))
        return papers->front().look.dpi;
    return std::get<ListSpecimen>(scan.shows).look.dpi;
}

/** Pages of a PDF that the painter drew: it writes each page object on its own. */
int pagesOf(const QByteArray &pdf)
{
    return int(pdf.count("/Type /Page") - pdf.count("/Type /Pages") + pdf.count("/Type/Page")
               - pdf.count("/Type/Pages"));
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        throw gis::Error(Text::tr("“%1” could not be written: %2.").arg(path, file.errorString()));
    writeAll(file, bytes);
    if (!file.commit())
        throw gis::Error(Text::tr("“%1” could not be written: %2.").arg(path, file.errorString()));
}

/**
 * Threads of Qt's pool that take what is next until nothing is: on these the
 * painter does not divide its own work among threads again. Gone when this is.
 */
struct Drawers {
    std::atomic<std::size_t> next = 0;
    std::size_t end;
    std::vector<std::future<void>> threads{};

    Drawers(std::size_t count, const std::function<void(std::size_t)> &draw) : end(count)
    {
        QThreadPool::globalInstance()->releaseThread(); // of whoever waits here
        for (int i = 0; i < std::max(2, QThread::idealThreadCount()); ++i) {
            auto task = std::make_shared<std::packaged_task<void()>>([this, draw] {
                for (std::size_t taken = next++; taken < end; taken = next++)
                    draw(taken);
            });
            threads.push_back(task->get_future());
            QThreadPool::globalInstance()->start([task] { (*task)(); });
        }
    }
    ~Drawers()
    {
        next = end;
        for (const std::future<void> &thread : threads)
            if (thread.valid())
                thread.wait();
        QThreadPool::globalInstance()->reserveThread();
    }
    Q_DISABLE_COPY_MOVE(Drawers)
};

std::vector<SpecimenScan> drawnScans(const std::vector<DemoScan> &scans, const SpecimenPainter &painter,
                                     const gis::Progress &progress)
{
    using namespace std::chrono_literals;
    std::vector<SpecimenScan> result(scans.size());
    Drawers drawers(scans.size(), [&](std::size_t i) { result[i] = drawn(scans[i], painter); });
    for (std::future<void> &thread : drawers.threads) {
        while (thread.wait_for(50ms) != std::future_status::ready)
            gis::report(
                progress,
                0.05 + 0.85 * double(std::min(drawers.next.load(), scans.size())) / double(scans.size()));
        thread.get(); // throws what it threw
    }
    return result;
}

void writeScan(DemoScan::Damage damage, const QString &path, const QByteArray &bytes)
{
    if (damage == DemoScan::Damage::Missing)
        return;
    if (!QDir().mkpath(QFileInfo(path).path()))
        throw gis::Error(Text::tr("The folder “%1” could not be made.").arg(QFileInfo(path).path()));
    QByteArray written = damage == DemoScan::Damage::Empty ? QByteArray() : bytes;
    if (damage == DemoScan::Damage::Altered)
        written += "\n";
    writeFile(path, written);
}

/** Fills in where the values stand that were read from scans; rows of values that are not drawn go. */
void placeValues(std::vector<gis::Record> &records, const std::map<QUuid, std::vector<SpecimenMark>> &marks)
{
    std::erase_if(records, [&](gis::Record &row) {
        const auto ofScan =
            row.table == &gis::table("field_source") ? marks.find(row.idOf("scan_id")) : marks.end();
        if (ofScan == marks.end())
            return false;
        const auto mark =
            std::find_if(ofScan->second.begin(), ofScan->second.end(), [&](const SpecimenMark &each) {
                return row.text("entity") == QLatin1StringView(each.table)
                    && row.text("field") == QLatin1StringView(each.field);
            });
        if (mark == ofScan->second.end())
            return true;
        row.set("page", qint64(mark->page));
        QStringList sides;
        for (const double side :
             { mark->share.x(), mark->share.y(), mark->share.width(), mark->share.height() })
            sides += QString::number(side, 'f', 4);
        row.set("rectangle", sides.join(u' '));
        return false;
    });
}

/** Writes the files of all scans and fills in their rows. */
void writeScans(DemoCommune &demo, const QDir &folder, const SpecimenPainter &painter,
                const gis::Progress &progress)
{
    std::map<QUuid, gis::Record *> rows;
    for (gis::Record &record : demo.records)
        if (record.table == &gis::table("scan"))
            rows[record.id] = &record;
    const std::vector<SpecimenScan> files = drawnScans(demo.scans, painter, progress);
    std::map<QUuid, std::vector<SpecimenMark>> marks;
    for (std::size_t i = 0; i < files.size(); ++i) {
        const QByteArray &pdf = files[i].pdf;
        const QByteArray sha256 = QCryptographicHash::hash(pdf, QCryptographicHash::Sha256);
        gis::Record &row = *rows.at(demo.scans[i].scan);
        row.set("sha256", QString::fromLatin1(sha256.toHex()));
        row.set("pages", qint64(pagesOf(pdf)));
        row.set("dpi", qint64(dpiOf(demo.scans[i])));
        writeScan(demo.scans[i].damage, scanPath(folder.path(), QString::fromLatin1(sha256.toHex())), pdf);
        marks[demo.scans[i].scan] = files[i].marks;
    }
    placeValues(demo.records, marks);
}

void writeRows(const DemoCommune &demo, const QString &path, quint64 seed)
{
    std::uint64_t n = 0;
    const auto ids = [&] { return gis::uuid7(1'789'434'000'000 + 1000, n++ & 0x0fff, seed); };
    WorkingFile file = WorkingFile::create(path, { u"12073"_s, u"EPSG:9209"_s, ids() });
    BulkLoad load(file, ids);
    for (const gis::Record &record : demo.records)
        load.add(record);
    load.commit(u"Xã mẫu Mẫu Hòa"_s, u"diaba demo"_s,
                { { u"source"_s, u"demo"_s }, { u"seed"_s, QString::number(seed) } }, {},
                QString::fromLatin1(madeAt));
}

QJsonArray jsonOf(const std::vector<SeededCase> &cases, const QString &ruleKey)
{
    QJsonArray result;
    for (const SeededCase &each : cases) {
        QJsonObject object{ { ruleKey, each.rule },
                            { u"table"_s, each.table },
                            { u"id"_s, gis::text(each.id) },
                            { u"parcel"_s, each.parcel },
                            { u"what"_s, each.what } };
        if (!each.also.empty())
            object[u"also"_s] = QJsonArray::fromStringList(QStringList(each.also.begin(), each.also.end()));
        result.append(object);
    }
    return result;
}

qint64 parcelsOf(const DemoCommune &demo)
{
    return std::count_if(demo.records.begin(), demo.records.end(),
                         [](const gis::Record &record) { return record.table == &gis::table("parcel"); });
}

/** Whether \a folder holds the demo of these faults; \throws Error if it holds anything else. */
bool holdsSame(const QDir &folder, const QByteArray &faults)
{
    if (!folder.exists() || folder.isEmpty())
        return false;
    QFile file(folder.filePath(u"faults.json"_s));
    if (folder.exists(u"demo.diaba"_s) && file.open(QIODevice::ReadOnly) && file.readAll() == faults)
        return true;
    throw gis::Error(
        Text::tr("“%1” is not empty and holds no such demo; name an empty folder.").arg(folder.path()));
}

} // namespace

QByteArray faultsJson(const DemoCommune &demo, quint64 seed)
{
    return QJsonDocument(QJsonObject{ { u"seed"_s, QString::number(seed) },
                                      { u"faults"_s, jsonOf(demo.faults, u"rule"_s) },
                                      { u"innocent"_s, jsonOf(demo.innocent, u"case"_s) },
                                      { u"scenarios"_s, jsonOf(demo.scenarios, u"walk"_s) } })
        .toJson();
}

WrittenDemo writeDemo(const QString &folder, quint64 seed, const SpecimenPainter &painter,
                      const gis::Progress &progress)
{
    if (QFileInfo::exists(folder) && !QFileInfo(folder).isDir())
        throw gis::Error(Text::tr("“%1” is a file; name an empty folder.").arg(folder));
    DemoCommune demo = makeDemo(seed);
    const QByteArray faults = faultsJson(demo, seed);
    const QDir target(folder);
    const WrittenDemo written{ target.filePath(u"demo.diaba"_s), parcelsOf(demo), qint64(demo.faults.size()),
                               qint64(demo.innocent.size()), qint64(demo.scans.size()) };
    if (holdsSame(target, faults))
        return written;
    // Made beside its place and moved there when all of it is written.
    MakingFolder making(QFileInfo(target.absolutePath()).path(), u"demo"_s);
    if (!making.isValid())
        throw gis::Error(
            Text::tr("The folder “%1” could not be made: %2.").arg(folder, making.errorString()));
    const QDir half(making.path());
    writeScans(demo, QDir(half.filePath(u"demo.scans"_s)), painter, progress);
    writeRows(demo, half.filePath(u"demo.diaba"_s), seed);
    writeFile(half.filePath(u"faults.json"_s), faults);
    gis::report(progress, 1); // the last moment to stop
    if ((target.exists() && !QDir().rmdir(target.path())) || !making.moveTo(target.path()))
        throw gis::Error(Text::tr("The folder “%1” could not be made.").arg(folder));
    return written;
}

} // namespace storage
