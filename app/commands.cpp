#include "app/commands.h"

#include "app/benchcommand.h"
#include "app/checkcommand.h"
#include "app/printcommand.h"
#include "app/provincecommand.h"
#include "app/rendercommand.h"
#include "app/scancommand.h"
#include "storage/editoperations.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cstdio>

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Commands)
};

using namespace Qt::StringLiterals;

const std::vector<Command> &all()
{
    static const std::vector<Command> table{
        { "new",
          "FILE --crs EPSG:n [--commune CODE]",
          QT_TRANSLATE_NOOP("Commands", "Makes an empty working file."),
          "diaba new xa.diaba --commune 12345 --crs EPSG:9209",
          { u"crs"_s, u"commune"_s },
          {},
          false,
          runNew },
        { "info",
          "FILE",
          QT_TRANSLATE_NOOP("Commands", "Tables and counts, sheets, extent, coordinate system, integrity."),
          "diaba info xa.diaba",
          {},
          {},
          false,
          runInfo },
        { "query",
          "FILE TABLE [--where FIELD=VALUE]… [--id ID]",
          QT_TRANSLATE_NOOP("Commands", "Rows as JSON lines, geometry as GeoJSON."),
          "diaba query xa.diaba parcel --where sheet_no=9 --where parcel_no=52",
          { u"where"_s, u"id"_s },
          {},
          false,
          runQuery },
        { "edit",
          "FILE EDITS.jsonl [--each] [--title T] [--dossier D] [--dry-run]",
          QT_TRANSLATE_NOOP(
              "Commands",
              "Applies edits as the window would: one edit, all or nothing, or each line as its own."),
          "diaba edit xa.diaba edits.jsonl --title \"Phieu do dac 14/2026\"",
          { u"title"_s, u"dossier"_s },
          { u"each"_s, u"dry-run"_s },
          false,
          runEdit },
        { "lineage",
          "FILE PARCEL",
          QT_TRANSLATE_NOOP("Commands",
                            "What a parcel descends from and what became of it, as a small tree."),
          "diaba lineage xa.diaba 9/187",
          {},
          {},
          false,
          runLineage },
        { "undo",
          "FILE [N]",
          QT_TRANSLATE_NOOP("Commands", "Takes back the last edit, or the last N."),
          "diaba undo xa.diaba 3",
          {},
          {},
          false,
          runUndo },
        { "redo",
          "FILE [N]",
          QT_TRANSLATE_NOOP("Commands", "Does again what was taken back last."),
          "diaba redo xa.diaba",
          {},
          {},
          false,
          runRedo },
        { "log",
          "FILE",
          QT_TRANSLATE_NOOP("Commands", "The journal, a line each."),
          "diaba log xa.diaba --json",
          {},
          {},
          false,
          runLog },
        { "verify",
          "FILE",
          QT_TRANSLATE_NOOP("Commands",
                            "Checks the journal's chain, the integrity, the indexes and every scan."),
          "diaba verify xa.diaba",
          {},
          {},
          false,
          runVerify },
        { "backup",
          "FILE --out COPY.diaba",
          QT_TRANSLATE_NOOP("Commands",
                            "Copies a working file and its scans, reads the copy back and compares it."),
          "diaba backup xa.diaba --out xa-2026-11-25.diaba",
          { u"out"_s },
          {},
          false,
          runBackup },
        { "bench",
          "FILE",
          QT_TRANSLATE_NOOP(
              "Commands",
              "Opens, draws, moves and edits a copy of a working file, and tells how long each takes."),
          "diaba bench xa.diaba --json",
          { u"since"_s },
          {},
          true,
          runBench },
        { "check",
          "FILE [--sheet N] [--rule CODE]… [--profile NAME|FILE] [--out FINDINGS.gpkg|.xlsx] "
          "[--whole] [--lines SOURCE[:LAYER]] [--points SOURCE[:LAYER]] [--near MM] [--touch MM]",
          QT_TRANSLATE_NOOP(
              "Commands",
              "Runs the rules: findings by rule, parcels by group; with --whole the list of what is "
              "missing names the land users in full; with --lines and --points the boundary lines and "
              "points of a map file as well."),
          "diaba check xa.diaba --profile KH515-2025",
          { u"sheet"_s, u"rule"_s, u"profile"_s, u"out"_s, u"lines"_s, u"points"_s, u"near"_s, u"touch"_s },
          {},
          false,
          runCheck },
        { "fix",
          "FILE --rule CODE [--parcel ID|SHEET/NUMBER] [--side ID|SHEET/NUMBER|certified|ours|theirs] "
          "[--dossier D] [--field F]… [--profile NAME|FILE] [--dry-run]",
          QT_TRANSLATE_NOOP("Commands",
                            "Applies the rule's own fix to its findings, as one edit; --side says which "
                            "parcel has the ground of overlaps and gaps or stays of two of one shape, or "
                            "whether ours or the province's value is right in a slip that is in conflict "
                            "(SONG-03)."),
          "diaba fix xa.diaba --rule DUNG-02 --side 9/52 --dry-run",
          { u"rule"_s, u"parcel"_s, u"profile"_s, u"side"_s, u"dossier"_s, u"field"_s },
          { u"dry-run"_s },
          false,
          runFix },
        { "demo",
          "DIR [--seed N]",
          QT_TRANSLATE_NOOP("Commands",
                            "Makes the demo commune: two sheets, people, certificates and specimen scans, "
                            "with seeded faults."),
          "diaba demo ~/demo --seed 7",
          { u"seed"_s },
          {},
          true,
          runDemo },
        { "submit",
          "FILE DOSSIER [--profile NAME|FILE]",
          QT_TRANSLATE_NOOP(
              "Commands",
              "Submits a correction slip, named by its number or id, or those of a batch, or says "
              "what stands in the way: its basis with its scan, errors that it made."),
          "diaba submit xa.diaba 0001",
          { u"profile"_s },
          {},
          false,
          runSubmit },
        { "return",
          "FILE DOSSIER [--reason WORDS]",
          QT_TRANSLATE_NOOP("Commands", "Takes a submitted slip back to work; with a reason it is returned."),
          "diaba return xa.diaba 0001 --reason \"Thieu bien ban ranh gioi\"",
          { u"reason"_s },
          {},
          false,
          runReturn },
        { "changes export",
          "FILE --out X.chinhly [--dossier D]…",
          QT_TRANSLATE_NOOP(
              "Commands",
              "Writes the change set of the open and submitted dossiers, or of those named, and closes "
              "them; one that moves boundaries without a basis stays at home."),
          "diaba changes export xa.diaba --out dot-1.chinhly",
          { u"out"_s, u"dossier"_s },
          {},
          false,
          runChangesExport },
        { "changes show",
          "X.chinhly [--against FILE]",
          QT_TRANSLATE_NOOP("Commands",
                            "Lists what a change set changes, and whether a file still is as it found it."),
          "diaba changes show dot-1.chinhly --against xa.diaba",
          { u"against"_s },
          {},
          false,
          runChangesShow },
        { "changes verify",
          "X.chinhly",
          QT_TRANSLATE_NOOP("Commands", "Checks every byte, the hashes and the journal's chain, offline."),
          "diaba changes verify dot-1.chinhly",
          {},
          {},
          false,
          runChangesVerify },
        { "receipt",
          "FILE R.json",
          QT_TRANSLATE_NOOP("Commands", "Takes in what the province answered to a change set."),
          "diaba receipt xa.diaba dot-1.json",
          {},
          {},
          false,
          runReceipt },
        { "help",
          "[COMMAND]…",
          QT_TRANSLATE_NOOP("Commands", "Shows what there is, or an example of one command."),
          "diaba help import",
          {},
          {},
          false,
          runHelp },
        { "province init",
          "DB [--crs EPSG:n]",
          QT_TRANSLATE_NOOP(
              "Commands",
              "Makes the province's tables in a PostGIS database; without a CRS they take that of the first "
              "file loaded."),
          "diaba province init \"host=server dbname=land\" --crs EPSG:9209",
          { QStringLiteral("crs") },
          {},
          false,
          runProvinceInit },
        { "province load",
          "DB FILE",
          QT_TRANSLATE_NOOP("Commands",
                            "Takes the rows and scans of a working file as the province's stock."),
          "diaba province load \"host=server dbname=land\" xa-mau.diaba",
          {},
          {},
          false,
          runProvinceLoad },
        { "province checkout",
          "DB --commune CODE --out FILE",
          QT_TRANSLATE_NOOP("Commands",
                            "Makes a working file of a commune, with everything that hangs on its parcels."),
          "diaba province checkout \"host=server dbname=land\" --commune 09784 --out xa-mau.diaba",
          { QStringLiteral("commune"), QStringLiteral("out") },
          {},
          false,
          runProvinceCheckout },
        { "province apply",
          "DB X.chinhly --receipt R.json",
          QT_TRANSLATE_NOOP("Commands", "Applies a change set, dossier by dossier, and writes the receipt."),
          "diaba province apply \"host=server dbname=land\" dot-1.chinhly --receipt dot-1.json",
          { QStringLiteral("receipt") },
          {},
          false,
          runProvinceApply },
        { "import",
          "FILE SOURCE… [--layer L] [--profile P] [--map FIELD=COLUMN]… [--sheet N|from-name] [--series S] "
          "[--commune CODE] [--boundary LAYERFILE] [--crs EPSG:n] [--to-crs EPSG:n] [--swap-axes] [--join "
          "MM] "
          "[--accept-repair] [--source-faults] [--dry-run]",
          QT_TRANSLATE_NOOP("Commands", "Reads map files into FILE, which is made if it is not there."),
          "diaba import danphuong.gpkg dc*.geojson --commune 09784 --crs EPSG:5897",
          { u"layer"_s, u"profile"_s, u"map"_s, u"sheet"_s, u"series"_s, u"commune"_s, u"boundary"_s,
            u"crs"_s, u"to-crs"_s, u"join"_s },
          { u"swap-axes"_s, u"accept-repair"_s, u"source-faults"_s, u"dry-run"_s },
          false,
          runImport },
        { "render",
          "FILE --out MAP.png|.pdf [--sheet N | --extent w,s,e,n] [--scale 1:500] [--size 1920x1080]",
          QT_TRANSLATE_NOOP("Commands", "Draws the map as a picture or a sheet of paper."),
          "diaba render xa.diaba --out to-9.pdf --sheet 9 --scale 1:500",
          { u"out"_s, u"sheet"_s, u"extent"_s, u"scale"_s, u"size"_s },
          {},
          true,
          runRender },
        { "print",
          "FILE --paper extract|survey|before-after|public-list|households [--parcel ID|SHEET/NUMBER] "
          "[--dossier D] [--edits EDITS.jsonl] --out X.pdf|.xlsx",
          QT_TRANSLATE_NOOP("Commands",
                            "Prints a paper of a parcel, of a correction slip or of a block that is "
                            "replaced, personal data in full."),
          "diaba print xa.diaba --parcel 9/52 --paper survey --dossier PCL-14 --out phieu-9-52.pdf",
          { u"paper"_s, u"parcel"_s, u"dossier"_s, u"edits"_s, u"out"_s },
          {},
          true,
          runPrint },
        { "scan add",
          "FILE PATH… --certificate SERIAL | --parcel ID | --dossier CODE [--basis WORDS] [--kind KIND]",
          QT_TRANSLATE_NOOP(
              "Commands",
              "Stores scans (PDF, JPEG, PNG) and links them with a certificate, a parcel or, as its "
              "basis, a correction slip; --basis says what that is, such as a survey slip and its number."),
          "diaba scan add mauhoa.diaba \"BX 123456-GCN.pdf\" --certificate \"BX 123456\"",
          { u"certificate"_s, u"parcel"_s, u"dossier"_s, u"basis"_s, u"kind"_s },
          {},
          false,
          runScanAdd },
        { "scan read",
          "FILE SCAN",
          QT_TRANSLATE_NOOP(
              "Commands",
              "Reads the QR codes and bar codes of a scan; personal data is masked without --whole."),
          "diaba scan read mauhoa.diaba \"BX 123456-GCN.pdf\"",
          {},
          {},
          true,
          runScanRead },
    };
    return table;
}

