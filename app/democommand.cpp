#include "app/commands.h"

#include "storage/demo/writedemo.h"
#include "widgets/specimen.h"

#include <QCoreApplication>

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DemoCommand)
};

using namespace Qt::StringLiterals;

quint64 seedOf(const CommandLine &line)
{
    const QString text = line.option(u"seed"_s, u"1"_s);
    bool isNumber = false;
    const quint64 seed = text.toULongLong(&isNumber);
    if (!isNumber)
        throw gis::Error(Text::tr("The seed “%1” is not a whole number.").arg(text));
    return seed;
}

} // namespace

int runDemo(const CommandLine &line)
{
    const QString folder = line.word(0, Text::tr("the folder to make"));
    const quint64 seed = seedOf(line);
    const storage::WrittenDemo demo = storage::writeDemo(folder, seed, specimenPainter(), line.progress());
    if (line.isJson()) {
        line.print(QJsonObject{ { u"file"_s, demo.file },
                                { u"seed"_s, QString::number(seed) },
                                { u"parcels"_s, demo.parcels },
                                { u"scans"_s, demo.scans },
                                { u"faults"_s, demo.faults },
                                { u"innocent"_s, demo.innocent } });
        return AllDone;
    }
    line.print(Text::tr("%1: %2 parcels, %3 scans, %4 seeded faults, %5 innocent cases.")
                   .arg(demo.file)
                   .arg(demo.parcels)
                   .arg(demo.scans)
                   .arg(demo.faults)
                   .arg(demo.innocent));
    return AllDone;
}
