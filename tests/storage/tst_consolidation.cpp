#include "gis/error.h"
#include "gis/json.h"
#include "storage/document.h"
#include "storage/editlines.h"
#include "storage/papers/allotmentpaper.h"
#include "storage/papers/slippaper.h"
#include "storage/replaceoperation.h"
#include "storage/exchange/source.h"
#include "storage/exchange/tablehash.h"

#include "tests/consolidation.h"
#include "tests/suite.h"

#include <QTemporaryDir>

using namespace consolidation;
using namespace storage;

namespace
{

/** The block as it was made, once: making it takes longer than what is tested. */
const QString &madeFile()
{
    static const QTemporaryDir folder;
    static const QString path = [] {
        const QString at = folder.filePath(u"made.diaba"_s);
        makeFile(at);
        return at;
    }();
    return path;
}

struct Block {
    Block()
    {
        if (!QFile::copy(madeFile(), path))
            qFatal("the block could not be copied");
    }
    QString tablePath(const QByteArray &bytes) const
    {
        const QString at = folder.filePath(u"bang.csv"_s);
        writeTable(at, bytes);
        return at;
    }

    QTemporaryDir folder;
    QString path = folder.filePath(u"a.diaba"_s);
};

/** Lets sheet 31 take the place of the old plots. */
void replace(Document &document, const Block &block)
{
    EditLines edits(document.file(), document.fabric());
    edits.add(gis::jsonObject(lineOf(block.tablePath(table()))));
    document.apply({ edits.title(), edits.changes() });
}

AllotmentPaper planOf(const Document &document, const Block &block)
{
    bool wasRounded = false;
    const BlockReplacement replaced = blockReplacement({ document.file(), document.fabric(), wasRounded },
                                                       gis::jsonObject(lineOf(block.tablePath(table()))));
    return allotmentPaper(document.file(), replaced.replacement, replaced.allotment);
}

/** The sentence that refuses \a table; empty if it is taken. */
QString refusal(const Block &block, const QByteArray &table)
{
    const Document document(block.path, WorkingFile::Access::Read);
    EditLines edits(document.file(), document.fabric());
    try {
        edits.add(gis::jsonObject(lineOf(block.tablePath(table))));
    } catch (const gis::Error &error) {
        return error.message();
    }
    return {};
}

int withState(const Document &document, const QString &state)
{
    return int(document.file().records(gis::table("certificate"), { { "state", state } }).size());
}

} // namespace

