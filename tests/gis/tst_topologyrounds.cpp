#include "gis/error.h"
#include "gis/topology/fixes.h"

#include "tests/geosoracle.h"
#include "tests/suite.h"
#include "tests/testdata.h"

#include <QFile>

#include <algorithm>
#include <cmath>
#include <random>

using namespace gis;
using namespace testdata;

namespace
{

/** A dirty map of a kept seed: parcels side by side, and much that is wrong with them. */
class Dirty
{
public:
    explicit Dirty(unsigned seed) : m_random(seed) { }

    Fabric fabric(int columns, int rows)
    {
        std::vector<FabricParcel> parcels;
        for (int x = 0; x < columns; ++x)
            for (int y = 0; y < rows; ++y) {
                Geometry shape = surface(rectangle(origin + x * 10'000, origin + y * 8'000, 10'000, 8'000));
                if (oneIn(3))
                    spoil(shape);
                parcels.push_back(made(shape));
                if (oneIn(25))
                    parcels.push_back(made(shape)); // twice
            }
        return fabricOf(std::move(parcels));
    }

    /** An edit that changes, takes away or adds a parcel or a few. */
    Edit edit(const Fabric &fabric)
    {
        static const Table &parcels = table("parcel");
        const int field = parcels.geometryIndex();
        Edit edit;
        for (int n = within(1, 3); n > 0 && !fabric.isEmpty(); --n) {
            const std::size_t c = std::size_t(within(0, int(fabric.chunks().size()) - 1));
            if (fabric.chunks()[c]->size() == 0)
                continue;
            const Place place{ c, std::size_t(within(0, int(fabric.chunks()[c]->size()) - 1)) };
            const QUuid id = fabric.chunk(place).items[place.item].id;
            if (std::any_of(edit.changes.begin(), edit.changes.end(),
                            [&](const Change &x) { return x.id == id; }))
                continue;
            Geometry shape = fabric.chunk(place).geometry(place.item);
            const Value before = geometryValue(shape);
            spoil(shape);
            if (oneIn(5))
                edit.changes.push_back({ &parcels, id, Values{ { field, before } }, std::nullopt });
            else if (oneIn(5))
                edit.changes.push_back(
                    { &parcels, uuid(++m_count), std::nullopt, Values{ { field, geometryValue(shape) } } });
            else
                edit.changes.push_back(
                    { &parcels, id, Values{ { field, before } }, Values{ { field, geometryValue(shape) } } });
        }
        return edit;
    }

    int within(int low, int high) { return std::uniform_int_distribution<int>(low, high)(m_random); }
    bool oneIn(int n) { return within(1, n) == 1; }

    void spoil(Geometry &shape)
    {
        if (shape.parts.empty() || shape.parts[0].empty() || shape.parts[0][0].empty())
            return;
        Ring &ring = shape.parts[0][0];
        const std::size_t at = std::size_t(within(0, int(ring.size()) - 1));
        const Point p = ring[at], next = ring[(at + 1) % ring.size()];
        const Point middle{ (p.x + next.x) / 2, (p.y + next.y) / 2 };
        static constexpr int sizes[] = { 1, 3, 15, 60, 90, 400, 3'000, 20'000 };
        const int size = sizes[within(0, 7)];
        const auto shaken = [&](Point q) {
            return Point{ q.x + within(-size, size), q.y + within(-size, size) };
        };
        const auto after = ring.begin() + std::ptrdiff_t(at) + 1;
        switch (within(0, 12)) {
        case 0: // moved on its own
        case 1:
            ring[at] = shaken(p);
            break;
        case 2: // a vertex on an edge that the neighbour has not
        case 3:
            ring.insert(after, shaken(middle));
            break;
        case 4: // written twice
            ring.insert(after, p);
            break;
        case 5: // a spike
            ring.insert(after, { middle, shaken(middle), middle });
            break;
        case 6: // crossing itself
            std::swap(ring[at], ring[(at + 1) % ring.size()]);
            break;
        case 7: // a hole, here or elsewhere
            shape.parts[0].push_back(
                square(middle.x + within(-3'000, 3'000), middle.y + within(-3'000, 3'000), size));
            break;
        case 8: // another part
            shape.parts.push_back(
                { square(middle.x + within(-9'000, 9'000), middle.y + within(-9'000, 9'000), 3 * size) });
            break;
        case 9: // all of it shifted
            for (Point &q : ring)
                q.x += size, q.y += size / 3;
            break;
        case 10: // a corner lost
            ring.erase(ring.begin() + std::ptrdiff_t(at));
            break;
        case 11: // stroked from an arc
            for (int i = 0; i < 40; ++i)
                ring.insert(ring.begin() + std::ptrdiff_t(at) + 1 + i,
                            { middle.x + std::llround(500 * std::cos(i * 0.157)),
                              middle.y + std::llround(500 * std::sin(i * 0.157)) });
            break;
        case 12: // nothing left
            if (oneIn(3))
                shape.parts[0].clear();
            else
                ring.resize(2);
            break;
        }
    }

private:
    static constexpr std::int64_t origin = 550'000'000;

