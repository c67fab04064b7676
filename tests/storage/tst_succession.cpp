#include "storage/succession.h"

#include "gis/edits/split.h"
#include "gis/error.h"
#include "storage/document.h"
#include "storage/exchange/tablehash.h"
#include "storage/lineage.h"

#include "tests/suite.h"
#include "tests/testdata.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace testdata;
using storage::Document, storage::WorkingFile, storage::Succession;

class TestSuccession : public QObject
{
    Q_OBJECT

    static gis::Record row(const char *table, quint32 id,
                           const std::vector<std::pair<const char *, gis::Value>> &values)
    {
        gis::Record record{ &gis::table(table), uuid(id), 0, {} };
        for (const auto &[field, value] : values)
            record.set(field, value);
        return record;
    }
    static gis::Value id(quint32 n) { return gis::idValue(uuid(n)); }

    static constexpr std::int64_t east = 550'123'456, north = 2'290'456'789;

    /** Parcel 9/140 of a couple with two purposes, a certificate and an ended mortgage; 186 is dead. */
    static QString makeFile(const QTemporaryDir &folder)
    {
        const QString path = folder.filePath(u"xa.diaba"_s);
        WorkingFile file = WorkingFile::create(path, { u"09784"_s, u"EPSG:5897"_s });
        storage::BulkLoad load(file);
        const auto add = [&](const gis::Record &record) { load.add(record); };
        const auto addParcel = [&](quint32 n, const QString &number, gis::Ring ring, const char *status) {
            add(row("parcel", n,
                    { { "sheet_no", u"9"_s },
                      { "parcel_no", number },
                      { "status", QString::fromLatin1(status) },
                      { "parcel_code", u"w7er%1"_s.arg(n, 8, 10, QChar(u'0')) },
                      { "geometry", gis::geometryValue(surface(std::move(ring))) } }));
        };
        addParcel(1, u"140"_s, rectangle(east, north, 10'000, 16'190), "current");
        addParcel(2, u"141"_s, rectangle(east + 10'000, north, 10'000, 16'190), "current");
        addParcel(3, u"186"_s, rectangle(east + 30'000, north, 10'000, 16'190), "retired");
        add(row("land_use", 10,
                { { "parcel_id", id(1) }, { "seq", qint64(1) }, { "code", u"ONT"_s }, { "area", 100.0 } }));
        add(row("land_use", 11,
                { { "parcel_id", id(1) }, { "seq", qint64(2) }, { "code", u"CLN"_s }, { "area", 61.9 } }));
        add(row("party", 20, { { "kind", u"couple"_s }, { "name", u"MẪU"_s } }));
        add(row("party", 21, { { "kind", u"person"_s }, { "name", u"MẪU CON"_s } }));
        add(row("certificate", 30, { { "serial", u"CH 00140"_s }, { "state", u"in_force"_s } }));
        add(row("certificate_parcel", 31, { { "certificate_id", id(30) }, { "parcel_id", id(1) } }));
        add(row("certificate", 32, { { "serial", u"CH 00141"_s }, { "state", u"in_force"_s } }));
        add(row("certificate_parcel", 33, { { "certificate_id", id(32) }, { "parcel_id", id(2) } }));
        add(row("land_right", 40,
                { { "party_id", id(20) },
                  { "parcel_id", id(1) },
                  { "certificate_id", id(30) },
                  { "kind", u"use"_s } }));
        add(row("restriction", 50,
                { { "parcel_id", id(1) },
                  { "kind", u"mortgage"_s },
                  { "valid_from", u"2019"_s },
                  { "valid_to", u"2024"_s } }));
        add(row("building", 60, { { "parcel_id", id(1) } }));
        load.commit(u"Test"_s, u"test"_s, {});
        return path;
    }

    static gis::Outcome outcome(const Document &document)
    {
        return gis::splitByArea(document.fabric(), uuid(1), 80,
                                { { east, north }, { east + 10'000, north } });
    }

    static std::vector<gis::Record> rows(const Document &document, const char *table)
    {
        return document.file().records(gis::table(table));
    }

private Q_SLOTS:
    /** Found by random edits of parcels that came without a sheet, seed 202000000. */
    void theSplitOfAParcelWithoutASheetComesUndone()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.diaba"_s);
        {
            WorkingFile file = WorkingFile::create(path, { u"09784"_s, u"EPSG:5897"_s });
            storage::BulkLoad load(file);
            load.add(
                row("parcel", 1,
                    { { "status", u"current"_s },
                      { "geometry", gis::geometryValue(surface(rectangle(east, north, 10'000, 16'190))) } }));
            load.commit(u"Test"_s, u"test"_s, {});
        }
        Document document(path, WorkingFile::Access::Write);
        const auto before = storage::tableHashes(document.file().database());
        for (int round = 0; round < 2; ++round) {
            const gis::Outcome split = outcome(document);
            document.apply(
                successionEdit(document.file(), split, proposedSuccession(document.file(), split)));
            QCOMPARE(document.fabric().size(), std::size_t(2));
            document.undo();
            QCOMPARE(storage::tableHashes(document.file().database()), before);
        }
    }

    void theProposalNumbersAndDivides()
    {
        QTemporaryDir folder;
        const Document document(makeFile(folder), WorkingFile::Access::Read);
        const Succession proposed = proposedSuccession(document.file(), outcome(document));
        QCOMPARE(proposed.successors.size(), 2u);
        QCOMPARE(proposed.successors[0].parcelNo, u"187"_s);
        QCOMPARE(proposed.successors[1].parcelNo, u"188"_s);
        QCOMPARE(proposed.successors[0].area, 80.0);
        QCOMPARE(proposed.successors[0].purposes.size(), 2u);
        QCOMPARE(proposed.successors[0].purposes[0].real("area")
                     + proposed.successors[1].purposes[0].real("area"),
                 100.0);
        QCOMPARE(proposed.certificates.size(), 1u);
        QCOMPARE(proposed.certificates[0].state, u"recalled"_s);
        QCOMPARE(proposed.restrictions.size(), 1u);
        QVERIFY(storage::standing(proposed.restrictions).empty());
        QCOMPARE(proposed.successors[1].assets, std::vector{ uuid(60) });
        QCOMPARE(certifiedNeighbours(document.file(), outcome(document)),
                 QStringList{ u"9/141: CH 00141"_s });
    }

    void aSplitWithAGiftWritesAllAndUndoRestoresAll()
    {
        QTemporaryDir folder;
        Document document(makeFile(folder), WorkingFile::Access::Write);
        const QJsonObject before = storage::tableHashes(document.file().database());
        const gis::Fabric map = document.fabric();
        const gis::Outcome split = outcome(document);
        Succession succession = proposedSuccession(document.file(), split);
        succession.on = u"2026-03-12"_s;
        succession.reason = u"Tặng cho"_s;
        succession.successors[1].receivers = { uuid(21) };
        document.apply(successionEdit(document.file(), split, succession));

        QCOMPARE(document.file().record(gis::table("parcel"), uuid(1))->text("status"), u"retired"_s);
        QCOMPARE(rows(document, "lineage").size(), 2u);
        QCOMPARE(document.file().record(gis::table("certificate"), uuid(30))->text("state"), u"recalled"_s);
        const auto ended = *document.file().record(gis::table("land_right"), uuid(40));
        QCOMPARE(ended.text("valid_to"), u"2026-03-12"_s);
        QCOMPARE(ended.text("end_reason"), u"Tặng cho"_s);
        int standing = 0, toSon = 0;
        for (const gis::Record &right : rows(document, "land_right")) {
            standing += gis::isNull(right["valid_to"]);
            toSon += right.idOf("party_id") == uuid(21);
        }
        QCOMPARE(standing, 2);
        QCOMPARE(toSon, 1);
        QSet<QString> codes;
        for (const gis::Record &parcel : rows(document, "parcel"))
            codes.insert(parcel.text("parcel_code"));
        QCOMPARE(codes.size(), 5);
        QCOMPARE(document.fabric().size(), 3u);

        document.undo();
        QCOMPARE(storage::tableHashes(document.file().database()), before);
        QVERIFY(document.fabric() == map);
        document.redo();
        QCOMPARE(document.fabric().size(), 3u);
    }

    void aNumberThatWasUsedIsRefused()
    {
        QTemporaryDir folder;
        const Document document(makeFile(folder), WorkingFile::Access::Read);
        const gis::Outcome split = outcome(document);
        Succession succession = proposedSuccession(document.file(), split);
        succession.successors[0].parcelNo = u"186"_s;
        QVERIFY_EXCEPTION_THROWN(successionEdit(document.file(), split, succession), gis::Error);
        succession.successors[0].parcelNo = u"188"_s;
        QVERIFY_EXCEPTION_THROWN(successionEdit(document.file(), split, succession), gis::Error);
        succession.successors[0].parcelNo.clear();
        QVERIFY_EXCEPTION_THROWN(successionEdit(document.file(), split, succession), gis::Error);
    }

    void aRestraintBlocksAndAMortgageWarns()
    {
        QTemporaryDir folder;
        Document document(makeFile(folder), WorkingFile::Access::Write);
        const gis::Outcome split = outcome(document);
        const auto with = [&](const char *kind) {
            gis::Record restriction = row("restriction", kind[0],
                                          { { "parcel_id", id(1) },
                                            { "kind", QString::fromLatin1(kind) },
                                            { "valid_from", u"2025"_s } });
            document.apply({ u"Restriction"_s, { gis::insertOf(restriction) } });
            return proposedSuccession(document.file(), split);
        };
        const Succession mortgaged = with("mortgage");
        QCOMPARE(storage::standing(mortgaged.restrictions).size(), 1u);
        QVERIFY(storage::blockedBy(split, mortgaged.restrictions, mortgaged.blocking).isEmpty());
        int restrictions = 0;
        for (const gis::Change &change : successionEdit(document.file(), split, mortgaged).changes)
            restrictions += change.table == &gis::table("restriction") && change.isInsert();
        QCOMPARE(restrictions, 2); // it goes on at both new parcels
        const Succession restrained = with("restraint");
        QVERIFY(storage::blockedBy(split, restrained.restrictions, restrained.blocking).contains(u"9/140"_s));
        QVERIFY_EXCEPTION_THROWN(successionEdit(document.file(), split, restrained), gis::Error);
    }

    void lineageIsASmallTree()
    {
        QTemporaryDir folder;
        Document document(makeFile(folder), WorkingFile::Access::Write);
        const gis::Outcome split = outcome(document);
        const storage::Entry entry = document.apply(
            successionEdit(document.file(), split, proposedSuccession(document.file(), split)));
        for (const gis::Record &line : rows(document, "lineage"))
            QCOMPARE(line.idOf("edit_id"), entry.id);
        document.undo();
        document.redo(); // the lines still name the edit that drew them
        for (const gis::Record &line : rows(document, "lineage"))
            QCOMPARE(line.idOf("edit_id"), entry.id);
        const auto tree = storage::lineageOf(document.file(), uuid(1));
        QCOMPARE(tree.size(), 3u);
        QCOMPARE(tree[0].kind, u"split"_s);
        QVERIFY(!tree[0].isCurrent && tree[1].isCurrent);
        const auto up = storage::lineageOf(document.file(), tree[1].id);
        QCOMPARE(up.size(), 2u);
        QCOMPARE(up[0].generation, -1);
        QCOMPARE(up[0].name, u"9/140"_s);
        QVERIFY_EXCEPTION_THROWN(storage::lineageOf(document.file(), uuid(999)), gis::Error);
    }

    void aCodeOfAnAncestorIsNeverGivenAgain()
    {
        QTemporaryDir folder;
        Document document(makeFile(folder), WorkingFile::Access::Write);
        QSet<QString> codes;
        QUuid parcel = uuid(1);
        for (int i = 0; i < 4; ++i) { // each time a strip beside the point deep inside is cut off
            const gis::Outcome split = gis::splitByArea(document.fabric(), parcel, 1 + 0.1 * i,
                                                        { { east, north }, { east + 10'000, north } });
            document.apply(
                successionEdit(document.file(), split, proposedSuccession(document.file(), split)));
            for (const gis::Record &line :
                 document.file().records(gis::table("lineage"), { { "parent_id", gis::text(parcel) } })) {
                const auto child = *document.file().record(gis::table("parcel"), line.idOf("child_id"));
                QVERIFY(!codes.contains(child.text("parcel_code")));
                codes.insert(child.text("parcel_code"));
                if (child.real("recorded_area") > 100)
                    parcel = child.id;
            }
        }
        QCOMPARE(codes.size(), 8);
    }
};

DIABA_TEST(TestSuccession)
#include "tst_succession.moc"
