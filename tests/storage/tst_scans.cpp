#include "storage/scans.h"

#include "storage/cardpayload.h"
#include "storage/document.h"
#include "storage/pdffacts.h"
#include "storage/picture.h"
#include "tests/suite.h"
#include "tests/testdata.h"

#include <QBuffer>
#include <QDirIterator>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace storage;

class TestScans : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    static QByteArray picture(const char *format, QImage::Format pixels = QImage::Format_RGB32,
                              QSize size = { 300, 400 })
    {
        QImage image(size, pixels);
        image.fill(Qt::yellow);
        image.setDotsPerMeterX(7874); // 200 dpi
        image.setDotsPerMeterY(7874);
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, format);
        return buffer.data();
    }

    QString fresh(const QString &name)
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(path);
        return path;
    }

    static QStringList filesIn(const QString &folder)
    {
        QStringList files;
        for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();)
            files << it.next();
        files.sort();
        return files;
    }

    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    Document document(const QString &name)
    {
        const QString path = m_folder.filePath(name);
        WorkingFile::create(path, { u"09784"_s, u"EPSG:5897"_s });
        return Document(path, WorkingFile::Access::Write);
    }

private Q_SLOTS:
    void aPdfIsKeptByteForByteUnderItsHash()
    {
        const QString folder = fresh(u"kept.scans"_s);
        const QByteArray pdf = imagePdf({ picturePage(picture("jpg"), u"a.jpg"_s) });
        const StoredScan scan = storeScan(folder, pdf, u"BX 123456-GCN.pdf"_s);
        QCOMPARE(scan.pages, 1);
        QCOMPARE(scan.dpi, 200);
        QVERIFY(scan.originalSha256.isEmpty());
        QCOMPARE(scanPath(folder, scan.sha256),
                 folder + u'/' + scan.sha256.left(2) + u'/' + scan.sha256 + u".pdf"_s);
        QFile kept(scanPath(folder, scan.sha256));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), pdf);
        QVERIFY(!(kept.permissions() & QFile::WriteOwner));
        storeScan(folder, pdf, u"the same again.pdf"_s);
        QCOMPARE(filesIn(folder).size(), 1);
    }

    void picturesBecomeAPdf_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("colour jpeg") << picture("jpg");
        QTest::newRow("grey jpeg") << picture("jpg", QImage::Format_Grayscale8);
        QTest::newRow("colour png") << picture("png");
        QTest::newRow("grey png") << picture("png", QImage::Format_Grayscale8);
        QTest::newRow("palette png") << picture("png", QImage::Format_Indexed8);
        QTest::newRow("black and white png") << picture("png", QImage::Format_Mono);
        QTest::newRow("transparent png") << picture("png", QImage::Format_ARGB32);
    }
    void picturesBecomeAPdf()
    {
        QFETCH(QByteArray, bytes);
        const StoredScan scan =
            storeScan(fresh(QString::fromLatin1(QTest::currentDataTag())), bytes, u"K 550097.jpeg"_s);
        QCOMPARE(scan.pages, 1);
        QCOMPARE(scan.dpi, 200);
        QCOMPARE(scan.fileName, u"K 550097.pdf"_s);
        QVERIFY(!scan.originalSha256.isEmpty() && scan.originalSha256 != scan.sha256);
    }

    void phonePicturesStandUpright()
    {
        QByteArray jpeg = picture("jpg", QImage::Format_RGB32, { 2339, 1654 });
        const QByteArray exif("Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0",
                              32);
        jpeg.insert(2, QByteArray("\xff\xe1\0\x22", 4) + exif);
        QCOMPARE(picturePage(jpeg, u"phone.jpg"_s).turns, 1);
        QVERIFY(imagePdf({ picturePage(jpeg, u"phone.jpg"_s) }).contains("/Rotate 90"));
    }

    void hostileFilesAreRefusedAndNothingIsStored_data()
    {
        const QByteArray pdf = imagePdf({ picturePage(picture("jpg"), u"a.jpg"_s) });
        const QByteArray jpeg = picture("jpg"), png = picture("png");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("Giấy chứng nhận quyền sử dụng đất");
        QTest::newRow("sqlite") << QByteArray("SQLite format 3\0", 16);
        QTest::newRow("cut pdf") << pdf.left(pdf.size() / 2);
        QTest::newRow("pdf without its end") << pdf.left(pdf.size() - 30);
        QTest::newRow("head only") << QByteArray("%PDF-1.7\n%%EOF\n");
        QTest::newRow("no pages") << imagePdf({});
        QTest::newRow("cut jpeg") << jpeg.left(jpeg.size() - 40);
        QTest::newRow("jpeg head") << jpeg.left(30);
        QTest::newRow("cut png") << png.left(png.size() / 2);
        QByteArray broken = png;
        broken[broken.size() / 2] = char(broken[broken.size() / 2] ^ 0x55);
        QTest::newRow("flipped png") << broken;
        QByteArray vast = png;
        vast.replace(16, 8, QByteArray("\x7f\xff\xff\xff\x7f\xff\xff\xff"));
        QTest::newRow("vast png") << vast;
        QByteArray large = png;
        large.replace(16, 8, QByteArray("\0\0\xff\xff\0\0\xff\xff", 8));
        QTest::newRow("png that claims 4 gigapixels") << large;
    }
    void hostileFilesAreRefusedAndNothingIsStored()
    {
        QFETCH(QByteArray, bytes);
        const QString folder = fresh(u"hostile "_s + QString::fromLatin1(QTest::currentDataTag()));
        try {
            storeScan(folder, bytes, u"paper.pdf"_s);
            QFAIL("was stored");
        } catch (const gis::Error &error) {
            QVERIFY2(error.message().contains(u"paper.pdf"), error.what());
            QVERIFY(!error.message().contains(u'\n'));
        }
        QVERIFY(filesIn(folder).isEmpty());
    }

    void flippedBytesNeverCrash()
    {
        const QByteArray files[] = { imagePdf({ picturePage(picture("jpg"), u"a"_s) }), picture("jpg"),
                                     picture("png"), picture("png", QImage::Format_ARGB32) };
        const QString folder = fresh(u"flipped"_s);
        quint32 seed = 20261122;
        for (const QByteArray &file : files)
            for (int i = 0; i < 300; ++i) {
                QByteArray flipped = file;
                seed = seed * 1664525 + 1013904223;
                const qsizetype at = qsizetype(seed >> 4) % std::min<qsizetype>(file.size(), 900);
                flipped[at] = char(flipped[at] ^ (1 << (seed >> 29)));
                try {
                    if (isPicture(flipped))
                        picturePage(flipped, u"x"_s);
                    else
                        pdfFacts(flipped, u"x"_s);
                } catch (const gis::Error &) {
                }
            }
    }

    void fromDiskFoldersMissingAndEmptyFilesAreRefused()
    {
        const QString folder = fresh(u"disk"_s);
        QVERIFY_EXCEPTION_THROWN(storeScanFile(folder, m_folder.filePath(u"none.pdf"_s)), gis::Error);
        QVERIFY_EXCEPTION_THROWN(storeScanFile(folder, m_folder.path()), gis::Error);
        const QString empty = m_folder.filePath(u"empty.pdf"_s);
        write(empty, {});
        QVERIFY_EXCEPTION_THROWN(storeScanFile(folder, empty), gis::Error);
    }

    void aFormThatNamesItselfAgainAndAgainIsReadOnce_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("kids");
        QTest::newRow("a field") << QByteArray("<</Kids[4 0 R 4 0 R 4 0 R]>>") << QByteArray("[]");
        QTest::newRow("a list") << QByteArray("<</Kids 5 0 R>>")
                                << QByteArray("[<</Kids 5 0 R>> <</Kids 5 0 R>> <</Kids 5 0 R>>]");
    }
    void aFormThatNamesItselfAgainAndAgainIsReadOnce()
    {
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, kids);
        QByteArray pdf("%PDF-1.4\n");
        const QList<QByteArray> objects{ "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R]>>>>",
                                         "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                         "<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>>", field, kids };
        QByteArray table("xref\n0 6\n0000000000 65535 f \n");
        for (qsizetype i = 0; i < objects.size(); ++i) {
            table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
            pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
        }
        const qsizetype start = pdf.size();
        pdf +=
            table + "trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n" + QByteArray::number(start) + "\n%%EOF\n";
        const PdfFacts facts = pdfFacts(pdf, u"a.pdf"_s); // comes back at all
        QCOMPARE(facts.pages, 1);
        QVERIFY(!facts.isSigned);
    }

    void newScansGoAgainUnlessTheyAreKept()
    {
        const QString folder = fresh(u"new.scans"_s), one = m_folder.filePath(u"one.png"_s),
                      two = m_folder.filePath(u"two.jpg"_s), bad = m_folder.filePath(u"bad.pdf"_s);
        write(one, picture("png"));
        write(two, picture("jpg"));
        write(bad, "no pdf");
        {
            NewScans scans(folder);
            scans.add(one);
            scans.keep();
        }
        const QStringList kept = filesIn(folder);
        QCOMPARE(kept.size(), 1);
        {
            NewScans scans(folder);
            scans.add(one);
            scans.add(two);
            QVERIFY_EXCEPTION_THROWN(scans.add(bad), gis::Error);
        }
        QCOMPARE(filesIn(folder), kept); // the one that was there stays
    }

    void sharedPdfsAreJudged_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isSigned");
        QTest::newRow("signed") << u"pdf_with_signature.pdf"_s << true;
        QTest::newRow("two pages") << u"simple-multipage.pdf"_s << false;
    }
    void sharedPdfsAreJudged()
    {
        QFETCH(QString, name);
        QFETCH(bool, isSigned);
        NEED_DATA(folder, "pdf");
        QFile file(folder + u'/' + name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QCOMPARE(pdfFacts(bytes, name).isSigned, isSigned);
        const StoredScan scan = storeScan(fresh(u"shared"_s), bytes, name);
        QFile kept(scanPath(m_folder.filePath(u"shared"_s), scan.sha256));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), bytes); // a signature is never touched
    }

    void everySharedPdfIsStoredOrRefusedInOneSentence()
    {
        NEED_DATA(folder, "pdf");
        const QString store = fresh(u"horrors"_s);
        int refused = 0;
        for (QDirIterator it(folder, { u"*.pdf"_s }, QDir::Files, QDirIterator::Subdirectories);
             it.hasNext();) {
            const QString path = it.next();
            try {
                QVERIFY(storeScanFile(store, path).pages > 0);
            } catch (const gis::Error &error) {
                ++refused;
                QVERIFY2(!error.message().contains(u'\n') && error.message().endsWith(u'.'), error.what());
            }
        }
        QVERIFY(refused > 0); // one is protected by a password
    }

    void scansAreLinkedByOneEditAndNotTwice()
    {
        Document file = document(u"link.diaba"_s);
        gis::Record certificate{ &gis::table("certificate"), gis::newId(), 0, {} };
        certificate.set("serial", u"BX 123456"_s);
        file.apply({ u"Add"_s, { gis::insertOf(certificate) } });
        const QString folder = file.file().scanFolder();
        const StoredScan gcn = storeScan(folder, picture("jpg"), u"BX 123456-GCN.jpg"_s);
        const StoredScan card = storeScan(folder, picture("png"), u"BX 123456-GT.png"_s);
        const gis::Edit edit = scanEdit(file.file(), { gcn, card, gcn }, u"certificate"_s, certificate.id);
        QCOMPARE(int(edit.changes.size()), 4);
        const qsizetype before = qsizetype(file.file().entries().size());
        file.apply(edit);
        QCOMPARE(qsizetype(file.file().entries().size()), before + 1);
        const auto scans = scansOf(file.file(), u"certificate"_s, certificate.id);
        QCOMPARE(int(scans.size()), 2);
        QCOMPARE(scans[0].text("kind"), u"certificate"_s);
        QCOMPARE(scans[1].text("kind"), u"identity"_s);
        QVERIFY(scanEdit(file.file(), { gcn }, u"certificate"_s, certificate.id).changes.empty());
        const QUuid parcel = gis::newId();
        QCOMPARE(int(scanEdit(file.file(), { gcn }, u"parcel"_s, parcel).changes.size()), 1); // only the link
    }

    void missingChangedAndOrphanedScansAreFound()
    {
        Document file = document(u"faults.diaba"_s);
        const QString folder = file.file().scanFolder();
        QVERIFY(scanFaults(file.file()).empty());
        const StoredScan good = storeScan(folder, picture("jpg"), u"a.jpg"_s);
        const StoredScan gone = storeScan(folder, picture("png"), u"b.png"_s);
        const StoredScan changed = storeScan(folder, picture("png", QImage::Format_Mono), u"c.png"_s);
        file.apply(scanEdit(file.file(), { good, gone, changed }, u"parcel"_s, gis::newId()));
        QVERIFY(scanFaults(file.file()).empty());

        QVERIFY(QFile::remove(scanPath(folder, gone.sha256)));
        const QString path = scanPath(folder, changed.sha256);
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        write(path, "%PDF-1.4 something else");
        const QString stray = folder + u"/stray.pdf"_s;
        write(stray, "%PDF-1.4");
        const auto faults = scanFaults(file.file());
        QCOMPARE(int(faults.size()), 3);
        QCOMPARE(faults[0].kind, ScanFault::Missing);
        QCOMPARE(faults[1].kind, ScanFault::Changed);
        QCOMPARE(faults[2].kind, ScanFault::Orphaned);
        QCOMPARE(faults[2].path, stray);

        storeScan(folder, picture("png", QImage::Format_Mono), u"c.png"_s); // adding it again mends it
        QCOMPARE(int(scanFaults(file.file()).size()), 2);
    }

    void aFolderThatCannotBeWrittenIsOneSentence()
    {
        const QString blocked = m_folder.filePath(u"blocked"_s);
        write(blocked, "a file where the folder should be");
        QVERIFY_EXCEPTION_THROWN(storeScan(blocked, picture("jpg"), u"a.jpg"_s), gis::Error);
    }

    void kindsComeFromNames()
    {
        QCOMPARE(scanKind(u"AĐ 266864-GCN.pdf"_s), u"certificate"_s);
        QCOMPARE(scanKind(u"BX123456-GCN-02.pdf"_s), u"certificate"_s);
        QCOMPARE(scanKind(u"BX123456_1-GT.pdf"_s), u"identity"_s);
        QCOMPARE(scanKind(u"scan0001.pdf"_s), QString());
    }

    void cardPayloadsAreParsed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("oldNumber");
        QTest::addColumn<QString>("birth");
        QTest::addColumn<QString>("issued");
        const QString none;
        QTest::newRow("seven fields")
            << u"033062000000|145000111|Phạm Văn Mẫu|17051962|Nam|Thôn Mẫu 2, xã Mẫu Hòa|02072021"_s
            << u"145000111"_s << u"1962-05-17"_s << u"2021-07-02"_s;
        QTest::newRow("strokes in dates")
            << u"033062000000|145000111|Phạm Văn Mẫu|17/05/1962|Nam|Thôn Mẫu 2|02/07/2021"_s << u"145000111"_s
            << u"1962-05-17"_s << u"2021-07-02"_s;
        QTest::newRow("no old number") << u"033062000000||Phạm Văn Mẫu|17051962|Nam|Thôn Mẫu 2|02072021"_s
                                       << none << u"1962-05-17"_s << u"2021-07-02"_s;
        QTest::newRow("six fields") << u"033062000000|Phạm Văn Mẫu|17051962|Nam|Thôn Mẫu 2|02072021\r\n"_s
                                    << none << u"1962-05-17"_s << u"2021-07-02"_s;
        QTest::newRow("labelled")
            << u"CCCD:033062000000|CMND:145000111|Họ tên:Phạm Văn Mẫu|Ngày sinh:17/05/1962|Giới tính:Nam|Địa chỉ:Thôn Mẫu 2|Ngày cấp:02/07/2021"_s
            << u"145000111"_s << u"1962-05-17"_s << u"2021-07-02"_s;
        QTest::newRow("more fields")
            << u"033062000000|145000111|Phạm Văn Mẫu|17051962|Nam|Thôn Mẫu 2|02072021|Phạm Văn Cha|Trần Thị Mẹ"_s
            << u"145000111"_s << u"1962-05-17"_s << u"2021-07-02"_s;
        QTest::newRow("a day that is none")
            << u"033062000000||Phạm Văn Mẫu|31021962|Nam|Thôn Mẫu 2|02072021"_s << none << none
            << u"2021-07-02"_s;
    }
    void cardPayloadsAreParsed()
    {
        QFETCH(QString, text);
        const auto card = cardPayload(text);
        QVERIFY(card);
        QCOMPARE(card->number, u"033062000000"_s);
        QCOMPARE(card->name, u"Phạm Văn Mẫu"_s);
        QVERIFY(card->address.startsWith(u"Thôn Mẫu 2"));
        QTEST(card->oldNumber, "oldNumber");
        QTEST(card->birth, "birth");
        QTEST(card->issuedOn, "issued");
    }

    void otherTextIsNoCard()
    {
        QVERIFY(!cardPayload(u"https://example.vn/gcn/AA06654954"_s));
        QVERIFY(!cardPayload(u"1|2|3|4|5|6|7"_s));
        QVERIFY(!cardPayload({}));
    }
};

DIABA_TEST(TestScans)
#include "tst_scans.moc"
