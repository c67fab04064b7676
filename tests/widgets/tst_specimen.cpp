#include "widgets/specimen.h"

#include "widgets/areawords.h"
#include "widgets/codes.h"
#include "widgets/scanpages.h"

#include "tests/suite.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace storage;

class TestSpecimen : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    static CertificateSpecimen certificate(CertificateEra era, int lines = 1)
    {
        CertificateSpecimen paper;
        paper.era = era;
        const QString serials[] = { u"K 550097"_s, u"AĐ 266864"_s, u"BX 123456"_s, u"AA 06654954"_s };
        paper.serial = serials[int(era)];
        paper.registerNo = u"CH 00412"_s;
        paper.issuedOn = u"15/10/2013"_s;
        paper.issuedBy = era == CertificateEra::Qr2025 ? u"Chi nhánh Văn phòng Đăng ký đất đai Mẫu"_s
                                                       : u"UBND huyện Mẫu"_s;
        paper.place = u"Mẫu Hòa"_s;
        paper.holders = { u"Ông: PHẠM VĂN MẪU   Sinh năm: 1962   CMND số: 145 000 111"_s,
                          u"Bà: TRẦN THỊ THỬ   Sinh năm: 1965   CMND số: 145 000 000"_s,
                          u"Địa chỉ: Thôn Mẫu 2, xã Mẫu Hòa, huyện Mẫu, tỉnh Hưng Yên"_s };
        for (int i = 0; i < lines; ++i)
            paper.lines.push_back({ u"9"_s, QString::number(52 + i), u"166,0 m²"_s,
                                    u"Đất ở tại nông thôn: 120,0 m²; Đất trồng cây lâu năm: 46,0 m²"_s,
                                    u"Sử dụng riêng"_s,
                                    u"Đất ở: Lâu dài; đất trồng cây lâu năm: đến ngày 15/10/2043"_s,
                                    u"Công nhận QSDĐ như giao đất có thu tiền sử dụng đất"_s,
                                    u"Thôn Mẫu 2, xã Mẫu Hòa, huyện Mẫu, tỉnh Hưng Yên"_s });
        paper.changes = {
            { u"Chuyển nhượng cho ông ĐỖ VĂN MẪU, CMND số 145 000 222, theo hồ sơ số 000123.CN.001"_s,
              u"Ngày 17/05/2016, Chi nhánh VPĐKĐĐ huyện Mẫu"_s }
        };
        if (era == CertificateEra::Decree88)
            paper.barcode = u"2413313016451"_s;
        if (era == CertificateEra::Qr2025)
            paper.qrText = u"AA06654954|09784|9|52|MẪU – KHÔNG CÓ GIÁ TRỊ"_s;
        paper.sketch = { 0, 0, 8.12, 1.4, 7.3, 21.02, 4, 20.6, -0.8, 20.1 };
        paper.look = { 0.6, 20261122, 200 };
        return paper;
    }

    static SpecimenMark markOf(const SpecimenScan &scan, const char *field)
    {
        const auto mark = std::find_if(scan.marks.begin(), scan.marks.end(), [&](const SpecimenMark &each) {
            return qstrcmp(each.field, field) == 0;
        });
        return mark == scan.marks.end() ? SpecimenMark{ "", "", 0, {} } : *mark;
    }

    static IdentitySpecimen identity(IdentityKind kind)
    {
        IdentitySpecimen paper;
        paper.kind = kind;
        paper.number = kind == IdentityKind::Cccd ? u"033062000000"_s : u"145000111"_s;
        paper.name = u"PHẠM VĂN MẪU"_s;
        paper.birth = u"17/05/1962"_s;
        paper.sex = u"Nam"_s;
        paper.address = u"Thôn Mẫu 2, xã Mẫu Hòa, tỉnh Hưng Yên"_s;
        paper.issuedOn = u"02/07/2021"_s;
        paper.issuedBy = u"Cục Cảnh sát QLHC về TTXH"_s;
        if (kind == IdentityKind::Cccd)
            paper.qrText =
                u"033062000000|145000111|Phạm Văn Mẫu|17051962|Nam|Thôn Mẫu 2, xã Mẫu Hòa, tỉnh Hưng Yên|02072021"_s;
        paper.look = { -0.7, 7, 200 };
        return paper;
    }

    /** Writes \a bytes where tests keep their files, or where DIABA_PICTURES says. */
    QString written(const QString &name, const QByteArray &bytes)
    {
        const QString folder = qEnvironmentVariable("DIABA_PICTURES", m_folder.path());
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        return file.fileName();
    }

