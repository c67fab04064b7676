#include "gis/edits/move.h"
#include "gis/error.h"
#include "storage/document.h"
#include "storage/dossiers.h"
#include "storage/papers/slippaper.h"

#include "tests/suite.h"
#include "tests/testdata.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace testdata;
using namespace storage;

namespace
{

constexpr gis::Point origin{ 550'000'000, 2'290'000'000 };

gis::Record rowOf(const char *table, quint32 n,
                  const std::vector<std::pair<const char *, gis::Value>> &values)
{
    gis::Record record{ &gis::table(table), uuid(n), 0, {} };
    for (const auto &[field, value] : values)
        record.set(field, value);
    return record;
}

gis::Record parcelOf(quint32 n, const QString &sheet, std::int64_t x, std::int64_t y)
{
    return rowOf("parcel", n,
                 { { "sheet_no", sheet },
                   { "parcel_no", QString::number(n) },
                   { "status", u"current"_s },
                   { "geometry", gis::geometryValue(surface(square(origin.x + x, origin.y + y, 20'000))) } });
}

/** 9/1 with 9/2 in the east, 9/3 far off and 8/4 in the north; 9/5 without a shape, 9/6 retired. */
struct Village {
    Village()
    {
        auto file = WorkingFile::create(path, { {}, u"EPSG:9209"_s });
        BulkLoad load(file);
        load.add(rowOf("map_sheet", 50, { { "sheet_no", u"9"_s }, { "scale", qint64(500) } }));
        load.add(parcelOf(1, u"9"_s, 0, 0));
        load.add(parcelOf(2, u"9"_s, 20'000, 0));
        load.add(parcelOf(3, u"9"_s, 200'000, 0));
        load.add(parcelOf(4, u"8"_s, 0, 20'000));
        gis::Record shapeless = parcelOf(5, u"9"_s, 0, 0), retired = parcelOf(6, u"9"_s, 0, 0);
        shapeless.set("geometry", gis::Value());
        retired.set("status", u"retired"_s);
        load.add(shapeless);
        load.add(retired);
        load.add(rowOf("party", 10, { { "kind", u"person"_s }, { "name", u"Nguyễn Văn Mẫu"_s } }));
        load.add(rowOf("party", 11, { { "kind", u"person"_s }, { "name", u"Trần Thị Thử"_s } }));
        load.add(rowOf("land_use", 20,
                       { { "parcel_id", gis::idValue(uuid(1)) }, { "code", u"ONT"_s }, { "area", 300.0 } }));
        load.add(rowOf("certificate", 30, { { "serial", u"BX 123457"_s }, { "state", u"in_force"_s } }));
        load.add(rowOf("certificate", 31, { { "serial", u"BX 000001"_s }, { "state", u"recalled"_s } }));
        for (const quint32 n : { 30U, 31U })
            load.add(rowOf("certificate_parcel", n + 5,
                           { { "certificate_id", gis::idValue(uuid(n)) },
                             { "parcel_id", gis::idValue(uuid(1)) },
                             { "paper_area", 402.5 } }));
        for (const quint32 n : { 10U, 11U })
            load.add(rowOf("land_right", n + 30,
                           { { "party_id", gis::idValue(uuid(n)) },
                             { "parcel_id", gis::idValue(uuid(1)) },
                             { "kind", u"use"_s },
                             { "valid_to", n == 11 ? gis::Value(u"2020-01-01"_s) : gis::Value() } }));
        load.commit(u"Load"_s, u"test"_s, {});
    }

    QTemporaryDir folder;
    QString path = folder.filePath(u"a.diaba"_s);
};

QStringList namesOf(const std::vector<PaperNeighbour> &neighbours)
{
    QStringList names;
    for (const PaperNeighbour &neighbour : neighbours)
        names += neighbour.name;
    return names;
}

} // namespace

/** What stands on printed papers. */
class TestPapers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anExtractHasWhatIsKnownOfTheParcel()
    {
        const Village village;
        const Document document(village.path, WorkingFile::Access::Read);
        const ParcelPaper paper = parcelPaper(document.file(), document.fabric(), uuid(1));
        QCOMPARE(paper.number, u"1"_s);
        QCOMPARE(paper.sheet.sheetNo, u"9"_s);
        QCOMPARE(paper.mapScale, 500);
        QCOMPARE(paper.computed, 400.0);
        QVERIFY(!paper.recorded);
        QCOMPARE(*paper.certified(), 402.5); // the recalled one does not count
        QCOMPARE(paper.certificates.size(), std::size_t(1));
        QCOMPARE(paper.purposes.front().code, u"ONT"_s);
        QCOMPARE(paper.holders.size(), std::size_t(1)); // her right has ended
        QCOMPARE(paper.holders.front().name, u"Nguyễn Văn Mẫu"_s);
        QCOMPARE(namesOf(paper.neighbours), (QStringList{ u"2"_s, u"8/4"_s }));
        QCOMPARE(paper.rings.front().size(), std::size_t(4));
        QCOMPARE(paper.rings.front()[0].point, origin);
        QCOMPARE(paper.rings.front()[0].edge, 20.0);
        QCOMPARE(paper.rings.front()[3].number, 4);
        QVERIFY(!paper.basis && !paper.before);
    }

    void thereIsNoPaperOfWhatCannotBeDrawn()
    {
        const Village village;
        const Document document(village.path, WorkingFile::Access::Read);
        for (const quint32 n : { 5U, 6U, 77U })
            QVERIFY_EXCEPTION_THROWN(parcelPaper(document.file(), document.fabric(), uuid(n)), gis::Error);
        QVERIFY_EXCEPTION_THROWN(dossierNamed(document.file(), u"no such slip"_s), gis::Error);
        QVERIFY_EXCEPTION_THROWN(slipPaper(document.file(), document.fabric(), uuid(77)), gis::Error);
    }

    void aSlipShowsBoundariesBeforeAndAfter()
    {
        const Village village;
        Document document(village.path, WorkingFile::Access::Write);
        const gis::Point corner{ origin.x + 20'000, origin.y }, to{ origin.x + 21'000, origin.y - 500 };
        document.apply(gis::moveVertices(document.fabric(), { { corner, to } }).edit);
        const QUuid slip = lastOpenDossier(document.file());
        const SlipPaper paper = slipPaper(document.file(), document.fabric(), slip);
        QCOMPARE(paper.parcels.size(), std::size_t(2));
        QCOMPARE(paper.parcels[0].name, u"9/1"_s);
        QCOMPARE(paper.parcels[0].areaBefore, 400.0);
        QCOMPARE(paper.parcels[0].areaAfter, document.fabric().find(uuid(1)) ? 415.0 : 0);
        QCOMPARE(*paper.parcels[0].paperArea, 402.5);
        QCOMPARE(paper.parcels[0].serials, QStringList{ u"BX 123457"_s });
        QCOMPARE(paper.parcels[1].areaAfter + paper.parcels[0].areaAfter - 800, 10.0);
        const ChangedCorner moved{ corner, to, { u"9/1"_s, u"9/2"_s } };
        QCOMPARE(paper.corners.size(), std::size_t(1));
        QVERIFY(paper.corners.front() == moved);
        QCOMPARE(namesOf(paper.neighbours), QStringList{ u"8/4"_s });
        const ParcelPaper parcel = parcelPaper(document.file(), document.fabric(), uuid(1), slip);
        QVERIFY(parcel.before);
        QCOMPARE(gis::squareMetres(gis::twiceArea(*parcel.before)), 400.0);
        QCOMPARE(parcel.basis->scans, 0);
    }

    void aSlipWithoutBoundariesHasNoBeforeAndAfter()
    {
        const Village village;
        Document document(village.path, WorkingFile::Access::Write);
        const auto before = *document.file().record(gis::table("party"), uuid(10));
        gis::Record after = before;
        after.set("tax_code", u"0100000001"_s);
        document.apply({ u"Form"_s, { *gis::updateOf(before, after) } });
        QVERIFY_EXCEPTION_THROWN(
            slipPaper(document.file(), document.fabric(), lastOpenDossier(document.file())), gis::Error);
    }
};

DIABA_TEST(TestPapers)
#include "tst_papers.moc"
