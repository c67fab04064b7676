#include "widgets/edits/fitpanel.h"
#include "widgets/form/parcelform.h"

#include "tests/suite.h"
#include "tests/widgets/office.h"

#include <QClipboard>
#include <QDockWidget>
#include <QPushButton>
#include <QSplitter>

using namespace office;

class TestMapwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void aSplitIsDrawnPagedAndKept()
    {
        Office office;
        office.start(u"Split Parcel"_s);
        office.click(8'000, 0);
        QTest::mouseMove(office.map, office.at(8'000, 19'000));
        office.click(8'000, 20'000);
        office.press(Qt::Key_Return);
        QVERIFY(office.isProposed());
        const QString text = office.pageText();
        for (const QString &word : { u"BX 123457"_s, u"300.0"_s, u"100.0"_s, u"Mortgage since"_s, u"draft"_s,
                                     u"Nguyễn Văn Mẫu"_s, u"9/1"_s })
            QVERIFY2(text.contains(word), qPrintable(word + u" in\n"_s + text));
        QCOMPARE(office.rows("parcel").size(), std::size_t(4));
        office.press(Qt::Key_Return);
        QVERIFY(!office.map->proposal());
        QVERIFY(!office.fabric().find(uuid(1)));
        QCOMPARE(office.fabric().size(), std::size_t(5));
        QCOMPARE(office.rows("lineage").size(), std::size_t(2));
        double sum = 0;
        for (const gis::Record &purpose : office.rows("land_use"))
            if (purpose.idOf("parcel_id") != uuid(1))
                sum += purpose.real("area");
        QCOMPARE(sum, 400.0);
        office.window.document()->undo();
        QCOMPARE(office.fabric().size(), std::size_t(4));
        QVERIFY(office.rows("lineage").empty());
    }

    void undoTakesBackWhatIsDrawnPointByPointAndNeverWhatIsKept()
    {
        Office office;
        const auto entries = [&] { return office.window.document()->file().entries().size(); };
        office.start(u"Split Parcel"_s);
        office.click(8'000, 0);
        office.click(8'000, 20'000);
        office.press(Qt::Key_Return);
        QVERIFY(office.isProposed());
        const std::size_t before = entries();
        const auto undo = [&] { QTest::keyClick(office.map, Qt::Key_Z, Qt::ControlModifier); };
        undo(); // what is proposed
        QVERIFY(!office.map->proposal());
        office.press(Qt::Key_Return); // still drawn
        QVERIFY(office.isProposed());
        undo();
        undo(); // the second point
        office.press(Qt::Key_Return);
        QVERIFY(!office.map->proposal());
        QVERIFY(office.refusal.contains(u"at least two points"_s));
        undo(); // the first one
        QVERIFY(office.map->boxLines().join(u' ').contains(u"from boundary to boundary"_s));
        QCOMPARE(entries(), before);
    }

    void undoNeverOffersToTakeTheImportOutWhileSomethingIsDrawn()
    {
        Office office;
        office.start(u"Merge Parcels"_s);
        office.click(30'000, 10'000); // with the selected one
        office.start(u"Undo"_s); // a dialog would stop the test here
        office.press(Qt::Key_Return);
        QVERIFY(!office.map->proposal()); // one is left
        office.start(u"Undo"_s);
        office.corners->paste(u"2290000 550040\n2290000 550060\n2290020 550060\n2290020 550040"_s);
        QVERIFY(office.isProposed());
        office.start(u"Undo"_s);
        QVERIFY(!office.map->proposal() && !office.corners->draft().empty());
        office.start(u"Undo"_s);
        QVERIFY(office.corners->draft().empty());
        office.start(u"Area along an Edge"_s);
        office.click(200, 10'000); // asks for the area
        QVERIFY(office.map->findChild<QLineEdit *>()->isVisible());
        office.start(u"Undo"_s);
        QVERIFY(!office.map->findChild<QLineEdit *>()->isVisible());
        QCOMPARE(office.fabric().size(), std::size_t(4));
    }

    void afterUndoAndRedoTheParcelThatIsThereIsInHand()
    {
        Office office;
        const auto inHand = [&] { return office.map->selected(); };
        office.start(u"Split Parcel"_s);
        office.click(8'000, 0);
        office.click(8'000, 20'000);
        office.press(Qt::Key_Return);
        office.press(Qt::Key_Return);
        const QUuid child = inHand();
        QVERIFY(!child.isNull() && child != uuid(1));
        office.start(u"Undo"_s);
        QCOMPARE(inHand(), uuid(1));
        QCOMPARE(office.window.findChild<ParcelForm *>()->parcel(), uuid(1));
        QCOMPARE(office.corners->findChild<QTableWidget *>()->rowCount(), 4);
        QVERIFY(office.said().contains(u"9/1"_s));
        office.start(u"Redo"_s);
        QCOMPARE(inHand(), child);
        QCOMPARE(office.window.findChild<ParcelForm *>()->parcel(), child);
        office.choose(3); // something else meanwhile
        office.start(u"Undo"_s);
        QCOMPARE(inHand(), uuid(1));
    }

    void aNewParcelThatIsTakenBackIsNoLongerInHand()
    {
        Office office;
        office.corners->paste(u"2290000 550040\n2290000 550060\n2290020 550060\n2290020 550040"_s);
        office.press(Qt::Key_Return);
        QVERIFY(!office.map->selected().isNull());
        office.start(u"Undo"_s);
        QVERIFY(office.map->selected().isNull());
        QVERIFY(office.window.findChild<ParcelForm *>()->parcel().isNull());
    }

    void aNeighbourThatOnlyGetsACornerIsNamedApart()
    {
        Office office; // 9/1 to the west has the certificate, 9/2 is split from it
        office.choose(2);
        office.start(u"Split Parcel"_s);
        office.click(20'000, 8'000);
        office.click(40'000, 8'000);
        office.press(Qt::Key_Return);
        QVERIFY(office.isProposed());
        const QString text = office.pageText(), box = office.map->boxLines().join(u'\n');
        QVERIFY2(
            text.contains(u"1 neighbour(s) only get a corner where the new boundary meets theirs; area and "
                          "certificate stay: 9/1 (certificate BX 123457)."_s),
            qPrintable(text));
        QVERIFY2(!text.contains(u"A basis (survey slip"_s), qPrintable(text));
        QVERIFY2(box.contains(u"1 neighbour(s) only get a corner, area unchanged: 1."_s), qPrintable(box));
        QVERIFY2(!box.contains(u"Changes"_s), qPrintable(box));
    }

    void typingAnAreaTakesTheRestFromTheOtherParcel()
    {
        Office office;
        office.start(u"Area along an Edge"_s);
        office.click(1'000, 10'000); // inside, near the western boundary
        office.click(200, 10'000);
        office.type(u"80"_s);
        QVERIFY(office.isProposed());
        QTableWidget *purposes = nullptr;
        for (auto *table : office.page->findChildren<QTableWidget *>())
            if (table->columnCount() == 4 && table->item(0, 0) && table->item(0, 0)->text() == u"ONT")
                purposes = table;
        QVERIFY(purposes);
        purposes->item(0, 2)->setText(u"80"_s);
        QCOMPARE(purposes->item(0, 3)->text(), u"220.0"_s);
        purposes->item(1, 2)->setText(u"0"_s);
        office.press(Qt::Key_Return);
        QCOMPARE(office.fabric().size(), std::size_t(5));
        QStringList areas;
        for (const gis::Record &purpose : office.rows("land_use"))
            if (purpose.idOf("parcel_id") != uuid(1))
                areas += purpose.text("code") + u' ' + purpose.text("area");
        areas.sort();
        QCOMPARE(areas.join(u", "_s), u"CLN 100, ONT 220, ONT 80"_s);
    }

    void aPartIsGivenToSomebodyByEndingTheRightThere()
    {
        Office office;
        office.start(u"Equal Parts"_s);
        office.click(200, 10'000);
        office.type(u"2"_s);
        QVERIFY(office.isProposed());
        QTableWidget *rights = nullptr;
        for (auto *table : office.page->findChildren<QTableWidget *>())
            if (table->item(0, 0) && table->item(0, 0)->text() == u"Nguyễn Văn Mẫu")
                rights = table;
        QVERIFY(rights);
        rights->item(0, 1)->setCheckState(Qt::Unchecked);
        office.press(Qt::Key_Return);
        int ended = 0, standing = 0;
        for (const gis::Record &right : office.rows("land_right"))
            right.text("valid_to").isEmpty() ? ++standing : ++ended;
        QCOMPARE(standing, 3); // he keeps one part, she both
        QCOMPARE(ended, 2);
    }

    void twoNeighboursAreMerged()
    {
        Office office;
        office.start(u"Merge Parcels"_s);
        office.click(30'000, 10'000); // the selected one goes with it
        office.press(Qt::Key_Return);
        QVERIFY(office.isProposed());
        office.press(Qt::Key_Return);
        QCOMPARE(office.fabric().size(), std::size_t(3));
    }

    void parcelsThatDoNotBorderAreRefusedInWords()
    {
        Office office;
        office.start(u"Merge Parcels"_s);
        office.click(30'000, 30'000);
        office.press(Qt::Key_Return);
        QVERIFY(!office.map->proposal());
        office.map->grab();
        office.press(Qt::Key_Escape);
        QCOMPARE(office.fabric().size(), std::size_t(4));
    }

    void aBoundaryIsDrawnAnewAndBothFollow()
    {
        Office office;
        office.start(u"Redraw Boundary"_s);
        for (const auto &[x, y] : { std::pair(20'000, 0), { 23'000, 10'000 }, { 20'000, 20'000 } })
            office.click(x, y);
        office.press(Qt::Key_Return);
        QVERIFY(office.isProposed());
        QVERIFY(office.pageText().contains(u"BX 123457"_s));
        QVERIFY(office.pageText().contains(u"more than is allowed"_s)); // 430 against 400 on paper
        office.press(Qt::Key_Return);
        QVERIFY(std::abs(office.area(1) - 430) < 1);
        QVERIFY(std::abs(office.area(1) + office.area(2) - 800) < 0.01);
    }

    void aLineThatDoesNotCrossIsRefusedAndStaysDrawn()
    {
        Office office;
        office.start(u"Split Parcel"_s);
        office.click(5'000, 5'000);
        office.click(12'000, 12'000);
        office.press(Qt::Key_Return);
        QVERIFY(!office.map->proposal());
        QTest::mouseMove(office.map, office.at(12'000, 19'000));
        office.press(Qt::Key_Return);
        QVERIFY(!office.refusal.isEmpty());
        office.press(Qt::Key_Escape); // puts the sentence away, not the drawing
        QVERIFY(office.refusal.isEmpty() && !office.map->wrong());
        office.press(Qt::Key_Return);
        QVERIFY(!office.refusal.isEmpty());
        office.press(Qt::Key_Backspace);
        office.press(Qt::Key_Backspace);
        office.click(5'000, 0); // mended
        office.click(5'000, 20'000);
        office.press(Qt::Key_Return);
        QVERIFY(office.isProposed());
    }

    void theCornerTableMovesACornerOfAllParcelsThatHaveIt()
    {
        Office office;
        office.start(u"Corner Table"_s);
        auto *table = office.corners->findChild<QTableWidget *>();
        QCOMPARE(table->rowCount(), 4);
        QCOMPARE(table->item(0, 1)->text(), u"2290000.000"_s);
        QCOMPARE(table->item(0, 2)->text(), u"550000.000"_s);
        QCOMPARE(table->item(0, 3)->text(), u"20.00"_s);
        table->item(2, 1)->setText(u"2290021,500"_s); // point 3 lies in all four parcels
        QVERIFY(office.isProposed());
        QCOMPARE(office.map->proposal()->touched.size(), std::size_t(4));
        office.press(Qt::Key_Return);
        QCOMPARE(table->item(2, 1)->text(), u"2290021.500"_s);
        QCOMPARE(table->item(0, 1)->text(), u"2290000.000"_s); // point 1 stays point 1
    }

    void aCornerTypedTooFarIsOfferedAsFarAsItCanGo()
    {
        Office office;
        office.start(u"Corner Table"_s);
        auto *table = office.corners->findChild<QTableWidget *>();
        table->item(2, 1)->setText(u"2290055"_s); // beyond the far side of the parcels in the north
        QVERIFY(office.map->proposal());
        QVERIFY(office.map->proposal()->remarks.front().contains(u"closest clean result"_s));
        QCOMPARE(table->item(2, 1)->text(), u"2290020.000"_s); // until it is kept
        office.press(Qt::Key_Escape);
        QVERIFY(!office.map->proposal());
        QCOMPARE(table->item(2, 1)->text(), u"2290020.000"_s);
    }

    void aRowIsMarkedOnTheMapAndACornerInTheTable()
    {
        Office office;
        office.start(u"Corner Table"_s);
        office.start(u"Edit Vertices"_s);
        auto *table = office.corners->findChild<QTableWidget *>();
        office.click(20'000, 0);
        QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
        QCOMPARE(table->selectionModel()->selectedRows().front().row(), 1);
        QSignalSpy chosen(office.corners, &CornerTable::chosen);
        table->selectRow(3);
        QCOMPARE(chosen.size(), 1);
        office.map->grab();
    }

    void aPastedTableIsSaidAndRedrawsTheParcel()
    {
        Office office;
        office.corners->paste(
            u"550000,00\t2290000,00\n550020,00\t2290000,00\n550020,00\t2290020,00\n550000,00\t2290020,40"_s);
        QVERIFY(office.corners->findChild<QLabel *>()->text().contains(u"exchanged"_s));
        QCOMPARE(office.corners->draft().size(), std::size_t(4));
        Q_EMIT office.corners->useWanted(CornerTable::Use::Redraw);
        QVERIFY(office.isProposed());
        QCOMPARE(office.map->proposal()->touched.size(), std::size_t(2));
        office.press(Qt::Key_Escape);
        QCOMPARE(office.corners->draft().size(), std::size_t(4)); // kept to be mended
        Q_EMIT office.corners->useWanted(CornerTable::Use::Redraw);
        office.press(Qt::Key_Return);
        QVERIFY(office.corners->draft().empty()); // it is the parcel's boundary now
        QVERIFY(std::abs(office.area(1) - 404) < 0.1);
        QVERIFY_EXCEPTION_THROWN(office.corners->paste(u"mốc 1\tmốc 2"_s), gis::Error);
    }

    void whatAPastedTableIsForIsShownAtOnceAndEnterKeepsIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("title");
        QTest::newRow("another boundary of the parcel in hand")
            << u"2290000 550000\n2290000 550020\n2290020 550020\n2290020,4 550000"_s
            << u"Draw Parcel 9/1 Anew"_s;
        QTest::newRow("a part of it")
            << u"2290000 550000\n2290000 550008\n2290020 550008\n2290020 550000"_s << u"Split Parcel 9/1"_s;
        QTest::newRow("ground beside it")
            << u"2290000 550040\n2290000 550060\n2290020 550060\n2290020 550040"_s
            << u"New Parcel on Sheet 9"_s;
    }
    void whatAPastedTableIsForIsShownAtOnceAndEnterKeepsIt()
    {
        QFETCH(QString, text);
        QFETCH(QString, title);
        Office office;
        office.start(u"Corner Table"_s);
        QApplication::clipboard()->setText(text);
        QTest::keySequence(office.corners->findChild<QTableWidget *>(), QKeySequence::Paste);
        QVERIFY2(office.isProposed(), qPrintable(office.refusal));
        QVERIFY2(office.pageText().contains(title), qPrintable(office.pageText()));
        QVERIFY(office.map->hasFocus());
        office.press(Qt::Key_Return);
        QVERIFY(!office.map->proposal());
        QCOMPARE(office.window.document()->undoTitle(), title);
        QVERIFY(office.corners->draft().empty());
    }

    void aTableForAnotherUseIsSaidByItsButton()
    {
        Office office;
        office.start(u"Corner Table"_s);
        office.corners->paste(u"2290000 550000\n2290000 550020\n2290020 550020\n2290020,4 550000"_s);
        const auto press = [&](const QString &words) {
            for (QPushButton *button : office.corners->findChildren<QPushButton *>())
                if (button->text() == words)
                    button->click();
        };
        press(u"New Parcel"_s);
        QVERIFY(!office.map->proposal()); // nor is what was shown before
        QVERIFY2(office.refusal.contains(u"belongs to other parcels"_s), qPrintable(office.refusal));
        auto *table = office.corners->findChild<QTableWidget *>();
        press(u"Redraw the Parcel"_s);
        QVERIFY(office.isProposed());
        table->item(3, 1)->setText(u"2290020,6"_s); // mended: shown again, the table keeps the keys
        QVERIFY(office.isProposed());
        QVERIFY2(office.pageText().contains(u"406.0"_s), qPrintable(office.pageText()));
    }

    void aTableThatCrossesItselfIsRefused()
    {
        Office office;
        const gis::Ring bow{ { origin.x, origin.y },
                             { origin.x + 20'000, origin.y + 20'000 },
                             { origin.x + 20'000, origin.y },
                             { origin.x, origin.y + 20'000 } };
        office.corners->setDraft(bow, {});
        Q_EMIT office.corners->useWanted(CornerTable::Use::Redraw);
        QVERIFY(!office.map->proposal());
        QCOMPARE(office.corners->draft(), bow);
    }

    void aWrongTableIsSaidMarkedAndKept_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("kept"); // corners of the draft
        QTest::addColumn<gis::Point>("place"); // from the south-west corner
        QTest::newRow("crosses itself") << u"2290000 550000\n2290020 550020\n2290000 550020\n2290020 550000"_s
                                        << u"crosses"_s << 4 << gis::Point{ 10'000, 10'000 };
        QTest::newRow("not closed")
            << u"1 2290000 550000\n2 2290000 550020\n3 2290020 550020\n1 2290003 550000"_s << u"not closed"_s
            << 4 << gis::Point{ 0, 3'000 };
        QTest::newRow("one row exchanged")
            << u"2290000 550000\n550020 2290000\n2290020 550020"_s
            << u"Row 2: X and Y are exchanged; it should be X 2290000.000, Y 550020.000."_s << 3
            << gis::Point{ 20'000, 0 };
        QTest::newRow("one row far away") << u"2290000 550000\n2290000 650020\n2290020 550020"_s << u"Row 2"_s
                                          << 3 << gis::Point{ 100'020'000, 0 };
        QTest::newRow("another zone") << u"2290000 850000\n2290000 850020\n2290020 850020"_s << u"zone"_s << 3
                                      << gis::Point{ 300'000'000, 0 };
        QTest::newRow("text") << u"1 2290000 550000\n2 2290000 550020\n3 mốc 550020\n4 2290020 550000"_s
                              << u"Row 3: “mốc”"_s << 3 << gis::Point{ 20'000, 0 };
    }
    void aWrongTableIsSaidMarkedAndKept()
    {
        QFETCH(QString, text);
        QFETCH(QString, word);
        QFETCH(int, kept);
        QFETCH(gis::Point, place);
        Office office;
        office.start(u"Corner Table"_s);
        QApplication::clipboard()->setText(text);
        QTest::keySequence(office.corners->findChild<QTableWidget *>(), QKeySequence::Paste);
        QCOMPARE(int(office.corners->draft().size()), kept);
        QCOMPARE(int(office.corners->draft().size()), kept);
        QVERIFY2(office.refusal.contains(word), qPrintable(office.refusal));
        QVERIFY(office.map->wrong());
        QCOMPARE(*office.map->wrong(), (gis::Point{ origin.x + place.x, origin.y + place.y }));
        QVERIFY(office.corners->findChild<QLabel *>()->text().contains(word)); // stays beside the table
    }

    void aRowWithTextInItIsMendedInItsPlace()
    {
        Office office;
        office.start(u"Corner Table"_s);
        office.corners->paste(u"1 2290000 550000\n2 2290000 550020\n3 mốc 550020\n4 2290020,4 550000"_s);
        auto *table = office.corners->findChild<QTableWidget *>();
        QCOMPARE(table->rowCount(), 4);
        QCOMPARE(table->item(2, 1)->text(), u"mốc"_s);
        QCOMPARE(table->item(2, 2)->text(), u"550020"_s);
        QVERIFY(table->item(2, 1)->background() != table->item(2, 2)->background());
        QCOMPARE(office.map->cornerNumbers(), (std::vector{ 1, 2, 4 })); // as in the table
        table->selectRow(2); // no corner yet
        QCOMPARE(office.map->cornerNumbers(), (std::vector{ 1, 2, 4 }));
        const auto isOffered = [&](const QString &words) {
            for (const QPushButton *button : office.corners->findChildren<QPushButton *>())
                if (button->text() == words)
                    return button->isEnabled();
            return false;
        };
        QVERIFY(!isOffered(u"Redraw the Parcel"_s));
        table->item(2, 1)->setText(u"2290020,000"_s);
        QCOMPARE(office.corners->draft(),
                 (gis::Ring{ origin,
                             { origin.x + 20'000, origin.y },
                             { origin.x + 20'000, origin.y + 20'000 },
                             { origin.x, origin.y + 20'400 } }));
        QCOMPARE(office.map->cornerNumbers(), (std::vector{ 1, 2, 3, 4 }));
        QVERIFY(!office.map->wrong());
        QVERIFY(isOffered(u"Redraw the Parcel"_s));
    }

    void aBoundaryIsClosedByMakingItsLastRowTheFirst()
    {
        Office office;
        office.start(u"Corner Table"_s);
        office.corners->paste(
            u"1 2290000 550000\n2 2290000 550020\n3 2290020 550020\n4 2290020,4 550000\n1 2290003 550000"_s);
        QVERIFY(office.refusal.contains(u"not closed"_s));
        auto *table = office.corners->findChild<QTableWidget *>();
        QCOMPARE(table->rowCount(), 5);
        table->item(4, 1)->setText(u"2290000"_s);
        QCOMPARE(table->rowCount(), 4);
        QVERIFY(office.refusal.isEmpty());
        Q_EMIT office.corners->useWanted(CornerTable::Use::Redraw);
        QVERIFY(office.isProposed());
    }

    void aNewParcelIsDrawnAndNumbered()
    {
        Office office;
        office.start(u"Draw New Parcel"_s);
        for (const auto &[x, y] : { std::pair(0, 40'000), { 20'000, 40'000 }, { 10'000, 44'000 } })
            office.click(x, y);
        office.press(Qt::Key_Return);
        QVERIFY(office.isProposed());
        office.press(Qt::Key_Return);
        QCOMPARE(office.fabric().size(), std::size_t(5));
        QStringList numbers;
        for (const gis::Record &parcel : office.rows("parcel"))
            numbers += parcel.text("parcel_no");
        QVERIFY(numbers.contains(u"5"_s));
    }

    void aDrawingSurvivesAnEditInTheForm()
    {
        Office office;
        office.start(u"Split Parcel"_s);
        office.click(8'000, 0);
        office.click(8'000, 20'000);
        office.press(Qt::Key_Return);
        QVERIFY(office.isProposed());
        gis::Record party = office.rows("party").front(), after = party;
        after.set("tax_code", u"0100000001"_s);
        office.window.document()->apply({ u"Form"_s, { *gis::updateOf(party, after) } });
        QVERIFY(office.isProposed());
    }

    void anEdgeIsDraggedParallelByATypedDistance()
    {
        Office office;
        office.start(u"Edit Vertices"_s);
        QTest::mouseMove(office.map, office.at(20'000, 10'000));
        office.click(20'000, 10'000, Qt::ShiftModifier);
        office.type(u"2"_s);
        QVERIFY(office.isProposed());
        office.press(Qt::Key_Return);
        QVERIFY(std::abs(office.area(1) - 440) < 0.1);
    }

    void cornersInARectangleMoveTogether()
    {
        Office office;
        office.start(u"Edit Vertices"_s);
        const QPoint from = office.at(-3'000, 37'000), to = office.at(23'000, 43'000);
        QTest::mousePress(office.map, Qt::LeftButton, Qt::ShiftModifier, from);
        QMouseEvent move(QEvent::MouseMove, to, office.map->mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                         Qt::ShiftModifier);
        QApplication::sendEvent(office.map, &move);
        QTest::mouseRelease(office.map, Qt::LeftButton, Qt::ShiftModifier, to);
        const QPoint corner = office.at(0, 40'000), target = office.at(0, 44'000);
        QTest::mousePress(office.map, Qt::LeftButton, {}, corner);
        for (const QPoint p : { (corner + target) / 2, target }) {
            QMouseEvent drag(QEvent::MouseMove, p, office.map->mapToGlobal(p), Qt::NoButton, Qt::LeftButton,
                             Qt::ControlModifier);
            QApplication::sendEvent(office.map, &drag);
        }
        QTest::mouseRelease(office.map, Qt::LeftButton, Qt::ControlModifier, target);
        QVERIFY(office.isProposed());
        office.press(Qt::Key_Return);
        QVERIFY(office.area(3) > 470); // its whole northern edge went up by about four metres
    }

    void theParcelIsNotDoneWhileSomethingIsProposed()
    {
        Office office;
        office.start(u"Redraw Boundary"_s);
        for (const auto &[x, y] : { std::pair(20'000, 0), { 23'000, 10'000 }, { 20'000, 20'000 } })
            office.click(x, y);
        office.press(Qt::Key_Return);
        QVERIFY(office.isProposed());
        office.start(u"Done, Next Parcel"_s);
        QVERIFY(office.isProposed());
        QVERIFY(office.said().contains(u"Keep what is proposed on the map, or forget it, first."_s));
        QCOMPARE(office.map->selected(), uuid(1));
    }

    void docksLeaveTheMapWhereItIsOnTheScreen()
    {
        Office office;
        QTest::qWait(50);
        const auto place = [&] { return office.map->mapTo(&office.window, office.at(0, 0)); };
        const auto isSeen = [&] {
            const gis::Box box = office.map->view().box();
            return box.contains({ origin.x, origin.y })
                && box.contains({ origin.x + 20'000, origin.y + 20'000 });
        };
        const QPoint before = place();
        const double scale = office.map->scale();
        for (const char *name : { "corners", "history", "lineage" }) {
            auto *dock = office.window.findChild<QDockWidget *>(QLatin1String(name));
            dock->show();
            QTest::qWait(100); // panels have made room
            QVERIFY2(isSeen(), name);
            QCOMPARE(office.map->scale(), scale);
            dock->hide();
            QTest::qWait(100);
            QCOMPARE(place(), before);
        }
    }

    void aParcelThatADockWouldCoverComesIntoSight()
    {
        Office office;
        QTest::qWait(50);
        office.choose(2);
        const int width = office.map->width();
        while (office.at(40'000, 0).x() < width - 20) // at the right end of the map
            QTest::keyClick(office.map, Qt::Key_Left);
        QTest::mousePress(office.map, Qt::LeftButton, {}, QPoint(100, 300));
        QTest::mouseMove(office.map, QPoint(100 + width - 20 - office.at(40'000, 0).x(), 300));
        QTest::mouseRelease(office.map, Qt::LeftButton, {}, QPoint(100, 300));
        auto *splitter = qobject_cast<QSplitter *>(office.map->parentWidget());
        const QList<int> sizes = splitter->sizes();
        splitter->setSizes({ sizes[0], sizes[1] - 150, sizes[2] + 150 });
        QVERIFY(office.map->width() < width);
        QVERIFY(office.map->view().box().contains({ origin.x + 40'000, origin.y + 10'000 }));
        splitter->setSizes(sizes);
    }

    void aDockTakesItsRoomFromTheForm()
    {
        Office office;
        auto *panels = qobject_cast<QSplitter *>(office.map->parentWidget());
        office.window.setWindowState(Qt::WindowNoState);
        office.window.resize(1500, 740);
        QTest::qWait(50);
        panels->setSizes({ 250, 634, 616 });
        Q_EMIT panels->splitterMoved(250, 1); // as the user likes them
        const QList<int> before = panels->sizes();
        office.start(u"Corner Table"_s);
        QTest::qWait(20);
        QVERIFY(panels->sizes().last() < before.last());
        office.start(u"Corner Table"_s);
        QTest::qWait(20);
        QVERIFY(std::abs(panels->sizes().last() - before.last()) < 8);
    }

    void aSheetIsFittedByControlPoints()
    {
        Office office;
        auto *fit = office.window.findChild<FitPanel *>();
        fit->add(origin, { origin.x + 5'000, origin.y });
        QVERIFY(!fit->fit());
        fit->add({ origin.x + 40'000, origin.y }, { origin.x + 45'000, origin.y });
        QVERIFY(fit->fit());
        Q_EMIT fit->previewWanted();
        QTRY_VERIFY(office.isProposed());
        office.press(Qt::Key_Return);
        QCOMPARE(office.fabric().extent().west, origin.x + 5'000);
        QCOMPARE(office.fabric().size(), std::size_t(4));
    }
};

DIABA_TEST(TestMapwork)
#include "tst_mapwork.moc"
