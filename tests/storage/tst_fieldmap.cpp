#include "storage/exchange/fieldmap.h"

#include "gis/error.h"

#include "tests/suite.h"

using namespace storage;
using namespace Qt::StringLiterals;

class TestFieldmap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsAreKnownByTheirNames_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("target");
        for (const auto &[column, target] : { std::pair{ "thua", "parcel_no" },
                                              { "THUADAT_soThuTuThua", "parcel_no" },
                                              { "Số thửa", "parcel_no" },
                                              { "soHieuToBanDo", "sheet_no" },
                                              { "TD_soHieuToBanDo", "sheet_no" },
                                              { "dien_tich", "recorded_area" },
                                              { "DienTich", "recorded_area" },
                                              { "loai_dat", "map_land_type" },
                                              { "mdsd2003", "purpose" },
                                              { "maMucDichSuDung", "purpose" },
                                              { "dia_chi", "address" },
                                              { "chu_su_dung", "holder" },
                                              { "TenChu", "holder" },
                                              { "maXa", "commune_code" },
                                              { "soThuTuThuaCu", "old_parcel_no" },
                                              { "dienTichPhapLy", "" },
                                              { "Shape_Area", "" },
                                              { "ghi_chu", "" },
                                              { "fid", "" } })
            QTest::newRow(column) << QString::fromUtf8(column) << QString::fromUtf8(target);
    }

    void columnsAreKnownByTheirNames()
    {
        QFETCH(QString, column);
        QFETCH(QString, target);
        QCOMPARE(targetName(fieldMap({ column }, {}).front()), target);
    }

    void whatIsSaidByHandGoesFirst()
    {
        const FieldMap map = fieldMap({ u"thua"_s, u"so"_s }, { { u"parcel_no"_s, u"so"_s } });
        QCOMPARE(targetName(map[0]), QString());
        QCOMPARE(targetName(map[1]), u"parcel_no"_s);
    }

    void aFieldOrColumnThatIsNotThereIsRefused()
    {
        QVERIFY_THROWS_EXCEPTION(gis::Error, fieldMap({ u"a"_s }, { { u"parcel_no"_s, u"b"_s } }));
        QVERIFY_THROWS_EXCEPTION(gis::Error, fieldMap({ u"a"_s }, { { u"geometry"_s, u"a"_s } }));
        QVERIFY_THROWS_EXCEPTION(gis::Error, fieldMap({ u"a"_s }, { { u"nothing"_s, u"a"_s } }));
    }

    void sheetNumbersAreReadFromNames_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("always");
        QTest::addColumn<QString>("alone");
        QTest::newRow("dc") << u"/a/dc12.geojson"_s << u"12"_s << u"12"_s;
        QTest::newRow("letter") << u"Tờ 09-A.dgn"_s << u"09-A"_s << u"09-A"_s;
        QTest::newRow("zeros") << u"DC00.shp"_s << u"00"_s << u"00"_s;
        QTest::newRow("only a number") << u"7.dxf"_s << u"7"_s << u"7"_s;
        QTest::newRow("a CRS") << u"nz_subset_4326.geojson"_s << u"4326"_s << QString();
        QTest::newRow("a year") << u"rouen_1827.gpkg"_s << u"1827"_s << QString();
        QTest::newRow("nothing") << u"parcels.shp"_s << QString() << QString();
    }

    void sheetNumbersAreReadFromNames()
    {
        QFETCH(QString, path);
        QTEST(sheetFromName(path), "always");
        QTEST(sheetNamedIn(path), "alone");
    }

    void hamletsAndTheCommuneAreRecognised()
    {
        QCOMPARE(hamletOf(u"Thôn Đoài Khê"_s), u"Thôn Đoài Khê"_s);
        QCOMPARE(hamletOf(u"Thôn Đoài Khê, xã Đan Phượng"_s), u"Thôn Đoài Khê"_s);
        QCOMPARE(hamletOf(u"Số 5 đường Tây Sơn"_s), QString());
        QVERIFY(isCommuneItself(u"UBND xã"));
        QVERIFY(isCommuneItself(u"Ủy ban nhân dân xã Đan Phượng"));
        QVERIFY(!isCommuneItself(u"Nguyễn Văn MẪU"));
    }
};

DIABA_TEST(TestFieldmap)
#include "tst_fieldmap.moc"