/** A block of 412 old plots is replaced (dồn điền đổi thửa), its households by the commune's table. */
class TestConsolidation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBlockIsOneEditAndOneUndo()
    {
        const Block block;
        Document document(block.path, WorkingFile::Access::Write);
        const QJsonObject before = tableHashes(document.file().database());
        replace(document, block);
        QCOMPARE(document.fabric().size(), std::size_t(upper + lower + 1));
        QVERIFY(document.file().records(gis::table("lineage")).size() > std::size_t(oldPlots));
        int ended = 0, begun = 0;
        for (const gis::Record &right : document.file().records(gis::table("land_right")))
            if (!gis::isNull(right["valid_to"]))
                ++ended;
            else if (right.text("valid_from") == u"2026-04-01")
                ++begun;
        int plots = 0, given = 0;
        for (int i = 0; i < oldPlots; ++i)
            plots += householdOf(i) >= 0 && householdOf(i) < agreeing;
        for (int h = 0; h < agreeing; ++h)
            given += int(consolidation::newPlotsOf(h).size());
        QCOMPARE(ended, plots);
        QCOMPARE(begun, given);
        QCOMPARE(withState(document, u"awaiting_recall"_s), agreeing);
        QCOMPARE(withState(document, u"in_force"_s), books - agreeing); // of those who do not agree
        document.undo();
        QCOMPARE(tableHashes(document.file().database()), before);
    }

    void linesThatNobodyLocatedGoWithTheirHousehold()
    {
        const Block block;
        Document document(block.path, WorkingFile::Access::Write);
        replace(document, block);
        for (int h = 0; h < books; ++h) {
            const auto row =
                document.file().record(gis::table("certificate_parcel"), uuid(line + 1'000 + quint32(h)));
            const QUuid parcel = row->idOf("parcel_id");
            if (h >= agreeing) {
                QVERIFY(parcel.isNull());
                continue;
            }
            const auto located = document.file().record(gis::table("parcel"), parcel);
            QVERIFY(consolidation::newPlotsOf(h).contains(located->text("parcel_no")));
        }
    }

    void beforeAndAfterShowsOldAndNewParcels()
    {
        const Block block;
        Document document(block.path, WorkingFile::Access::Write);
        replace(document, block);
        const SlipPaper paper =
            slipPaper(document.file(), document.fabric(), lastOpenDossier(document.file()));
        int old = 0, fresh = 0;
        for (const ChangedShape &parcel : paper.parcels) {
            old += parcel.before && !parcel.after;
            fresh += parcel.after && !parcel.before;
        }
        QCOMPARE(old, oldPlots);
        QCOMPARE(fresh, upper + lower + 1);
        QVERIFY(paper.neighbours.empty());
    }

    void theListHasEveryHouseholdAndItsSumsAddUp()
    {
        const Block block;
        const Document document(block.path, WorkingFile::Access::Read);
        const AllotmentPaper paper = planOf(document, block);
        QCOMPARE(paper.oldParcels, oldPlots);
        QCOMPARE(paper.newParcels, upper + lower + 1);
        QCOMPARE(int(paper.households.size()), households);
        QCOMPARE(paper.agreed(), agreeing);
        QCOMPARE(paper.areaBefore, 164'800.0);
        QCOMPARE(paper.otherArea, 3'296.0); // the ditch
        QVERIFY(std::abs(paper.fieldArea - 161'504.0) < 0.01);
        double given = 0, old = 0, free = 0;
        for (const AllottedHousehold &household : paper.households) {
            given += household.newArea();
            old += household.oldArea();
        }
        for (const NewPlot &plot : paper.free)
            free += plot.area;
        QVERIFY(std::abs(given + free - paper.fieldArea) < 0.01);
        QVERIFY(std::abs(old - (oldPlots - 3) * 400.0) < 0.01);
    }

    void twoHouseholdsOfOneNameAreToldApartByTheirPlots()
    {
        QCOMPARE(nameOf(0), nameOf(1));
        const Block block;
        QVERIFY(refusal(block, table()).isEmpty());
        QByteArray without = table(); // the old plots of the first one are left out
        const qsizetype from = without.indexOf(','), row = without.indexOf(',', without.indexOf('\n'));
        QVERIFY(from > 0);
        without.replace(row + 1, without.indexOf(',', row + 1) - row - 1, "");
        QVERIFY2(refusal(block, without).contains(u"line 2"), qPrintable(refusal(block, without)));
    }

    void wrongTablesAreRefusedInASentence_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("word");
        QTest::newRow("a plot twice") << table(u"7"_s) << u"New parcel 7 is given twice."_s;
        QTest::newRow("a plot that is not there") << table(u"999"_s) << u"no new parcel 999"_s;
        QTest::newRow("nobody of that name") << table() + "Hộ ông Lạ Mặt,1,131\n"
                                             << u"fits none or several"_s;
        QTest::newRow("no numbers") << QByteArray("Tên,Diện tích\nMẫu,khoảng hai sào\n")
                                    << u"No column of that table"_s;
        QTest::newRow("one column") << QByteArray("Tên\nMẫu\n") << u"cannot be opened"_s;
    }
    void wrongTablesAreRefusedInASentence()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, word);
        const Block block;
        const QString said = refusal(block, bytes);
        QVERIFY2(said.contains(word)
                     || (word == u"fits none or several" && said.contains(u"fit none or several")),
                 qPrintable(said));
    }

    void textThatIsNoPlotInTheColumnMeansNotAgreed()
    {
        const Block block;
        QVERIFY(refusal(block, table(u"chờ thống nhất"_s)).isEmpty());
    }

    void theListIsASpreadsheetThatCanBeReadBack()
    {
        const Block block;
        const Document document(block.path, WorkingFile::Access::Read);
        const QString path = block.folder.filePath(u"list.xlsx"_s);
        writeTable(path, allotmentSheet(planOf(document, block)));
        const QStringList lines = tableIn(path).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), households + 1);
        QVERIFY(lines.last().split(u'\t').size() == 8);
        QCOMPARE(lines.filter(u"not agreed"_s).size(), households - agreeing);
        QVERIFY_EXCEPTION_THROWN(tableIn(block.path), gis::Error);
        QVERIFY_EXCEPTION_THROWN(tableIn(block.folder.filePath(u"none.csv"_s)), gis::Error);
    }
};

DIABA_TEST(TestConsolidation)
#include "tst_consolidation.moc"
