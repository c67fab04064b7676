#include "gis/error.h"
#include "gis/rules/fixes.h"
#include "storage/check/registerreader.h"
#include "storage/document.h"

#include <QCoreApplication>
#include <QFile>
#include <QRandomGenerator>

#include <cstdio>
#include <map>

using namespace gis;

namespace
{

/** Pages of memory that are this process's. */
qint64 residentMegabytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * 4 / 1024 : 0;
}

std::size_t openOnes(const CheckRun &run)
{
    std::size_t count = 0;
    for (std::size_t n = 0; n < run.size(); ++n)
        count += run.isOpen(n);
    return count;
}

/** What the rules offer about finding \a n, one of the ways where a person must choose. */
Edit fixOf(const CheckRun &run, const Fabric &fabric, std::size_t n, QRandomGenerator &dice)
{
    const Edit edit = fix(run, fabric, std::span(&n, 1));
    if (!edit.changes.empty())
        return edit;
    std::vector<Edit> ways;
    for (const ShapeChoice &choice : shapeChoices(run, fabric, std::span(&n, 1)))
        if (choice.refusal.isEmpty() && !choice.edit.changes.empty())
            ways.push_back(choice.edit);
    return ways.empty() ? Edit() : ways[dice.bounded(quint32(ways.size()))];
}

/** What happened in all rounds. */
struct Tally {
    int rounds = 0, mended = 0, grown = 0, wrong = 0, again = 0;
    std::map<QString, int> added; ///< findings that a fix made, by rule
};

/** Rounds from \a first on until nothing is left to fix, or there were enough. */
void goThrough(const CheckRun &first, const Fabric &start, int enough, QRandomGenerator &dice, Tally &tally)
{
    CheckRun run = first;
    Fabric fabric = start;
    std::vector<std::size_t> all(run.size());
    for (int idle = 0; tally.rounds < enough && idle < 200; ++tally.rounds) {
        all.resize(run.size());
        for (std::size_t n = 0; n < all.size(); ++n)
            all[n] = n;
        const std::vector<std::size_t> meant = fixable(run, fabric, all);
        if (meant.empty())
            return;
        const Edit edit = fixOf(run, fabric, meant[dice.bounded(quint32(meant.size()))], dice);
        if (edit.changes.empty()) {
            ++idle;
            continue;
        }
        idle = 0;
        Fabric after = fabric;
        after.apply(edit);
        const CheckRun next = rechecked(run, fabric, after, edit);
        ++tally.mended;
        tally.grown += openOnes(next) > openOnes(run);
        for (const std::size_t n : changesBetween(run, next).added)
            ++tally.added[next.finding(n).rule];
        if (tally.mended % 50 == 0)
            tally.wrong += openOnes(gis::run(next.rows(), after, next.profile())) != openOnes(next);
        run = next;
        fabric = after;
    }
}

void measure(const storage::Document &document, int enough, quint32 seed)
{
    const CheckRun first =
        run(storage::readRegister(document.file(), storage::ScanCare::Quick), document.fabric(), profile());
    std::printf("%zu parcels, %zu open findings\n", document.fabric().size(), openOnes(first));
    QRandomGenerator dice(seed);
    Tally tally;
    const qint64 before = residentMegabytes();
    qint64 early = 0;
    while (tally.rounds < enough) {
        const int rounds = tally.rounds;
        goThrough(first, document.fabric(), early ? enough : std::min(enough, enough / 10 + 1), dice, tally);
        if (!early && tally.rounds >= enough / 10)
            early = residentMegabytes();
        if (tally.rounds == rounds)
            break; // there is nothing to fix
        ++tally.again;
    }
    std::printf("%d rounds, %d fixes, begun anew %d times; findings grew %d times; a check of everything "
                "differed %d times\nresident: %lld MB at first, %lld MB after a tenth, %lld MB at the end\n",
                tally.rounds, tally.mended, tally.again, tally.grown, tally.wrong, (long long)before,
                (long long)early, (long long)residentMegabytes());
    for (const auto &[rule, count] : tally.added)
        std::printf("made by fixes: %s %d\n", qUtf8Printable(rule), count);
}

} // namespace

/** Check, fix, re-check, over and over, on FILE, which is not changed. */
int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    if (argc < 2 || argc > 4) {
        std::fprintf(stderr, "usage: bench_rounds FILE [ROUNDS] [SEED]\n");
        return 2;
    }
    try {
        measure(storage::Document(QString::fromLocal8Bit(argv[1]), storage::WorkingFile::Access::Read),
                argc > 2 ? std::atoi(argv[2]) : 1'000, argc > 3 ? quint32(std::atoi(argv[3])) : 1);
    } catch (const Error &error) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(error.message()));
        return 2;
    }
    return 0;
}
