#include "gis/rules/fixes.h"
#include "gis/uuid.h"

#include "tests/suite.h"
#include "tests/testdata.h"

using namespace gis;
using namespace testdata;
using namespace Qt::StringLiterals;

class TestDecided : public QObject
{
    Q_OBJECT

    static Record parcelRow(quint32 n, const Ring &ring)
    {
        Record record{ &table("parcel"), uuid(n), 0, {} };
        record.set("sheet_no", u"9"_s);
        record.set("parcel_no", QString::number(n));
        record.set("geometry", geometryValue(surface(ring)));
        return record;
    }

    /** A map and its register, followed edit by edit. */
    struct Work {
        Fabric fabric;
        CheckRun run;

        void follow(const Edit &edit)
        {
            const Fabric before = fabric;
            fabric.apply(edit);
            run = rechecked(run, before, fabric, edit);
        }

        /** Somebody asks that \a finding be let be, somebody else agrees. */
        void except(std::size_t finding)
        {
            follow(askedException(run, finding, u"Chờ đo lại"_s, u"N.T.Mẫu"_s, QDate(2026, 11, 25)));
            const HitNumbers now = of(QString::fromLatin1(rules()[run.hit(finding).rule].code));
            for (const std::size_t n : now)
                if (run.exception(n) == Exception::Asked)
                    return follow(confirmedException(run, n, u"T.V.Mẫu"_s));
        }

        HitNumbers of(const QString &rule) const
        {
            HitNumbers numbers;
            for (std::size_t n = 0; n < run.size(); ++n)
                if (run.finding(n).rule == rule)
                    numbers.push_back(n);
            return numbers;
        }

        std::ptrdiff_t open(const QString &rule) const
        {
            const HitNumbers all = of(rule);
            return std::count_if(all.begin(), all.end(), [this](std::size_t n) { return run.isOpen(n); });
        }
    };

    static Work workOf(const std::vector<std::pair<quint32, Ring>> &rings)
    {
        Register rows;
        std::vector<FabricParcel> parcels;
        for (const auto &[n, ring] : rings) {
            rows.add(parcelRow(n, ring));
            parcels.push_back(parcel(uuid(n), ring));
        }
        rows.connect();
        rows.circumstances.today = QDate(2026, 11, 25);
        rows.circumstances.crs = epsg(5897);
        Work work{ fabricOf(std::move(parcels)), {} };
        work.run = run(rows, work.fabric, profile());
        return work;
    }

    static Edit moved(const Fabric &fabric, quint32 n, const Ring &ring)
    {
        static const int field = table("parcel").geometryIndex();
        const Place place = *fabric.find(uuid(n));
        return { {},
                 { { &table("parcel"), uuid(n),
                     Values{ { field, geometryValue(fabric.chunk(place).geometry(place.item)) } },
                     Values{ { field, geometryValue(surface(ring)) } } } } };
    }

private Q_SLOTS:
    void anExceptionIsOfItsPairOnly()
    {
        Work work = workOf({ { 1, square(0, 0, 20'000) }, { 2, square(19'000, 0, 20'000) } });
        QCOMPARE(work.open(u"DUNG-02"_s), 1);
        work.except(work.of(u"DUNG-02"_s).front());
        QCOMPARE(work.open(u"DUNG-02"_s), 0);
        const Record third = parcelRow(3, rectangle(-19'000, 0, 29'000, 20'000));
        work.follow({ {}, { insertOf(third) } });
        QCOMPARE(work.of(u"DUNG-02"_s).size(), std::size_t(2));
        QCOMPARE(work.open(u"DUNG-02"_s), 1);
        const CheckRun whole = run(work.run.rows(), work.fabric, profile());
        for (std::size_t n = 0; n < whole.size(); ++n)
            QCOMPARE(whole.exception(n), work.run.exception(n));
    }

    void anExceptionStaysWhenTheFaultIsALittleOff()
    {
        const auto gapped = [](std::int64_t bend) { // open along the boundary, widest at the bend
            return Ring{
                { 20'000, 0 }, { 40'000, 0 }, { 40'000, 20'000 }, { 20'000, 20'000 }, { 20'050, bend }
            };
        };
        Work work = workOf({ { 1, square(0, 0, 20'000) }, { 2, gapped(10'000) } });
        QCOMPARE(work.open(u"DUNG-03"_s), 1);
        work.except(work.of(u"DUNG-03"_s).front());
        QCOMPARE(work.open(u"DUNG-03"_s), 0);
        work.follow(moved(work.fabric, 2, gapped(10'300)));
        QCOMPARE(work.of(u"DUNG-03"_s).size(), std::size_t(1));
        QCOMPARE(work.open(u"DUNG-03"_s), 0);
        work.follow(moved(work.fabric, 2, gapped(3'000)));
        QCOMPARE(work.open(u"DUNG-03"_s), 1);
    }

    void aBareRuleIsOfWhatTheRowSaysAlone()
    {
        Work work = workOf({ { 1, square(0, 0, 20'000) }, { 2, square(19'000, 0, 20'000) } });
        for (const char *rule : { "DUNG-02", "DU-04", "DUNG-02 x @1,2", "DUNG-02 @", "@" }) {
            Record decision{ &table("finding_decision"), newId(), 0, {} };
            decision.set("rule", QString::fromLatin1(rule));
            decision.set("entity", u"parcel"_s);
            decision.set("row_id", idValue(uuid(1)));
            decision.set("decided_by", u"N.T.Mẫu"_s);
            decision.set("confirmed_by", u"T.V.Mẫu"_s);
            work.follow({ {}, { insertOf(decision) } });
        }
        QCOMPARE(work.open(u"DUNG-02"_s), 1);
        QCOMPARE(work.of(u"DU-04"_s).size(), std::size_t(2));
        QCOMPARE(work.open(u"DU-04"_s), 1);
    }
};

DIABA_TEST(TestDecided)
#include "tst_decided.moc"
