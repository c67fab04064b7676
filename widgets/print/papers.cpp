#include "widgets/print/papers.h"

#include "gis/error.h"
#include "gis/humanvalues.h"
#include "storage/platform/durable.h"
#include "storage/replaceable.h"
#include "widgets/map/overlays.h"
#include "widgets/print/paperparts.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPdfWriter>
#include <QPrinter>
#include <QSaveFile>

using namespace Qt::StringLiterals;
using storage::ParcelPaper;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Papers)
};

QString known(const QString &text)
{
    return text.isEmpty() ? Text::tr("not known") : text;
}

QString areaOr(const std::optional<double> &area)
{
    return area ? squareMetresText(*area) : Text::tr("not known");
}

QString purposesIn(const ParcelPaper &parcel)
{
    QStringList purposes;
    for (const storage::PaperPurpose &purpose : parcel.purposes) {
        QString words = purpose.name.isEmpty() ? purpose.code : u"%1 (%2)"_s.arg(purpose.name, purpose.code);
        if (purpose.area)
            words += u": "_s + squareMetresText(*purpose.area);
        if (!purpose.term.isEmpty())
            words += u", "_s + Text::tr("term: %1").arg(purpose.term);
        purposes += words;
    }
    return known(purposes.join(u"; "_s));
}

QString holdersIn(const ParcelPaper &parcel)
{
    QStringList holders;
    for (const storage::PaperHolder &holder : parcel.holders) {
        QStringList facts{ holder.name };
        if (!holder.born.isEmpty())
            facts += Text::tr("born %1").arg(gis::shownDate(holder.born));
        if (!holder.number.isEmpty())
            facts += Text::tr("personal no./paper %1").arg(holder.number);
        if (!holder.address.isEmpty())
            facts += Text::tr("address: %1").arg(holder.address);
        holders += facts.join(u", "_s);
    }
    return known(holders.join(u"; "_s));
}

QString certificatesIn(const ParcelPaper &parcel)
{
    QStringList certificates;
    for (const storage::PaperCertificate &paper : parcel.certificates) {
        QString words = known(paper.serial);
        if (!paper.issuedOn.isEmpty())
            words += u", "_s + Text::tr("issued %1").arg(gis::shownDate(paper.issuedOn));
        if (paper.area)
            words += u", "_s + squareMetresText(*paper.area);
        certificates += words;
    }
    return certificates.isEmpty() ? Text::tr("no certificate in force names this parcel")
                                  : certificates.join(u"; "_s);
}

/** What the shape says against the certificate. */
QString differenceIn(const ParcelPaper &parcel)
{
    const auto paper = parcel.certified();
    if (!paper)
        return Text::tr("there is no area on a certificate to compare with");
    const double difference = parcel.computed - *paper;
    const QString signedText = (difference < 0 ? u"−"_s : u"+"_s) + squareMetresText(std::abs(difference));
    return std::abs(difference) > parcel.allowed
        ? Text::tr("%1 against the certificate, more than is allowed (%2)")
              .arg(signedText, squareMetresText(parcel.allowed))
        : Text::tr("%1 against the certificate, within what is allowed (%2)")
              .arg(signedText, squareMetresText(parcel.allowed));
}

Plan planOf(const ParcelPaper &parcel)
{
    Plan plan;
    plan.around = planParcels(parcel.neighbours);
    plan.after.push_back({ parcel.shape, parcel.number, areaText(parcel.computed) });
    if (parcel.before)
        plan.before.push_back({ *parcel.before, {}, {} });
    for (const auto &ring : parcel.rings)
        for (const storage::PaperCorner &corner : ring)
            plan.corners.push_back({ corner.point, QString::number(corner.number) });
    return plan;
}

/** The head of a paper of \a kind, and which parcel it is about. */
void begin(PaperSheet &sheet, PaperKind kind, const ParcelPaper &parcel)
{
    writeHead(sheet, parcel.place);
    writeTitle(sheet, paperName(kind));
    sheet.paragraph(Text::tr("1. Parcel no.: %1    Map sheet no.: %2    %3")
                        .arg(known(parcel.number), known(parcel.sheet.sheetNo), placeWords(parcel.place)));
    if (!parcel.address.isEmpty())
        sheet.paragraph(Text::tr("Address of the parcel: %1").arg(parcel.address));
    if (!parcel.code.isEmpty())
        sheet.paragraph(Text::tr("Parcel code: %1").arg(parcel.code));
}

/** The plan, \a height millimetres high, and the corners below it. */
void writePlan(PaperSheet &sheet, const ParcelPaper &parcel, double height)
{
    sheet.paragraph(Text::tr("6. Plan of the parcel"));
    drawPlan(sheet, planOf(parcel), height);
    sheet.need(30);
    sheet.paragraph(Text::tr("Corners of the parcel (%1; X = north, Y = east)").arg(parcel.place.crs),
                    { 3.3, Qt::AlignLeft, true, false });
    cornerTable(sheet, parcel.rings);
}

} // namespace