    FabricParcel made(const Geometry &shape)
    {
        FabricParcel result = parcel(uuid(++m_count), {});
        result.sheet.sheetNo = QString::number(1 + m_count / 60);
        result.geometry = std::make_shared<const Geometry>(shape);
        return result;
    }

    std::mt19937 m_random;
    quint32 m_count = 0;
};

std::vector<TopologyFault> around(std::vector<TopologyFault> faults, const std::vector<Box> &touched)
{
    std::erase_if(faults, [&](const TopologyFault &fault) { return !isAround(fault, touched); });
    return faults;
}

/** Those of \a faults that \a others do not have. */
std::vector<TopologyFault> missing(std::vector<TopologyFault> faults,
                                   const std::vector<TopologyFault> &others)
{
    std::erase_if(faults, [&](const TopologyFault &f) {
        return std::find(others.begin(), others.end(), f) != others.end();
    });
    return faults;
}

QString written(const std::vector<TopologyFault> &faults)
{
    QString text;
    for (const TopologyFault &f : faults)
        text += QStringLiteral("kind %1 flaw %2: %3 %4 at %5 %6, %7 mm², %8 mm\n")
                    .arg(int(f.kind))
                    .arg(int(f.flaw))
                    .arg(f.a.data1)
                    .arg(f.b.data1)
                    .arg(f.place.x)
                    .arg(f.place.y)
                    .arg(f.squareMillimetres, 0, 'g', 17)
                    .arg(f.widthMillimetres, 0, 'g', 17);
    return text;
}

/** Pages of memory that are this process's. */
qint64 residentKilobytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * 4 : 0;
}

} // namespace

