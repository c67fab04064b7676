#include "gis/parallel.h"

#include "tests/suite.h"

#include <new>

using namespace gis;

class TestParallel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachIsDoneOnce()
    {
        std::vector<int> done(1000);
        inParallel(done.size(), {}, [&](std::size_t i) { ++done[i]; });
        QCOMPARE(done, std::vector<int>(1000, 1));
    }

    void whatOneThrowsComesOutOnWhicheverThreadItIs()
    {
        for (std::size_t bad = 0; bad < 200; ++bad)
            QVERIFY_THROWS_EXCEPTION(std::bad_alloc, inParallel(200, {}, [bad](std::size_t i) {
                                         if (i >= bad)
                                             throw std::bad_alloc();
                                     }));
    }

    void progressThatSaysNoStopsIt()
    {
        QVERIFY_THROWS_EXCEPTION(Cancelled,
                                 inParallel(
                                     200, [](double) { return false; }, [](std::size_t) {}));
    }
};

DIABA_TEST(TestParallel)
#include "tst_parallel.moc"
