#include "widgets/historypanel.h"

#include "gis/error.h"
#include "storage/parceledits.h"
#include "tests/suite.h"
#include "tests/widgets/formdata.h"
#include "widgets/changewords.h"

#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextBrowser>

using namespace formdata;
using testdata::uuid;

class TestHistorypanel : public QObject
{
    Q_OBJECT

    std::unique_ptr<File> m_file;
    std::unique_ptr<HistoryPanel> m_panel;

    void set(const char *table, quint32 id, const char *field, const char *to)
    {
        const auto bundle = storage::bundleOf(m_file->document->file(), uuid(1));
        const gis::Record &row = *bundle->find(uuid(id));
        m_file->document->apply(
            storage::fieldEdit(*bundle, row, gis::table(table).indexOf(field), QString::fromUtf8(to)));
    }

    QString shown() const { return m_panel->findChild<QTextBrowser *>()->toPlainText(); }

    QPushButton *button(const QString &text) const
    {
        for (QPushButton *button : m_panel->findChildren<QPushButton *>())
            if (button->text() == text)
                return button;
        return nullptr;
    }

private Q_SLOTS:
    void init()
    {
        m_file = std::make_unique<File>();
        m_panel = std::make_unique<HistoryPanel>(m_file->document.get());
    }

    void cleanup()
    {
        m_panel.reset();
        m_file.reset();
    }

    void theNewestEditStandsFirstAndSaysWhatItChanged()
    {
        set("certificate", 30, "register_no", "CH 9");
        QVERIFY(m_panel->model()->index(0).data().toString().contains(u"9/52"));
        QVERIFY2(shown().contains(u"CH 00412") && shown().contains(u"CH 9") && shown().contains(u"BX 123456"),
                 qPrintable(shown()));
    }

    void personalDataIsMasked()
    {
        set("party", 21, "name", "NGUYỄN VĂN THỬ");
        set("party", 21, "personal_no", "033062000777");
        QVERIFY(!shown().contains(u"033062"));
        m_panel->findChild<QListView *>()->setCurrentIndex(m_panel->model()->index(1));
        QVERIFY2(!shown().contains(QString::fromUtf8("THỬ")), qPrintable(shown()));
    }

    void whatWasUndoneIsToldApart()
    {
        set("certificate", 30, "register_no", "CH 9");
        QCOMPARE(m_panel->model()->undoRow(), 0);
        m_file->document->undo();
        QVERIFY(!m_panel->model()->index(0).data(HistoryModel::TakenBackRole).toBool()); // the undo itself
        QVERIFY(m_panel->model()->index(1).data(HistoryModel::TakenBackRole).toBool());
        QVERIFY(button(QStringLiteral("Redo"))->isEnabled());
        m_file->document->redo();
        QVERIFY(!m_panel->model()->index(2).data(HistoryModel::TakenBackRole).toBool());
    }

    void buttonsOnlyAsk()
    {
        set("certificate", 30, "register_no", "CH 9");
        QSignalSpy undo(m_panel.get(), &HistoryPanel::undoWanted);
        QSignalSpy revert(m_panel.get(), &HistoryPanel::revertWanted);
        button(QStringLiteral("Undo"))->click();
        button(QStringLiteral("Take Back by a New Edit"))->click();
        QCOMPARE(undo.size(), 1);
        QCOMPARE(revert.front().front().toLongLong(), m_file->document->file().entries().back().seq);
        QCOMPARE(m_file->at("certificate", 30).text("register_no"), u"CH 9");
    }

    void rowsThatCameAndWentAreListedByField()
    {
        const auto bundle = storage::bundleOf(m_file->document->file(), uuid(1));
        m_file->document->apply(
            storage::removalOf(m_file->document->file(), *bundle, *bundle->find(uuid(10))));
        QVERIFY2(shown().contains(u"ONT"), qPrintable(shown()));
    }

    void withoutAFileNothingIsShown()
    {
        m_panel->setDocument(nullptr);
        QCOMPARE(m_panel->model()->rowCount(), 0);
        QVERIFY(!button(QStringLiteral("Undo"))->isEnabled());
    }
};

DIABA_TEST(TestHistorypanel)
#include "tst_historypanel.moc"
