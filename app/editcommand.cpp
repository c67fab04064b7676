#include "app/commands.h"

#include "gis/json.h"
#include "gis/uuid.h"
#include "storage/document.h"
#include "storage/editlines.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>

#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;
using storage::Document, storage::EditLines, storage::WorkingFile;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(EditCommand)
};

struct Line {
    int number;
    QByteArray text;
};

/** The non-empty lines of \a path; “-” reads standard input. */
std::vector<Line> linesOf(const QString &path)
{
    QFile file(path);
    const bool open = path == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!open)
        throw gis::Error(Text::tr("“%1” cannot be read (%2).").arg(path, file.errorString()));
    constexpr qint64 largest = qint64(1) << 29;
    const QByteArray content = file.read(largest); // a device may have no end
    if (content.size() == largest)
        throw gis::Error(
            Text::tr("“%1” is larger than what is read at once; divide it and apply the parts.").arg(path));
    std::vector<Line> lines;
    int number = 0;
    for (const QByteArray &text : content.split('\n'))
        if (++number; !text.trimmed().isEmpty())
            lines.push_back({ number, text.trimmed() });
    return lines;
}

void addLine(EditLines &edits, const Line &line)
{
    try {
        edits.add(gis::jsonObject(line.text));
    } catch (const gis::Error &error) { // say which line
        throw gis::Error(Text::tr("Line %1: %2").arg(line.number).arg(error.message()));
    }
}

void warnIfRounded(const EditLines &edits)
{
    if (edits.wasRounded())
        std::fprintf(stderr, "%s\n", qPrintable(Text::tr("Coordinates were rounded to the millimetre.")));
}

/** What the geometry operations say that should be read first. */
void showRemarks(const EditLines &edits, qsizetype from = 0)
{
    for (qsizetype i = from; i < edits.outcomes().size(); ++i) {
        const QJsonValue outcome = edits.outcomes()[i];
        for (const QJsonValue &remark : outcome[u"remarks"].toArray())
            std::fprintf(stderr, "%s\n", qPrintable(remark.toString()));
        for (const QJsonValue &parcel : outcome[u"certified"].toArray())
            std::fprintf(stderr, "%s\n",
                         qPrintable(Text::tr("Certified parcel %1. A basis is needed before it is sent.")
                                        .arg(parcel.toString())));
    }
}

/** Keeps \a edit and says so where it went to another dossier than the one asked for. */
storage::Entry applied(Document &document, const gis::Edit &edit)
{
    const QUuid wanted = document.currentDossier();
    const storage::Entry entry = document.apply(edit);
    if (!wanted.isNull() && !entry.dossier.isNull() && entry.dossier != wanted)
        if (const auto slip = document.file().record(gis::table("dossier"), entry.dossier))
            std::fprintf(stderr, "%s\n",
                         qPrintable(Text::tr("The edit went to correction slip %1, to which its rows belong.")
                                        .arg(slip->text("code"))));
    return entry;
}

int runEach(const CommandLine &line, Document &document, const std::vector<Line> &lines)
{
    const bool isDry = line.has(u"dry-run"_s);
    std::optional<EditLines> edits;
    for (const Line &text : lines) {
        if (!edits || !isDry) // dry, each line finds what those before it would have left
            edits.emplace(document.file(), document.fabric());
        const qsizetype from = edits->outcomes().size();
        addLine(*edits, text);
        warnIfRounded(*edits);
        showRemarks(*edits, from);
        if (isDry)
            continue;
        line.print(
            gis::text(applied(document, { line.option(u"title"_s, edits->title()), edits->changes() }).id));
    }
    return AllDone;
}

} // namespace

int runEdit(const CommandLine &line)
{
    const QString path = line.word(0, Text::tr("The working file"));
    const std::vector<Line> lines = linesOf(line.word(1, Text::tr("The file of edits")));
    const bool dry = line.has(u"dry-run"_s);
    Document document(path, dry ? WorkingFile::Access::Read : WorkingFile::Access::Write);
    if (line.has(u"dossier"_s)) {
        const gis::Record slip = storage::dossierNamed(document.file(), line.option(u"dossier"_s));
        if (storage::isClosed(slip))
            throw gis::Error(
                Text::tr("Correction slip “%1” is closed; name one that is in work.").arg(slip.text("code")));
        document.setCurrentDossier(slip.id);
    }
    if (line.has(u"each"_s))
        return runEach(line, document, lines);

    EditLines edits(document.file(), document.fabric());
    for (const Line &text : lines)
        addLine(edits, text);
    warnIfRounded(edits);
    showRemarks(edits);
    const std::vector<gis::Change> changes = edits.changes();
    if (changes.empty())
        throw gis::Error(Text::tr("The lines change nothing."));
    QJsonObject answer{ { u"changes"_s, qint64(changes.size()) }, { u"rounded"_s, edits.wasRounded() } };
    QJsonArray added;
    for (const QUuid &id : edits.added())
        added.append(gis::text(id));
    answer.insert(u"added"_s, added);
    if (!edits.outcomes().isEmpty())
        answer.insert(u"outcomes"_s, edits.outcomes());
    if (!dry) {
        const QString title =
            lines.size() == 1 ? edits.title() : Text::tr("%n edits from a file", nullptr, int(lines.size()));
        answer.insert(u"id"_s, gis::text(applied(document, { line.option(u"title"_s, title), changes }).id));
    }
    if (line.isJson())
        line.print(answer);
    else if (edits.added().empty())
        line.print(dry ? Text::tr("%n row(s) would change.", nullptr, int(changes.size()))
                       : answer[u"id"_s].toString());
    else
        for (const QUuid &id : edits.added())
            line.print(gis::text(id));
    return AllDone;
}
