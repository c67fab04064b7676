#include "app/conflictfix.h"

#include "app/commands.h"
#include "gis/changejson.h"
#include "gis/error.h"
#include "gis/uuid.h"
#include "storage/conflicts.h"
#include "storage/document.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CheckCommand)
};

/** The slips in conflict, the one that --dossier names alone. \throws Error if there are some and no receipt
 * says what about */
std::vector<storage::Disputes> wanted(const CommandLine &line, const storage::WorkingFile &file)
{
    std::vector<storage::Disputes> all;
    QStringList unknown;
    for (const gis::Record &slip : file.records(gis::table("dossier"), { { "state", u"conflict"_s } }))
        if (auto disputes = storage::disputesOf(file, slip.id))
            all.push_back(std::move(*disputes));
        else
            unknown += slip.text("code");
    if (all.empty() && !unknown.isEmpty())
        throw gis::Error(Text::tr("Slip %1 is in conflict, but the province's receipt for it is not in the "
                                  "file: take it in again.")
                             .arg(unknown.join(u", "_s)));
    const QString name = line.option(u"dossier"_s);
    if (name.isEmpty())
        return all;
    const QUuid id = storage::dossierNamed(file, name).id;
    std::erase_if(all, [&](const storage::Disputes &disputes) { return disputes.dossier.id != id; });
    if (all.empty())
        throw gis::Error(Text::tr("Slip %1 is not in conflict with the province.").arg(name));
    return all;
}

QJsonValue shown(const gis::Field &field, const gis::Value &value, bool whole)
{
    return field.flags & gis::Personal && !whole ? QJsonValue(gis::masked(field, value))
                                                 : gis::valueJson(field, value);
}

QJsonArray fieldsJson(const storage::Disputes &disputes, bool whole)
{
    QJsonArray fields;
    for (const storage::Dispute &dispute : disputes.fields) {
        const gis::Field &field = dispute.table->fields[std::size_t(dispute.field)];
        fields.append(QJsonObject{ { u"dossier"_s, disputes.dossier.text("code") },
                                   { u"table"_s, QString::fromLatin1(dispute.table->name) },
                                   { u"id"_s, gis::text(dispute.id) },
                                   { u"field"_s, QString::fromLatin1(field.name) },
                                   { u"ours"_s, shown(field, dispute.ours, whole) },
                                   { u"theirs"_s, shown(field, dispute.theirs, whole) } });
    }
    return fields;
}

void print(const CommandLine &line, const QJsonArray &fields, int fixed, int left)
{
    if (line.isJson())
        return line.print(QJsonObject{ { u"rule"_s, u"SONG-03"_s },
                                       { u"fixed"_s, fixed },
                                       { u"left"_s, left },
                                       { u"dry_run"_s, line.has(u"dry-run"_s) },
                                       { u"fields"_s, fields } });
    for (const QJsonValue &field : fields)
        line.print(Text::tr("Slip %1: %2 %3 %4: ours “%5”, the province's “%6”")
                       .arg(field[u"dossier"].toString(), field[u"table"].toString(), field[u"id"].toString(),
                            field[u"field"].toString(), field[u"ours"].toVariant().toString(),
                            field[u"theirs"].toVariant().toString()));
    line.print(Text::tr("Fixed: %1, left: %2").arg(fixed).arg(left));
}

/** Whether --side and --field pick the province's value of a field. */
std::function<bool(const storage::Dispute &)> picker(const CommandLine &line)
{
    const QString side = line.option(u"side"_s);
    if (side != u"ours" && side != u"theirs")
        throw gis::Error(Text::tr("“--side %1” is not understood: write ours or theirs.").arg(side));
    return
        [isTheirs = side == u"theirs", only = line.optionList(u"field"_s)](const storage::Dispute &dispute) {
            const QString name = QString::fromLatin1(dispute.table->fields[std::size_t(dispute.field)].name);
            return isTheirs && (only.isEmpty() || only.contains(name));
        };
}

} // namespace

int runConflictFix(const CommandLine &line)
{
    const bool isKept = line.has(u"side"_s) && !line.has(u"dry-run"_s);
    storage::Document document(line.word(0, Text::tr("The working file")),
                               isKept ? storage::WorkingFile::Access::Write
                                      : storage::WorkingFile::Access::Read);
    const std::vector<storage::Disputes> all = wanted(line, document.file());
    QJsonArray fields;
    for (const storage::Disputes &disputes : all)
        for (const QJsonValue &field : fieldsJson(disputes, line.isWhole()))
            fields.append(field);
    if (!line.has(u"side"_s) || all.empty()) {
        print(line, fields, 0, int(all.size()));
        if (!all.empty() && !line.isJson())
            line.print(Text::tr("A person must choose: --side ours or --side theirs."));
        return all.empty() ? AllDone : LookAtIt;
    }
    if (all.size() > 1)
        throw gis::Error(
            Text::tr("%n slips are in conflict: name one of them with --dossier.", nullptr, int(all.size())));
    const gis::Edit edit = storage::settled(document.file(), all.front(), picker(line));
    if (isKept)
        document.apply(edit);
    print(line, fields, 1, 0);
    return AllDone;
}
