#include "widgets/edits/allotmentpart.h"

#include "gis/error.h"
#include "gis/json.h"
#include "storage/document.h"
#include "storage/replaceoperation.h"
#include "widgets/print/allotmentpapers.h"

#include "tests/consolidation.h"
#include "tests/suite.h"

#include <QBuffer>
#include <QLabel>
#include <QPdfDocument>
#include <QTableWidget>
#include <QTemporaryDir>

using namespace consolidation;

namespace
{

/** The page of the block, before anything was filled in. */
struct Page {
    Page()
    {
        makeFile(path);
        document = std::make_unique<storage::Document>(path, storage::WorkingFile::Access::Read);
        writeTable(tablePath, table());
        QJsonObject line = gis::jsonObject(lineOf(tablePath));
        line.remove(u"table"_s);
        bool wasRounded = false;
        part.show(document->file(),
                  storage::blockReplacement({ document->file(), document->fabric(), wasRounded }, line)
                      .replacement);
    }
    QString words() const
    {
        QString words;
        for (const QLabel *label : part.findChildren<QLabel *>())
            words += label->text() + u'\n';
        return words;
    }

    QTemporaryDir folder;
    QString path = folder.filePath(u"a.diaba"_s), tablePath = folder.filePath(u"bang.csv"_s);
    std::unique_ptr<storage::Document> document;
    AllotmentPart part;
};

} // namespace

/** Who gets which new parcels of a block. */
class TestAllotmentpart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void theCommunesTableIsReadFromItsFile()
    {
        Page page;
        QVERIFY2(page.words().contains(u"Agreed: 0 of 46"_s), qPrintable(page.words()));
        page.part.read(page.tablePath);
        QVERIFY2(page.words().contains(u"Agreed: 37 of 46 land users, 111 of 132 new parcels"_s),
                 qPrintable(page.words()));
        QVERIFY(page.words().contains(u"161504.0 m² of fields, 3296.0 m² of roads"_s));
        QCOMPARE(page.part.allotment().receivers.size(), std::size_t(111));
    }

    void aTableThatCannotBeReadLeavesWhatWasFilledIn()
    {
        Page page;
        page.part.read(page.tablePath);
        QVERIFY_EXCEPTION_THROWN(page.part.read(page.folder.filePath(u"none.xlsx"_s)), gis::Error);
        QVERIFY_EXCEPTION_THROWN(page.part.read(page.path), gis::Error);
        QCOMPARE(page.part.allotment().receivers.size(), std::size_t(111));
    }

    void aParcelGivenTwiceIsSaidAndNothingIsPrinted()
    {
        Page page;
        page.part.read(page.tablePath);
        auto *table = page.part.findChild<QTableWidget *>();
        table->item(table->rowCount() - 1, 3)->setText(table->item(1, 3)->text());
        QVERIFY(page.words().contains(u"is given twice"_s));
        QVERIFY_EXCEPTION_THROWN(page.part.paper(), gis::Error);
    }

    void everyHouseholdHasAPage()
    {
        Page page;
        page.part.read(page.tablePath);
        QBuffer bytes;
        bytes.setData(pdfOf(householdsPaper(page.part.paper()), {}));
        bytes.open(QIODevice::ReadOnly);
        QPdfDocument pages;
        pages.load(&bytes);
        QCOMPARE(pages.pageCount(), households);
        const QString words = pages.getAllText(0).text();
        for (const QString &word : { u"Nguyễn Văn Mẫu A Thử"_s, u"3600.0"_s, u"27"_s })
            QVERIFY2(words.contains(word), qPrintable(words));
    }
};

DIABA_TEST(TestAllotmentpart)
#include "tst_allotmentpart.moc"
