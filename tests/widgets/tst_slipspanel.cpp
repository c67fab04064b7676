#include "widgets/edits/slipspanel.h"

#include "tests/suite.h"
#include "tests/widgets/office.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QTextBrowser>
#include <QTreeWidget>

using namespace office;

/** Slips in their batches, and the batch as one. */
class TestSlipspanel : public QObject
{
    Q_OBJECT

    static QString batchNo(int n) { return u"D-%1-0%2"_s.arg(QDate::currentDate().year()).arg(n); }

    static Rows threeSlips()
    {
        Rows rows{ rowOf("batch", 60, { { "code", batchNo(1) }, { "title", u"Đợt 1 <Mẫu>"_s } }) };
        for (quint32 n = 1; n <= 3; ++n)
            rows.push_back(rowOf("dossier", 60 + n,
                                 { { "code", u"000%1"_s.arg(n) },
                                   { "title", u"Phiếu mẫu"_s },
                                   { "kind", u"data_correction"_s },
                                   { "state", u"open"_s },
                                   { "batch_id", n < 3 ? gis::idValue(uuid(60)) : gis::Value() } }));
        return rows;
    }
    static QPushButton *button(const QWidget &in, const QString &text)
    {
        for (auto *each : in.findChildren<QPushButton *>())
            if (each->text() == text)
                return each;
        return nullptr;
    }
    static bool waitFor(const SlipsPanel &panel, const QString &words)
    {
        return QTest::qWaitFor(
            [&] { return panel.findChild<QTextBrowser *>()->toPlainText().contains(words); }, 20'000);
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void aBatchStandsOverItsSlipsAndIsSubmittedAsOne()
    {
        Office office(threeSlips());
        office.start(u"Correction Slips and Submitting"_s);
        auto *panel = office.window.findChild<SlipsPanel *>();
        auto *list = panel->findChild<QTreeWidget *>();
        QCOMPARE(list->topLevelItemCount(), 2);
        QCOMPARE(list->topLevelItem(0)->text(0), u"0003"_s);
        QTreeWidgetItem *batch = list->topLevelItem(1);
        QCOMPARE(batch->text(0), u"Batch %1: 2 slip(s)"_s.arg(batchNo(1)));
        QCOMPARE(batch->childCount(), 2);
        list->setCurrentItem(batch);
        QVERIFY(panel->slip().isNull());
        QCOMPARE(panel->batch(), uuid(60));
        QVERIFY2(waitFor(*panel, u"0001 – Phiếu mẫu: 1 thing(s) stand in the way"_s),
                 qPrintable(panel->findChild<QTextBrowser *>()->toPlainText()));
        QVERIFY(panel->findChild<QTextBrowser *>()->toPlainText().contains(u"<Mẫu>"_s));
        QVERIFY(!button(*panel, u"Submit"_s)->isEnabled()); // they change nothing

        storage::Document &document = *office.window.document();
        document.setCurrentDossier(uuid(61));
        const gis::Record before = document.file().record(gis::table("parcel"), uuid(1)).value();
        gis::Record after = before;
        after.set("hamlet", u"Thôn Mẫu"_s);
        Q_EMIT panel->edited({ u"Set"_s, { *gis::updateOf(before, after) } });
        QVERIFY(waitFor(*panel, u"0001 – Phiếu mẫu: nothing stands in the way"_s));
        QTest::mouseClick(button(*panel, u"Submit"_s), Qt::LeftButton);
        const auto state = [&](quint32 n) {
            return document.file().record(gis::table("dossier"), uuid(n))->text("state");
        };
        QCOMPARE(state(61), u"submitted"_s);
        QCOMPARE(state(62), u"open"_s);
        QCOMPARE(panel->batch(), uuid(60)); // still in hand
        QTest::mouseClick(button(*panel, u"Take Back"_s), Qt::LeftButton);
        QCOMPARE(state(61), u"open"_s);

        Q_EMIT panel->findChild<QTextBrowser *>()->anchorClicked(QUrl(u"slip:"_s + gis::text(uuid(62))));
        QCOMPARE(panel->slip(), uuid(62));
    }

    void aNameThatIsNewMakesABatch()
    {
        Office office(threeSlips());
        office.start(u"Correction Slips and Submitting"_s);
        auto *panel = office.window.findChild<SlipsPanel *>();
        QCOMPARE(panel->slip(), uuid(63));
        const auto name = [&](const QString &typed) {
            office.withDialog([typed](QDialog &dialog) {
                for (auto *box : dialog.findChildren<QComboBox *>())
                    if (box->isEditable())
                        box->setEditText(typed);
                dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
            });
            button(*panel, u"Slip and Basis…"_s)->click();
        };
        name(u"Đợt 2 – Thôn Mẫu 2"_s);
        QCOMPARE(office.rows("batch").size(), 2u);
        const gis::Record made = office.rows("batch").back();
        QCOMPARE(made.text("title"), u"Đợt 2 – Thôn Mẫu 2"_s);
        QCOMPARE(made.text("code"), batchNo(2));
        QCOMPARE(office.rows("dossier").back().idOf("batch_id"), made.id);
        QCOMPARE(panel->slip(), uuid(63));
        name(batchNo(1) + u" – Đợt 1 <Mẫu>"_s); // one that is there
        QCOMPARE(office.rows("batch").size(), 2u);
        QCOMPARE(office.rows("dossier").back().idOf("batch_id"), uuid(60));
        name({});
        QVERIFY(office.rows("dossier").back().idOf("batch_id").isNull());
    }
};

DIABA_TEST(TestSlipspanel)

#include "tst_slipspanel.moc"
