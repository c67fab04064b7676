#include "storage/snapshot.h"

#include "storage/document.h"

#include "tests/suite.h"
#include "tests/testdata.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace storage;
using namespace testdata;

class TestSnapshot : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Document> m_document;

    static gis::Record parcelNo(int n)
    {
        gis::Record record{ &gis::table("parcel"), uuid(n), 0, {} };
        record.set("sheet_no", u"9"_s);
        record.set("parcel_no", QString::number(n));
        record.set("geometry", gis::geometryValue(surface(square(n * 20'000, 0, 10'000))));
        return record;
    }

    static gis::Edit renaming(const WorkingFile &file, int n, const QString &hamlet)
    {
        const gis::Record before = *file.record(gis::table("parcel"), uuid(n));
        gis::Record after = before;
        after.set("hamlet", hamlet);
        return { u"Rename"_s, { *gis::updateOf(before, after) } };
    }

    /** As sqlite3 or QGIS would. */
    void foreign(const QString &sql) const
    {
        Database(m_document->file().path(), Database::Write, true).execute(sql);
    }

    QString text(const QString &sql) const { return m_document->file().database().text(sql); }

private Q_SLOTS:
    void init()
    {
        const QString path = m_folder.filePath(gis::text(gis::newId()) + u".diaba"_s);
        {
            auto file = WorkingFile::create(path, { {}, u"EPSG:9209"_s });
            BulkLoad load(file);
            for (const int n : { 1, 2, 3 })
                load.add(parcelNo(n));
            load.commit(u"Load"_s, u"test"_s, {});
        }
        m_document = std::make_unique<Document>(path, WorkingFile::Access::Write);
    }

    void whatOthersWroteIsToldRowByRow()
    {
        const Snapshot snapshot(m_document->file());
        foreign(u"UPDATE parcel SET hamlet = 'Bến' WHERE parcel_no = '1'"_s);
        foreign(u"DELETE FROM parcel WHERE parcel_no = '2'"_s);
        foreign(u"INSERT INTO parcel (id, sheet_no, parcel_no) VALUES ('%1', '9', '4')"_s.arg(
            gis::text(uuid(4))));
        const auto changes = snapshot.foreignWrites().changes;
        QCOMPARE(changes.size(), 3u);
        const gis::Values named{ { gis::table("parcel").indexOf("hamlet"), u"Bến"_s } };
        QVERIFY(std::ranges::any_of(
            changes, [&](const gis::Change &c) { return c.id == uuid(1) && c.before && c.after == named; }));
        QVERIFY(std::ranges::any_of(changes,
                                    [](const gis::Change &c) { return c.id == uuid(2) && c.isDelete(); }));
        QVERIFY(std::ranges::any_of(changes,
                                    [](const gis::Change &c) { return c.id == uuid(4) && c.isInsert(); }));
    }

    void ourOwnEditsAreNoneOfTheirs()
    {
        const Snapshot snapshot(m_document->file());
        m_document->apply(renaming(m_document->file(), 1, u"Ours"_s));
        QVERIFY(snapshot.foreignWrites().changes.empty());
        foreign(u"UPDATE parcel SET address = 'Theirs' WHERE parcel_no = '1'"_s);
        const auto changes = snapshot.foreignWrites().changes;
        QCOMPARE(changes.size(), 1u);
        QVERIFY(changes[0].after->contains(gis::table("parcel").indexOf("address")));
        QVERIFY(!changes[0].after->contains(gis::table("parcel").indexOf("hamlet")));
    }

    void aSnapshotGoesOnWithOurEditsAndStaysWhereOthersWrote()
    {
        Snapshot snapshot(m_document->file());
        m_document->apply(renaming(m_document->file(), 1, u"Ours"_s));
        QVERIFY(snapshot.renew(m_document->file()));
        foreign(u"UPDATE parcel SET hamlet = 'Theirs' WHERE parcel_no = '1'"_s);
        QVERIFY(!snapshot.renew(m_document->file()));
        const auto changes = snapshot.foreignWrites().changes;
        QCOMPARE(changes.size(), 1u);
        QCOMPARE(gis::toText(changes[0].before->begin()->second), u"Ours"_s);
    }

    void whatIsTakenOverIsAnEditThatUndoTakesBack()
    {
        const Snapshot snapshot(m_document->file());
        foreign(u"UPDATE parcel SET hamlet = 'Theirs' WHERE parcel_no = '1'"_s);
        foreign(u"DELETE FROM parcel WHERE parcel_no = '2'"_s);
        m_document->takeOver(snapshot.foreignWrites());
        QVERIFY(snapshot.foreignWrites().changes.empty());
        QCOMPARE(m_document->fabric().size(), 2u);
        QCOMPARE(text(u"SELECT hamlet FROM parcel WHERE parcel_no = '1'"_s), u"Theirs"_s);
        m_document->undo();
        QCOMPARE(m_document->fabric().size(), 3u);
        QVERIFY(text(u"SELECT hamlet FROM parcel WHERE parcel_no = '1'"_s).isEmpty());
        QVERIFY(!text(u"SELECT baseline_id FROM parcel WHERE parcel_no = '2'"_s).isEmpty());
    }

    void whatIsPutBackIsAsItWas()
    {
        const Snapshot snapshot(m_document->file());
        const QString load = text(u"SELECT baseline_id FROM parcel WHERE parcel_no = '2'"_s);
        const auto entries = m_document->file().entries().size();
        foreign(u"UPDATE parcel SET geometry = NULL WHERE parcel_no = '1'"_s);
        foreign(u"DELETE FROM parcel WHERE parcel_no = '2'"_s);
        m_document->putBack(snapshot.foreignWrites());
        QVERIFY(snapshot.foreignWrites().changes.empty());
        QCOMPARE(m_document->file().entries().size(), entries);
        QCOMPARE(text(u"SELECT baseline_id FROM parcel WHERE parcel_no = '2'"_s), load);
        QCOMPARE(*m_document->file().record(gis::table("parcel"), uuid(1)), parcelNo(1));
    }

    void aRowWithoutAnIdOrATableOfTheirsIsNamed_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("named");
        QTest::newRow("id") << u"INSERT INTO parcel (id, parcel_no) VALUES ('seven', '7')"_s << u"seven"_s;
        QTest::newRow("table") << u"CREATE TABLE layer_styles (a)"_s << u"layer_styles"_s;
    }
    void aRowWithoutAnIdOrATableOfTheirsIsNamed()
    {
        QFETCH(QString, sql);
        QFETCH(QString, named);
        const Snapshot snapshot(m_document->file());
        foreign(sql);
        try {
            snapshot.foreignWrites();
            QFAIL("was taken");
        } catch (const gis::Error &error) {
            QVERIFY2(error.message().contains(named), qPrintable(error.message()));
        }
    }

    void anotherProcessThatComesAndGoesTakesNothingAway()
    {
        const QString path = m_document->file().path();
        const Snapshot snapshot(m_document->file());
        {
            const WorkingFile reader(path, WorkingFile::Access::Read); // as our own background work
        }
        QProcess other;
        other.start(u"ogrinfo"_s,
                    { u"-q"_s, u"-update"_s, path, u"-sql"_s,
                      u"UPDATE parcel SET hamlet = 'Theirs' WHERE parcel_no = '1'"_s });
        QVERIFY(other.waitForFinished(30'000));
        QCOMPARE(other.exitCode(), 0);
        const auto changes = snapshot.foreignWrites().changes;
        QCOMPARE(changes.size(), 1u);
        QCOMPARE(changes[0].id, uuid(1));
        m_document->apply(renaming(m_document->file(), 2, u"Ours"_s));
        m_document.reset();
        const WorkingFile again(path, WorkingFile::Access::Read);
        QCOMPARE(again.record(gis::table("parcel"), uuid(2))->text("hamlet"), u"Ours"_s);
    }

    void aLoadThatWeUndidIsNoneOfTheirs()
    {
        const Snapshot snapshot(m_document->file());
        foreign(u"UPDATE parcel SET hamlet = 'Theirs' WHERE parcel_no = '1'"_s);
        QCOMPARE(snapshot.foreignWrites().changes.size(), 1u);
        m_document->undo();
        QCOMPARE(m_document->fabric().size(), 0u);
        QVERIFY(snapshot.foreignWrites().changes.empty());
    }

    void theLogOfALongDayIsEmptied()
    {
        Snapshot snapshot(m_document->file());
        const QString log = m_document->file().path() + u"-wal"_s;
        for (int i = 0; i < 400; ++i) {
            m_document->apply(renaming(m_document->file(), 1, QString(4000, QChar(u'a' + i % 20))));
            QVERIFY(snapshot.renew(m_document->file()));
        }
        QVERIFY2(QFileInfo(log).size() < (12 << 20), qPrintable(QString::number(QFileInfo(log).size())));
    }
};

DIABA_TEST(TestSnapshot)
#include "tst_snapshot.moc"
