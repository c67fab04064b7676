#include "gis/topology/drawnfaults.h"

#include "tests/suite.h"

#include <QtEndian>

#include <cmath>

using namespace gis;

class TestDrawnfaults : public QObject
{
    Q_OBJECT

    /** A rectangle as WKB, at \a x, \a y of a place where maps lie. */
    static QByteArray rectangle(double x, double y, double width, double height)
    {
        return ring({ { x, y }, { x + width, y }, { x + width, y + height }, { x, y + height }, { x, y } });
    }

    static QByteArray ring(const std::vector<std::pair<double, double>> &corners)
    {
        QByteArray wkb(1, '\1');
        const auto append = [&](auto value) {
            value = qToLittleEndian(value);
            wkb.append(reinterpret_cast<const char *>(&value), sizeof value);
        };
        for (const quint32 number : { 3u, 1u, quint32(corners.size()) })
            append(number);
        for (const auto &[x, y] : corners) {
            append(550'000 + x);
            append(2'290'000 + y);
        }
        return wkb;
    }

private Q_SLOTS:
    void neighboursThatOnlyTouchHaveNone()
    {
        const QByteArray squares[]{ rectangle(0, 0, 10, 10), rectangle(10, 0, 10, 10),
                                    rectangle(0, 10, 10, 10) };
        const DrawnFaults faults = drawnFaults(squares);
        QVERIFY(faults.overlaps.empty());
        QVERIFY(faults.holes.empty());
        QCOMPARE(faults.leftOut, 0u);
    }

    void anOverlapFarBelowAMillimetreIsSeen()
    {
        const QByteArray squares[]{ rectangle(0, 0, 10, 10), rectangle(9.9999, 0, 10, 10),
                                    rectangle(19, 0, 5, 10) };
        const DrawnFaults faults = drawnFaults(squares);
        QCOMPARE(faults.overlaps.size(), 2u);
        QVERIFY(std::abs(faults.overlaps[0] - 0.001) < 1e-6);
        QVERIFY(std::abs(faults.overlaps[1] - 9.999) < 1e-6);
    }

    void whatParcelsEncloseTogetherIsAHole()
    {
        const QByteArray around[]{ rectangle(0, 0, 10, 4.9998), rectangle(0, 5, 10, 5),
                                   rectangle(-1, 0, 1, 10), rectangle(10, 0, 1, 10) };
        const DrawnFaults faults = drawnFaults(around);
        QVERIFY(faults.overlaps.empty());
        QCOMPARE(faults.holes.size(), 1u);
        QVERIFY(std::abs(faults.holes[0] - 0.002) < 1e-6);
    }

    void whatIsNoSoundSurfaceIsLeftOut()
    {
        const QByteArray shapes[]{ rectangle(0, 0, 10, 10), QByteArray("\1no shape"),
                                   ring({ { 0, 0 }, { 10, 10 }, { 10, 0 }, { 0, 10 }, { 0, 0 } }),
                                   ring({ { 0, 0 }, { NAN, 10 }, { 10, 0 }, { 0, 0 } }) };
        const DrawnFaults faults = drawnFaults(shapes);
        QCOMPARE(faults.leftOut, 3u);
        QVERIFY(faults.overlaps.empty());
    }

    void manyAreUnitedStepByStep()
    {
        // 150 × 150 squares, more than are united in one go, each a tenth of a millimetre short of the next.
        std::vector<QByteArray> squares;
        for (int row = 0; row < 150; ++row)
            for (int column = 0; column < 150; ++column)
                squares.push_back(rectangle(column, row, row % 2 && column % 2 ? 0.9999 : 1, 1));
        const DrawnFaults faults = drawnFaults(squares);
        QVERIFY(faults.overlaps.empty());
        QCOMPARE(faults.holes.size(), std::size_t(74 * 74)); // at the edges it is open
    }

    void itCanBeStopped()
    {
        const QByteArray squares[]{ rectangle(0, 0, 10, 10), rectangle(9, 0, 10, 10) };
        QVERIFY_EXCEPTION_THROWN(drawnFaults(squares, [](double) { return false; }), Cancelled);
    }
};

DIABA_TEST(TestDrawnfaults)
#include "tst_drawnfaults.moc"
