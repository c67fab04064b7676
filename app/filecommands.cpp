#include "app/commands.h"

#include "gis/changejson.h"
#include "gis/json.h"
#include "storage/document.h"
#include "gis/uuid.h"
#include "storage/fileinfo.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;
using storage::Document, storage::WorkingFile;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(FileCommands)
};

QString fileWord(const CommandLine &line)
{
    return line.word(0, Text::tr("The working file"));
}

/** How many steps are wanted: the second word, else one. */
int stepsWord(const CommandLine &line)
{
    bool isNumber = true;
    const int steps = line.words().size() > 1 ? line.words()[1].toInt(&isNumber) : 1;
    if (!isNumber || steps < 1)
        throw gis::Error(Text::tr("“%1” is no number of steps.").arg(line.words()[1]));
    return steps;
}

/** Takes the steps that are wanted; \a step gets how many were taken. Says why where it ends earlier. */
int stepped(const CommandLine &line, const std::function<QString(int)> &step)
{
    const int wanted = stepsWord(line);
    for (int taken = 0; taken < wanted; ++taken) {
        try {
            line.print(step(taken));
        } catch (const gis::Error &error) { // what was done before stays done
            if (taken == 0)
                throw;
            std::fprintf(stderr, "%s\n", error.what());
            return LookAtIt;
        }
    }
    return AllDone;
}

/** Refuses to take back a load behind other steps: nobody can do it again. */
void demandNoLoad(const Document &document)
{
    const auto &entries = document.file().entries();
    const storage::UndoState state = storage::undoState(entries);
    if (!state.undoable.empty() && entries[state.undoable.back()].kind == storage::EntryKind::Baseline)
        throw gis::Error(Text::tr("“%1” is a load, which cannot be done again once it is taken back: undo it "
                                  "by itself if you mean it.")
                             .arg(entries[state.undoable.back()].title));
}

} // namespace

int runNew(const CommandLine &line)
{
    const QString crs = line.option(u"crs"_s);
    if (crs.isEmpty())
        throw gis::Error(Text::tr("Say the coordinate system of the file with --crs EPSG:n."));
    static const QRegularExpression fiveDigits(u"\\A[0-9]{5}\\z"_s);
    const QString commune = line.option(u"commune"_s);
    if (!commune.isEmpty() && !fiveDigits.match(commune).hasMatch())
        throw gis::Error(Text::tr("“%1” is no commune code: it has five digits.").arg(commune));
    const WorkingFile file = WorkingFile::create(fileWord(line), { commune, crs });
    line.print(line.isJson()
                   ? QString::fromUtf8(gis::canonicalJson(QJsonObject{ { u"id"_s, gis::text(file.id()) } }))
                   : Text::tr("Made %1 (%2).").arg(file.path(), file.crs()));
    return AllDone;
}

int runInfo(const CommandLine &line)
{
    const WorkingFile file(fileWord(line), WorkingFile::Access::Read);
    const QJsonObject info = storage::fileInfo(file, storage::readFabric(file.path()));
    if (line.isJson()) {
        line.print(info);
    } else {
        line.print(Text::tr("Commune %1, %2, %3 journal lines, integrity: %4")
                       .arg(info[u"commune"_s].toString(), info[u"crs"_s].toString())
                       .arg(info[u"edits"_s].toInt())
                       .arg(info[u"integrity"_s].toString()));
        for (const gis::Table &table : gis::schema())
            if (const int count = info[u"tables"_s][QLatin1StringView(table.name)].toInt())
                line.print(u"%1  %2"_s.arg(count, 9).arg(gis::label(table)));
        for (const QJsonValue &sheet : info[u"sheets"_s].toArray())
            line.print(Text::tr("Sheet %1: %2 parcels")
                           .arg(sheet[u"sheet_no"_s].toString())
                           .arg(sheet[u"parcels"_s].toInt()));
    }
    return info[u"integrity"_s].toString() == u"ok" ? AllDone : LookAtIt;
}

int runQuery(const CommandLine &line)
{
    const WorkingFile file(fileWord(line), WorkingFile::Access::Read);
    const QString name = line.word(1, Text::tr("The table"));
    const gis::Table *table = gis::findTable(name);
    if (!table)
        throw gis::Error(Text::tr("There is no table “%1”.").arg(name));
    struct Condition {
        int field;
        QString text;
    };
    std::vector<Condition> conditions;
    for (const QString &where : line.optionList(u"where"_s)) {
        const int field = table->indexOf(where.section(u'=', 0, 0));
        if (field < 0 || !where.contains(u'='))
            throw gis::Error(
                Text::tr("“%1” is no condition; write FIELD=VALUE with a field of “%2”.").arg(where, name));
        conditions.push_back({ field, where.section(u'=', 1) });
    }
    const auto passes = [&](const gis::Record &record) {
        return std::all_of(conditions.begin(), conditions.end(), [&](const Condition &condition) {
            const auto it = record.values.find(condition.field);
            return (it == record.values.end() ? QString() : gis::toText(it->second)) == condition.text;
        });
    };
    if (line.has(u"id"_s)) {
        const auto record = file.record(*table, QUuid::fromString(line.option(u"id"_s)));
        if (!record)
            throw gis::Error(Text::tr("There is no row %1 in “%2”.").arg(line.option(u"id"_s), name));
        if (passes(*record))
            line.print(gis::recordJson(*record, line.isWhole()));
        return AllDone;
    }
    // Rows come with their personal fields only here, so those are compared here, never in SQL.
    std::vector<storage::Filter> filters;
    for (const Condition &condition : conditions)
        if (const gis::Field &field = table->fields[std::size_t(condition.field)];
            field.type == gis::Type::Text && !(field.flags & gis::Personal) && !condition.text.isEmpty())
            filters.push_back({ field.name, condition.text });
    file.visit(*table, filters, [&](const gis::Record &record) {
        if (passes(record))
            line.print(gis::recordJson(record, line.isWhole()));
        return true;
    });
    return AllDone;
}

int runUndo(const CommandLine &line)
{
    Document document(fileWord(line), WorkingFile::Access::Write);
    return stepped(line, [&](int taken) {
        if (taken > 0)
            demandNoLoad(document);
        return Text::tr("Undone: %1").arg(document.undo().title);
    });
}

int runRedo(const CommandLine &line)
{
    Document document(fileWord(line), WorkingFile::Access::Write);
    return stepped(line, [&](int) { return Text::tr("Redone: %1").arg(document.redo().title); });
}

int runLog(const CommandLine &line)
{
    const WorkingFile file(fileWord(line), WorkingFile::Access::Read);
    for (const storage::Entry &entry : file.entries()) {
        if (line.isJson()) {
            QJsonObject json = storage::headerJson(entry);
            json.insert(u"hash"_s, QString::fromLatin1(entry.hash.toHex()));
            line.print(json);
        } else {
            line.print(u"%1  %2  %3  %4  %5"_s.arg(entry.seq, 6)
                           .arg(entry.at, storage::text(entry.kind).leftJustified(8),
                                entry.author.leftJustified(10), entry.title));
        }
    }
    return AllDone;
}
