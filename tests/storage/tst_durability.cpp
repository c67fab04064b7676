#include "gis/error.h"
#include "gis/vertexedits.h"
#include "storage/document.h"
#include "storage/fileinfo.h"
#include "storage/platform/durable.h"

#include "tests/storage/faultyvfs.h"
#include "tests/suite.h"
#include "tests/testdata.h"

#include <QDir>
#include <QTemporaryDir>

using namespace storage;
using namespace testdata;

/** What the program said was kept is there after the power went at any moment. */
class TestDurability : public QObject
{
    Q_OBJECT

    /** In memory where there is such a place: the shim decides what was synced, not the disk. */
    static QString folderTemplate()
    {
        return QFileInfo(QStringLiteral("/dev/shm")).isWritable()
            ? QStringLiteral("/dev/shm/diaba-XXXXXX")
            : QDir::tempPath() + QStringLiteral("/diaba-XXXXXX");
    }

    static void makeFile(const QString &path)
    {
        WorkingFile file = WorkingFile::create(path, { {}, QStringLiteral("EPSG:9209") });
        BulkLoad load(file);
        for (quint32 n = 1; n <= 2; ++n) {
            gis::Record record{ &gis::table("parcel"), uuid(n), 0, {} };
            record.set("sheet_no", QStringLiteral("9"));
            record.set("parcel_no", QString::number(n));
            record.set("geometry", gis::geometryValue(surface(square(n * 10'000, 0, 10'000))));
            load.add(record);
        }
        load.commit(QStringLiteral("Load"), QStringLiteral("test"), {});
    }

    /** Edits, undoes and redoes; returns the ids of what was acknowledged until something failed. */
    static std::vector<QUuid> session(const QString &path, FaultyVfs &vfs)
    {
        std::vector<QUuid> kept;
        try {
            Document document(path, WorkingFile::Access::Write);
            const auto keep = [&](const Entry &entry) { kept.push_back(entry.id); };
            try {
                for (int i = 0; i < 2; ++i)
                    keep(document.apply(gis::moveVertex(document.fabric(), { 20'000, 10'000 + i * 100 },
                                                        { 20'000, 10'100 + i * 100 })));
                keep(document.undo());
                keep(document.redo());
                gis::Record note{ &gis::table("note"), gis::newId(), 0, {} };
                note.set("entity", QStringLiteral("parcel"));
                note.set("row_id", gis::idValue(uuid(1)));
                note.set("text", QStringLiteral("x"));
                keep(document.apply({ QStringLiteral("Note"), { gis::insertOf(note) } }));
            } catch (const gis::Error &) {
                vfs.cutPower(); // closing must not mend what the failure left
            }
        } catch (const gis::Error &) { // it could not even be opened
        }
        return kept;
    }

private Q_SLOTS:
    void everyFailingOperationLeavesWhatWasAcknowledged()
    {
        QTemporaryDir folder(folderTemplate());
        const QString fresh = folder.filePath(QStringLiteral("fresh.diaba"));
        makeFile(fresh);
        FaultyVfs vfs;
        int rounds = 0, failures = 0;
        for (bool reached = true; reached; ++rounds) {
            QVERIFY2(rounds < 2'000, "the session never ends");
            const QString path = folder.filePath(QStringLiteral("%1.diaba").arg(rounds));
            QVERIFY(QFile::copy(fresh, path));
            vfs.failAt(rounds + 1);
            const std::vector<QUuid> kept = session(path, vfs);
            reached = vfs.hasFailed();
            failures += reached;
            vfs.crash();

            Document document(path, WorkingFile::Access::Write);
            QCOMPARE(integrity(document.file()), QStringLiteral("ok"));
            std::vector<QUuid> found;
            for (const Entry &entry : document.file().entries())
                if (entry.kind != EntryKind::Baseline && !entry.details.contains(QStringLiteral("auto")))
                    found.push_back(entry.id);
            QVERIFY(found.size() >= kept.size() && found.size() <= kept.size() + 1);
            QVERIFY(std::equal(kept.begin(), kept.end(), found.begin()));

            // None is half there: the rows are what the journal says.
            gis::Fabric replayed = readFabric(fresh);
            for (const Entry &entry : document.file().entries())
                replayed.apply({ entry.title, document.file().changes(entry) });
            QVERIFY(replayed == document.fabric());
            QFile::remove(path);
        }
        QVERIFY2(failures > 30, qPrintable(QStringLiteral("only %1 operations failed").arg(failures)));
    }

    void aFullDiskIsSaidWhereBytesAreWritten()
    {
        QFile full(QStringLiteral("/dev/full"));
        if (!full.open(QIODevice::WriteOnly))
            QSKIP("This system has no /dev/full.");
        QVERIFY_EXCEPTION_THROWN(writeAll(full, QByteArray(100'000, 'x')), gis::Error);
        QVERIFY_EXCEPTION_THROWN(writeAll(full, QByteArray("x")), gis::Error);
    }

    void aFailedLoadLeavesTheFileAsItWas()
    {
        QTemporaryDir folder(folderTemplate());
        FaultyVfs vfs;
        bool reached = true;
        for (int n = 1; reached && n < 5'000; n += 11) {
            const QString path = folder.filePath(QStringLiteral("%1.diaba").arg(n));
            vfs.failAt(n);
            try {
                makeFile(path);
            } catch (const gis::Error &) {
            }
            reached = vfs.hasFailed();
            vfs.crash();
            if (!QFile::exists(path))
                continue;
            try {
                const WorkingFile file(path, WorkingFile::Access::Write);
                QCOMPARE(file.count(gis::table("parcel")), file.entries().empty() ? 0 : 2);
                QCOMPARE(integrity(file), QStringLiteral("ok"));
            } catch (const gis::Error &error) { // a file that was never finished says so
                QVERIFY(reached && !error.message().isEmpty());
            }
        }
        QVERIFY(!reached);
    }
};

DIABA_TEST(TestDurability)
#include "tst_durability.moc"
