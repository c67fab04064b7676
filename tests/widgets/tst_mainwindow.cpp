#include "widgets/mainwindow.h"

#include "storage/workingfile.h"
#include "widgets/parcellist/parcellist.h"

#include "tests/suite.h"
#include "tests/testdata.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace testdata;

class TestMainwindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileOpensAndAnEditShowsInItsHistory()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.diaba"_s);
        {
            auto file = storage::WorkingFile::create(path, { {}, u"EPSG:9209"_s });
            storage::BulkLoad load(file);
            gis::Record record{ &gis::table("parcel"), uuid(1), 0, {} };
            record.set("sheet_no", u"9"_s);
            record.set("parcel_no", u"52"_s);
            record.set("geometry", gis::geometryValue(surface(square(0, 0, 10'000))));
            load.add(record);
            load.commit(u"Load"_s, u"test"_s, {});
        }
        MainWindow window;
        QSignalSpy opened(&window, &MainWindow::opened);
        window.open(path);
        QVERIFY(opened.wait(20'000));
        QVERIFY(window.document());
        QCOMPARE(window.document()->fabric().size(), 1u);
        window.open(folder.filePath(u"none.diaba"_s));
        QTRY_VERIFY(!window.document()); // what cannot be opened is said, never shown as an empty map
    }
};

DIABA_TEST(TestMainwindow)
#include "tst_mainwindow.moc"
