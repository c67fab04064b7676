#include "widgets/edits/fitpanel.h"

#include "tests/suite.h"
#include "tests/widgets/office.h"

#include <QComboBox>
#include <QDockWidget>
#include <QPushButton>

using namespace office;

class TestFitpanel : public QObject
{
    Q_OBJECT

    static QPushButton *button(const QWidget &panel, const QString &text)
    {
        for (auto *each : panel.findChildren<QPushButton *>())
            if (each->text() == text)
                return each;
        return nullptr;
    }
    static QString words(const FitPanel &panel)
    {
        QString all;
        for (const auto *label : panel.findChildren<QLabel *>())
            all += label->text() + u'\n';
        return all;
    }
    static gis::Point at(std::int64_t x, std::int64_t y) { return { origin.x + x, origin.y + y }; }

    /** Four points shifted by 0.5 m to the east, the third one 0.3 m wrong. */
    static void addFour(FitPanel &panel)
    {
        panel.add(at(0, 0), at(500, 0));
        panel.add(at(40'000, 0), at(40'500, 0));
        panel.add(at(40'000, 40'000), at(40'500, 40'300));
        panel.add(at(0, 40'000), at(500, 40'000));
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void theLargestResidualIsNamedAndTheWorstPointDropped()
    {
        FitPanel panel;
        QVERIFY(words(panel).contains(u"at least 2 control point"_s));
        addFour(panel);
        QCOMPARE(*panel.worst(), std::size_t(2));
        QVERIFY2(words(panel).contains(u"at point 3"_s), qPrintable(words(panel)));
        auto *table = panel.findChild<QTableWidget *>();
        QVERIFY(table->item(2, 1)->text().toDouble() > 0.1);
        button(panel, u"Drop the Worst"_s)->click();
        QVERIFY(!panel.controls()[2].isUsed);
        QCOMPARE(table->item(0, 1)->text(), u"0.000"_s);
        QCOMPARE(table->item(2, 1)->text(), u"0.300"_s); // it keeps its residual
        table->item(2, 0)->setCheckState(Qt::Checked); // and can come back
        QVERIFY(panel.controls()[2].isUsed);
        button(panel, u"Clear"_s)->click();
        QVERIFY(panel.controls().empty() && !panel.fit());
    }

    void twoPointsAndALargeTurnOrScaleAreSaidInWordsAndDoNotStopTheClerk()
    {
        FitPanel panel;
        panel.add(at(0, 0), at(500, 0));
        panel.add(at(40'000, 0), at(40'500, 0));
        QVERIFY2(words(panel).contains(u"nothing checks them"_s), qPrintable(words(panel)));
        QVERIFY(!words(panel).contains(u"Largest residual"_s)); // zero says nothing here
        QVERIFY(!button(panel, u"Drop the Worst"_s)->isEnabled());
        QVERIFY(button(panel, u"Preview"_s)->isEnabled());
        panel.clear();
        addFour(panel);
        QVERIFY(!words(panel).contains(u"nothing checks them"_s));
        panel.clear();
        panel.add(at(0, 0), at(0, 0));
        panel.add(at(40'000, 0), at(0, 42'000));
        panel.add(at(0, 40'000), at(-42'000, 0));
        QVERIFY2(words(panel).contains(u"turns the map by 90.00°"_s), qPrintable(words(panel)));
        QVERIFY2(words(panel).contains(u"scales the map by 1.0500, so areas change by 10.3 %"_s),
                 qPrintable(words(panel)));
        QVERIFY(button(panel, u"Preview"_s)->isEnabled());
    }

    void allColumnsOfTheTableAreSeenAtLargeLetters()
    {
        FitPanel panel;
        addFour(panel);
        panel.resize(panel.sizeHint().width(), 600);
        panel.show();
        const auto *table = panel.findChild<QTableWidget *>();
        QCOMPARE(table->item(1, 3)->text(), u"2290000.000\n550040.500"_s);
        int width = 0;
        for (int column = 0; column < table->columnCount(); ++column)
            width += table->columnWidth(column);
        QVERIFY(width <= table->viewport()->width());
        const int digits = table->fontMetrics().horizontalAdvance(u"2290000.000"_s);
        QVERIFY(table->columnWidth(2) > digits && table->columnWidth(3) > digits);
    }

    void pointsOnOneLineAreSaidAndStay()
    {
        FitPanel panel;
        panel.findChildren<QComboBox *>().front()->setCurrentIndex(2); // affine
        for (int i = 0; i < 3; ++i)
            panel.add(at(i * 10'000, i * 10'000), at(i * 10'000 + 100, i * 10'000));
        QVERIFY(words(panel).contains(u"lie on one line"_s));
        QVERIFY(!button(panel, u"Preview"_s)->isEnabled());
        QCOMPARE(panel.controls().size(), std::size_t(3));
        panel.add(at(0, 20'000), at(100, 20'000));
        QVERIFY(button(panel, u"Preview"_s)->isEnabled());
    }

    void pointsOnOneLineAreMarkedOnTheMap()
    {
        Office office;
        auto *panel = office.window.findChild<FitPanel *>();
        panel->findChildren<QComboBox *>().front()->setCurrentIndex(2); // affine
        panel->add(at(0, 0), at(100, 0));
        QVERIFY(office.refusal.isEmpty()); // too few as yet is no fault
        panel->add(at(10'000, 10'000), at(10'100, 10'000));
        panel->add(at(20'000, 20'000), at(20'100, 20'000));
        QVERIFY2(office.refusal.contains(u"lie on one line"_s), qPrintable(office.refusal));
        QVERIFY(office.map->wrong().has_value());
        panel->add(at(0, 20'000), at(100, 20'000));
        QVERIFY(office.refusal.isEmpty() && !office.map->wrong());
    }

    void undoTakesTheLastControlPointBack()
    {
        Office office;
        for (QAction *action : office.window.findChildren<QAction *>())
            if (action->text() == u"Fit by Control Points" && action->isCheckable() && action->actionGroup())
                action->trigger();
        auto *panel = office.window.findChild<FitPanel *>();
        QTest::qWait(50);
        office.map->fitAll();
        office.click(0, 0);
        office.click(-3'000, -3'000, Qt::ControlModifier);
        office.click(40'000, 0);
        QCOMPARE(panel->controls().size(), std::size_t(1));
        office.start(u"Undo"_s); // the one that was begun
        QCOMPARE(panel->controls().size(), std::size_t(1));
        office.start(u"Undo"_s);
        QVERIFY(panel->controls().empty());
        QCOMPARE(office.fabric().size(), std::size_t(4));
    }

    void pointsAreClickedOnTheMapAndTheSheetIsPreviewed()
    {
        Office office;
        office.start(u"Fit by Control Points"_s);
        auto *panel = office.window.findChild<FitPanel *>();
        QVERIFY(panel->isVisible());
        button(*panel, u"Add Points on the Map"_s)->click();
        QTest::qWait(50); // the map has made room
        office.map->fitAll();
        for (const auto &[x, y] : { std::pair(0, 0), { 40'000, 0 } }) {
            office.click(x, y); // where it is drawn
            office.click(x - 3'000, y - 3'000, Qt::ControlModifier); // where it belongs
        }
        QCOMPARE(panel->controls().size(), std::size_t(2));
        QCOMPARE(panel->controls()[0].from, origin);
        button(*panel, u"Preview"_s)->click();
        QVERIFY2(office.isProposed(), qPrintable(office.refusal));
        QVERIFY(office.map->proposal()->touched.size() == 4);
        QVERIFY(office.pageText().contains(u"nothing checks them"_s));
        office.press(Qt::Key_Escape);
        QCOMPARE(panel->controls().size(), std::size_t(2)); // kept to be mended
        button(*panel, u"Preview"_s)->click();
        office.press(Qt::Key_Return);
        QVERIFY(std::abs(office.fabric().extent().west - origin.x + 3'000) < 200);
        office.window.document()->undo();
        QCOMPARE(office.fabric().extent().west, origin.x);
    }
};

DIABA_TEST(TestFitpanel)
#include "tst_fitpanel.moc"
