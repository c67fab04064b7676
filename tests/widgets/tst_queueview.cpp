#include "widgets/queue/queueview.h"

#include "tests/suite.h"
#include "tests/widgets/queuedata.h"
#include "widgets/queue/queueoverlay.h"

#include <QPainter>

using namespace queuedata;
using namespace Qt::StringLiterals;
using gis::Severity;

namespace
{

/** “C:…” for causes, “R” for rows, the parcel's name for parcels, in order. */
QString shown(const QueueLines &lines, const QueueView &view)
{
    QStringList names;
    for (const std::uint32_t line : view.lines)
        switch (lines.lines[line].kind) {
        case QueueLine::Kind::Cause:
            names += u"C:"_s + lines.foremost(line).cause;
            break;
        case QueueLine::Kind::Row:
            names += u"R"_s;
            break;
        case QueueLine::Kind::Parcel:
            names += lines.facts->order->name(lines.lines[line].row);
        }
    return names.join(u' ');
}

} // namespace

class TestQueueview : public QObject
{
    Q_OBJECT

    QueueFilter m_filter;
    QueueState m_state{ {}, {}, QDate(2026, 11, 25) };

    QString shownOf(const QueueLinesPtr &lines) const
    {
        return shown(*lines, queueView(*lines, m_filter, m_state));
    }

private Q_SLOTS:
    void init()
    {
        m_filter = {};
        m_state = { {}, {}, QDate(2026, 11, 25) };
    }

    void aParcelWithFourFindingsIsOneLine()
    {
        const auto all =
            lines({ { "DUNG-01", { 3 } }, { "DU-04", { 3 } }, { "SACH-03", { 3 } }, { "SONG-05", { 3 } } },
                  facts(12));
        QCOMPARE(shownOf(all), u"1/3");
        QCOMPARE(all->findingsOf(0).size(), 4u);
    }

    void aFindingOfTwoParcelsStandsInBothTheirLines()
    {
        QCOMPARE(shownOf(lines({ { "DUNG-02", { 11, 2 } } }, facts(12))), u"1/2 2/11");
    }

    void aCertificateOfSeveralParcelsIsOneLine()
    {
        const gis::RowRef certificate{ &gis::table("certificate"), uuid(900) };
        const auto all = lines({ { "DU-06", { 2, 5 }, Severity::Error, 2, {}, certificate },
                                 { "DUNG-12", { 2, 5 }, Severity::Warning, 0, {}, certificate },
                                 { "DU-04", { 1 } } },
                               facts(12));
        QCOMPARE(shownOf(all), u"1/1 R");
        QCOMPARE(all->key(1), gis::text(uuid(900)));
        QCOMPARE(all->parcelRows(1), (std::vector<std::uint32_t>{ 1, 4 }));
    }

    void findingsOfOneCauseThatHaveAFixFoldAndComeFirst()
    {
        QCOMPARE(shownOf(lines({ { "DU-04", { 1 } },
                                 { "DUNG-11", { 2 }, Severity::Warning, 2, u"BHK → HNK"_s },
                                 { "DUNG-11", { 3 }, Severity::Warning, 2, u"BHK → HNK"_s },
                                 { "DUNG-11", { 4 }, Severity::Warning, 2, u"LNQ → CLN"_s } },
                               facts(12))),
                 u"C:BHK → HNK 1/1 1/4");
    }

    void findingsOfOneCauseWithoutAFixFoldOnlyWhereTheyWouldFloodTheList()
    {
        std::vector<Found> few, many;
        for (quint32 i = 1; i <= 21; ++i)
            (i <= 20 ? few : many).push_back({ "SACH-09", { i }, Severity::Error, 2, u"not sent"_s });
        many.insert(many.end(), few.begin(), few.end());
        QCOMPARE(shownOf(lines(few, facts(30))).count(u'C'), 0);
        QCOMPARE(shownOf(lines(many, facts(30))), u"C:not sent");
    }

    void theCountsOfTheWordsAreTheParcelsThatTheirFiltersShow()
    {
        const auto all = lines({ { "DUNG-01", { 1 } },
                                 { "DU-04", { 1 } },
                                 { "DU-04", { 2 } },
                                 { "SACH-03", { 12 } },
                                 { "DUNG-11", { 3 }, Severity::Warning, 2, u"c"_s },
                                 { "DUNG-11", { 4 }, Severity::Warning, 2, u"c"_s },
                                 { "DUNG-11", { 1 }, Severity::Warning, 2, u"c"_s } },
                               facts(12));
        const QueueView whole = queueView(*all, m_filter, m_state);
        QCOMPARE(whole.parcels, 5);
        QCOMPARE(whole.parcelsOf, (std::array<int, 4>{ 3, 2, 1, 0 }));
        for (unsigned char dimension = 0; dimension < 4; ++dimension) {
            m_filter.dimensions = (unsigned char)(1 << dimension);
            const QueueView view = queueView(*all, m_filter, m_state);
            QCOMPARE(view.parcels, whole.parcelsOf[dimension]);
            QCOMPARE(view.parcelsOf, whole.parcelsOf); // the others keep their counts
        }
    }