private Q_SLOTS:
    void certificatesOfAllErasAreScans_data()
    {
        QTest::addColumn<int>("era");
        QTest::addColumn<int>("pages");
        QTest::addColumn<bool>("isOpened");
        QTest::newRow("1993") << int(CertificateEra::Law1993) << 2 << true;
        QTest::newRow("2004") << int(CertificateEra::Law2003) << 2 << true;
        QTest::newRow("2009") << int(CertificateEra::Decree88) << 4 << false;
        QTest::newRow("2025") << int(CertificateEra::Qr2025) << 2 << false;
    }
    void certificatesOfAllErasAreScans()
    {
        QFETCH(int, era);
        QFETCH(int, pages);
        QFETCH(bool, isOpened);
        const QByteArray bytes = certificateScan(certificate(CertificateEra(era))).pdf;
        QVERIFY2(bytes.size() > 100'000 && bytes.size() < 550'000, qPrintable(QString::number(bytes.size())));
        const PageSizes sizes =
            pageSizes(written(QString::fromLatin1(QTest::currentDataTag()) + u".pdf"_s, bytes));
        QCOMPARE(int(sizes.size()), pages);
        QCOMPARE(sizes[0].width() > sizes[0].height(), isOpened);
        QVERIFY(std::abs(std::min(sizes[0].width(), sizes[0].height()) - (isOpened ? 842 : 595)) < 2);
    }

    void theSameSpecimenGivesTheSameBytes()
    {
        const CertificateSpecimen paper = certificate(CertificateEra::Qr2025);
        CertificateSpecimen other = paper;
        other.look.noiseSeed += 1;
        const QByteArray bytes = certificateScan(paper).pdf;
        QVERIFY(certificateScan(paper).pdf == bytes);
        QVERIFY(certificateScan(other).pdf != bytes);
    }

    void theBarCodeOnPageFourCanBeRead()
    {
        const CertificateSpecimen paper = certificate(CertificateEra::Decree88);
        const SpecimenScan scan = certificateScan(paper);
        const auto codes = codesOf(written(u"barcode.pdf"_s, scan.pdf));
        QCOMPARE(int(codes.size()), 1);
        QCOMPARE(codes[0].page, 3);
        QCOMPARE(codes[0].text, paper.barcode);
        QVERIFY(codes[0].share.top() > 0.8);
        const SpecimenMark bars = markOf(scan, "barcode");
        QCOMPARE(bars.page, 4);
        QVERIFY(bars.share.contains(codes[0].share.center()));
        for (const SpecimenMark &mark : scan.marks)
            QVERIFY(QRectF(0, 0, 1, 1).contains(mark.share));
        QCOMPARE(markOf(scan, "serial").page, 1);
        QVERIFY(markOf(scan, "paper_area").share.top() > markOf(scan, "paper_address").share.top());
    }

    void theQrCodeOfTheNewFormStandsAtTheTopRightAndCanBeRead()
    {
        const CertificateSpecimen paper = certificate(CertificateEra::Qr2025);
        const SpecimenScan scan = certificateScan(paper);
        const auto codes = codesOf(written(u"qr.pdf"_s, scan.pdf));
        QCOMPARE(int(codes.size()), 1);
        QVERIFY(codes[0].isQr());
        QCOMPARE(codes[0].page, 0);
        QCOMPARE(codes[0].text, paper.qrText);
        QVERIFY(codes[0].share.left() > 0.6 && codes[0].share.bottom() < 0.3);
        QVERIFY(markOf(scan, "qr_text").share.contains(codes[0].share.center()));
    }

    void theQrCodeOfTheCardCanBeReadHoweverItLay()
    {
        IdentitySpecimen card = identity(IdentityKind::Cccd);
        for (const double turn : { -2.0, 0.0, 1.3 }) {
            card.look.turnDegrees = turn;
            card.look.noiseSeed += 1;
            const auto codes = codesOf(written(u"card.pdf"_s, identityScan({ card })));
            QCOMPARE(int(codes.size()), 1);
            QCOMPARE(codes[0].text, card.qrText);
        }
    }

    void identityPapersStandOneOnAPage()
    {
        const QByteArray bytes = identityScan({ identity(IdentityKind::Cccd), identity(IdentityKind::Cmnd) });
        QVERIFY2(bytes.size() < 400'000, qPrintable(QString::number(bytes.size())));
        QCOMPARE(int(pageSizes(written(u"identity.pdf"_s, bytes)).size()), 2);
    }

    void manyLinesAndEmptyFieldsAreDrawn()
    {
        CertificateSpecimen empty;
        empty.era = CertificateEra::Qr2025;
        QVERIFY(!certificateScan(empty).pdf.isEmpty());
        QVERIFY(!identityScan({ IdentitySpecimen{} }).isEmpty());
        QVERIFY(!written(u"1993-lines.pdf"_s, certificateScan(certificate(CertificateEra::Law1993, 8)).pdf)
                     .isEmpty());
    }

    void listsTakeAsManyPagesAsTheyNeed()
    {
        ListSpecimen list{ u"TẬP GIẤY CHỨNG NHẬN LƯU – QUYỂN 03"_s,
                           u"Thôn Mẫu 2, xã Mẫu Hòa – 70 giấy"_s,
                           { u"STT"_s, u"Số phát hành"_s, u"Người sử dụng đất"_s, u"Tờ/thửa"_s },
                           {},
                           { 0.3, 5, 200 } };
        for (int i = 1; i <= 70; ++i)
            list.rows.push_back(
                { QString::number(i), u"BX %1"_s.arg(123400 + i), u"NGUYỄN VĂN MẪU"_s, u"9/%1"_s.arg(i) });
        QCOMPARE(int(pageSizes(written(u"list.pdf"_s, listScan(list))).size()), 3);
    }

    void areasAreWrittenInWords_data()
    {
        QTest::addColumn<QString>("area");
        QTest::addColumn<QString>("words");
        QTest::newRow("whole") << u"166,0 m²"_s << u"Một trăm sáu mươi sáu mét vuông"_s;
        QTest::newRow("decimal") << u"164,3 m²"_s << u"Một trăm sáu mươi bốn phẩy ba mét vuông"_s;
        QTest::newRow("thousand") << u"1.205 m²"_s << u"Một nghìn hai trăm linh năm mét vuông"_s;
        QTest::newRow("hundreds of thousands")
            << u"100021,15 m²"_s << u"Một trăm nghìn không trăm hai mươi mốt phẩy một năm mét vuông"_s;
        QTest::newRow("teens") << u"15 m²"_s << u"Mười lăm mét vuông"_s;
        QTest::newRow("no number") << u"không rõ"_s << QString();
    }
    void areasAreWrittenInWords()
    {
        QFETCH(QString, area);
        QFETCH(QString, words);
        QCOMPARE(areaInWords(area), words);
    }

    void aScanIsDrawnInAFractionOfASecond()
    {
        QElapsedTimer clock;
        clock.start();
        certificateScan(certificate(CertificateEra::Decree88)).pdf;
        const qint64 certificateTime = clock.restart();
        identityScan({ identity(IdentityKind::Cccd) });
        qInfo("certificate %lld ms, identity paper %lld ms", certificateTime, clock.elapsed());
        QVERIFY(certificateTime < 5'000);
    }
};

DIABA_TEST(TestSpecimen)
#include "tst_specimen.moc"
