#include "widgets/queue/linespanel.h"

#include "widgets/queue/layerbox.h"
#include "widgets/theme.h"

#include "tests/suite.h"
#include "tests/widgets/office.h"

#include <QComboBox>
#include <QDockWidget>
#include <QFile>
#include <QTreeView>
#include <QPushButton>

using namespace office;

namespace
{

QByteArray place(std::int64_t x, std::int64_t y)
{
    return '[' + QByteArray::number(double(origin.x + x) / 1000, 'f', 3) + ','
        + QByteArray::number(double(origin.y + y) / 1000, 'f', 3) + ']';
}

QByteArray line(const QByteArrayList &places)
{
    return R"({"type":"LineString","coordinates":[)" + places.join(',') + "]}";
}

/** The panel in the window over the four parcels. */
struct Desk : Office {
    Desk()
    {
        start(u"Boundary Lines of a File…"_s);
        panel = window.findChild<LinesPanel *>();
        list = panel->findChild<QTreeView *>();
    }
    QString written(const QString &name, const QByteArrayList &shapes) const
    {
        QByteArrayList rows;
        for (const QByteArray &shape : shapes)
            rows += R"({"type":"Feature","properties":{},"geometry":)" + shape + '}';
        QFile file(folder.filePath(name));
        file.open(QIODevice::WriteOnly);
        file.write(R"({"type":"FeatureCollection","crs":{"type":"name","properties":)"
                   R"({"name":"urn:ogc:def:crs:EPSG::9209"}},"features":[)"
                   + rows.join(',') + "]}");
        return file.fileName();
    }
    /** The boundaries of the four parcels; that between 9/1 and 9/2 stops \a gap millimetres short. */
    QString drawing(int gap = 50) const
    {
        const QByteArray around = line({ place(0, 0), place(20'000, 0), place(40'000, 0),
                                         place(40'000, 20'000), place(40'000, 40'000), place(20'000, 40'000),
                                         place(0, 40'000), place(0, 20'000), place(0, 0) });
        return written(u"ranh.geojson"_s,
                       { around, line({ place(0, 20'000), place(20'000, 20'000), place(40'000, 20'000) }),
                         line({ place(20'000, 20'000), place(20'000, 40'000) }),
                         line({ place(20'000, 20'000), place(20'000, gap) }) });
    }
    QPushButton *button(const QString &text) const
    {
        for (auto *each : panel->findChildren<QPushButton *>())
            if (each->text() == text)
                return each;
        return nullptr;
    }
    bool isReady() const { return button(u"Check"_s)->isEnabled() && button(u"Check"_s)->isVisible(); }
    /** Chooses \a path and checks it; false if that does not come to an end. */
    bool check(const QString &path)
    {
        panel->lines()->setPath(path);
        if (!QTest::qWaitFor([this] { return isReady(); }))
            return false;
        QTest::mouseClick(button(u"Check"_s), Qt::LeftButton);
        return QTest::qWaitFor([this] { return isReady(); });
    }

    LinesPanel *panel;
    QTreeView *list;
};

} // namespace

class TestLinespanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void anEmptyPanelSaysWhatToDo()
    {
        const Desk desk;
        QVERIFY(desk.panel->isVisible());
        QVERIFY(desk.said().contains(u"Choose a map file"_s));
        QVERIFY(!desk.list->isVisible());
        QVERIFY(!desk.button(u"Check"_s)->isEnabled());
    }
    void whatIsWrongIsListedAndEnterShowsThePlace()
    {
        Desk desk;
        QVERIFY(desk.check(desk.drawing()));
        QVERIFY(desk.list->isVisible());
        QCOMPARE(desk.list->model()->rowCount(), 3); // the end, and both parcels beside it
        QCOMPARE(desk.list->model()->index(0, 0).data().toString(),
                 u"Line 4 stops 0.050 m short of line 1."_s);
        QVERIFY(desk.list->hasFocus());
        QTest::keyClick(desk.list, Qt::Key_Return);
        QVERIFY(desk.map->view().box().contains({ origin.x + 20'000, origin.y + 50 }));
        QVERIFY(desk.map->view().box().width() < 60'000);
    }
    void oneKindIsShownAlone()
    {
        Desk desk;
        QVERIFY(desk.check(desk.drawing()));
        QComboBox *kinds = nullptr;
        for (auto *box : desk.panel->findChildren<QComboBox *>())
            if (box->itemText(0).startsWith(u"All ("_s))
                kinds = box;
        QVERIFY(kinds && kinds->isVisible());
        QCOMPARE(kinds->itemText(0), u"All (3)"_s);
        QCOMPARE(kinds->itemText(1), u"Line that stops short (1)"_s);
        kinds->setCurrentIndex(1);
        QCOMPARE(desk.list->model()->rowCount(), 1);
        kinds->setCurrentIndex(0);
        QCOMPARE(desk.list->model()->rowCount(), 3);
    }
    void aDoubleClickShowsThePlace()
    {
        Desk desk;
        QVERIFY(desk.check(desk.drawing()));
        desk.map->fitAll();
        const QPoint at = desk.list->visualRect(desk.list->model()->index(0, 0)).center();
        QTest::mouseClick(desk.list->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(desk.list->viewport(), Qt::LeftButton, {}, at);
        QVERIFY(desk.map->view().box().contains({ origin.x + 20'000, origin.y + 50 }));
        QVERIFY(desk.map->view().box().width() < 60'000);
    }
    void onlyTheSheetThatIsChosenIsLookedAt()
    {
        Desk desk;
        for (auto *box : desk.panel->findChildren<QComboBox *>())
            if (const int sheet = box->findText(u"sheet 9"_s); sheet >= 0) {
                box->setCurrentIndex(sheet);
                QVERIFY(desk.check(desk.drawing()));
                QCOMPARE(desk.list->model()->rowCount(), 3); // all four parcels are of it
                return;
            }
        QFAIL("there is no choice of sheets");
    }
    void theLinesAreShownUntilThePanelIsClosed()
    {
        Desk desk;
        QVERIFY(desk.check(desk.drawing()));
        const auto red = [&] {
            const QImage image = desk.map->grab().toImage();
            int count = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    count += image.pixelColor(x, y) == theme::wrong;
            return count;
        };
        QTest::keyClick(desk.list, Qt::Key_Return);
        QTRY_VERIFY(red() > 100);
        desk.window.findChild<QDockWidget *>(u"lines"_s)->close();
        QTRY_VERIFY(red() < 100);
    }
    void linesInOrderAreSaidToBe()
    {
        Desk desk;
        QVERIFY(desk.check(desk.drawing(0)));
        QVERIFY(!desk.list->isVisible());
        QVERIFY(desk.said().contains(u"All in order: 4 lines and 0 points."_s));
    }
    void whatCannotBeReadIsSaidAndNothingIsLost()
    {
        Desk desk;
        QVERIFY(desk.check(desk.drawing()));
        QSignalSpy failed(desk.panel, &LinesPanel::failed);
        desk.panel->lines()->setPath(desk.folder.filePath(u"none.gpkg"_s));
        QVERIFY(failed.wait());
        QVERIFY(failed[0][0].toString().contains(u"none.gpkg"_s));
        QVERIFY(desk.panel->lines()->chosen().path.isEmpty());
        QCOMPARE(desk.list->model()->rowCount(), 3);
        QVERIFY(desk.said().contains(u"none.gpkg"_s));
        const QString points =
            desk.written(u"p.geojson"_s, { R"({"type":"Point","coordinates":)" + place(0, 0) + '}' });
        QVERIFY(desk.check(points));
        QVERIFY(failed.last()[0].toString().contains(u"has no lines"_s));
    }
    void pointsAloneAreCheckedBesideTheParcels()
    {
        Desk desk;
        const QString points =
            desk.written(u"p.geojson"_s, { R"({"type":"Point","coordinates":)" + place(0, 40) + '}' });
        desk.panel->points()->setPath(points);
        QVERIFY(QTest::qWaitFor([&] { return desk.isReady(); }));
        desk.panel->check();
        QVERIFY(QTest::qWaitFor([&] { return desk.isReady(); }));
        QCOMPARE(desk.list->model()->index(0, 0).data().toString(),
                 u"Point 1 is on no corner of a parcel; the next is 0.040 m away."_s);
    }
    void aCheckIsStoppedAndAListIsSaved()
    {
        Desk desk;
        QVERIFY(desk.check(desk.drawing()));
        QSignalSpy said(desk.panel, &LinesPanel::said);
        desk.panel->write(desk.folder.filePath(u"list.xlsx"_s));
        QVERIFY(said.wait());
        QVERIFY(QFile(desk.folder.filePath(u"list.xlsx"_s)).size() > 1'000);
        desk.panel->check();
        desk.panel->cancel();
        QVERIFY(QTest::qWaitFor([&] { return desk.isReady(); }));
        desk.panel->check();
        desk.panel->setDocument(nullptr); // while it runs
        QVERIFY(!desk.list->isVisible());
    }
};

DIABA_TEST(TestLinespanel)
#include "tst_linespanel.moc"
