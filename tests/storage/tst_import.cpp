#include "storage/exchange/import.h"

#include "gis/error.h"
#include "gis/sha256.h"
#include "storage/document.h"
#include "storage/exchange/export.h"
#include "storage/exchange/tablehash.h"

#include "tests/suite.h"

#include <QDir>
#include <QTemporaryDir>

using namespace storage;
using namespace Qt::StringLiterals;

class TestImport : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }

    QString written(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path(name) : QString();
    }

    static QByteArray bytes(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /** \a text with ` as the quotation mark of JSON. */
    static QByteArray json(QByteArray text) { return text.replace('`', '"'); }

    /** A GeoJSON file of \a features in EPSG:5897. */
    static QByteArray geoJson(const QByteArrayList &features)
    {
        return json("{`type`:`FeatureCollection`,`crs`:{`type`:`name`,`properties`:{`name`:`urn:ogc:def:crs:"
                    "EPSG::5897`}},"
                    "`features`:["
                    + features.join(',') + "]}");
    }

    static QByteArray feature(const QByteArray &properties, const QByteArray &ring)
    {
        return "{`type`:`Feature`,`properties`:" + properties
            + ",`geometry`:{`type`:`Polygon`,`coordinates`:[" + ring + "]}}";
    }

    static QByteArray square(double x, double y)
    {
        QByteArrayList points;
        for (const auto &[dx, dy] : { std::pair{ 0, 0 }, { 10, 0 }, { 10, 10 }, { 0, 10 }, { 0, 0 } })
            points << '[' + QByteArray::number(x + dx, 'f', 4) + ',' + QByteArray::number(y + dy, 'f', 4)
                    + ']';
        return '[' + points.join(',') + ']';
    }

    static qsizetype remarks(const ImportReport &report, Remark remark)
    {
        return std::count_if(report.remarks.begin(), report.remarks.end(),
                             [=](const RowRemark &row) { return row.remark == remark; });
    }

    ImportOptions sheets(const QString &folder) const
    {
        ImportOptions options;
        for (int sheet = 1; sheet <= 14; ++sheet)
            options.sources << folder + u"/dc%1.geojson"_s.arg(sheet);
        options.communeCode = u"09784"_s;
        return options;
    }

    static ImportOptions of(const QString &source)
    {
        ImportOptions options;
        options.sources << source;
        return options;
    }

    /** Every vertex of the parcels in a file, sorted. */
    static std::vector<gis::Point> vertices(const QString &path)
    {
        std::vector<gis::Point> all;
        const WorkingFile file(path, WorkingFile::Access::Read);
        file.visit(gis::table("parcel"), {}, [&](const gis::Record &parcel) {
            for (const gis::Polygon &part : gis::toGeometry(parcel["geometry"])->parts)
                for (const gis::Ring &ring : part)
                    all.insert(all.end(), ring.begin(), ring.end());
            return true;
        });
        std::sort(all.begin(), all.end());
        return all;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theSheetsOfDanPhuongComeInWhole()
    {
        NEED_DATA(folder, "vn-danphuong-sheets");
        const ImportReport report = importInto(path(u"a.sqlite"_s), sheets(folder));
        QCOMPARE(report.taken, 3361);
        QCOMPARE(report.parcels, 3361);
        QCOMPARE(report.nested, 633);
        QCOMPARE(report.repaired, 0);
        QVERIFY(report.refused.empty());
        const WorkingFile file(path(u"a.sqlite"_s), WorkingFile::Access::Read);
        for (const auto &[sheet, count] :
             { std::pair{ u"3"_s, 120u }, { u"4"_s, 49u }, { u"7"_s, 80u }, { u"9"_s, 48u } })
            QCOMPARE(file.records(gis::table("parcel"), { { "sheet_no", sheet } }).size(), count);
        QCOMPARE(file.count(gis::table("map_sheet")), 14);
        QCOMPARE(file.count(gis::table("land_use")), 3361);
        QCOMPARE(file.records(gis::table("parcel"), { { "managed_by_state", u"1"_s } }).size(), 361u);
        QCOMPARE(file.entries().size(), 1u);
        QCOMPARE(file.entries()[0].kind, EntryKind::Baseline);
    }

    void theSheetsOfDanPhuongAreDoubted()
    {
        NEED_DATA(folder, "vn-danphuong-sheets");
        const ImportReport doubted = previewImport(sheets(folder), nullptr);
        QCOMPARE(doubted.declaredCrs, u"EPSG:3405"_s);
        QVERIFY(doubted.doubt && doubted.doubt->fitting);
        QCOMPARE(doubted.doubt->fitting->text(), u"EPSG:5897"_s);
        ImportOptions corrected = sheets(folder);
        corrected.crs = u"EPSG:5897"_s;
        corrected.sources = corrected.sources.mid(2, 1);
        const ImportReport report = importInto(path(u"a.sqlite"_s), corrected);
        QVERIFY(!report.doubt);
        const WorkingFile file(path(u"a.sqlite"_s), WorkingFile::Access::Read);
        QCOMPARE(file.crs(), u"EPSG:5897"_s);
        const gis::Record sheet = file.records(gis::table("map_sheet")).front();
        QCOMPARE(sheet.text("source_crs"), u"EPSG:3405"_s);
        QCOMPARE(sheet.text("assigned_crs"), u"EPSG:5897"_s);
        QCOMPARE(sheet.text("sheet_no"), u"3"_s);
        QCOMPARE(sheet.text("source_sha256").size(), 64);
    }

    void theOutlineOfTheCommuneDecides()
    {
        NEED_DATA(folder, "vn-danphuong-sheets");
        NEED_DATA(outline, "vn-admin-2025/ha_noi_communes.gpkg");
        ImportOptions options = sheets(folder);
        options.boundary = outline;
        const ImportReport report = importInto(path(u"a.sqlite"_s), options);
        QVERIFY(report.doubt && report.doubt->sure);
        QCOMPARE(report.doubt->fitting->text(), u"EPSG:5897"_s);
        const WorkingFile file(path(u"a.sqlite"_s), WorkingFile::Access::Read);
        QVERIFY(gis::toGeometry(file.records(gis::table("commune")).front()["outline"]));
    }

    void nestedPartsAreRepairedOnlyWhenAccepted()
    {
        NEED_DATA(folder, "vn-danphuong-sheets");
        ImportOptions options = sheets(folder);
        options.crs = u"EPSG:5897"_s;
        options.acceptRepair = true;
        const ImportReport report = importInto(path(u"a.sqlite"_s), options);
        QCOMPARE(report.nested, 633);
        QCOMPARE(report.repaired, 633);
        QVERIFY(report.hostsCut > 0);
        const WorkingFile file(path(u"a.sqlite"_s), WorkingFile::Access::Read);
        qsizetype multipart = 0, agreeing = 0;
        file.visit(gis::table("parcel"), {}, [&](const gis::Record &parcel) {
            const gis::GeometryPtr shape = gis::toGeometry(parcel["geometry"]);
            multipart += shape->parts.size() > 1;
            agreeing +=
                std::abs(gis::squareMetres(gis::twiceArea(*shape)) - parcel.real("recorded_area")) < 0.5;
            return true;
        });
        QCOMPARE(multipart, 0);
        QVERIFY(agreeing > 3300);
    }

    void aTownComesInWholeWithAndWithoutItsTable_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("GeoPackage") << u"parcels.gpkg"_s;
        QTest::newRow("Shapefile without DBF") << u"parcels.shp"_s;
    }

    void aTownComesInWholeWithAndWithoutItsTable()
    {
        QFETCH(QString, file);
        NEED_DATA(folder, "nz-linz-parcels");
        const ImportReport report = importInto(path(u"a.sqlite"_s), of(folder + u'/' + file));
        QCOMPARE(report.taken, 7636);
        QCOMPARE(report.usedCrs, u"EPSG:2193"_s);
        QVERIFY(report.largestShift <= 0.7072);
        QCOMPARE(vertices(path(u"a.sqlite"_s)).size(), 226'284u);
    }

    void theSamePlotsAgreeInEveryFormat_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<double>("tolerance");
        for (const char *file :
             { "shp/nz_subset.shp", "nz_subset.gml", "nz_subset.mif", "nz_subset.fgb", "nz_subset.dxf" })
            QTest::newRow(file) << QString::fromLatin1(file) << 1.5;
        QTest::newRow("nz_subset.dgn") << u"nz_subset.dgn"_s << 15.0; // whole centimetres, cut off
        QTest::newRow("nz_subset_4326.geojson") << u"nz_subset_4326.geojson"_s << 8.0;
        QTest::newRow("nz_subset.tab") << u"nz_subset.tab"_s << 20.0;
    }

    void theSamePlotsAgreeInEveryFormat()
    {
        QFETCH(QString, file);
        QFETCH(double, tolerance);
        NEED_DATA(folder, "derived-formats");
        importInto(path(u"gpkg.sqlite"_s), of(folder + u"/nz_subset.gpkg"_s));
        ImportOptions options = of(folder + u'/' + file);
        options.toCrs = u"EPSG:2193"_s;
        const ImportReport report = importInto(path(u"other.sqlite"_s), options);
        QCOMPARE(report.taken, 2245);
        const auto expected = vertices(path(u"gpkg.sqlite"_s)), found = vertices(path(u"other.sqlite"_s));
        QCOMPARE(found.size(), expected.size());
        for (const gis::Point p : found) {
            auto near = std::lower_bound(
                expected.begin(), expected.end(),
                gis::Point{ p.x - std::int64_t(tolerance) - 1, std::numeric_limits<std::int64_t>::min() });
            double distance = 1e9;
            for (; near != expected.end() && near->x <= p.x + std::int64_t(tolerance) + 1; ++near)
                distance = std::min(distance, gis::distanceMetres(p, *near) * 1000);
            QVERIFY2(distance <= tolerance, qPrintable(QString::number(distance)));
        }
    }

    void aSheetInSeveralFilesIsOneRow()
    {
        const auto file9 = [&](const QString &name, const char *number, double west) {
            return written(name, geoJson({ feature(number, square(west, 2290000)) }));
        };
        ImportOptions options = of(file9(u"dc9.geojson"_s, "{`thua`:`1`,`so_to`:`9`}", 550000));
        options.sources << file9(u"more9.geojson"_s, "{`thua`:`2`,`so_to`:`9`}", 550010);
        importInto(path(u"a.sqlite"_s), options);
        importInto(path(u"a.sqlite"_s), of(file9(u"late9.geojson"_s, "{`thua`:`3`,`so_to`:`9`}", 550020)));
        WorkingFile file(path(u"a.sqlite"_s), WorkingFile::Access::Read);
        QCOMPARE(file.count(gis::table("parcel")), 3);
        QCOMPARE(file.records(gis::table("map_sheet"), { { "sheet_no", u"9"_s } }).size(), 1u);
    }

    void numbersStayTextAndWhatHasNoFieldIsKept()
    {
        const QString source =
            written(u"dc9.geojson"_s,
                    geoJson({ feature("{`thua`:`12-A`,`dien_tich`:`100,5`,`loai_dat`:`2L`,`mdsd2003`:`ODT+"
                                      "CLN`,`ghi_chu`:`x'); DROP TABLE parcel;--`}",
                                      square(550000, 2290000)),
                              feature("{`thua`:`00`,`dien_tich`:`nhiều`,`chu_su_dung`:`UBND xa\u0303`}",
                                      square(550010, 2290000)) }));
        const ImportReport report = importInto(path(u"a.sqlite"_s), of(source));
        QCOMPARE(report.taken, 2);
        QCOMPARE(remarks(report, Remark::BadValue), 1);
        const WorkingFile file(path(u"a.sqlite"_s), WorkingFile::Access::Read);
        const gis::Record first = file.records(gis::table("parcel"), { { "parcel_no", u"12-A"_s } }).front();
        QCOMPARE(first.text("sheet_no"), u"9"_s);
        QCOMPARE(first.real("recorded_area"), 100.5);
        QCOMPARE(first.text("map_land_type"), u"2L"_s);
        QCOMPARE(file.records(gis::table("land_use")).size(), 2u);
        QVERIFY(file.records(gis::table("parcel"), { { "parcel_no", u"00"_s } })
                    .front()
                    .isTrue("managed_by_state"));
        Statement stored = file.database().prepare("SELECT text FROM source_value");
        while (stored.step()) // as the journal writes it, or undo would not give the same bytes
            QCOMPARE(stored.text(0), stored.text(0).normalized(QString::NormalizationForm_C));
        QStringList kept;
        for (const gis::Record &row : file.records(gis::table("source_value")))
            kept << row.text("column_name") + u'=' + row.text("text");
        kept.sort();
        QCOMPARE(kept,
                 (QStringList{ u"chu_su_dung=UBND xã"_s, u"dien_tich=nhiều"_s,
                               u"ghi_chu=x'); DROP TABLE parcel;--"_s }));
    }

    void theJournalSaysWhatCameInAndAnExportSendsIt()
    {
        const QString source = written(u"dc9.geojson"_s,
                                       geoJson({ feature("{`thua`:`1`}", square(550000, 2290000)),
                                                 feature("{`thua`:`2`}", square(550010, 2290000)) }));
        importInto(path(u"a.sqlite"_s), of(source));
        const WorkingFile file(path(u"a.sqlite"_s), WorkingFile::Access::Read);
        const Entry &entry = file.entries().front();
        QCOMPARE(entry.details[u"sources"][0][u"sha256"].toString(),
                 QString::fromLatin1(gis::sha256(bytes(source)).toHex()));
        QCOMPARE(entry.details[u"counts"][u"parcel"].toInt(), 2);
        QCOMPARE(entry.details[u"tables"].toObject(), tableHashes(file.database()));
        QCOMPARE(file.database().text(u"PRAGMA journal_mode"_s), u"wal"_s);
        QStringList left =
            QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        left.removeIf([](const QString &name) { return name.endsWith(u"-wal") || name.endsWith(u"-shm"); });
        QCOMPARE(left, (QStringList{ u"a.sqlite"_s, u"dc9.geojson"_s })); // nothing it worked with
        const ChangeSet set = changeSetOf(file);
        QCOMPARE(set.dossiers.size(), 1u);
        QCOMPARE(std::count_if(set.changes.begin(), set.changes.end(),
                               [](const SentChange &sent) {
                                   return sent.change.isInsert()
                                       && sent.change.table == &gis::table("parcel");
                               }),
                 2);
    }

    void badRowsAreTakenAsTheyAreAndReported()
    {
        const QByteArray bowTie(
            "[[550100,2290000],[550110,2290010],[550110,2290000],[550100,2290010],[550100,2290000]]");
        const QString source = written(
            u"dc9.geojson"_s,
            geoJson({ feature("{`thua`:`1`}", square(550000, 2290000)),
                      feature("{`thua`:`1`}", square(550010, 2290000)),
                      feature("{`thua`:`2`}", square(550000, 2290000)),
                      feature("{`thua`:``}", square(550020, 2290000)), feature("{`thua`:`3`}", bowTie),
                      feature("{`thua`:`4`}", square(1e300, 2290000)),
                      "{`type`:`Feature`,`properties`:{`thua`:`5`},`geometry`:null}",
                      "{`type`:`Feature`,`properties`:{`thua`:``},`geometry`:null}" }));
        const ImportReport report = importInto(path(u"a.sqlite"_s), of(source));
        QCOMPARE(report.read, 8);
        QCOMPARE(report.taken, 7);
        QCOMPARE(report.refused.size(), 1u);
        QCOMPARE(report.refused[0].row, 8);
        for (const Remark remark : { Remark::DuplicateNumber, Remark::DuplicateShape, Remark::NoParcelNumber,
                                     Remark::InvalidRing, Remark::OffGrid, Remark::NoShape })
            QVERIFY2(remarks(report, remark) == 1, qPrintable(code(remark)));
        const WorkingFile file(path(u"a.sqlite"_s), WorkingFile::Access::Read);
        const gis::Record off = file.records(gis::table("parcel"), { { "parcel_no", u"4"_s } }).front();
        QVERIFY(!gis::toGeometry(off["geometry"]));
        const auto kept =
            file.records(gis::table("source_value"), { { "row_id", gis::toText(gis::idValue(off.id)) } });
        QCOMPARE(kept.size(), 1u);
        QCOMPARE(kept[0].text("column_name"), u"wkb"_s);
        QVERIFY(QByteArray::fromHex(kept[0].text("text").toLatin1()).size() > 80);
    }

    void linesAndTextsBecomeMapFeatures()
    {
        const QString source =
            written(u"dc9.geojson"_s,
                    geoJson({ feature("{`thua`:`1`,`Level`:`10`}", square(550000, 2290000)),
                              "{`type`:`Feature`,`properties`:{`Level`:`23`},`geometry`:{`type`:`LineString`,"
                              "`coordinates`:[[550000,2290000],[550009,2290009]]}}",
                              "{`type`:`Feature`,`properties`:{`Level`:`13`,`Text`:`52`},`geometry`:{`type`:`"
                              "Point`,`coordinates`:[550005,2290005]}}" }));
        const ImportReport report = importInto(path(u"a.sqlite"_s), of(source));
        QCOMPARE(report.parcels, 1);
        QCOMPARE(report.mapFeatures, 2);
        const WorkingFile file(path(u"a.sqlite"_s), WorkingFile::Access::Read);
        const auto features = file.records(gis::table("map_feature"));
        QStringList kinds;
        for (const gis::Record &row : features)
            kinds << row.text("kind") + u':' + row.text("level") + u':' + row.text("text");
        kinds.sort();
        QCOMPARE(kinds, (QStringList{ u"road:23:"_s, u"text:13:52"_s }));
    }

    void aCancelledImportLeavesNoFileBehind()
    {
        NEED_DATA(folder, "vn-danphuong-sheets");
        for (const double stop : { 0.0, 0.3, 0.55, 0.62, 0.96 }) {
            QVERIFY_THROWS_EXCEPTION(
                gis::Cancelled,
                importInto(path(u"a.sqlite"_s), sheets(folder), [=](double share) { return share < stop; }));
            QVERIFY(QDir(m_folder->path()).isEmpty());
        }
    }

    void aCancelledOrFailedImportLeavesTheFileAsItWas()
    {
        NEED_DATA(folder, "vn-danphuong-sheets");
        ImportOptions options = sheets(folder);
        options.sources = options.sources.mid(2, 2);
        importInto(path(u"a.sqlite"_s), options);
        const QByteArray before = bytes(path(u"a.sqlite"_s));
        for (const double stop : { 0.0, 0.3, 0.55, 0.62, 0.96 })
            QVERIFY_THROWS_EXCEPTION(
                gis::Cancelled,
                importInto(path(u"a.sqlite"_s), sheets(folder), [=](double share) { return share < stop; }));
        options.sources << written(u"broken.geojson"_s, "{\"type\":\"FeatureCollection\",\"features\":[{");
        QVERIFY_THROWS_EXCEPTION(gis::Error, importInto(path(u"a.sqlite"_s), options));
        QCOMPARE(bytes(path(u"a.sqlite"_s)), before);
    }

    void anImportIsTakenBackWhole()
    {
        NEED_DATA(folder, "vn-danphuong-sheets");
        ImportOptions options = sheets(folder);
        options.sources = options.sources.mid(2, 1);
        importInto(path(u"a.sqlite"_s), options);
        Document document(path(u"a.sqlite"_s), WorkingFile::Access::Write);
        QCOMPARE(document.fabric().size(), 120u);
        document.undo();
        QCOMPARE(document.fabric().size(), 0u);
        for (const char *table : { "parcel", "land_use", "map_sheet", "source_value" })
            QCOMPARE(document.file().count(gis::table(table)), 0);
    }

    void anImportWithAChangedRowIsNotTakenBack()
    {
        NEED_DATA(folder, "vn-danphuong-sheets");
        ImportOptions options = sheets(folder);
        options.sources = options.sources.mid(2, 1);
        importInto(path(u"a.sqlite"_s), options);
        Document document(path(u"a.sqlite"_s), WorkingFile::Access::Write);
        const gis::Record before = document.file().records(gis::table("parcel")).front();
        gis::Record after = before;
        after.set("parcel_no", u"999"_s);
        document.apply({ u"Renumber"_s, { *gis::updateOf(before, after) } });
        const Entry baseline = document.file().entries().front();
        QVERIFY_THROWS_EXCEPTION(gis::Error, document.revert(baseline));
        QCOMPARE(document.fabric().size(), 120u);
    }

    void anotherCoordinateSystemIsRefusedOrConverted()
    {
        NEED_DATA(folder, "vn-danphuong-sheets");
        WorkingFile::create(path(u"a.sqlite"_s), { u"09784"_s, u"EPSG:5897"_s });
        ImportOptions options = sheets(folder);
        options.sources = options.sources.mid(2, 1);
        QVERIFY_THROWS_EXCEPTION(gis::Error, importInto(path(u"a.sqlite"_s), options));
        options.toCrs = u"EPSG:5897"_s;
        const ImportReport report = importInto(path(u"a.sqlite"_s), options);
        QCOMPARE(report.taken, 120);
        QCOMPARE(report.usedCrs, u"EPSG:3405"_s);
    }

    void degreesNeedAProjectedFile()
    {
        NEED_DATA(source, "derived-formats/nz_subset_4326.geojson");
        QVERIFY_THROWS_EXCEPTION(gis::Error, importInto(path(u"a.sqlite"_s), of(source)));
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    /** A square of 10 m, \a east of where the others begin. */
    static QByteArray squareAt(double east) { return square(570'000 + east, 2'331'000); }

    void whatTheSourceHadWrongBeforeRoundingIsCounted()
    {
        // 0.1 mm into the second, which is 0.3 mm short of the third; the fourth is 1 m into the third.
        const QString source =
            written(u"to-9.geojson"_s,
                    geoJson({ feature("{`thua`:`1`}", squareAt(0)), feature("{`thua`:`2`}", squareAt(9.9999)),
                              feature("{`thua`:`3`}", squareAt(20.0002)),
                              feature("{`thua`:`4`}", squareAt(29.0002)) }));
        const ImportReport report = importInto(path(u"a.diaba"_s), of(source));
        QVERIFY(report.sourceFaults);
        QCOMPARE(report.sourceFaults->drawn, (FaultCounts{ 0, 1, 1, 0, 0 }));
        QCOMPARE(report.sourceFaults->onGrid, (FaultCounts{ 0, 0, 1, 0, 0 }));
        QCOMPARE(toLines(*report.sourceFaults).size(), 1);
        const QJsonObject json = toJson(report)[u"source_faults"_s].toObject();
        QCOMPARE(json[u"overlaps"_s][u"under_0_01_m2"_s].toInt(), 1);
        QCOMPARE(json[u"on_grid"_s][u"overlaps"_s][u"under_0_01_m2"_s].toInt(-1), 0);
    }

    void faultsInDegreesAreCountedInSquareMetres()
    {
        // Some 11 m wide; 0.1 mm of overlap, so about 0.001 m².
        const auto ring = [](double east) -> QByteArray {
            QByteArrayList points;
            for (const auto &[dx, dy] :
                 { std::pair{ 0., 0. }, { 1e-4, 0. }, { 1e-4, 1e-4 }, { 0., 1e-4 }, { 0., 0. } })
                points << '[' + QByteArray::number(105.67 + east + dx, 'f', 12) + ','
                        + QByteArray::number(21.08 + dy, 'f', 12) + ']';
            return '[' + points.join(',') + ']';
        };
        const QString source =
            written(u"to-9.geojson"_s,
                    json("{`type`:`FeatureCollection`,`features`:[" + feature("{`thua`:`1`}", ring(0)) + ','
                         + feature("{`thua`:`2`}", ring(1e-4 - 1e-9)) + "]}"));
        ImportOptions options = of(source);
        options.toCrs = u"EPSG:5897"_s;
        const ImportReport report = importInto(path(u"a.diaba"_s), options);
        QCOMPARE(report.sourceFaults->drawn, (FaultCounts{ 0, 1, 0, 0, 0 }));
    }

    void veryManyParcelsAreCountedOnlyWhenAskedFor()
    {
        SourceGeometry shape;
        shape.beginPart();
        shape.beginRing();
        shape.coordinates = { 0, 0, 1, 0, 1, 1, 0, 1, 0, 0 };
        DrawnSurfaces some, all(true);
        for (std::size_t i = 0; i < DrawnSurfaces::always / 5; ++i)
            some.add(0, shape), all.add(0, shape);
        QVERIFY(!some.areTooMany());
        some.add(1, shape), all.add(1, shape);
        QVERIFY(some.areTooMany());
        QVERIFY(some.of(0).empty());
        QCOMPARE(all.of(0).size(), DrawnSurfaces::always / 5);
        QCOMPARE(all.of(1).size(), 1u);
    }

    void theMicroFaultsOfRouenAreThoseOfItsDescription()
    {
        NEED_DATA(folder, "fr-rouen-1827");
        ImportOptions options = of(folder + u"/rouen_1827.gpkg"_s);
        const ImportReport report = previewImport(options, nullptr);
        QCOMPARE(report.sourceFaults->drawn.smallOverlaps, 448);
        QCOMPARE(report.sourceFaults->drawn.largeOverlaps, 16);
        QCOMPARE(report.sourceFaults->drawn.smallGaps, 2'338);
        QCOMPARE(report.sourceFaults->drawn.largeGaps, 17);
    }

    void nearVerticesAreJoinedOnlyOnRequest()
    {
        const QString source = written(u"dc9.geojson"_s,
                                       geoJson({ feature("{`thua`:`1`}", square(550000, 2290000)),
                                                 feature("{`thua`:`2`}", square(550010.004, 2290000)) }));
        QCOMPARE(importInto(path(u"a.sqlite"_s), of(source)).joinedVertices, 0);
        ImportOptions options = of(source);
        options.joinMillimetres = 5;
        const ImportReport report = importInto(path(u"b.sqlite"_s), options);
        QCOMPARE(report.joinedVertices, 2);
        QCOMPARE(report.largestJoin, 4.0);
    }

    void theWorkingFileItselfIsNoSource()
    {
        WorkingFile file = WorkingFile::create(path(u"own.sqlite"_s), { {}, u"EPSG:5897"_s });
        const ImportOptions options = of(file.path());
        QVERIFY_EXCEPTION_THROWN(previewImport(options, &file), gis::Error);
        QVERIFY_EXCEPTION_THROWN(importSources(options, file), gis::Error);
        QCOMPARE(file.count(gis::table("parcel")), 0);
    }

    void aColumnThatIsNoSheetNumberIsRefused()
    {
        QByteArray rows("SHTHUA,SHBANDO,WKT\n");
        for (int i = 0; i <= 20'000; ++i)
            rows += "1," + QByteArray::number(i) + ",\"POLYGON((0 0,1 0,1 1,0 0))\"\n";
        ImportOptions options;
        options.sources << written(u"sheets.csv"_s, rows);
        options.crs = u"EPSG:9209"_s;
        QVERIFY_EXCEPTION_THROWN(importInto(path(u"sheets.diaba"_s), options), gis::Error);
        QVERIFY(!QFile::exists(path(u"sheets.diaba"_s)));
    }
};

DIABA_TEST(TestImport)
#include "tst_import.moc"
