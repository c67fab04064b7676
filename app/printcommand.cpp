#include "app/printcommand.h"

#include "gis/error.h"
#include "storage/dossiers.h"
#include "storage/editoperations.h"
#include "widgets/print/papers.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PrintCommand)
};

PaperKind wantedKind(const QString &name)
{
    if (name == u"extract")
        return PaperKind::Extract;
    if (name == u"survey")
        return PaperKind::Survey;
    if (name == u"before-after")
        return PaperKind::BeforeAfter;
    throw gis::Error(Text::tr("--paper is extract, survey or before-after, not “%1”.").arg(name));
}

} // namespace

int runPrint(const CommandLine &line)
{
    const QString path = line.word(0, Text::tr("the working file"));
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
