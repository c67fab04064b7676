#include "tests/blocksfile.h"

#include <QCoreApplication>

#include <cmath>
#include <cstdio>

/** bench_make FILE [PARCELS]: a working file of about a million made parcels, or as many as said. */
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const double wanted = arguments.value(2, QStringLiteral("1000000")).toDouble();
    if (arguments.size() < 2 || !(wanted >= 1)) {
        std::fprintf(stderr, "bench_make FILE [PARCELS]\n");
        return 2;
    }
    const int columns = std::max(1, int(std::ceil(std::sqrt(wanted / 23))));
    const int rows = std::max(1, int(std::ceil(wanted / 23 / columns)));
    try {
        blocks::makeFile(arguments[1], columns, rows);
    } catch (const gis::Error &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 2;
    }
    return 0;
}
