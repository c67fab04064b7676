#include "widgets/queue/queuepanel.h"

#include "tests/suite.h"
#include "tests/widgets/formdata.h"
#include "tests/widgets/queuedata.h"
#include "widgets/queue/queuemodel.h"

#include <QLabel>
#include <QListView>
#include <QSettings>
#include <QSignalSpy>
#include <QToolButton>

using namespace queuedata;
using namespace Qt::StringLiterals;

class TestQueuepanel : public QObject
{
    Q_OBJECT

    std::unique_ptr<formdata::File> m_file;
    std::unique_ptr<QueuePanel> m_panel;

    QListView *view() const { return m_panel->findChild<QListView *>(); }

    QString title(int row) const { return m_panel->model()->index(row).data().toString(); }

    /** The key of the line in hand. */
    QString current() const
    {
        const std::uint32_t line = m_panel->current();
        return line == QueueLine::none ? QString() : m_panel->model()->lines()->key(line);
    }

    void open()
    {
        m_panel = std::make_unique<QueuePanel>();
        m_panel->setDocument(m_file->document.get());
        m_panel->setLines(
            lines({ { "DU-04", { 1 } }, { "DUNG-01", { 2 } }, { "SACH-03", { 4 } } }, facts(12)));
        m_panel->resize(250, 500);
        m_panel->show();
    }

private Q_SLOTS:
    void init()
    {
        QSettings().clear();
        m_file = std::make_unique<formdata::File>();
        open();
    }

    void cleanup()
    {
        m_panel.reset();
        m_file.reset();
        QSettings().clear();
    }

    void enterOpensTheLine()
    {
        QSignalSpy changed(m_panel.get(), &QueuePanel::lineChanged),
            activated(m_panel.get(), &QueuePanel::lineActivated);
        QTest::keyClick(view(), Qt::Key_Down);
        QTest::keyClick(view(), Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QVERIFY(changed.size() >= 1);
        QCOMPARE(current(), gis::text(uuid(1)));
    }

    void aWordShowsOnlyItsLinesAndItsCount()
    {
        const auto words = m_panel->findChildren<QToolButton *>(u"chip"_s);
        QCOMPARE(words.size(), 4);
        QVERIFY(words[1]->text().endsWith(u"1"));
        QTest::mouseClick(words[1], Qt::LeftButton);
        QCOMPARE(m_panel->model()->rowCount(), 1);
        QTest::mouseClick(words[1], Qt::LeftButton);
        QCOMPARE(m_panel->model()->rowCount(), 3);
    }

    void onwardOpensTheNextLineThoughTheOneInHandHasGone()
    {
        m_panel->step(0);
        QCOMPARE(current(), gis::text(uuid(1)));
        const auto onward = m_panel->onward();
        m_panel->setLines(lines({ { "DUNG-01", { 2 } }, { "SACH-03", { 4 } } }, facts(12)));
        QVERIFY(onward());
        QCOMPARE(current(), gis::text(uuid(2)));
    }

    void onwardGoesOnWhereTheLineInHandWas()
    {
        m_panel->step(0);
        m_panel->setLines(lines({ { "DUNG-01", { 2 } }, { "SACH-03", { 4 } } }, facts(12)));
        QVERIFY(m_panel->onward()());
        QCOMPARE(current(), gis::text(uuid(2)));
    }

    void onwardFollowsTheFilterAndEndsWithItsLastLine()
    {
        QueueFilter filter;
        filter.dimensions = 1 << int(gis::Dimension::Clean);
        m_panel->setFilter(filter);
        m_panel->step(0);
        QCOMPARE(current(), gis::text(uuid(4)));
        QVERIFY(!m_panel->onward()());
    }

    void stepsGoDownAndUpAndStayInTheList()
    {
        m_panel->step(0);
        m_panel->step(1);
        QCOMPARE(current(), gis::text(uuid(2)));
        m_panel->step(-1);
        m_panel->step(-1);
        QCOMPARE(current(), gis::text(uuid(1)));
    }

    void aParcelTakenOnTheMapIsMarkedInTheQueue()
    {
        m_panel->setParcel(uuid(4));
        QCOMPARE(view()->currentIndex().row(), 2);
        m_panel->setParcel(uuid(9));
        QCOMPARE(m_panel->current(), QueueLine::none);
    }

    void lineFilterAndOrderSurviveARestart()
    {
        QueueFilter filter;
        filter.order = QueueFilter::Order::Owner;
        filter.sheet = 0;
        filter.hamlet = 1;
        m_panel->setFilter(filter);
        m_panel->step(1);
        const QString there = current();
        QVERIFY(!there.isEmpty());
        m_panel.reset();
        open();
        QCOMPARE(m_panel->filter(), filter);
        QCOMPARE(current(), there);
    }

    void namesAreMaskedUntilTheClerkAsksForThem()
    {
        QVERIFY(title(0).startsWith(QString::fromUtf8("1/1 PHẠM")));
        QVERIFY(!title(0).contains(QString::fromUtf8("MẪU")));
        m_panel->setNamesShown(true);
        QVERIFY(title(0).contains(QString::fromUtf8("PHẠM VĂN MẪU")));
    }

    void anEmptyQueueSaysWhatIsNext()
    {
        m_panel->setEmptyText(u"Next: <a href=\"all\">show all</a>"_s);
        QueueFilter filter;
        filter.group = 3;
        m_panel->setFilter(filter);
        QVERIFY(!view()->isVisible());
        bool isSaid = false;
        for (QLabel *label : m_panel->findChildren<QLabel *>())
            isSaid |= label->isVisible() && label->text().contains(u"Next");
        QVERIFY(isSaid);
    }
};

DIABA_TEST(TestQueuepanel)
#include "tst_queuepanel.moc"
