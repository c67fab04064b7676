#include "storage/papers/parcelpaper.h"

#include "gis/codelists.h"
#include "gis/communes.h"
#include "gis/crs.h"
#include "gis/error.h"
#include "gis/landcodes.h"
#include "gis/rules/areatolerance.h"
#include "gis/uuid.h"
#include "storage/basis.h"
#include "storage/bundle.h"
#include "storage/dossiers.h"
#include "storage/editfacts.h"

#include <QCoreApplication>

namespace storage
{

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Papers)
};

std::optional<double> areaIn(const gis::Record &row, const char *field)
{
    return gis::isNull(row[field]) ? std::nullopt : std::optional(row.real(field));
}

std::vector<PaperPurpose> purposesOf(const ParcelBundle &bundle)
{
    std::vector<PaperPurpose> purposes;
    for (const gis::Record &row : bundle.of("land_use")) {
        const QString code = row.text("code").isEmpty() ? row.text("code_on_paper") : row.text("code");
        const auto known = gis::findLandCode(code);
        purposes.push_back({ code, known ? known->name : QString(), areaIn(row, "area"), row.text("term") });
    }
    return purposes;
}

QString numberOf(const ParcelBundle &bundle, const gis::Record &party)
{
    if (const QString number = party.text("personal_no"); !number.isEmpty())
        return number;
    const auto papers = bundle.of("identity_paper", "party_id", party.id);
    return papers.empty() ? QString() : papers.front()->text("number");
}

PaperHolder holderOf(const ParcelBundle &bundle, const gis::Record &party)
{
    const QString address = party.text("address");
    return { party.text("name"), party.text("birth_date"), numberOf(bundle, party),
             address.isEmpty() ? party.text("address_on_paper") : address };
}

/** Those who have a right in force, each once. */
std::vector<PaperHolder> holdersOf(const ParcelBundle &bundle)
{
    std::vector<PaperHolder> holders;
    std::vector<QUuid> seen;
    for (const gis::Record *right : bundle.of("land_right", "parcel_id", bundle.parcel.id)) {
        const QUuid id = right->idOf("party_id");
        const gis::Record *party = bundle.find(id);
        if (!gis::isNull((*right)["valid_to"]) || !party
            || std::find(seen.begin(), seen.end(), id) != seen.end())
            continue;
        seen.push_back(id);
        holders.push_back(holderOf(bundle, *party));
    }
    return holders;
}

std::vector<PaperCertificate> certificatesOf(const ParcelBundle &bundle)
{
    std::vector<PaperCertificate> certificates;
    for (const gis::Record *line : bundle.of("certificate_parcel", "parcel_id", bundle.parcel.id)) {
        const gis::Record *paper = bundle.find(line->idOf("certificate_id"));
        if (paper && (paper->text("state").isEmpty() || paper->text("state") == u"in_force"))
            certificates.push_back(
                { paper->text("serial"), paper->text("issued_on"), areaIn(*line, "paper_area") });
    }
    return certificates;
}

QStringList restrictionsOf(const ParcelBundle &bundle)
{
    QStringList standing;
    for (const gis::Record &row : bundle.of("restriction"))
        if (gis::isNull(row["valid_to"]))
            standing += gis::codeLabel(u"restriction_kind", row.text("kind"));
    standing.removeDuplicates();
    return standing;
}

/** The shape of \a parcel before \a dossier changed it; null if it did not. */
gis::GeometryPtr shapeBefore(const WorkingFile &file, const QUuid &dossier, const QUuid &parcel)
{
    const int shape = gis::table("parcel").geometryIndex();
    for (const gis::Change &change : netChangesOf(file, dossier))
        if (change.id == parcel && change.before && change.before->contains(shape))
            return gis::toGeometry(change.before->at(shape));
    return nullptr;
}

} // namespace

std::optional<double> ParcelPaper::certified() const
{
    std::optional<double> sum;
    for (const PaperCertificate &certificate : certificates)
        if (certificate.area)
            sum = sum.value_or(0) + *certificate.area;
    return sum;
}

PaperPlace paperPlace(const WorkingFile &file)
{
    PaperPlace place{ file.communeCode(), {}, gis::Crs(file.crs()).name() };
    const auto commune = gis::findCommune(file.communeCode());
    if (commune) {
        place.commune = commune->name;
        place.province = gis::provinceName(commune->provinceCode);
    }
    for (const gis::Record &own : file.records(gis::table("commune"), { { "code", file.communeCode() } }))
        if (!own.text("name").isEmpty())
            place.commune = own.text("name");
    return place;
}

PaperBasis paperBasis(const WorkingFile &file, const QUuid &dossier)
{
    const auto slip = file.record(gis::table("dossier"), dossier);
    if (!slip)
        throw gis::Error(Text::tr("There is no correction slip “%1”.").arg(gis::text(dossier)));
    const Basis basis = basisOf(file, *slip, {});
    return { slip->text("code"), slip->text("title"), basis.named, basis.scans };
}

ParcelPaper parcelPaper(const WorkingFile &file, const gis::Fabric &fabric, const QUuid &parcel,
                        const QUuid &dossier)
{
    const auto bundle = bundleOf(file, parcel);
    if (!bundle)
        throw gis::Error(Text::tr("The parcel is not there any more."));
    const gis::Record &row = bundle->parcel;
    const QString name = row.text("sheet_no") + u'/' + row.text("parcel_no");
    if (row.text("status") == u"retired")
        throw gis::Error(
            Text::tr("Parcel %1 is retired; a paper is made of the parcels that came of it.").arg(name));
    const gis::GeometryPtr shape = gis::toGeometry(row["geometry"]);
    if (!shape || shape->parts.empty())
        throw gis::Error(
            Text::tr("Parcel %1 has no shape on the map, so there is nothing to draw.").arg(name));

    ParcelPaper paper;
    paper.place = paperPlace(file);
    paper.id = parcel;
    paper.sheet = { row.text("series"), row.text("sheet_no") };
    paper.number = row.text("parcel_no");
    paper.address = row.text("address").isEmpty() ? row.text("hamlet") : row.text("address");
    paper.code = row.text("parcel_code");
    paper.mapScale = scaleOf(file, paper.sheet);
    paper.computed = gis::squareMetres(gis::twiceArea(*shape));
    paper.recorded = areaIn(row, "recorded_area");
    paper.purposes = purposesOf(*bundle);
    paper.holders = holdersOf(*bundle);
    paper.certificates = certificatesOf(*bundle);
    paper.restrictions = restrictionsOf(*bundle);
    paper.allowed = gis::areaTolerance(gis::areaTables().front(), paper.certified().value_or(paper.computed),
                                       paper.mapScale);
    paper.shape = *shape;
    paper.rings = paperCorners(*shape);
    paper.neighbours = neighboursOf(file, fabric, { shape }, { parcel }, paper.sheet);
    if (!dossier.isNull()) {
        paper.basis = paperBasis(file, dossier);
        paper.before = shapeBefore(file, dossier, parcel);
    }
    return paper;
}

} // namespace storage
