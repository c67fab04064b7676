#include "app/commands.h"

#include "gis/error.h"
#include "storage/document.h"
#include "storage/exchange/import.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ImportCommand)
};

using namespace Qt::StringLiterals;

storage::ImportOptions optionsOf(const CommandLine &line)
{
    storage::ImportOptions options;
    options.sources = line.words().mid(1);
    options.layer = line.option(u"layer"_s);
    if (line.has(u"profile"_s))
        options.fields = storage::readProfile(line.option(u"profile"_s));
    for (const QString &pair : line.optionList(u"map"_s)) {
        const QString field = pair.section(u'=', 0, 0), column = pair.section(u'=', 1);
        if (field.isEmpty() || column.isEmpty())
            throw gis::Error(Text::tr("“--map %1” is not understood: write --map FIELD=COLUMN.").arg(pair));
        options.fields.insert(field, column);
    }
    options.sheet = line.option(u"sheet"_s);
    options.series = line.option(u"series"_s);
    options.communeCode = line.option(u"commune"_s);
    options.boundary = line.option(u"boundary"_s);
    options.crs = line.option(u"crs"_s);
    options.toCrs = line.option(u"to-crs"_s);
    options.swapAxes = line.has(u"swap-axes"_s);
    options.acceptRepair = line.has(u"accept-repair"_s);
    options.countSourceFaults = line.has(u"source-faults"_s);
    options.author = storage::accountName();
    if (line.has(u"join"_s)) {
        bool isNumber = false;
        options.joinMillimetres = line.option(u"join"_s).toDouble(&isNumber);
        if (!isNumber || !(options.joinMillimetres > 0 && options.joinMillimetres <= 1000))
            throw gis::Error(Text::tr("“--join %1” is not understood: write millimetres between 0 and 1000.")
                                 .arg(line.option(u"join"_s)));
    }
    return options;
}

storage::ImportReport previewed(const QString &path, const storage::ImportOptions &options,
                                const gis::Progress &progress)
{
    if (!QFileInfo::exists(path))
        return storage::previewImport(options, nullptr, progress);
    const storage::WorkingFile file(path, storage::WorkingFile::Access::Read);
    return storage::previewImport(options, &file, progress);
}

} // namespace

int runImport(const CommandLine &line)
{
    const QString path = line.word(0, Text::tr("the working file"));
    line.word(1, Text::tr("a map file to import"));
    const storage::ImportOptions options = optionsOf(line);
    const storage::ImportReport report = line.has(u"dry-run"_s)
        ? previewed(path, options, line.progress())
        : storage::importInto(path, options, line.progress());
    if (!report.obstacle.isEmpty())
        throw gis::Error(report.obstacle);
    if (line.isJson()) {
        line.print(storage::toJson(report));
    } else {
        for (const QString &text : storage::toLines(report))
            line.print(text);
    }
    return report.wantsLook() ? LookAtIt : AllDone;
}