    void filtersOfPlaceRuleWeightAndGroupLeaveWhatTheySay()
    {
        const auto all = lines({ { "DU-04", { 1 }, Severity::Error, 3 },
                                 { "DU-04", { 2 }, Severity::Warning },
                                 { "DUNG-01", { 11 } },
                                 { "DU-05", { 12 }, Severity::Note, 0 } },
                               facts(12));
        QCOMPARE(shownOf(all), u"1/1 1/2 2/11"); // notes only where they are asked for
        m_filter.sheet = 1;
        QCOMPARE(shownOf(all), u"2/11");
        m_filter = { .rule = gis::indexOfRule(u"DU-04") };
        QCOMPARE(shownOf(all), u"1/1 1/2");
        m_filter = { .severity = Severity::Warning };
        QCOMPARE(shownOf(all), u"1/2");
        m_filter = { .severity = Severity::Note };
        QCOMPARE(shownOf(all), u"2/12");
        m_filter = { .hamlet = 1 };
        QCOMPARE(shownOf(all), u"1/2");
        m_filter = { .group = 3 };
        QCOMPARE(shownOf(all), u"1/1");
        m_filter = { .mine = true };
        m_state.mine = { uuid(2) };
        QCOMPARE(shownOf(all), u"1/2");
        QCOMPARE(m_filter.count(), 1);
    }

    void whatIsDoneOrWaitsIsLeftOutAndWhatWasSkippedStandsLast()
    {
        const auto all = lines({ { "DU-04", { 1 } },
                                 { "DU-04", { 2 } },
                                 { "DU-04", { 3 } },
                                 { "DU-04", { 4 } },
                                 { "DU-04", { 5 } } },
                               facts(12));
        using storage::WorkState;
        m_state.work = { { uuid(1), { WorkState::Done, {}, {}, {} } },
                         { uuid(2), { WorkState::Skipped, {}, {}, {} } },
                         { uuid(3), { WorkState::Parked, u"2026-11-26"_s, {}, {} } },
                         { uuid(4), { WorkState::Parked, u"2026-11-25"_s, {}, {} } } };
        QCOMPARE(shownOf(all), u"1/4 1/5 1/2"); // what was skipped comes again at the end
        QCOMPARE(queueView(*all, m_filter, m_state).parcelsOf[1], 5); // a mark puts nothing right
        m_filter.work = QueueFilter::Work::Waiting;
        QCOMPARE(shownOf(all), u"1/3 1/4");
        m_filter.work = QueueFilter::Work::Skipped;
        QCOMPARE(shownOf(all), u"1/2");
        m_filter.work = QueueFilter::Work::Done;
        QCOMPARE(shownOf(all), u"1/1");
        m_filter.work = QueueFilter::Work::Any;
        QCOMPARE(shownOf(all), u"1/1 1/2 1/3 1/4 1/5");
    }

    void theResultOfAFixIsSeenThroughTheGroundItIsAbout()
    {
        const gis::Geometry before = testdata::surface(testdata::square(0, 0, 10'000));
        const gis::Geometry after = testdata::surface(testdata::square(0, 0, 8'000));
        gis::Record old{ &gis::table("parcel"), uuid(1), 0, {} };
        old.set("geometry", gis::geometryValue(before));
        gis::Record changed = old;
        changed.set("geometry", gis::geometryValue(after));
        QueueOverlay overlay;
        overlay.ground = std::make_shared<const gis::Geometry>(before);
        const auto painted = [&] {
            QImage image(200, 200, QImage::Format_RGB32);
            image.fill(Qt::white);
            Viewport view;
            view.width = view.height = 200;
            view = fitted(view, { 0, 0, 10'000, 10'000 });
            QPainter painter(&image);
            paintQueueOverlay(painter, overlay, view);
            return image.pixelColor(100, 100);
        };
        const QColor ground = painted();
        overlay.preview = gis::Edit{ u"x"_s, { *gis::updateOf(old, changed) } };
        const QColor decided = painted();
        QVERIFY(ground.lightness() < 150); // wrong, in full colour
        QVERIFY2(decided.lightness() > 180, qPrintable(decided.name())); // pale: the result is seen
    }

    void linesComeInTheOrderAskedFor()
    {
        const auto all = lines({ { "DU-04", { 1 } }, { "DU-04", { 2 } }, { "DU-04", { 3 } } }, facts(12));
        m_filter.order = QueueFilter::Order::Owner;
        QCOMPARE(shownOf(all), u"1/3 1/2 1/1");
        m_filter.order = QueueFilter::Order::Hamlet;
        QCOMPARE(shownOf(all), u"1/1 1/3 1/2");
    }

    void aLineKeepsItsKeyThroughAnotherCheck()
    {
        const auto before = lines({ { "DU-04", { 1 } }, { "DUNG-01", { 5 } } }, facts(12));
        const auto after = lines({ { "DUNG-02", { 5, 6 } } }, facts(14));
        QCOMPARE(before->key(1), after->key(0));
    }

    void aParcelFarOffDoesNotMoveTheShareOfItsSheetMuch()
    {
        std::vector<gis::FabricParcel> parcels;
        for (quint32 i = 1; i <= 10; ++i)
            parcels.push_back(
                testdata::parcel(uuid(i), testdata::square(i < 10 ? i * 1000 : 1'000'000, 0, 1000)));
        const gis::Fabric fabric = gis::fabricOf(parcels);
        ParcelGroups groups;
        groups.sheets.resize(1);
        groups.sheets.front().group[1] = 10;
        const auto shares = sheetShares(gis::parcelOrder(fabric), groups, fabric);
        QCOMPARE(shares.size(), 1u);
        QVERIFY(shares.front().middle.x < shares.front().box.centre().x / 4);
        QCOMPARE(shares.front().counts.all(), 10);
    }

    void nothingFoundMakesNoLine()
    {
        const auto all = lines({}, facts(3));
        QCOMPARE(all->size(), 0u);
        QCOMPARE(queueView(*all, m_filter, m_state).parcels, 0);
    }
};

DIABA_TEST(TestQueueview)
#include "tst_queueview.moc"
