#include "tests/randomedits.h"

#include "gis/error.h"
#include "storage/exchange/tablehash.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <cstdio>

/** bench_random FILE [THROWS [SEED [BATCH]]]: throws tools at copies of FILE in batches, takes each batch
 * back and compares the tables. Exit 1 at the first fault. */
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int throws = arguments.value(2, QStringLiteral("100000")).toInt();
    const quint64 seed = arguments.value(3, QStringLiteral("1")).toULongLong();
    const int batch = arguments.value(4, QStringLiteral("250")).toInt();
    if (arguments.size() < 2 || throws < 1 || batch < 1) {
        std::fprintf(stderr, "bench_random FILE [THROWS [SEED [BATCH]]]\n");
        return 2;
    }
    const QString copy = arguments[1] + QStringLiteral(".random");
    try {
        QElapsedTimer timer;
        timer.start();
        std::map<QString, std::pair<int, int>> tools;
        for (int n = 0; n < throws; n += batch) {
            for (const char *end : { "", "-wal", "-shm" })
                QFile::remove(copy + QLatin1StringView(end));
            if (!QFile::copy(arguments[1], copy))
                throw gis::Error(QStringLiteral("%1 cannot be written.").arg(copy));
            storage::Document document(copy, storage::WorkingFile::Access::Write);
            const QJsonObject before = storage::tableHashes(document.file().database());
            const auto tally = randomedits::run(document, seed + quint64(n), batch);
            for (const auto &[name, counts] : tally.tools)
                tools[name].first += counts.first, tools[name].second += counts.second;
            if (!tally.fault.isEmpty()) {
                std::printf("%s\n", qPrintable(tally.fault));
                return 1;
            }
            randomedits::takeBack(document, tally);
            if (storage::tableHashes(document.file().database()) != before) {
                std::printf("seed %llu: undo did not restore the tables\n", seed + quint64(n));
                return 1;
            }
            if (n / batch % 20 == 19)
                std::fprintf(stderr, "%d throws, %lld s\n", n + batch, timer.elapsed() / 1000);
        }
        for (const auto &[name, counts] : tools)
            std::printf("%-16s %7d done %7d refused\n", qPrintable(name), counts.first, counts.second);
        std::printf("no fault in %d throws, %lld s\n", throws, timer.elapsed() / 1000);
    } catch (const gis::Error &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 2;
    }
    return 0;
}
