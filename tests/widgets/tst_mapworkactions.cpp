#include "widgets/edits/allotmentpart.h"
#include "widgets/edits/sheetchoice.h"
#include "widgets/window/sheetbox.h"

#include "tests/suite.h"
#include "tests/widgets/office.h"

#include <QActionGroup>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QListWidget>
#include <QPushButton>

using namespace office;

/** Each tool of the map menu by the mouse and the keys, from the menu to what is in the file. */
class TestMapworkactions : public QObject
{
    Q_OBJECT

    static int current(const Office &office)
    {
        int count = 0;
        for (const gis::Record &parcel : office.rows("parcel"))
            count += parcel.text("status") == u"current";
        return count;
    }

    /** Draws round all four parcels, to have them replaced. */
    static void drawBlock(Office &office)
    {
        office.start(u"Replace Block by the Sheet"_s);
        for (const auto &[x, y] :
             { std::pair(-2'000, -2'000), { 42'000, -2'000 }, { 42'000, 42'000 }, { -2'000, 42'000 } })
            office.click(x, y, Qt::ControlModifier);
        office.press(Qt::Key_Return);
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void escapeGoesBackFromEveryToolToSelectingAndTheBoxNamesTheTool()
    {
        Office office;
        QAction *select = nullptr;
        QList<QAction *> tools;
        for (QAction *action : office.window.findChildren<QAction *>()) {
            if (action->text() == u"Select Parcel")
                select = action;
            else if (action->isCheckable() && action->actionGroup() && select
                     && action->actionGroup() == select->actionGroup())
                tools += action;
        }
        QVERIFY(select && tools.size() >= 12);
        QVERIFY(select->isChecked());
        for (QAction *tool : tools) {
            tool->trigger();
            QVERIFY2(tool->isChecked(), qPrintable(tool->text()));
            QVERIFY2(office.map->boxLines().value(0).endsWith(tool->text()), qPrintable(tool->text()));
            office.press(Qt::Key_Escape);
            QVERIFY2(select->isChecked(), qPrintable(tool->text()));
            QVERIFY2(office.map->boxLines().isEmpty(), qPrintable(tool->text()));
        }
    }

    void escapeForgetsTheDrawingFirstAndTheToolThen()
    {
        Office office;
        office.start(u"Split Parcel"_s);
        office.click(8'000, 0);
        office.press(Qt::Key_Escape);
        QVERIFY(office.map->boxLines().value(0) == u"Split Parcel");
        office.press(Qt::Key_Escape);
        QVERIFY(office.map->boxLines().isEmpty());
    }

    void withoutItsPanelFittingIsLeft()
    {
        Office office;
        QAction *fit = nullptr;
        for (QAction *action : office.window.findChildren<QAction *>())
            if (action->text() == u"Fit by Control Points" && action->actionGroup())
                fit = action;
        fit->trigger();
        QCOMPARE(office.map->boxLines().value(0), u"Fit by Control Points"_s);
        fit->trigger();
        QVERIFY(office.map->boxLines().isEmpty());
        QVERIFY(!fit->isChecked());
    }

    void anIslandIsCutOut()
    {
        Office office({ parcelOf(60, u"9"_s, surface(block(25'000, 25'000, 6'000, 6'000))) });
        office.choose(4);
        office.start(u"Cut Out Islands"_s);
        QVERIFY(office.isProposed());
        QVERIFY(office.pageText().contains(u"364.0"_s));
        office.press(Qt::Key_Return);
        QCOMPARE(office.area(4), 364.0);
        QCOMPARE(office.area(60), 36.0);
        office.window.document()->undo();
        QCOMPARE(office.area(4), 400.0);
    }

    void withoutAnIslandItIsSaidOnTheMap()
    {
        Office office;
        office.choose(4);
        office.start(u"Cut Out Islands"_s);
        QVERIFY(!office.map->proposal());
        QVERIFY(office.refusal.contains(u"No other parcel lies in parcel 9/4"_s));
    }

    void partsBecomeParcels()
    {
        gis::Geometry parts = surface(block(50'000, 0, 10'000, 10'000));
        parts.parts.push_back(surface(block(70'000, 0, 10'000, 5'000)).parts.front());
        Office office({ parcelOf(60, u"9"_s, parts) });
        office.choose(60);
        office.start(u"Separate Parts"_s);
        QVERIFY(office.isProposed());
        office.press(Qt::Key_Return);
        QCOMPARE(current(office), 6);
        QCOMPARE(office.rows("lineage").size(), std::size_t(2));
        QVERIFY(!office.fabric().find(uuid(60)));
    }

    void nestedPartsAreRepaired()
    {
        gis::Geometry nested = surface(block(52'000, 2'000, 5'000, 5'000));
        nested.parts.push_back(surface(block(50'000, 0, 30'000, 30'000)).parts.front());
        gis::Record parcel = parcelOf(60, u"9"_s, nested);
        parcel.set("recorded_area", 50.0);
        Office office({ parcel });
        office.choose(60);
        office.start(u"Repair Nested Parts"_s);
        QVERIFY(office.isProposed());
        office.press(Qt::Key_Return);
        QCOMPARE(office.area(60), 25.0);
        QCOMPARE(
            office.window.document()->file().record(gis::table("parcel"), uuid(60))->real("recorded_area"),
            25.0);
    }

    void aGapIsGivenToTheParcelThatIsClicked()
    {
        Office office({ parcelOf(60, u"9"_s, surface(block(40'000, 0, 12'000, 4'000))),
                        parcelOf(61, u"9"_s, surface(block(40'000, 6'000, 12'000, 4'000))),
                        parcelOf(62, u"9"_s, surface(block(50'000, 4'000, 2'000, 2'000))) });
        office.start(u"Fill Gap"_s);
        office.click(45'000, 5'000);
        QTest::mouseMove(office.map, office.at(45'000, 2'000));
        office.click(45'000, 2'000);
        QVERIFY(office.isProposed());
        office.press(Qt::Key_Return);
        QCOMPARE(office.area(60), 48.0 + 20.0);
        office.click(5'000, 5'000); // in a parcel: there is no gap
        QVERIFY(!office.map->proposal());
        QVERIFY(office.refusal.contains(u"There is no gap"_s));
    }

    void aBlockIsReplacedByTheParcelsOfASheet()
    {
        Rows rows{ rowOf("map_sheet", 51, { { "sheet_no", u"31"_s }, { "scale", qint64(1000) } }) };
        for (quint32 i = 0; i < 3; ++i)
            rows.push_back(
                parcelOf(60 + i, u"31"_s, surface(block(0, i * 12'000, 40'000, i < 2 ? 12'000 : 16'000))));
        Office office(rows);
        auto *sheets = office.window.findChild<SheetBox *>();
        for (int i = 0; i < sheets->count(); ++i)
            if (sheets->itemText(i).contains(u"31"))
                sheets->setCurrentIndex(i);
        QCOMPARE(sheets->sheet()->sheetNo, u"31"_s);
        office.map->fitAll();
        drawBlock(office);
        auto *choice = office.window.findChild<SheetChoice *>();
        QVERIFY(choice->isVisible());
        auto *list = choice->findChild<QListWidget *>();
        QCOMPARE(list->item(1)->text(), u"Sheet 31: 3 parcel(s) in the area, 1600.0 m²"_s);
        QCOMPARE(list->item(0)->text(), u"Sheet 9: 4 parcel(s) in the area, 1600.0 m²"_s);
        QCOMPARE(list->item(1)->checkState(), Qt::Checked); // chosen in the box
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY2(office.isProposed(), qPrintable(office.refusal));
        const QString text = office.pageText();
        for (const QString &word : { u"4 old parcels, 1600.0 m² → 3 new parcels, 1600.0 m²"_s,
                                     u"Mortgage: 9/1 since"_s, u"Nguyễn Văn Mẫu"_s })
            QVERIFY2(text.contains(word), qPrintable(word + u" in\n"_s + text));
        auto *part = office.page->findChild<AllotmentPart *>();
        part->paste(u"Tên\tThửa cũ\tThửa mới\nHộ ông Nguyễn Văn Mẫu\t1\t60, 62\nÔng Vũ Văn Lạ\t7\t61"_s);
        QVERIFY(office.pageText().contains(u"Agreed: 1 of 1 land users, 2 of 3 new parcels"_s));
        QVERIFY(office.pageText().contains(u"1120.0"_s));
        QVERIFY(office.pageText().contains(u"Ông Vũ Văn Lạ"_s)); // fits nobody here
        office.press(Qt::Key_Return);
        QCOMPARE(current(office), 3);
        QCOMPARE(office.rows("lineage").size(), std::size_t(8));
        int begun = 0, ended = 0;
        for (const gis::Record &right : office.rows("land_right"))
            right.text("valid_to").isEmpty() ? ++begun : ++ended;
        QCOMPARE(begun, 4); // the couple's on two new parcels
        QCOMPARE(ended, 2);
        office.window.document()->undo();
        QCOMPARE(current(office), 7);
    }

    void theSheetOfTheNewParcelsIsAskedForAndADrawingStays()
    {
        Rows rows{ rowOf("map_sheet", 51, { { "sheet_no", u"31"_s } }) };
        for (quint32 i = 0; i < 2; ++i)
            rows.push_back(parcelOf(60 + i, u"31"_s, surface(block(0, i * 20'000, 40'000, 20'000))));
        Office office(rows);
        drawBlock(office);
        auto *choice = office.window.findChild<SheetChoice *>();
        auto *list = choice->findChild<QListWidget *>();
        QVERIFY(choice->isVisible());
        QTest::keyClick(list, Qt::Key_Return); // the box goes with 9/1, so none is ticked
        QVERIFY(choice->isVisible() && !office.map->proposal());
        for (int row = 0; row < list->count(); ++row)
            list->item(row)->setCheckState(Qt::Checked);
        QVERIFY(office.said().contains(u"All sheets are ticked"_s));
        QTest::keyClick(list, Qt::Key_Escape);
        QVERIFY(!choice->isVisible());
        office.press(Qt::Key_Return); // the drawing is still there
        QVERIFY(choice->isVisible());
        list->item(1)->setCheckState(Qt::Checked);
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY2(office.isProposed(), qPrintable(office.refusal));
        QVERIFY(office.pageText().contains(u"Replace 4 Parcel(s) by Sheet 31"_s));
    }

    void withoutAnotherSheetThereItIsSaidWhatToImport()
    {
        Office office;
        drawBlock(office);
        QVERIFY(office.said().contains(u"All parcels in the area are of sheet 9. The sheet with the new"_s));
        const auto buttons = office.window.findChild<SheetChoice *>()->findChildren<QPushButton *>();
        QVERIFY(std::any_of(buttons.begin(), buttons.end(), [](const QPushButton *button) {
            return button->isVisible() && button->text() == u"Import Map Sheets…";
        }));
        office.start(u"Select Parcel"_s);
        QVERIFY(!office.window.findChild<SheetChoice *>()->isVisible());
        office.start(u"Replace Block by the Sheet"_s);
        for (const auto &[x, y] : { std::pair(60'000, 0), { 70'000, 0 }, { 70'000, 10'000 } })
            office.click(x, y, Qt::ControlModifier);
        office.press(Qt::Key_Return);
        QVERIFY(office.refusal.contains(u"No parcel lies in the area"_s));
        QVERIFY(office.map->wrong().has_value());
    }

    void aSheetIsPutIntoAnotherCoordinateSystem()
    {
        Office office;
        const std::int64_t west = office.fabric().extent().west;
        office.withDialog([](QDialog &dialog) {
            auto *box = dialog.findChild<QComboBox *>();
            box->setCurrentIndex(box->currentIndex() == 0 ? 1 : box->currentIndex() - 1);
            dialog.accept();
        });
        office.start(u"Coordinate System of the Sheet…"_s);
        QTRY_VERIFY2(office.isProposed(), qPrintable(office.refusal));
        office.press(Qt::Key_Return);
        QVERIFY(std::abs(office.fabric().extent().west - west) > 1'000'000);
        office.window.document()->undo();
        QCOMPARE(office.fabric().extent().west, west);
    }

    void anAreaIsCutOffThroughAPoint()
    {
        Office office;
        office.start(u"Area through a Point"_s);
        QTest::mouseMove(office.map, office.at(0, 10'000));
        office.click(0, 10'000);
        office.type(u"120,5"_s);
        QVERIFY2(office.isProposed(), qPrintable(office.refusal));
        QVERIFY(
            std::abs(gis::squareMetres(gis::twiceArea(office.map->proposal()->created[0].geometry)) - 120.5)
            < 0.02);
        office.press(Qt::Key_Return);
        QCOMPARE(office.fabric().size(), std::size_t(5));
    }

    void aBadLineIsSaidInOneSentenceMarkedAndStaysDrawn_data()
    {
        using Points = std::vector<std::pair<int, int>>;
        QTest::addColumn<QString>("tool");
        QTest::addColumn<Points>("line"); // metres, over a comb whose teeth point to the north
        QTest::addColumn<QString>("word");
        QTest::addColumn<bool>("snaps");
        QTest::newRow("does not cross")
            << u"Split Parcel"_s << Points{ { 52, 2 }, { 58, 3 } } << u"draw it from"_s << false;
        QTest::newRow("lies beside") << u"Split Parcel"_s << Points{ { 90, 0 }, { 95, 20 } }
                                     << u"does not cross"_s << false;
        QTest::newRow("crosses three times")
            << u"Split Parcel"_s << Points{ { 48, 15 }, { 82, 15 } } << u"crosses only once"_s << false;
        QTest::newRow("along a boundary")
            << u"Split Parcel"_s << Points{ { 50, 0 }, { 80, 0 } } << u"draw it across"_s << true;
        QTest::newRow("crosses itself")
            << u"Split Parcel"_s << Points{ { 48, 2 }, { 60, 4 }, { 60, -2 }, { 52, 6 } }
            << u"crosses itself"_s << false;
        QTest::newRow("boundary from nowhere") << u"Redraw Boundary"_s << Points{ { 52, 2 }, { 58, 3 } }
                                               << u"must begin and end on the boundary"_s << false;
    }
    void aBadLineIsSaidInOneSentenceMarkedAndStaysDrawn()
    {
        using Points = std::vector<std::pair<int, int>>;
        QFETCH(QString, tool);
        QFETCH(Points, line);
        QFETCH(QString, word);
        QFETCH(bool, snaps);
        gis::Ring comb;
        for (const auto &[x, y] : Points{ { 50, 0 },
                                          { 80, 0 },
                                          { 80, 20 },
                                          { 74, 20 },
                                          { 74, 8 },
                                          { 68, 8 },
                                          { 68, 20 },
                                          { 62, 20 },
                                          { 62, 8 },
                                          { 56, 8 },
                                          { 56, 20 },
                                          { 50, 20 } })
            comb.push_back({ origin.x + x * 1000, origin.y + y * 1000 });
        Office office({ parcelOf(60, u"9"_s, surface(comb)) });
        office.map->fitAll();
        office.choose(60);
        office.start(tool);
        for (const auto &[x, y] : line)
            office.click(x * 1000, y * 1000, snaps ? Qt::NoModifier : Qt::ControlModifier);
        office.press(Qt::Key_Return);
        QVERIFY(!office.map->proposal());
        QVERIFY2(office.refusal.contains(word), qPrintable(office.refusal));
        QVERIFY(office.map->wrong().has_value());
        QCOMPARE(office.map->boxLines(), QStringList(office.refusal));
        office.press(Qt::Key_Backspace); // the rest of it is still there
        QVERIFY(office.map->boxLines().join(u' ').contains(u"Backspace"_s));
    }

    void anAreaLargerThanTheParcelIsRefusedAndCanBeTypedAgain()
    {
        Office office;
        office.start(u"Area along an Edge"_s);
        office.click(200, 10'000);
        office.type(u"500"_s);
        QVERIFY(!office.map->proposal());
        QVERIFY(office.refusal.contains(u"Parcel 9/1 has 400.0 m²"_s));
        QVERIFY(office.map->wrong().has_value());
        office.click(200, 10'000);
        office.type(u"100"_s);
        QVERIFY(office.isProposed());
    }

    void aBuildingGoesToTheParcelThatTheClerkSays()
    {
        Office office({ rowOf(
            "building", 70,
            { { "parcel_id", gis::idValue(uuid(1)) }, { "kind", u"Nhà ở"_s }, { "built_area", 84.0 } }) });
        office.start(u"Equal Parts"_s);
        office.click(200, 10'000);
        office.type(u"2"_s);
        QVERIFY(office.isProposed());
        QComboBox *place = nullptr;
        for (auto *box : office.page->findChildren<QComboBox *>())
            if (box->itemText(0).contains(u"Parcel 5"_s))
                place = box;
        QVERIFY(place);
        QVERIFY(office.pageText().contains(u"Nhà ở, 84.0 m²"_s));
        place->setCurrentIndex(1);
        office.press(Qt::Key_Return);
        const QUuid parcel = office.rows("building").front().idOf("parcel_id");
        QCOMPARE(office.window.document()->file().record(gis::table("parcel"), parcel)->text("parcel_no"),
                 u"6"_s);
    }

    void aNewParcelIsMadeOnTheSheetOfTheParcelAtWork()
    {
        Office office({ rowOf("map_sheet", 51, { { "sheet_no", u"31"_s } }),
                        parcelOf(60, u"31"_s, surface(block(60'000, 0, 10'000, 10'000))) });
        office.map->fitAll();
        office.choose(60);
        office.start(u"Draw New Parcel"_s);
        for (const auto &[x, y] : { std::pair(60'000, 10'000), { 70'000, 10'000 }, { 65'000, 20'000 } })
            office.click(x, y);
        office.press(Qt::Key_Return);
        QVERIFY(office.isProposed());
        QCOMPARE(office.map->proposal()->created.front().sheet.sheetNo, u"31"_s);
    }

    void theReceiverOfAPartIsFoundOrMade()
    {
        Office office;
        office.start(u"Equal Parts"_s);
        office.click(200, 10'000);
        office.type(u"2"_s);
        QVERIFY(office.isProposed());
        QPushButton *other = nullptr;
        for (auto *button : office.page->findChildren<QPushButton *>())
            if (button->text() == u"Other…")
                other = button; // of the second parcel
        QVERIFY(other);
        office.withDialog([](QDialog &dialog) {
            dialog.findChild<QLineEdit *>()->setText(u"Lê Văn Mẫu"_s);
            dialog.accept();
        });
        other->click();
        QVERIFY(office.pageText().contains(u"Lê Văn Mẫu"_s));
        office.press(Qt::Key_Return);
        int standing = 0;
        for (const gis::Record &right : office.rows("land_right")) {
            const auto party =
                office.window.document()->file().record(gis::table("party"), right.idOf("party_id"));
            standing += right.text("valid_to").isEmpty() && party->text("name") == u"Lê Văn Mẫu";
        }
        QCOMPARE(standing, 1);
        QCOMPARE(office.rows("party").size(), std::size_t(3));
        office.window.document()->undo();
        QCOMPARE(office.rows("party").size(), std::size_t(2));
    }

    void theBasisIsNamedFromTheProposal()
    {
        Office office;
        office.start(u"Redraw Boundary"_s);
        for (const auto &[x, y] : { std::pair(20'000, 0), { 23'000, 10'000 }, { 20'000, 20'000 } })
            office.click(x, y);
        office.press(Qt::Key_Return);
        QVERIFY(office.isProposed());
        QPushButton *basis = nullptr;
        for (auto *button : office.page->findChildren<QPushButton *>())
            if (button->text() == u"Basis…")
                basis = button;
        QVERIFY(basis);
        office.withDialog([](QDialog &dialog) {
            for (auto *line : dialog.findChildren<QLineEdit *>())
                if (line->placeholderText().contains(u"14/2026"))
                    line->setText(u"Phiếu đo đạc số 14/2026"_s);
            dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
        });
        basis->click();
        QVERIFY(office.isProposed());
        QVERIFY(office.pageText().contains(u"basis: Phiếu đo đạc số 14/2026"_s));
        QVERIFY(office.pageText().contains(u"Its scan is missing"_s));
        office.press(Qt::Key_Return);
        QCOMPARE(office.rows("dossier").size(),
                 std::size_t(1)); // the edit went to the slip that has the basis
        QCOMPARE(office.window.document()->file().entries().back().dossier,
                 office.rows("dossier").front().id);
    }

    void aWrongDateOfTheSlipIsSaidAndTheDialogStays()
    {
        Office office;
        office.withDialog([](QDialog &dialog) {
            const auto lines = dialog.findChildren<QLineEdit *>();
            for (auto *line : lines)
                if (line->text().contains(u'/'))
                    line->setText(u"31/02/2026"_s);
            auto *keep = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
            keep->click();
            bool isSaid = false;
            for (const auto *label : dialog.findChildren<QLabel *>())
                isSaid = isSaid || label->text().contains(u"31/02/2026"_s);
            QVERIFY(isSaid && dialog.isVisible());
            dialog.reject();
        });
        office.start(u"Correction Slip and Basis…"_s);
        QVERIFY(office.rows("dossier").empty());
    }
};

DIABA_TEST(TestMapworkactions)
#include "tst_mapworkactions.moc"