class TestTopologyrounds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAnEditTouchedIsFoundAsByACheckOfEverything()
    {
        for (unsigned seed = 1; seed <= 25; ++seed) {
            Dirty dirty(seed);
            Fabric fabric = dirty.fabric(12, 10);
            std::vector<TopologyFault> known = topology(fabric, {});
            for (int round = 0; round < 5; ++round) {
                const Fabric before = fabric;
                const Edit edit = dirty.edit(fabric);
                fabric.apply(edit);
                const auto touched = touchedBy(edit, before, fabric);
                const auto all = topology(fabric, {}), again = topologyAround(fabric, touched, {});
                const auto expected = around(all, touched);
                QVERIFY2(again == expected,
                         qPrintable(QStringLiteral("seed %1 round %2\nfound\n%3expected\n%4")
                                        .arg(seed)
                                        .arg(round)
                                        .arg(written(again), written(expected))));
                std::erase_if(known, [&](const TopologyFault &fault) { return isAround(fault, touched); });
                known.insert(known.end(), again.begin(), again.end());
                QVERIFY2(known.size() == all.size()
                             && std::is_permutation(known.begin(), known.end(), all.begin()),
                         qPrintable(QStringLiteral("seed %1 round %2\nknown\n%3all\n%4")
                                        .arg(seed)
                                        .arg(round)
                                        .arg(written(missing(known, all)), written(missing(all, known)))));
            }
        }
    }

    void overlapsOfDirtyMapsAreThoseOfGeos()
    {
        TopologyTolerances none;
        none.overlapMillimetres = none.overlapBetweenSheetsMillimetres = -1;
        for (unsigned seed = 1'001; seed <= 1'080; ++seed) {
            const Fabric fabric = Dirty(seed).fabric(9, 9);
            std::map<quint32, GeometryPtr> surfaces;
            for (std::size_t i = 0; i < fabric.chunks()[0]->size(); ++i) {
                const FabricParcel parcel = fabric.parcel({ 0, i });
                surfaces[parcel.id.data1] = parcel.geometry;
            }
            std::vector<GeometryPtr> all(surfaces.rbegin()->first + 1);
            for (const auto &[number, surface] : surfaces)
                all[number] = surface;
            const auto expected = Oracle(all).overlaps(0.5);
            std::map<std::pair<quint32, quint32>, double> found;
            for (const TopologyFault &fault : topology(fabric, none))
                if (fault.squareMillimetres > 0.5 && fault.kind != TopologyFaultKind::Gap
                    && isValid(*all[fault.a.data1]) && isValid(*all[fault.b.data1]))
                    found[std::minmax(fault.a.data1, fault.b.data1)] = fault.squareMillimetres;
            for (const auto &[pair, area] : expected)
                QVERIFY2(
                    found.contains(pair) && std::abs(found[pair] - area) <= 1e-9 * area + 0.1,
                    qPrintable(
                        QStringLiteral("seed %1: %2 and %3").arg(seed).arg(pair.first).arg(pair.second)));
            QCOMPARE(found.size(), expected.size());
        }
    }

    void aFixNeverMakesMoreFaultsThanItMends()
    {
        qint64 memory = 0;
        int rounds = 0, mended = 0;
        for (unsigned seed = 1; rounds < 1'000; ++seed) {
            Dirty dirty(seed);
            Fabric fabric = dirty.fabric(12, 10);
            std::vector<TopologyFault> known = topology(fabric, {});
            for (int round = 0; round < 50 && !known.empty(); ++round, ++rounds) {
                const TopologyFault fault = known[std::size_t(dirty.within(0, int(known.size()) - 1))];
                const auto fixes = fixesOf(fault);
                if (fixes.empty())
                    continue;
                QString outcome;
                try {
                    const TopologyFix fix = fixes[std::size_t(dirty.within(0, int(fixes.size()) - 1))];
                    outcome = titleOf(fix);
                    const Outcome work = fixed(fabric, fault, fix, {});
                    Edit edit = work.edit;
                    for (const Touched &gone : work.retired)
                        edit.changes.push_back({ &table("parcel"), gone.id, Values{}, std::nullopt });
                    fabric.apply(edit);
                    ++mended;
                } catch (const Error &) { // refused: nothing has happened
                    continue;
                }
                const auto now = topology(fabric, {});
                QVERIFY2(now.size() < known.size(),
                         qPrintable(QStringLiteral("seed %1 round %2, %3\nmended\n%4gone\n%5come\n%6")
                                        .arg(seed)
                                        .arg(round)
                                        .arg(outcome)
                                        .arg(written({ fault }), written(missing(known, now)),
                                             written(missing(now, known)))));
                known = now;
            }
            if (rounds > 200 && !memory)
                memory = residentKilobytes();
        }
        QVERIFY2(mended > rounds / 4, qPrintable(QString::number(mended)));
        QVERIFY2(residentKilobytes() < memory + 20'000, "memory grew");
        qInfo("%d rounds, %d mended", rounds, mended);
    }

    void aPolygonOfAHundredThousandVerticesIsOnlyLarge()
    {
        Ring ring;
        for (int i = 0; i < 100'000; ++i) {
            const double angle = i * 2 * M_PI / 100'000, radius = 5e6 + (i % 2) * 500;
            ring.push_back(
                { std::llround(radius * std::cos(angle)), std::llround(radius * std::sin(angle)) });
        }
        Geometry ringed = surface(ring);
        for (int i = 0; i < 100; ++i)
            ringed.parts[0].push_back(square(i % 10 * 100'000, i / 10 * 100'000, 50'000));
        FabricParcel large = parcel(uuid(1), {});
        large.geometry = std::make_shared<const Geometry>(ringed);
        const auto faults = topology(fabricOf({ large, parcel(uuid(2), square(10'000, 10'000, 20'000)),
                                                parcel(uuid(3), square(60'000, 60'000, 20'000)) }),
                                     {});
        QCOMPARE(faults.size(), 1u);
        QCOMPARE(faults[0].kind, TopologyFaultKind::UncutIsland);
        QCOMPARE(faults[0].b, uuid(3));
    }

    void whatIsNotOnTheMapOrFarAwayDoesNotStopIt()
    {
        FabricParcel nothing = parcel(uuid(1), {}), empty = parcel(uuid(2), {});
        nothing.geometry = nullptr;
        empty.geometry = std::make_shared<const Geometry>();
        const auto faults = topology(fabricOf({ nothing, empty, parcel(uuid(3), {}),
                                                parcel(uuid(4), square(-gridLimit, gridLimit - 5'000, 5'000)),
                                                parcel(uuid(5), square(gridLimit - 5'000, -gridLimit, 5'000)),
                                                parcel(uuid(6), square(0, 0, 5'000)) }),
                                     {});
        for (const TopologyFault &fault : faults)
            QVERIFY(fault.kind == TopologyFaultKind::Invalid || fault.kind == TopologyFaultKind::Undigested);
    }
};

DIABA_TEST(TestTopologyrounds)
#include "tst_topologyrounds.moc"
