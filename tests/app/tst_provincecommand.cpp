#include "gis/json.h"
#include "storage/exchange/storedzip.h"
#include "storage/province/connection.h"
#include "tests/app/program.h"
#include "tests/storage/postgresserver.h"
#include "tests/storage/provincedata.h"
#include "tests/suite.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

using namespace testdata;
using namespace provincedata;
using namespace Qt::StringLiterals;

class TestProvincecommand : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<PostgresServer> m_server;
    QString m_database, m_file;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /** What the province has, as far as applying a set can change it. */
    QString state() const
    {
        return storage::PgConnection(m_database)
            .text(u"SELECT md5(string_agg(t::text, '|' ORDER BY id)) || (SELECT count(*) FROM "
                  u"land.change_set) || "
                  "(SELECT count(*) FROM land.applied_change) FROM land.parcel t"_s);
    }

    static void isRefused(const Answer &answer)
    {
        QCOMPARE(answer.code, 2);
        QCOMPARE(answer.out, QByteArray());
        QVERIFY2(answer.error.trimmed().size() > 20 && answer.error.count('\n') == 1,
                 answer.error.constData());
    }

    using Members = std::vector<std::pair<QByteArray, QByteArray>>;

    /** The package \a whole with other \a members, sealed as a package is. */
    QByteArray resealed(const QString &whole, const std::function<void(Members &)> &alter) const
    {
        QFile file(whole), other(path(u"resealed.chinhly"_s));
        if (!file.open(QIODevice::ReadOnly) || !other.open(QIODevice::WriteOnly))
            qFatal("%s", qPrintable(whole));
        const storage::StoredZip zip = storage::readStoredZip(file);
        Members members;
        for (const storage::StoredMember &member : zip.members) {
            file.seek(member.offset);
            members.emplace_back(member.name, file.read(member.size));
        }
        alter(members);
        storage::StoredZipWriter writer(other);
        for (const auto &[name, content] : members) {
            writer.begin(name);
            writer.write(content);
            writer.end();
        }
        writer.finish(zip.comment);
        other.close();
        return bytesOf(other.fileName());
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (PostgresServer::programs().isEmpty())
            QSKIP("PostgreSQL 15 with PostGIS is not on this machine");
        m_server = std::make_unique<PostgresServer>();
        m_database = m_server->newDatabase();
        m_file = path(u"out.diaba"_s);
        makeCommune(path(u"stock.diaba"_s), u"EPSG:9209"_s);
    }

    void aFileIsLoadedAndCheckedOut()
    {
        const Answer init = diaba({ u"province"_s, u"init"_s, m_database, u"--json"_s });
        QCOMPARE(init.code, 0);
        const Answer early = diaba(
            { u"province"_s, u"checkout"_s, m_database, u"--commune"_s, communeCode(), u"--out"_s, m_file });
        isRefused(early);
        const Answer load =
            diaba({ u"province"_s, u"load"_s, m_database, path(u"stock.diaba"_s), u"--json"_s });
        QCOMPARE(load.code, 0);
        QCOMPARE(gis::jsonObject(load.out)[u"rows"].toInt(), 114);
        const Answer out = diaba({ u"province"_s, u"checkout"_s, m_database, u"--commune"_s, communeCode(),
                                   u"--out"_s, m_file, u"--json"_s });
        QCOMPARE(out.code, 0);
        QCOMPARE(gis::jsonObject(out.out)[u"rows"].toInt(), 114);
        QVERIFY(QFile::exists(m_file));
    }

    void aDamagedPackageIsRefusedBeforeAnyWrite()
    {
        Branch branch(m_file);
        branch.dossier(1).set("parcel", uuid(1), "address", u"Thôn Mẫu"_s);
        const QString package = branch.package(m_folder.path());
        const QByteArray whole = bytesOf(package);
        const QString before = state(), damaged = path(u"damaged.chinhly"_s),
                      receipt = path(u"damaged.json"_s);
        const auto apply = [&](const QByteArray &bytes) {
            QFile file(damaged);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
            file.close();
            isRefused(diaba({ u"province"_s, u"apply"_s, m_database, damaged, u"--receipt"_s, receipt }));
        };
        for (qsizetype at = 0; at < whole.size(); at += whole.size() / 12) {
            QByteArray bytes = whole;
            bytes[at] = char(bytes[at] ^ 1);
            apply(bytes);
        }
        QCOMPARE(resealed(package, [](Members &) {}), whole);
        apply(resealed(package, [](Members &members) { members.erase(members.begin() + 1); }));
        apply(resealed(package, [](Members &members) { members.emplace_back("notes.txt", "x"); }));
        apply(resealed(package, [](Members &members) { members.emplace_back("scans/../../x.pdf", "x"); }));
        apply(resealed(package, [](Members &members) { members[1].first.prepend("../"); }));
        apply(whole.left(whole.size() / 2));
        apply({});
        QVERIFY(!QFile::exists(receipt));
        QCOMPARE(state(), before);
    }

    void aSetIsAppliedOnceAndItsReceiptStaysTheSame()
    {
        Branch branch(m_file);
        branch.dossier(1).set("parcel", uuid(1), "address", u"Thôn Mẫu"_s);
        const QString package = branch.package(m_folder.path());
        const Answer first = diaba({ u"province"_s, u"apply"_s, m_database, package, u"--receipt"_s,
                                     path(u"r1.json"_s), u"--json"_s });
        QCOMPARE(first.code, 0);
        QCOMPARE(gis::jsonObject(first.out)[u"applied"].toInt(), 1);
        QCOMPARE(diaba({ u"province"_s, u"apply"_s, m_database, package, u"--receipt"_s, path(u"r2.json"_s) })
                     .code,
                 0);
        QVERIFY(!bytesOf(path(u"r1.json"_s)).isEmpty());
        QCOMPARE(bytesOf(path(u"r1.json"_s)), bytesOf(path(u"r2.json"_s)));
    }

    void theReceiptReplacesNothingButItself()
    {
        Branch branch(m_file), other(m_file);
        branch.dossier(11).set("parcel", uuid(5), "address", u"Thôn Mẫu"_s);
        other.dossier(12).set("parcel", uuid(6), "address", u"Thôn Mẫu"_s);
        const QString package = branch.package(m_folder.path()), second = other.package(m_folder.path());
        const QByteArray whole = bytesOf(package);
        const auto apply = [&](const QString &set, const QString &receipt) {
            return diaba({ u"province"_s, u"apply"_s, m_database, set, u"--receipt"_s, receipt });
        };
        for (const QString &target : { package, second, m_file })
            isRefused(apply(package, target));
        QCOMPARE(bytesOf(package), whole);
        QCOMPARE(apply(package, path(u"r5.json"_s)).code, 0);
        const QByteArray receipt = bytesOf(path(u"r5.json"_s));
        isRefused(apply(second, path(u"r5.json"_s)));
        QCOMPARE(apply(package, path(u"r5.json"_s)).code, 0);
        QCOMPARE(bytesOf(path(u"r5.json"_s)), receipt);
    }

    void aReturnedDossierIsSomethingToLookAt()
    {
        Branch branch(m_file);
        branch.dossier(2).set("parcel", uuid(1), "address", u"Thôn khác"_s);
        branch.dossier(3).set("party", party(2), "name", u"Trần MẪU"_s);
        const Answer answer = diaba({ u"province"_s, u"apply"_s, m_database, branch.package(m_folder.path()),
                                      u"--receipt"_s, path(u"r3.json"_s) });
        QCOMPARE(answer.code, 1);
        QVERIFY(answer.out.contains("conflict") && answer.out.contains("accepted"));
        QVERIFY(!answer.out.contains("khác")); // values stand in the receipt alone
        const QJsonObject receipt = gis::jsonObject(bytesOf(path(u"r3.json"_s)));
        QCOMPARE(receipt[u"dossiers"].toArray()[0].toObject()[u"result"].toString(), u"conflict"_s);
    }

    void aConflictIsSettledOnTheCommandLine()
    {
        const QString ours = path(u"ours.diaba"_s), sent = path(u"ours.chinhly"_s),
                      receipt = path(u"ours.json"_s), parcel = gis::text(uuid(9));
        QCOMPARE(diaba({ u"province"_s, u"checkout"_s, m_database, u"--commune"_s, communeCode(), u"--out"_s,
                         ours })
                     .code,
                 0);
        Branch other(ours);
        other.dossier(9).set("parcel", uuid(9), "address", u"Tỉnh"_s);
        QCOMPARE(diaba({ u"province"_s, u"apply"_s, m_database, other.package(m_folder.path()),
                         u"--receipt"_s, path(u"theirs.json"_s) })
                     .code,
                 0);
        QCOMPARE(diaba({ u"edit"_s, ours, u"-"_s },
                       R"({"op":"set","table":"parcel","id":")" + parcel.toLatin1()
                           + R"(","values":{"address":"Xã"}})")
                     .code,
                 0);
        QCOMPARE(diaba({ u"changes"_s, u"export"_s, ours, u"--out"_s, sent }).code, 0);
        QCOMPARE(diaba({ u"province"_s, u"apply"_s, m_database, sent, u"--receipt"_s, receipt }).code, 1);
        QCOMPARE(diaba({ u"receipt"_s, ours, receipt }).code, 1);

        const QStringList fix{ u"fix"_s, ours, u"--rule"_s, u"SONG-03"_s };
        const Answer asked = diaba(fix + QStringList{ u"--json"_s });
        QCOMPARE(asked.code, 1);
        const QJsonObject field = gis::jsonObject(asked.out)[u"fields"][0].toObject();
        QCOMPARE(field[u"field"].toString(), u"address"_s);
        QCOMPARE(field[u"ours"].toString(), u"Xã"_s);
        QCOMPARE(field[u"theirs"].toString(), u"Tỉnh"_s);
        QCOMPARE(diaba(fix + QStringList{ u"--side"_s, u"both"_s }).code, 2);
        QCOMPARE(diaba(fix + QStringList{ u"--side"_s, u"theirs"_s, u"--dry-run"_s }).code, 0);
        QCOMPARE(diaba(fix + QStringList{ u"--side"_s, u"theirs"_s }).code, 0);
        QVERIFY(diaba({ u"query"_s, ours, u"parcel"_s, u"--id"_s, parcel }).out.contains("Tỉnh"));
        QCOMPARE(diaba(fix).code, 0); // nothing is left
    }

    void nobodyThereOrNothingToReadIsSaidInOneLine()
    {
        Branch branch(m_file);
        branch.dossier(4).set("parcel", uuid(2), "address", u"x"_s);
        const QString package = branch.package(m_folder.path());
        isRefused(diaba({ u"province"_s, u"init"_s, u"host=/nowhere dbname=land"_s }));
        isRefused(diaba({ u"province"_s, u"init"_s, u"password=geheim nonsense"_s }));
        isRefused(diaba({ u"province"_s, u"init"_s, m_database }));
        isRefused(diaba({ u"province"_s, u"load"_s, m_database, path(u"nowhere.diaba"_s) }));
        isRefused(diaba({ u"province"_s, u"load"_s, m_database, path(u"stock.diaba"_s) }));
        isRefused(diaba({ u"province"_s, u"checkout"_s, m_database, u"--commune"_s, u"1"_s, u"--out"_s,
                          path(u"x.diaba"_s) }));
        isRefused(diaba({ u"province"_s, u"apply"_s, m_database, package }));
        isRefused(
            diaba({ u"province"_s, u"apply"_s, m_database, package, u"--receipt"_s, u"/nowhere/r.json"_s }));
        isRefused(diaba({ u"province"_s, u"apply"_s, m_server->connection(u"postgres"_s), package,
                          u"--receipt"_s, path(u"r4.json"_s) }));
        QVERIFY(!QFile::exists(path(u"r4.json"_s)));
        QVERIFY(!QFile::exists(path(u"x.diaba"_s)));
    }
};

DIABA_TEST(TestProvincecommand)
#include "tst_provincecommand.moc"
