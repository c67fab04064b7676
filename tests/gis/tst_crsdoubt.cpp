#include "gis/crsdoubt.h"

#include "gis/communes.h"

#include "tests/danphuong.h"
#include "tests/suite.h"
#include "tests/testdata.h"

#include <sqlite3.h>

#include <cmath>
#include <cstring>
#include <random>

using namespace gis;

namespace
{

/** Reads numbers from a little-endian WKB. */
struct Reader {
    const char *at;

    template <typename T> T next()
    {
        T value;
        std::memcpy(&value, at, sizeof(T));
        at += sizeof(T);
        return value;
    }
};

void readPolygons(Reader &reader, Outline &outline)
{
    reader.next<char>();
    const auto type = reader.next<quint32>(), count = reader.next<quint32>();
    for (quint32 i = 0; i < count; ++i) {
        if (type != 3) {
            readPolygons(reader, outline);
            continue;
        }
        std::vector<Coordinate> ring(reader.next<quint32>());
        for (Coordinate &c : ring) {
            c.x = reader.next<double>();
            c.y = reader.next<double>();
        }
        outline.rings.push_back(std::move(ring));
    }
}

/** The outline of commune \a code of Hà Nội, in degrees; no rings if it is not there. */
Outline outlineOf(const QString &path, const char *code)
{
    Outline outline{ wgs84(), {} };
    sqlite3 *database = nullptr;
    sqlite3_stmt *statement = nullptr;
    const QByteArray uri = QByteArray("file:") + path.toUtf8() + "?immutable=1";
    if (sqlite3_open_v2(uri.constData(), &database, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr)
            == SQLITE_OK
        && sqlite3_prepare_v2(database, "SELECT geom FROM commune WHERE code = ?", -1, &statement, nullptr)
            == SQLITE_OK
        && sqlite3_bind_text(statement, 1, code, -1, SQLITE_STATIC) == SQLITE_OK
        && sqlite3_step(statement) == SQLITE_ROW) {
        const char *blob = static_cast<const char *>(sqlite3_column_blob(statement, 0));
        constexpr int envelopes[] = { 0, 32, 48, 48, 64 };
        Reader reader{ blob + 8 + envelopes[(blob[3] >> 1) & 7] };
        readPolygons(reader, outline);
    }
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return outline;
}

/** A grid of \a count × \a count parcels of 20 m around \a middle; \a scale stretches what is recorded. */
std::vector<SourceParcel> village(Coordinate middle, int count = 12, double scale = 1)
{
    std::vector<SourceParcel> parcels;
    for (int x = 0; x < count; ++x)
        for (int y = 0; y < count; ++y) {
            const double area = 400 + 7.3 * x + 3.1 * y;
            parcels.push_back({ { middle.x + 20 * (x - count / 2), middle.y + 20 * (y - count / 2) },
                                area,
                                std::round(area * scale * 10) / 10 });
        }
    return parcels;
}

/** The middle of commune \a code in the numbers of \a crs. */
Coordinate middleOf(const char *code, const Crs &crs)
{
    const Commune commune = *findCommune(QString::fromLatin1(code));
    return *transformed(Coordinate{ (commune.west + commune.east) / 2, (commune.south + commune.north) / 2 },
                        wgs84(), crs);
}

} // namespace

