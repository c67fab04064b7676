#include "widgets/parcellist/parcellist.h"

#include "tests/suite.h"
#include "tests/widgets/formdata.h"
#include "widgets/parcellist/parcellistmodel.h"
#include "widgets/parcellist/workbar.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QSettings>
#include <QSignalSpy>

using namespace formdata;
using testdata::uuid;

class TestParcellist : public QObject
{
    Q_OBJECT

    std::unique_ptr<File> m_file;
    std::unique_ptr<ParcelList> m_list;
    std::unique_ptr<WorkBar> m_bar;

    QString shown() const
    {
        QStringList names;
        for (int row = 0; row < m_list->model()->rowCount(); ++row)
            names += m_list->model()->index(row).data().toString();
        return names.join(u' ');
    }

    void search(const QString &text)
    {
        m_list->search(text);
        QTRY_VERIFY(m_list->isReady());
    }

    QComboBox *box(const QString &name) const
    {
        for (QComboBox *box : m_list->findChildren<QComboBox *>())
            if (box->accessibleName() == name)
                return box;
        return nullptr;
    }

    void open()
    {
        m_list = std::make_unique<ParcelList>(m_file->document.get());
        m_bar = std::make_unique<WorkBar>(m_list.get());
        m_bar->setDocument(m_file->document.get());
        connect(m_bar.get(), &WorkBar::edited, this,
                [this](const gis::Edit &edit) { m_file->document->apply(edit); });
        m_list->resize(260, 500);
        m_list->show();
        QTRY_VERIFY(m_list->isReady());
    }

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::Vietnamese));
        m_file = std::make_unique<File>();
        QSettings().clear();
        open();
    }

    void cleanup()
    {
        m_bar.reset();
        m_list.reset();
        m_file.reset();
        QSettings().clear();
        QLocale::setDefault(QLocale::c());
    }

    void rowsAreInTheOrderOfSheetsAndNumbers() { QCOMPARE(shown(), u"9/6 9/52 9/53 9/61 10/1"); }

    void namesAreMaskedUntilTheClerkAsksForThem()
    {
        const QModelIndex index = m_list->model()->index(1);
        const QString masked = index.data(ParcelListModel::NameRole).toString();
        QVERIFY(masked.startsWith(QString::fromUtf8("PHẠM")));
        QVERIFY(!masked.contains(QString::fromUtf8("MẪU")));
        m_list->findChild<QCheckBox *>()->setChecked(true);
        QVERIFY(index.data(ParcelListModel::NameRole).toString().contains(QString::fromUtf8("PHẠM VĂN MẪU")));
    }

    void aRowSaysLandTypeAreaAndMarks()
    {
        const QString detail = m_list->model()->index(2).data(ParcelListModel::DetailRole).toString();
        QVERIFY2(detail.contains(u"ONT") && detail.contains(u"164,3 m²") && detail.contains(u"no certificate")
                     && detail.contains(u"note"),
                 qPrintable(detail));
    }

    void theSearchFindsByNumberNameAndSerial()
    {
        search(QStringLiteral("9.52"));
        QCOMPARE(shown(), u"9/52");
        search(QStringLiteral("tran thi thu"));
        QCOMPARE(shown(), u"9/52");
        search(QStringLiteral("bx123456"));
        QCOMPARE(shown(), u"9/52");
        search({});
        QCOMPARE(m_list->model()->rowCount(), 5);
    }

    void aRenamedPersonIsFoundByTheNewName()
    {
        const gis::Record person = m_file->at("party", 23);
        gis::Record renamed = person;
        renamed.set("name", QString::fromUtf8("LÊ THỊ THỬ"));
        m_file->document->apply({ QStringLiteral("x"), { *gis::updateOf(person, renamed) } });
        QTRY_VERIFY(m_list->isReady());
        search(QStringLiteral("le thi"));
        QCOMPARE(shown(), u"9/53");
    }

    void aRenumberedParcelMovesToItsPlace()
    {
        const gis::Record parcel = m_file->at("parcel", 3);
        gis::Record moved = parcel;
        moved.set("parcel_no", QStringLiteral("99"));
        m_file->document->apply({ QStringLiteral("x"), { *gis::updateOf(parcel, moved) } });
        QTRY_COMPARE(shown(), u"9/52 9/53 9/61 9/99 10/1");
    }

    void filtersNarrowTheList()
    {
        box(QStringLiteral("Map Sheet"))->setCurrentIndex(2);
        QTRY_VERIFY(m_list->isReady());
        QCOMPARE(shown(), u"10/1");
        box(QStringLiteral("Map Sheet"))->setCurrentIndex(0);
        QComboBox *types = box(QStringLiteral("Land Type"));
        types->setCurrentIndex(types->findText(QStringLiteral("LUC")));
        QTRY_VERIFY(m_list->isReady());
        QCOMPARE(shown(), u"9/61 10/1");
    }

    void arrowsAndEnterInTheSearchBoxMoveAndOpen()
    {
        QSignalSpy activated(m_list.get(), &ParcelList::parcelActivated);
        QLineEdit *box = m_list->searchBox();
        QTest::keyClick(box, Qt::Key_Down);
        QTest::keyClick(box, Qt::Key_Down);
        QTest::keyClick(box, Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.front().front().toUuid(), m_list->current());
    }

    void enterRightBehindTheLastLetterOpensWhatIsFound()
    {
        QSignalSpy activated(m_list.get(), &ParcelList::parcelActivated);
        QTest::keyClicks(m_list->searchBox(), QStringLiteral("10/1"));
        QTest::keyClick(m_list->searchBox(), Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.front().front().toUuid(), uuid(4));
    }

    void doneGoesOnToTheNextOfTheFilteredList()
    {
        search(QStringLiteral("9/5"));
        m_list->setCurrent(uuid(1));
        m_bar->doneAction()->trigger();
        QCOMPARE(m_list->current(), uuid(2));
        QCOMPARE(m_list->workCounts().doneToday, 1);
        QSignalSpy finished(m_bar.get(), &WorkBar::finished);
        m_bar->doneAction()->trigger();
        QCOMPARE(finished.size(), 1);
        QCOMPARE(m_list->workCounts().doneToday, 2);
    }

    void aParcelWhoseMarkNobodyKeepsStaysInHand()
    {
        m_bar->disconnect(this);
        m_list->setCurrent(uuid(3));
        m_bar->doneAction()->trigger();
        QCOMPARE(m_list->current(), uuid(3));
        QCOMPARE(m_list->workCounts().doneToday, 0);
    }

    void whatIsDoneLeavesTheListOfWhatIsToDo()
    {
        box(QStringLiteral("State of the Work"))->setCurrentIndex(1);
        QTRY_VERIFY(m_list->isReady());
        m_list->setCurrent(uuid(3));
        m_bar->mark(storage::WorkState::Parked, QStringLiteral("x"), QStringLiteral("2026-12-02"));
        QTRY_COMPARE(shown(), u"9/52 9/53 9/61 10/1");
        QCOMPARE(m_list->current(), uuid(1));
        m_bar->skipAction()->trigger();
        QTRY_COMPARE(shown(), u"9/53 9/61 10/1");
        m_file->document->undo();
        QTRY_COMPARE(shown(), u"9/52 9/53 9/61 10/1");
    }

    void whereTheClerkLeftOffSurvivesARestart()
    {
        m_list->setCurrent(uuid(2));
        m_bar.reset();
        m_list.reset();
        open();
        QCOMPARE(m_list->current(), uuid(2));
    }

    void aMillionRowsStayFluent()
    {
        constexpr std::uint32_t count = 1'000'000;
        auto order = std::make_shared<gis::ParcelOrder>();
        order->sheets = { { {}, QStringLiteral("1") } };
        order->landTypes = { QStringLiteral("LUC") };
        for (std::uint32_t n = 0; n < count; ++n) {
            order->ids.push_back(uuid(n + 1));
            order->numberAt.push_back(std::uint32_t(order->numbers.size()));
            order->numbers += std::to_string(n + 1);
            order->numbers.push_back('\0');
            order->byId.push_back(n);
        }
        order->sheetOf.resize(count);
        order->landTypeOf.resize(count);
        storage::SearchIndex index;
        index.order = order;
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(storage::rowsMatching(index, QStringLiteral("1/999999")).size(), 1u);
        const qint64 searching = timer.restart();
        m_list->model()->setRows(order, storage::rowsMatching(index, {}));
        auto *view = m_list->findChild<QListView *>();
        view->scrollToBottom();
        view->grab();
        const qint64 showing = timer.elapsed();
        qInfo("search %lld ms, show a million rows %lld ms", searching, showing);
        QVERIFY(searching < 500);
        QVERIFY(showing < 1500);
    }
};

DIABA_TEST(TestParcellist)
#include "tst_parcellist.moc"
