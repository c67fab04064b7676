#include "gis/edits/fit.h"
#include "gis/edits/traverse.h"

#include "tests/oracle.h"
#include "tests/suite.h"
#include "tests/testdata.h"

#include <cmath>

using namespace gis;
using namespace testdata;

class TestFit : public QObject
{
    Q_OBJECT

    static constexpr std::int64_t east = 550'000'000, north = 2'290'000'000;
    static Point at(std::int64_t x, std::int64_t y) { return { east + x, north + y }; }

private Q_SLOTS:
    void aHelmertFitFindsTurnScaleAndShift()
    {
        std::vector<Control> controls;
        for (const auto &[x, y] :
             { std::pair(0, 0), std::pair(300'000, 20'000), std::pair(150'000, 240'000) }) {
            const double c = 1.0002 * std::cos(0.01), s = 1.0002 * std::sin(0.01);
            controls.push_back(
                { at(x, y), at(std::llround(c * x - s * y) + 1'500, std::llround(s * x + c * y) - 700) });
        }
        const Fit fit = fitOf(controls, FitKind::Helmert);
        QVERIFY(std::abs(fit.scale() - 1.0002) < 1e-5);
        QVERIFY(std::abs(fit.turnDegrees() - 0.572958) < 1e-3);
        QVERIFY(fit.meanError < 0.002);
        QCOMPARE(fit(controls[1].from), controls[1].to);
    }

    void noPointIsTheWorstWhereNoneIsLeftOver()
    {
        const std::vector<Control> two{ { at(0, 0), at(10, 0) }, { at(1'000, 0), at(1'010, 5) } };
        QVERIFY(!fitOf(two, FitKind::Helmert).worst);
        QVERIFY(fitOf(two, FitKind::Shift).worst);
    }

    void theWorstPointIsNamedAndCanBeDropped()
    {
        std::vector<Control> controls;
        for (const auto &[x, y] :
             { std::pair(0, 0), std::pair(200'000, 0), std::pair(200'000, 200'000), std::pair(0, 200'000) })
            controls.push_back({ at(x, y), at(x + 1'000, y) });
        controls[2].to.x += 3'000;
        const Fit all = fitOf(controls, FitKind::Affine);
        QVERIFY(all.meanError > 0.5);
        QCOMPARE(fitOf(controls, FitKind::Helmert).worst, std::optional<std::size_t>(2));
        controls[2].isUsed = false;
        const Fit rest = fitOf(controls, FitKind::Helmert);
        QVERIFY(rest.meanError < 1e-6);
        QVERIFY(std::abs(rest.residuals[2] - 3) < 1e-6);
    }

    void aLargeTurnOrScaleAndPointsThatNothingChecksAreDoubted()
    {
        const auto doubts = [](double scale, double degrees, int points) {
            std::vector<Control> controls;
            for (const auto &[x, y] : { std::pair(0, 0), { 300'000, 20'000 }, { 150'000, 240'000 } }) {
                if (points-- <= 0)
                    break;
                const double turn = degrees * M_PI / 180, c = scale * std::cos(turn),
                             s = scale * std::sin(turn);
                controls.push_back(
                    { at(x, y), at(std::llround(c * x - s * y), std::llround(s * x + c * y)) });
            }
            return fitOf(controls, FitKind::Helmert).doubts.size();
        };
        QCOMPARE(doubts(1, 0.5, 3), 0);
        QCOMPARE(doubts(1.009, 4.9, 3), 0);
        QCOMPARE(doubts(1.011, 0, 3), 1);
        QCOMPARE(doubts(0.989, 0, 3), 1);
        QCOMPARE(doubts(1, -5.1, 3), 1);
        QCOMPARE(doubts(1, 0, 2), 1);
        QCOMPARE(doubts(1.2, 90, 2), 3);
    }

    void pointsThatFixNothingAreRefused()
    {
        const Control a{ at(0, 0), at(0, 0) }, b{ at(1'000, 1'000), at(1'000, 1'000) },
            c{ at(2'000, 2'000), at(2'000, 2'000) };
        QVERIFY_EXCEPTION_THROWN(fitOf(std::vector{ a, b }, FitKind::Affine), Refusal);
        QVERIFY_EXCEPTION_THROWN(fitOf(std::vector{ a, b, c }, FitKind::Affine), Refusal);
        QVERIFY_EXCEPTION_THROWN(fitOf(std::vector{ a, a }, FitKind::Helmert), Refusal);
        QVERIFY_EXCEPTION_THROWN(fitOf(std::vector<Control>{}, FitKind::Shift), Refusal);
        const Control exchanged[] = { { at(0, 0), at(0, 0) },
                                      { at(1'000, 0), at(0, 1'000) },
                                      { at(0, 2'000), at(2'000, 0) } };
        QVERIFY_EXCEPTION_THROWN(fitOf(exchanged, FitKind::Affine), Refusal);
    }

    void aNeighbourFollowsAtTheCornersItShares()
    {
        const Fabric fabric = fabricOf({ parcel(uuid(1), square(east, north, 10'000)),
                                         parcel(uuid(2), square(east + 10'000, north, 10'000)) });
        const Fit fit = fitOf(std::vector{ Control{ at(0, 0), at(50, 20) } }, FitKind::Shift);
        const Outcome follows = fitParcels(fabric, { uuid(1) }, fit);
        QCOMPARE(follows.edit.title, QStringLiteral("Fit 1 Parcel(s)"));
        QCOMPARE(follows.touched.size(), 2u);
        Fabric after = fabric;
        after.apply(follows.edit);
        const Ring ring = after.parcel(*after.find(uuid(2))).geometry->parts[0][0];
        QVERIFY(std::find(ring.begin(), ring.end(), at(10'050, 20)) != ring.end());
        QVERIFY_EXCEPTION_THROWN(fitParcels(fabric, { uuid(1) }, fit, Followers::Stay), Refusal);
        const Fit away = fitOf(std::vector{ Control{ at(0, 0), at(-50, 0) } }, FitKind::Shift);
        QCOMPARE(fitParcels(fabric, { uuid(1) }, away, Followers::Stay).remarks.size(), 2);
        QVERIFY_EXCEPTION_THROWN(fitParcels(fabric, {}, fit), Error);
    }

    void whereTheNeighboursCannotFollowTheSharedCornersAreHeld()
    {
        // 2 is thin: where the corners that it shares with 1 go beyond its far side, it turns inside out
        const Fabric fabric = fabricOf(
            { parcel(uuid(1), { at(0, 0), at(10'000, 0), at(10'000, 10'000), at(0, 10'000), at(-50, 5'000) }),
              parcel(uuid(2), rectangle(east + 10'000, north, 100, 10'000)) });
        const Fit fit = fitOf(std::vector{ Control{ at(0, 0), at(200, 0) } }, FitKind::Shift);
        QVERIFY_EXCEPTION_THROWN(fitParcels(fabric, { uuid(1) }, fit), Unclean);
        const Outcome held = fitClosest(fabric, { uuid(1) }, fit);
        QVERIFY2(held.remarks.front().contains(QStringLiteral("closest clean result")),
                 qPrintable(held.remarks.join(u'\n')));
        QCOMPARE(held.touched.size(), 1u);
        Fabric after = fabric;
        after.apply(held.edit);
        const Ring ring = after.parcel(*after.find(uuid(1))).geometry->parts[0][0];
        QVERIFY(std::find(ring.begin(), ring.end(), at(10'000, 0)) != ring.end());
        QVERIFY(std::find(ring.begin(), ring.end(), at(200, 0)) != ring.end());
        QCOMPARE(oracle::faultOf(fabric, after, held.edit, oracle::Ground::MayChange), QString());
        after.apply(inverted(held.edit));
        QCOMPARE(after, fabric);
    }

    void whereNothingCleanIsNearThatIsSaid()
    {
        // a parcel lies free of all others in the way: no corner is shared that could be held
        const Fabric fabric = fabricOf({ parcel(uuid(1), square(east, north, 10'000)),
                                         parcel(uuid(2), square(east + 12'000, north, 10'000)) });
        const Fit fit = fitOf(std::vector{ Control{ at(0, 0), at(5'000, 0) } }, FitKind::Shift);
        try {
            fitClosest(fabric, { uuid(1) }, fit);
            QFAIL("it is not clean");
        } catch (const Unclean &why) {
            QVERIFY2(why.message().contains(QStringLiteral("Nor is it clean")), qPrintable(why.message()));
            QVERIFY(why.place());
        }
    }

    void aSheetReadInTheWrongZoneGoesWhereItBelongs()
    {
        const Crs file = epsg(5897), right = epsg(9209);
        const Fabric fabric = fabricOf({ parcel(uuid(1), square(east, north, 10'000)) });
        const Outcome outcome = reassignCrs(fabric, { {}, QStringLiteral("9") }, file, right, file);
        const Geometry expected = transformed(surface(square(east, north, 10'000)), right, file);
        QCOMPARE(*toGeometry(outcome.edit.changes[0].after->at(table("parcel").geometryIndex())), expected);
        QVERIFY_EXCEPTION_THROWN(reassignCrs(fabric, { {}, QStringLiteral("9") }, file, file, file), Error);
        QVERIFY_EXCEPTION_THROWN(reassignCrs(fabric, { {}, QStringLiteral("5") }, file, right, file), Error);
    }

    void lengthsAndAnglesMakeABoundaryAndItsClosingError()
    {
        const std::vector<Leg> square{ { 10, 90 }, { 8, 90 }, { 10, 90 }, { 8, 90 } };
        const Traverse exact = traverse(at(0, 0), 90, square);
        QCOMPARE(exact.corners, (Ring{ at(0, 0), at(10'000, 0), at(10'000, 8'000), at(0, 8'000) }));
        QVERIFY(exact.closingError() < 1e-9);
        const std::vector<Leg> off{ { 10, 90 }, { 8, 90 }, { 10.09, 90 }, { 8, 90 } };
        const Traverse open = traverse(at(0, 0), 90, off);
        QVERIFY(std::abs(open.closingError() - 0.09) < 1e-9);
        QCOMPARE(distributed(open)[0], at(0, 0));
        QVERIFY(distributed(open)[3] != open.corners[3]);
        QVERIFY_EXCEPTION_THROWN(traverse(at(0, 0), 90, { { 10, 90 }, { 8, 90 } }), Refusal);
        QVERIFY_EXCEPTION_THROWN(traverse(at(0, 0), 90, { { 10, 90 }, { -8, 90 }, { 1, 60 } }), Refusal);
    }
};

DIABA_TEST(TestFit)
#include "tst_fit.moc"