class TestCrsdoubt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSheetsOfDanPhuongAreOfEpsg5897()
    {
        NEED_DATA(folder, "vn-danphuong-sheets");
        NEED_DATA(communesFile, "vn-admin-2025/ha_noi_communes.gpkg");
        const auto sheets = danphuong::read(folder);
        QCOMPARE(sheets.parcels.size(), std::size_t(3361));
        CrsEvidence evidence{ epsg(3405), sheets.parcels, QStringLiteral("09784"),
                              outlineOf(communesFile, "09784") };
        QVERIFY(!evidence.outline->rings.empty());

        const auto doubt = crsDoubt(evidence);
        QVERIFY(doubt);
        QCOMPARE(doubt->reason, CrsReason::Utm);
        QCOMPARE(*doubt->fitting, epsg(5897));
        QVERIFY(doubt->sure);
        QCOMPARE(doubt->message,
                 QStringLiteral(
                     "The sheets declare a 6° zone (EPSG:3405) but lie in the commune when read as VN-2000, "
                     "CM 105°, 3° zone (EPSG:5897). Which one is it?"));
        qInfo("share inside: %.4f, then %.4f", doubt->fits[0].inside, doubt->fits[1].inside);

        evidence.declared = epsg(5897);
        QVERIFY(!crsDoubt(evidence));
    }

    void withoutOutlineTheLawNamesTheSameButIsNotSure()
    {
        NEED_DATA(folder, "vn-danphuong-sheets");
        CrsEvidence evidence{ epsg(3405), danphuong::read(folder).parcels, QStringLiteral("09784"), {} };
        auto doubt = crsDoubt(evidence);
        QVERIFY(doubt && !doubt->sure);
        QCOMPARE(*doubt->fitting, epsg(5897));
        evidence.declared = epsg(5897);
        QVERIFY(!crsDoubt(evidence));
        evidence.communeCode.clear();
        QVERIFY(!crsDoubt(evidence));
        evidence.declared = epsg(3405);
        doubt = crsDoubt(evidence);
        QVERIFY(doubt && !doubt->fitting); // which province is not known
        evidence.declared = {};
        QCOMPARE(crsDoubt(evidence)->reason, CrsReason::NotDeclared);
        evidence.communeCode = QStringLiteral("09784");
        QCOMPARE(*crsDoubt(evidence)->fitting, epsg(5897));
    }

    void foreignSheetsRaiseNoDoubt_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("y");
        QTest::newRow("New Zealand") << 2193 << 1'750'000.0 << 5'427'000.0;
        QTest::newRow("France") << 2154 << 560'000.0 << 6'930'000.0;
        QTest::newRow("Spain, a 6° zone") << 25830 << 440'000.0 << 4'470'000.0;
        QTest::newRow("Czechia") << 5514 << -740'000.0 << -1'040'000.0;
    }
    void foreignSheetsRaiseNoDoubt()
    {
        QFETCH(int, code);
        QFETCH(double, x);
        QFETCH(double, y);
        QVERIFY(!crsDoubt({ epsg(code), village({ x, y }), {}, {} }));
        QVERIFY(!crsDoubt({ epsg(code), {}, {}, {} }));
    }

    void sheetsInTheirLawfulZoneRaiseNoDoubt()
    {
        std::mt19937 random(3321); // kept seed
        for (int n = 0; n < 60; ++n) {
            const Commune &commune = communes()[random() % communes().size()];
            const auto zones = lawfulCrs(commune.code);
            const QByteArray code = commune.code.toLatin1();
            const auto parcels = village(middleOf(code.constData(), zones.front()));
            const auto doubt = crsDoubt({ zones.front(), parcels, commune.code, {} });
            QVERIFY2(!doubt, qPrintable(commune.name + (doubt ? doubt->message : QString())));
        }
    }

    void sheetsReadInAWrongZoneAreTold()
    {
        std::mt19937 random(63); // kept seed
        for (int n = 0; n < 60; ++n) {
            const Commune &commune = communes()[random() % communes().size()];
            const Crs right = lawfulCrs(commune.code).front();
            const Crs wrong = epsg(tm3Codes()[random() % 18]);
            if (wrong == right)
                continue;
            const auto parcels = village(middleOf(commune.code.toLatin1().constData(), right));
            const auto doubt = crsDoubt({ wrong, parcels, commune.code, {} });
            QVERIFY2(doubt && doubt->fitting, qPrintable(commune.name));
            const Commune &c = commune;
            const bool isWide = c.east - c.west > 0.2; // there a quarter of a degree may stay in the extent
            QVERIFY2(*doubt->fitting == right || isWide, qPrintable(commune.name));
        }
    }

    void aZoneOfAnotherProvinceIsDoubtedWhereItFits()
    {
        // The numbers are of 105°45′ and lie right so, but the old province drew in 105°.
        const auto parcels = village(middleOf("09784", epsg(9210)));
        const auto doubt = crsDoubt({ epsg(9210), parcels, QStringLiteral("09784"), {} });
        QVERIFY(doubt);
        QCOMPARE(doubt->reason, CrsReason::OtherMeridian);
        QCOMPARE(*doubt->fitting, epsg(9210)); // where they lie is known better than who drew them
    }

    void areasTellTheScale()
    {
        const auto ofSix = village(middleOf("09784", epsg(5897)), 12, scaleRatio);
        QVERIFY(std::abs(*areaRatio(ofSix) - scaleRatio) < 5e-5);
        const auto doubt = crsDoubt({ epsg(5897), ofSix, QStringLiteral("09784"), {} });
        QVERIFY(doubt);
        QCOMPARE(doubt->reason, CrsReason::OtherScale);
        QCOMPARE(*doubt->fitting, epsg(3405));
        QVERIFY(!doubt->sure);

        const auto stretched = village(middleOf("09784", epsg(5897)), 12, 1 / scaleRatio);
        const auto other = crsDoubt({ epsg(5897), stretched, QStringLiteral("09784"), {} });
        QVERIFY(other);
        QCOMPARE(other->reason, CrsReason::OtherScale);

        const auto utm = crsDoubt({ epsg(3405), ofSix, QStringLiteral("09784"), {} });
        QCOMPARE(utm->reason, CrsReason::Utm);
        QCOMPARE(*utm->fitting, epsg(3405)); // really of the 6° zone: to be transformed, not re-read
    }

    void areasThatSayNothingAreNotHeard()
    {
        QVERIFY(!areaRatio(village({ 0, 0 }, 5))); // too few
        auto odd = village({ 0, 0 });
        std::mt19937 random(7); // kept seed
        for (SourceParcel &parcel : odd)
            parcel.recordedArea = parcel.area * (0.9 + 0.2 * double(random() % 1000) / 1000);
        QVERIFY(!areaRatio(odd));
        for (SourceParcel &parcel : odd)
            parcel.recordedArea = std::nan("");
        QVERIFY(!areaRatio(odd));
        // Nested and faulty records are outvoted.
        auto some = village({ 0, 0 });
        for (std::size_t i = 0; i < some.size(); i += 3)
            some[i].recordedArea = *some[i].recordedArea * 3;
        QVERIFY(std::abs(*areaRatio(some) - 1) < 5e-5);
    }

    void degreesAreNeverReadAsMetres()
    {
        auto parcels = village({ 0, 0 });
        for (SourceParcel &parcel : parcels)
            parcel.centre = { 105.68 + parcel.centre.x * 1e-5, 21.1 + parcel.centre.y * 1e-5 };
        const auto doubt = crsDoubt({ wgs84(), parcels, QStringLiteral("09784"), {} });
        QVERIFY(doubt && !doubt->fitting);
        QCOMPARE(doubt->reason, CrsReason::Geographic);
        QVERIFY(doubt->message.contains(QLatin1String("EPSG:5897")));
    }

    void metresDeclaredAsDegreesFindTheirZone()
    {
        // GeoJSON that says nothing is taken for degrees.
        const auto parcels = village(middleOf("09784", epsg(5897)));
        const auto doubt = crsDoubt({ wgs84(), parcels, QStringLiteral("09784"), {} });
        QVERIFY(doubt);
        QCOMPARE(doubt->reason, CrsReason::Geographic);
        QCOMPARE(*doubt->fitting, epsg(5897));
    }

    void northingsInXAreTold()
    {
        auto parcels = village(middleOf("09784", epsg(5897)));
        for (SourceParcel &parcel : parcels)
            std::swap(parcel.centre.x, parcel.centre.y);
        const auto doubt = crsDoubt({ epsg(5897), parcels, QStringLiteral("09784"), {} });
        QVERIFY(doubt && doubt->swapAxes);
        QCOMPARE(doubt->reason, CrsReason::AxesSwapped);
        QCOMPARE(*doubt->fitting, epsg(5897));
    }

    void aWrongCommuneIsAsked()
    {
        const auto parcels = village(middleOf("09784", epsg(5897)));
        const auto doubt = crsDoubt({ epsg(5897), parcels, QStringLiteral("32248"), {} }); // far south
        QVERIFY(doubt && !doubt->fitting);
        QCOMPARE(doubt->reason, CrsReason::OutsideExtent);
    }

    void anOldCommuneStandsForWhatBecameOfIt()
    {
        // 00013 Phường Quán Thánh is no code in force; it went to 00004 Phường Ba Đình.
        QVERIFY(!findCommune(u"00013"));
        const auto parcels = village(middleOf("00004", epsg(5897)));
        QVERIFY(!crsDoubt({ epsg(5897), parcels, QStringLiteral("00013"), {} }));
        const auto doubt = crsDoubt({ epsg(9209), parcels, QStringLiteral("00013"), {} });
        QVERIFY(doubt);
        QCOMPARE(*doubt->fitting, epsg(5897));
        QVERIFY(doubt->message.contains(QStringLiteral("Phường Ba Đình")));
    }

    void anUnknownCommuneIsLeftOut()
    {
        const auto parcels = village(middleOf("09784", epsg(5897)));
        QVERIFY(!crsDoubt({ epsg(5897), parcels, QStringLiteral("99999"), {} }));
        QVERIFY(!crsDoubt({ epsg(5897), parcels, QStringLiteral("'; DROP TABLE parcel"), {} }));
    }

    void oddEvidenceIsJudgedWithoutHarm()
    {
        std::mt19937 random(20260701); // kept seed
        const double odd[] = { std::nan(""), INFINITY, -INFINITY, 1e300, -1e300, 0,
                               1e-300,       500'000,  2'300'000, 105,   21 };
        const auto any = [&] { return odd[random() % std::size(odd)]; };
        const Crs declared[] = { Crs(),
                                 epsg(3405),
                                 epsg(5897),
                                 epsg(9209),
                                 wgs84(),
                                 epsg(2193),
                                 Crs(QStringLiteral("LOCAL_CS[\"x\",UNIT[\"metre\",1]]")) };
        for (int n = 0; n < 400; ++n) {
            CrsEvidence evidence{ declared[random() % std::size(declared)], {}, {}, {} };
            if (random() % 2)
                evidence.communeCode = QStringLiteral("09784");
            for (unsigned i = 0; i < random() % 60; ++i)
                evidence.parcels.push_back({ { any(), any() }, any(), any() });
            if (random() % 3 == 0) {
                evidence.outline =
                    Outline{ declared[random() % std::size(declared)], { {}, { { any(), any() } } } };
                for (int i = 0; i < 5; ++i)
                    evidence.outline->rings[0].push_back({ any(), any() });
            }
            const auto doubt = crsDoubt(evidence);
            QVERIFY(!doubt || !doubt->message.isEmpty());
        }
    }

    void aParcelIsJudgedByItsSmallestRing()
    {
        Geometry two = testdata::surface(testdata::square(500'100'000, 2'300'000'000, 30'000));
        QCOMPARE(*sourceParcel(two, 900.1)->recordedArea, 900.1);
        two.parts.push_back({ testdata::square(500'110'000, 2'300'010'000, 10'000) });
        const auto parcel = sourceParcel(two, 200.0);
        QVERIFY(parcel && !parcel->recordedArea);
        QCOMPARE(parcel->area, 100.0);
        QVERIFY(std::abs(parcel->centre.x - 500'115) < 1e-6 && std::abs(parcel->centre.y - 2'300'015) < 1e-6);
        QVERIFY(!sourceParcel(Geometry{}, {}));
        QVERIFY(!sourceParcel(Geometry{ Shape::Polygon, { {}, { {} } } }, {}));
        const std::vector<std::vector<Coordinate>> rings{ { { std::nan(""), 1 }, { 2, 3 }, { 4, 4 } } };
        QVERIFY(!sourceParcel(rings, {}));
    }
};

DIABA_TEST(TestCrsdoubt)
#include "tst_crsdoubt.moc"
