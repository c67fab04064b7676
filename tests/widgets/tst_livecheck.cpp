#include "widgets/queue/livecheck.h"

#include "tests/suite.h"
#include "tests/widgets/formdata.h"

#include <QDir>
#include <QSignalSpy>

using namespace formdata;
using testdata::uuid;

class TestLivecheck : public QObject
{
    Q_OBJECT

    std::unique_ptr<File> m_file;

    static QStringList sentences(const CheckState &state)
    {
        QStringList result;
        for (std::size_t n = 0; n < state.run->size(); ++n)
            if (state.run->isOpen(n))
                result += state.run->finding(n).key();
        result.sort();
        return result;
    }

    gis::Edit edit(const char *table, quint32 id, const char *field, const gis::Value &value) const
    {
        const gis::Record before = m_file->at(table, id);
        gis::Record after = before;
        after.set(field, value);
        return { QStringLiteral("x"), { *gis::updateOf(before, after) } };
    }

private Q_SLOTS:
    void init() { m_file = std::make_unique<File>(); }
    void cleanup() { m_file.reset(); }

    void openingAFileChecksIt()
    {
        LiveCheck check;
        QSignalSpy found(&check, &LiveCheck::found);
        check.setDocument(m_file->document.get());
        QVERIFY(!check.state());
        QTRY_VERIFY(check.isUpToDate());
        QCOMPARE(found.size(), 1);
        QVERIFY(check.state()->lines->size() > 0);
        QCOMPARE(check.state()->groups->counts.all(), 5);
    }

    void aProfileThatIsGoneStopsNothing()
    {
        LiveCheck check;
        QSignalSpy failed(&check, &LiveCheck::failed);
        check.setProfile(QStringLiteral("of-the-province.json"));
        check.setDocument(m_file->document.get());
        QTRY_VERIFY(check.isUpToDate());
        QCOMPARE(failed.size(), 1);
        QVERIFY(failed[0][0].toString().contains(gis::profileNames().front()));
        QCOMPARE(check.state()->run->profile().name, gis::profileNames().front());
        check.checkAll();
        QTRY_VERIFY(check.isUpToDate());
        QCOMPARE(failed.size(), 1); // once is enough
    }

    void afterAnEditTheFindingsAreThoseOfAFullCheck()
    {
        LiveCheck check;
        check.setDocument(m_file->document.get());
        QTRY_VERIFY(check.isUpToDate());
        const QStringList before = sentences(*check.state());
        m_file->document->apply(edit("parcel", 2, "recorded_area", 170.0));
        m_file->document->apply(edit("party", 21, "personal_no", QStringLiteral("12")));
        m_file->document->apply(edit("parcel", 3, "parcel_no", gis::Value()));
        QTRY_VERIFY(check.isUpToDate());
        const QStringList live = sentences(*check.state());
        QVERIFY(live != before);
        LiveCheck anew;
        anew.setDocument(m_file->document.get());
        QTRY_VERIFY(anew.isUpToDate());
        QCOMPARE(live, sentences(*anew.state()));
    }

    void aScanWhoseFileWasChangedIsFoundAfterTheQuickLook()
    {
        const QByteArray pdf = "%PDF-1.4 not what the row says";
        const QString sha256(64, u'a');
        const QString folder = m_file->document->file().scanFolder();
        QVERIFY(QDir().mkpath(folder + QStringLiteral("/aa")));
        QFile scan(folder + QStringLiteral("/aa/") + sha256 + QStringLiteral(".pdf"));
        QVERIFY(scan.open(QIODevice::WriteOnly) && scan.write(pdf) == pdf.size());
        scan.close();
        const gis::Record certificate = m_file->document->file().records(gis::table("certificate")).front();
        m_file->document->apply(
            { QStringLiteral("x"),
              { gis::insertOf(row("scan", 400, { { "sha256", sha256 }, { "kind", text("certificate") } })),
                gis::insertOf(row("scan_link", 401,
                                  { { "scan_id", id(400) },
                                    { "entity", text("certificate") },
                                    { "row_id", gis::idValue(certificate.id) } })) } });
        LiveCheck check;
        check.setDocument(m_file->document.get());
        const auto isSaid = [&] {
            for (std::size_t n = 0; check.state() && n < check.state()->run->size(); ++n)
                if (check.state()->run->finding(n).rows.front().id == uuid(400)
                    && check.state()->run->sentence(n).contains(
                        QStringLiteral("not the one that was stored")))
                    return true;
            return false;
        };
        QTRY_VERIFY(isSaid());
        QTRY_VERIFY(check.isUpToDate());
        QCOMPARE(check.state()->added, 0); // nobody's edit did that
        LiveCheck whole;
        whole.setDocument(m_file->document.get());
        whole.checkAll(true);
        QTRY_VERIFY(whole.isUpToDate());
        QCOMPARE(sentences(*check.state()), sentences(*whole.state()));
    }

