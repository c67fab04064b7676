#include "storage/batches.h"

#include "gis/error.h"
#include "storage/dossiers.h"
#include "storage/parceledits.h"

#include <QCoreApplication>
#include <QDate>

namespace storage
{

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Batches)
};

bool makesBatch(const gis::Change &change)
{
    static const gis::Table &batches = gis::table("batch");
    return change.table == &batches && change.isInsert();
}

bool hasDescent(const gis::Edit &edit)
{
    return std::any_of(edit.changes.begin(), edit.changes.end(), [](const gis::Change &change) {
        return change.table == &gis::table("lineage") && change.isInsert();
    });
}

} // namespace

gis::Record newBatch(const RowView &rows, const QString &title)
{
    const QString year = u"D-%1-"_s.arg(QDate::currentDate().year());
    int number = 0;
    for (const gis::Record &batch : rows.records(gis::table("batch"), {}))
        if (const QString code = batch.text("code"); code.startsWith(year))
            number = std::max(number, QStringView(code).mid(year.size()).toInt());
    gis::Record batch = newRow("batch");
    batch.set("code", u"%1%2"_s.arg(year).arg(number + 1, 2, 10, QChar(u'0')));
    batch.set("title", title);
    return batch;
}

std::vector<gis::Record> dossiersOf(const WorkingFile &file, const QUuid &batch)
{
    return file.records(gis::table("dossier"), { { "batch_id", gis::text(batch) } });
}

std::vector<gis::Record> dossiersNamed(const WorkingFile &file, const QString &name)
{
    const gis::Table &batches = gis::table("batch");
    auto found = file.records(batches, { { "code", name } });
    if (const auto byId = file.record(batches, QUuid::fromString(name)); found.empty() && byId)
        found.push_back(*byId);
    if (found.empty())
        return { dossierNamed(file, name) };
    if (found.size() > 1)
        throw gis::Error(Text::tr("Several batches have the number “%1”: name it by its id.").arg(name));
    auto dossiers = dossiersOf(file, found.front().id);
    if (dossiers.empty())
        throw gis::Error(Text::tr("Batch %1 has no correction slip yet.").arg(name));
    return dossiers;
}

gis::Edit inItsBatch(const WorkingFile &file, gis::Edit edit, const QUuid &dossier)
{
    const auto made = std::find_if(edit.changes.begin(), edit.changes.end(), makesBatch);
    const auto before = file.record(gis::table("dossier"), dossier);
    if (!before || made == edit.changes.end() || !hasDescent(edit))
        return edit;
    const QUuid batch = made->id;
    const bool isInOne = !before->idOf("batch_id").isNull();
    std::erase_if(edit.changes, [&](const gis::Change &change) {
        return makesBatch(change) && (isInOne || change.id != batch);
    });
    if (isInOne)
        return edit;
    gis::Record after = *before;
    after.set("batch_id", gis::idValue(batch));
    edit.changes.push_back(gis::updateOf(*before, after).value());
    return edit;
}

} // namespace storage