/** How many words \a command takes: what its usage names before the first option; -1 = any number. */
qsizetype mostWords(const Command &command)
{
    static const QRegularExpression option(u" ?\\[?--.*"_s);
    const QString words = QString::fromUtf8(command.usage).remove(option);
    return words.contains(u'…') ? -1 : words.split(u' ', Qt::SkipEmptyParts).size();
}

void refuseSpareWords(const Command &command, const CommandLine &line)
{
    const qsizetype most = mostWords(command);
    if (most >= 0 && line.words().size() > most)
        throw gis::Error(Text::tr("“%1” is one word too many; “diaba help %2” shows how it is written.")
                             .arg(line.words()[most], QString::fromLatin1(command.name)));
}

} // namespace

std::span<const Command> commands()
{
    return all();
}

const Command *findCommand(const QStringList &arguments)
{
    for (const Command &command : all()) {
        const QStringList words = QString::fromLatin1(command.name).split(u' ');
        if (arguments.mid(0, words.size()) == words)
            return &command;
    }
    return nullptr;
}

int runCommand(const QStringList &arguments)
{
    try {
        const Command *command = findCommand(arguments);
        if (!command)
            throw gis::Error(
                Text::tr("There is no command “%1”; “diaba help” lists them.").arg(arguments.value(0)));
        const qsizetype words = QString::fromLatin1(command->name).split(u' ').size();
        const CommandLine line(arguments.mid(words), command->options, command->flags);
        if (line.has(u"help"_s))
            return runHelp(CommandLine({ QString::fromLatin1(command->name) }, {}, {}));
        refuseSpareWords(*command, line);
        return command->run(line);
    } catch (const gis::Error &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return NothingDone;
    } catch (const std::exception &error) {
        std::fprintf(
            stderr, "%s\n",
            qPrintable(Text::tr("This could not be done: %1.").arg(QLatin1StringView(error.what()))));
        return NothingDone;
    }
}

int runHelp(const CommandLine &line)
{
    const QString wanted = line.words().join(u' ');
    bool found = wanted.isEmpty();
    for (const Command &command : all()) {
        const QString name = QString::fromLatin1(command.name);
        if (wanted.isEmpty()) {
            line.print(u"diaba %1 %2"_s.arg(name, QString::fromUtf8(command.usage)));
            line.print(u"    "_s + Text::tr(command.does));
        } else if (name == wanted || name.startsWith(wanted + u' ')) {
            found = true;
            line.print(u"diaba %1 %2"_s.arg(name, QString::fromUtf8(command.usage)));
            line.print(u"    "_s + Text::tr(command.does));
            line.print(Text::tr("Example: %1").arg(QString::fromUtf8(command.example)));
            if (name == u"edit")
                line.print(u'\n' + storage::editHelp());
        }
    }
    if (!found)
        throw gis::Error(Text::tr("There is no command “%1”; “diaba help” lists them.").arg(wanted));
    return AllDone;
}
