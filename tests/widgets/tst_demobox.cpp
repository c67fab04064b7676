#include "widgets/window/demobox.h"

#include "tests/suite.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

class TestDemobox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStoppedDemoLeavesNothingBehind()
    {
        QTemporaryDir folder;
        DemoBox box(folder.filePath(u"demo"_s));
        box.show();
        QSignalSpy made(&box, &DemoBox::made);
        const auto buttons = box.findChildren<QPushButton *>();
        QTest::mouseClick(buttons[0], Qt::LeftButton);
        QVERIFY(box.findChild<QProgressBar *>()->isVisible());
        QTest::mouseClick(buttons[1], Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(buttons[0]->isVisible(), 60'000);
        QVERIFY(made.isEmpty());
        QVERIFY(!QFileInfo::exists(folder.filePath(u"demo/demo.diaba"_s)));
    }

    void aFolderThatHoldsSomethingElseIsLeftAloneAndNamed()
    {
        QTemporaryDir folder;
        QFile other(folder.filePath(u"letter.txt"_s));
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.write("mine");
        other.close();
        DemoBox box(folder.path());
        box.show();
        box.start();
        const QLabel *words = box.findChild<QLabel *>();
        QTRY_VERIFY_WITH_TIMEOUT(words->isVisible(), 60'000);
        QVERIFY(!words->text().isEmpty());
        QVERIFY(QFileInfo::exists(other.fileName()));
    }
};

DIABA_TEST(TestDemobox)
#include "tst_demobox.moc"