    void undoTakesTheFindingAway()
    {
        LiveCheck check;
        check.setDocument(m_file->document.get());
        QTRY_VERIFY(check.isUpToDate());
        const QStringList before = sentences(*check.state());
        m_file->document->apply(edit("parcel", 2, "recorded_area", 170.0));
        QTRY_VERIFY(check.isUpToDate());
        QVERIFY(check.state()->added > 0);
        m_file->document->undo();
        QTRY_VERIFY(check.isUpToDate());
        QVERIFY(check.state()->fixed > 0);
        QCOMPARE(sentences(*check.state()), before);
    }

    void whatAnEditAddedIsToldFromWhatWasInheritedAlsoAfterARestart()
    {
        const auto added = [](const LiveCheck &check) {
            QStringList rules;
            const QueueLines &lines = *check.state()->lines;
            for (const QueueFinding &item : lines.findings.items)
                if (item.isAdded)
                    rules += QString::fromLatin1(gis::rules()[item.rule].code);
            return rules;
        };
        LiveCheck check;
        check.setDocument(m_file->document.get());
        QTRY_VERIFY(check.isUpToDate());
        QVERIFY(added(check).isEmpty());
        m_file->document->apply(edit("parcel", 2, "recorded_area", 170.0));
        QTRY_VERIFY(check.isUpToDate());
        QCOMPARE(added(check), QStringList{ QStringLiteral("DUNG-07") });
        LiveCheck anew;
        anew.setDocument(m_file->document.get());
        QTRY_VERIFY(anew.isUpToDate());
        QCOMPARE(added(anew), added(check));
    }

    void anEditWhileTheFileIsCheckedIsNotLost()
    {
        LiveCheck check;
        check.setDocument(m_file->document.get());
        m_file->document->apply(edit("party", 21, "personal_no", QStringLiteral("12")));
        QTRY_VERIFY(check.isUpToDate());
        LiveCheck anew;
        anew.setDocument(m_file->document.get());
        QTRY_VERIFY(anew.isUpToDate());
        QCOMPARE(sentences(*check.state()), sentences(*anew.state()));
    }

    void aCancelledCheckLeavesWhatWasFoundAndTheNextEditIsFollowed()
    {
        LiveCheck check;
        check.setDocument(m_file->document.get());
        QTRY_VERIFY(check.isUpToDate());
        check.checkAll();
        check.cancel();
        QVERIFY(check.state());
        m_file->document->apply(edit("parcel", 2, "recorded_area", 170.0));
        QTRY_VERIFY(check.isUpToDate());
        LiveCheck anew;
        anew.setDocument(m_file->document.get());
        QTRY_VERIFY(anew.isUpToDate());
        QCOMPARE(sentences(*check.state()), sentences(*anew.state()));
    }

    void aBadProfileIsRefusedInOneSentence()
    {
        LiveCheck check;
        QSignalSpy failed(&check, &LiveCheck::failed);
        check.setProfile(QStringLiteral("no such profile"));
        check.setDocument(m_file->document.get());
        QVERIFY(failed.wait(5000));
        QVERIFY(!failed.front().front().toString().isEmpty());
    }
};

DIABA_TEST(TestLivecheck)
#include "tst_livecheck.moc"
