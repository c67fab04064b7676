#include "gis/edits/move.h"
#include "gis/error.h"
#include "storage/check/registerreader.h"
#include "storage/document.h"

#include "gis/rules/check.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>

#include <cstdio>
#include <ctime>
#include <functional>

using namespace gis;

namespace
{

double quantile(const std::vector<double> &sorted, double share)
{
    return sorted.empty() ? 0
                          : sorted[std::min(sorted.size() - 1, std::size_t(double(sorted.size()) * share))];
}

/** Milliseconds by the clock, and of the processor; on a busy machine the second says more. */
struct Times {
    std::vector<double> wall, processor;
};

void show(const char *what, Times times)
{
    std::sort(times.wall.begin(), times.wall.end());
    std::sort(times.processor.begin(), times.processor.end());
    std::printf("%-36s %4zu edits  median %6.1f  p95 %6.1f  longest %6.1f ms; processor p95 %6.1f ms\n", what,
                times.wall.size(), quantile(times.wall, 0.5), quantile(times.wall, 0.95),
                quantile(times.wall, 1), quantile(times.processor, 0.95));
    std::fflush(stdout);
}

using EditOf = std::function<Edit(const Fabric &, const Place &)>;

/** Milliseconds until the findings are right again after each edit; each starts from \a run. */
Times times(const CheckRun &run, const Fabric &fabric, const std::vector<Place> &places, const EditOf &editOf)
{
    Times result;
    for (const Place &place : places)
        try {
            const Edit edit = editOf(fabric, place);
            Fabric after = fabric;
            after.apply(edit);
            QElapsedTimer timer;
            timer.start();
            const std::clock_t clock = std::clock();
            (void)rechecked(run, fabric, after, edit);
            result.wall.push_back(double(timer.nsecsElapsed()) / 1e6);
            result.processor.push_back(double(std::clock() - clock) * 1e3 / CLOCKS_PER_SEC);
        } catch (const Error &) { // this parcel cannot be changed so
        }
    return result;
}

/** The corner in the middle of the boundary moved a little, in all parcels that have it. */
Edit movedCorner(const Fabric &fabric, const Place &place)
{
    const Chunk &chunk = fabric.chunk(place);
    const std::uint32_t first = chunk.firstVertex(place.item), end = chunk.endVertex(place.item);
    const Point p = chunk.vertex(first + (end - first) / 2);
    return moveVertices(fabric, { { p, { p.x + 90, p.y + 40 } } }).edit;
}

EditOf valueEdit(const storage::Document &document, const char *field, const QString &value)
{
    return [&document, field, value](const Fabric &fabric, const Place &place) {
        const Record record =
            *document.file().record(table("parcel"), fabric.chunk(place).items[place.item].id);
        Record changed = record;
        changed.set(field, value);
        return Edit{ QStringLiteral("Value"), { *updateOf(record, changed) } };
    };
}

std::vector<Place> all(const Fabric &fabric)
{
    std::vector<Place> places;
    for (std::size_t c = 0; c < fabric.chunks().size(); ++c)
        for (std::size_t i = 0; i < fabric.chunks()[c]->size(); ++i)
            places.push_back({ c, i });
    return places;
}

std::vector<Place> largest(const Fabric &fabric, std::size_t count, const auto &sizeOf)
{
    std::vector<Place> places = all(fabric);
    std::sort(places.begin(), places.end(),
              [&](const Place &a, const Place &b) { return sizeOf(a) > sizeOf(b); });
    places.resize(std::min(places.size(), count));
    return places;
}

void measure(const storage::Document &document)
{
    const Fabric &fabric = document.fabric();
    const CheckRun run =
        gis::run(storage::readRegister(document.file(), storage::ScanCare::Quick), fabric, profile());
    std::printf("%zu parcels, %zu findings, all rules in %.2f s\n", fabric.size(), run.size(), run.seconds());
    std::vector<Place> any = all(fabric);
    std::shuffle(any.begin(), any.end(), QRandomGenerator(7));
    any.resize(std::min<std::size_t>(any.size(), 300));
    show("a corner of any parcel", times(run, fabric, any, movedCorner));
    const auto area = [&](const Place &p) { return fabric.chunk(p).items[p.item].area; };
    show("a corner of the 50 largest", times(run, fabric, largest(fabric, 50, area), movedCorner));
    const auto corners = [&](const Place &p) {
        return fabric.chunk(p).endVertex(p.item) - fabric.chunk(p).firstVertex(p.item);
    };
    show("a corner of the 50 with most corners",
         times(run, fabric, largest(fabric, 50, corners), movedCorner));
    any.resize(std::min<std::size_t>(any.size(), 50));
    show("a parcel number",
         times(run, fabric, any, valueEdit(document, "parcel_no", QStringLiteral("90001"))));
    show("an address", times(run, fabric, any, valueEdit(document, "address", QStringLiteral("x"))));
}

} // namespace

/** How soon findings are right again after an edit of FILE, which is not changed. */
int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    if (argc != 2) {
        std::fprintf(stderr, "usage: bench_recheck FILE\n");
        return 2;
    }
    try {
        measure(storage::Document(QString::fromLocal8Bit(argv[1]), storage::WorkingFile::Access::Read));
    } catch (const Error &error) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(error.message()));
        return 2;
    }
    return 0;
}
