#include "widgets/edits/lineagepanel.h"

#include "tests/suite.h"
#include "tests/widgets/office.h"

#include <QDockWidget>
#include <QToolButton>
#include <QTreeWidget>

using namespace office;

class TestLineagepanel : public QObject
{
    Q_OBJECT

    static void splitInTwo(Office &office)
    {
        office.start(u"Equal Parts"_s);
        office.click(200, 10'000);
        office.type(u"2"_s);
        office.press(Qt::Key_Return);
    }
    static QUuid parcelNo(const Office &office, const QString &number)
    {
        for (const gis::Record &parcel : office.rows("parcel"))
            if (parcel.text("parcel_no") == number)
                return parcel.id;
        return {};
    }
    static QStringList lines(const QTreeWidget *tree)
    {
        QStringList all;
        for (QTreeWidgetItemIterator it(const_cast<QTreeWidget *>(tree)); *it; ++it) {
            int depth = 0;
            for (auto *item = (*it)->parent(); item; item = item->parent())
                ++depth;
            all += QString(depth * 2, u' ') + (*it)->text(0);
        }
        return all;
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void aParcelThatWasNeverSplitSaysSo()
    {
        Office office;
        LineagePanel panel;
        panel.show(nullptr, {});
        QVERIFY(panel.findChild<QLabel *>()->text().contains(u"Choose a parcel"_s));
        panel.show(&office.window.document()->file(), uuid(1));
        QVERIFY(panel.findChild<QLabel *>()->text().contains(u"9/1 was not made by a split"_s));
    }

    void parentsStandAboveAndChildrenBelow()
    {
        Office office;
        splitInTwo(office);
        LineagePanel panel;
        const storage::WorkingFile &file = office.window.document()->file();
        panel.show(&file, uuid(1));
        QCOMPARE(lines(panel.findChild<QTreeWidget *>()),
                 (QStringList{ u"9/1"_s, u"Became"_s, u"  9/5"_s, u"  9/6"_s }));
        QVERIFY(panel.findChild<QTreeWidget *>()->topLevelItem(0)->text(2).endsWith(u" Split"_s));
        panel.show(&file, parcelNo(office, u"6"_s));
        QCOMPARE(lines(panel.findChild<QTreeWidget *>()),
                 (QStringList{ u"Came from"_s, u"  9/1"_s, u"9/6"_s }));
    }

    void theFormLeadsToItAndARetiredParcelCanBeRead()
    {
        Office office;
        splitInTwo(office);
        QToolButton *link = nullptr;
        for (auto *button : office.window.findChildren<QToolButton *>())
            if (button->text() == u"Lineage" && button->isVisible())
                link = button;
        QVERIFY(link);
        link->click();
        auto *panel = office.window.findChild<LineagePanel *>();
        QVERIFY(panel->isVisible());
        auto *tree = panel->findChild<QTreeWidget *>();
        QTreeWidgetItem *parent = tree->topLevelItem(0)->child(0);
        QCOMPARE(parent->text(0), u"9/1"_s);
        tree->setCurrentItem(parent); // its old outline stands on the map
        office.map->grab();
        Q_EMIT tree->itemActivated(parent, 0);
        QVERIFY(office.said().contains(u"This parcel is retired"_s));
        QCOMPARE(tree->topLevelItem(0)->text(0), u"9/1"_s); // the tree follows
        office.start(u"Lineage of the Parcel"_s);
        QVERIFY(!panel->isVisible());
    }
};

DIABA_TEST(TestLineagepanel)
#include "tst_lineagepanel.moc"
