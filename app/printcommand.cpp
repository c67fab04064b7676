#include "app/printcommand.h"

#include "gis/error.h"
#include "gis/json.h"
#include "storage/dossiers.h"
#include "storage/replaceoperation.h"
#include "widgets/print/allotmentpapers.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PrintCommand)
};

/** What the first line of \a path that replaces a block says. */
storage::AllotmentPaper allotmentIn(const storage::WorkingFile &file, const gis::Fabric &fabric,
                                    const QString &path)
{
    QFile lines(path);
    if (!lines.open(QIODevice::ReadOnly))
        throw gis::Error(Text::tr("“%1” cannot be read (%2).").arg(path, lines.errorString()));
    bool wasRounded = false;
    const storage::EditContext context{ file, fabric, wasRounded };
    while (!lines.atEnd()) {
        const QByteArray text = lines.readLine(16 << 20).trimmed();
        if (text.isEmpty())
            continue;
        const QJsonObject line = gis::jsonObject(text);
        if (line[u"op"].toString() != u"replace")
            continue;
        storage::operationOf(line);
        const storage::BlockReplacement block = storage::blockReplacement(context, line);
        return storage::allotmentPaper(file, block.replacement, block.allotment);
    }
    throw gis::Error(Text::tr("“%1” has no line that replaces a block.").arg(path));
}

/** The list of a block or the pages of its households, before it is replaced. */
int printBlock(const CommandLine &line, const QString &path, const QString &out)
{
    const bool isList = line.option(u"paper"_s) == u"public-list";
    const QString kind = QFileInfo(out).suffix().toLower();
    if (kind != "pdf"_L1 && !(isList && kind == "xlsx"_L1))
        throw gis::Error(isList ? Text::tr("--out names the list to write, a .pdf or a .xlsx.")
                                : Text::tr("--out names the PDF to write, a .pdf."));
    if (!line.has(u"edits"_s))
        throw gis::Error(Text::tr("--edits names the file with the line that replaces the block."));
    const storage::WorkingFile file(path, storage::WorkingFile::Access::Read);
    const gis::Fabric fabric = storage::readFabric(path, line.progress());
    const storage::AllotmentPaper plan = allotmentIn(file, fabric, line.option(u"edits"_s));
    const QString name = isList ? publicListName() : householdsName();
    savePaper(kind == "xlsx"_L1 ? storage::allotmentSheet(plan)
                                : pdfOf(isList ? publicListPaper(plan) : householdsPaper(plan), name),
              out);
    if (line.isJson())
        line.print(QJsonObject{ { u"out"_s, out },
                                { u"households"_s, qint64(plan.households.size()) },
                                { u"agreed"_s, plan.agreed() },
                                { u"old"_s, plan.oldParcels },
                                { u"new"_s, plan.newParcels } });
    else
        line.print(Text::tr("%1: %2. It shows personal data in full.").arg(out, name));
    return AllDone;
}

PaperKind wantedKind(const QString &name)
{
    if (name == u"extract")
        return PaperKind::Extract;
    if (name == u"survey")
        return PaperKind::Survey;
    if (name == u"before-after")
        return PaperKind::BeforeAfter;
    throw gis::Error(
        Text::tr("--paper is extract, survey, before-after, public-list or households, not “%1”.").arg(name));
}

} // namespace

int runPrint(const CommandLine &line)
{
    const QString path = line.word(0, Text::tr("the working file"));
    if (const QString paper = line.option(u"paper"_s); paper == u"public-list" || paper == u"households")
        return printBlock(line, path, line.option(u"out"_s));
    const PaperKind kind = wantedKind(line.option(u"paper"_s));
    const QString out = line.option(u"out"_s);
    if (QFileInfo(out).suffix().toLower() != "pdf"_L1)
        throw gis::Error(Text::tr("--out names the PDF to write, a .pdf."));
    if (kind == PaperKind::BeforeAfter && !line.has(u"dossier"_s))
        throw gis::Error(Text::tr("--dossier names the correction slip whose before and after is printed."));
    if (kind != PaperKind::BeforeAfter && !line.has(u"parcel"_s))
        throw gis::Error(Text::tr("--parcel names the parcel, as 9/52."));
    const storage::WorkingFile file(path, storage::WorkingFile::Access::Read);
    const QUuid parcel =
        line.has(u"parcel"_s) ? storage::parcelNamed(file, line.option(u"parcel"_s)) : QUuid();
    const QUuid dossier =
        line.has(u"dossier"_s) ? storage::dossierNamed(file, line.option(u"dossier"_s)).id : QUuid();
    const gis::Fabric fabric = storage::readFabric(path, line.progress());
    const Paper paper = paperOf(kind, file, fabric, parcel, dossier);
    savePaper(pdfOf(paper, paperName(kind)), out);
    if (line.isJson())
        line.print(QJsonObject{ { u"out"_s, out }, { u"paper"_s, line.option(u"paper"_s) } });
    else
        line.print(Text::tr("%1: %2. It shows personal data in full.").arg(out, paperName(kind)));
    return AllDone;
}