Paper extractPaper(const ParcelPaper &parcel)
{
    return [parcel](QPagedPaintDevice &device, const gis::Progress &progress) {
        PaperSheet sheet(device, personalFoot(), progress);
        begin(sheet, PaperKind::Extract, parcel);
        sheet.paragraph(Text::tr("2. Area: %1 (from the shape); in the database: %2")
                            .arg(squareMetresText(parcel.computed), areaOr(parcel.recorded)));
        sheet.paragraph(Text::tr("3. Land-use purpose: %1").arg(purposesIn(parcel)));
        sheet.paragraph(Text::tr("4. Land user: %1").arg(holdersIn(parcel)));
        sheet.paragraph(Text::tr("5. Against the papers on the land-use right: certificate %1; %2")
                            .arg(certificatesIn(parcel), differenceIn(parcel)));
        if (!parcel.restrictions.isEmpty())
            sheet.paragraph(Text::tr("Registered on the parcel: %1").arg(parcel.restrictions.join(u", "_s)));
        if (parcel.basis)
            writeBasis(sheet, *parcel.basis);
        writePlan(sheet, parcel, 105);
        writeSignatures(sheet, parcel.place, Text::tr("Made by"), Text::tr("Land Registration Office"));
    };
}

Paper surveyPaper(const ParcelPaper &parcel)
{
    return [parcel](QPagedPaintDevice &device, const gis::Progress &progress) {
        PaperSheet sheet(device, personalFoot(), progress);
        begin(sheet, PaperKind::Survey, parcel);
        sheet.paragraph(Text::tr("2. Land user: %1").arg(holdersIn(parcel)));
        sheet.paragraph(Text::tr("3. Land-use purpose: %1").arg(purposesIn(parcel)));
        sheet.paragraph(Text::tr("4. Papers on the land-use right: %1").arg(certificatesIn(parcel)));
        if (parcel.basis)
            writeBasis(sheet, *parcel.basis);
        sheet.paragraph(
            Text::tr("5. What the survey found: area %1; in the database %2; %3")
                .arg(squareMetresText(parcel.computed), areaOr(parcel.recorded), differenceIn(parcel)));
        if (parcel.before)
            sheet.paragraph(
                Text::tr("The boundary has changed: before %1 (dashed on the plan), after %2 (solid).")
                    .arg(squareMetresText(gis::squareMetres(gis::twiceArea(*parcel.before))),
                         squareMetresText(parcel.computed)));
        writePlan(sheet, parcel, 95);
        sheet.need(30);
        sheet.paragraph(Text::tr("7. Land users of the neighbouring parcels"),
                        { 3.7, Qt::AlignLeft, false, false });
        neighbourTable(sheet, parcel.neighbours);
        writeSignatures(sheet, parcel.place, Text::tr("Land user"), Text::tr("Surveyor"));
    };
}

QString paperName(PaperKind kind)
{
    switch (kind) {
    case PaperKind::Extract:
        return Text::tr("Extract of the Cadastral Map");
    case PaperKind::Survey:
        return Text::tr("Slip Confirming the Survey of a Parcel as It Is");
    case PaperKind::BeforeAfter:
        break;
    }
    return Text::tr("Boundaries Before and After");
}

Paper paperOf(PaperKind kind, const storage::WorkingFile &file, const gis::Fabric &fabric,
              const QUuid &parcel, const QUuid &dossier)
{
    if (kind == PaperKind::BeforeAfter) {
        if (dossier.isNull())
            throw gis::Error(Text::tr("Say which correction slip to print."));
        return beforeAfterPaper(storage::slipPaper(file, fabric, dossier));
    }
    if (parcel.isNull())
        throw gis::Error(Text::tr("Choose the parcel to print first."));
    const ParcelPaper paper = storage::parcelPaper(file, fabric, parcel, dossier);
    return kind == PaperKind::Extract ? extractPaper(paper) : surveyPaper(paper);
}

QByteArray pdfOf(const Paper &paper, const QString &title, const gis::Progress &progress)
{
    QBuffer drawn;
    drawn.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&drawn);
        writer.setResolution(1200);
        writer.setTitle(title);
        writer.setCreator(QString());
        paper(writer, progress);
    }
    return drawn.data();
}

void printOn(QPrinter &printer, const Paper &paper, const QString &title, const gis::Progress &progress)
{
    printer.setDocName(title);
    paper(printer, [&](double share) {
        const bool goesOn = !progress || progress(share);
        if (!goesOn)
            printer.abort();
        return goesOn;
    });
}

void savePaper(const QByteArray &bytes, const QString &path)
{
    storage::demandReplaceable(path);
    QSaveFile target(path);
    if (!target.open(QIODevice::WriteOnly))
        throw gis::Error(Text::tr("%1 cannot be written: %2.").arg(path, target.errorString()));
    storage::writeAll(target, bytes);
    if (!target.commit())
        throw gis::Error(Text::tr("%1 cannot be written: %2.").arg(path, target.errorString()));
}
