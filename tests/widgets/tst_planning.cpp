#include "widgets/edits/planning.h"

#include "tests/suite.h"

#include <QSignalSpy>
#include <QTest>

#include <thread>

namespace
{

gis::Outcome named(const QString &title)
{
    gis::Outcome outcome;
    outcome.edit.title = title;
    return outcome;
}

/** Goes on until it is told to stop, or 20 s. */
gis::Outcome endless(const gis::Progress &progress)
{
    for (int i = 0; i < 20'000; ++i) {
        gis::report(progress, i / 20'000.0);
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return named(QStringLiteral("late"));
}

} // namespace

class TestPlanning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTakesNoTimeIsThereAtOnce()
    {
        Planning planning;
        QSignalSpy busy(&planning, &Planning::busy);
        QString title;
        planning.start(
            {}, [](const gis::Progress &) { return named(QStringLiteral("quick")); },
            [&](const Planning::Proposal &result) { title = result().edit.title; });
        QTRY_COMPARE(title, QStringLiteral("quick"));
        QTest::qWait(10);
        QCOMPARE(title, QStringLiteral("quick"));
    }

    void escapeStopsWhatTakesLong()
    {
        Planning planning;
        QSignalSpy busy(&planning, &Planning::busy);
        bool isDone = false;
        planning.start(QStringLiteral("…"), endless, [&](const Planning::Proposal &) { isDone = true; });
        QCOMPARE(busy.takeFirst().first().toBool(), true);
        QTest::keyClick(&planning, Qt::Key_Escape);
        QCOMPARE(busy.takeFirst().first().toBool(), false);
        QTest::qWait(50);
        QVERIFY(!isDone);
    }

    void anotherPlanTakesThePlaceOfOneUnderWay()
    {
        Planning planning;
        QStringList titles;
        const auto done = [&](const Planning::Proposal &result) { titles += result().edit.title; };
        planning.start({}, endless, done);
        planning.start(
            {}, [](const gis::Progress &) { return named(QStringLiteral("second")); }, done);
        QTRY_COMPARE(titles, QStringList(QStringLiteral("second")));
    }

    void aRefusalArrivesWithItsPlace()
    {
        Planning planning;
        std::optional<gis::Point> place;
        planning.start(
            {},
            [](const gis::Progress &) -> gis::Outcome {
                throw gis::Refusal(QStringLiteral("no"), gis::Point{ 3, 4 });
            },
            [&](const Planning::Proposal &result) {
                try {
                    result();
                } catch (const gis::Refusal &refusal) {
                    place = refusal.place();
                }
            });
        QTRY_COMPARE(place, gis::Point({ 3, 4 }));
    }
};

DIABA_TEST(TestPlanning)
#include "tst_planning.moc"
