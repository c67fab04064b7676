#include "gis/rules/rule.h"

#include <QCoreApplication>

namespace gis
{

namespace
{

using enum Dimension;

#define TEXT(text) QT_TRANSLATE_NOOP("Rules", text)

constexpr const char *onTheMap = TEXT("parcels on the map");
constexpr const char *currentParcels = TEXT("current parcels");
constexpr const char *usedParcels = TEXT("current parcels but land the State manages");
constexpr const char *certified = TEXT("current parcels with a certificate in force");
constexpr const char *certificates = TEXT("certificates in force");
constexpr const char *people = TEXT("persons who hold land");

// The catalogue of design/quality.md.
const std::vector<Rule> &catalogue()
{
    static const std::vector<Rule> all{
        { "DUNG-01", Right, "parcel", TEXT("Shape of the parcel"),
          TEXT("The boundary is closed and simple, without repeated vertices and spikes."), onTheMap, nullptr,
          TEXT("Put the boundary in order") },
        { "DUNG-02", Right, "parcel", TEXT("Overlap"), TEXT("No parcel lies over another one."), onTheMap, "m²",
          TEXT("Give the strip to one side") },
        { "DUNG-03", Right, "parcel", TEXT("Gap"), TEXT("There is no narrow gap between parcels."), onTheMap, "mm",
          TEXT("Close the gap") },
        { "DUNG-04", Right, "parcel", TEXT("Vertex beside a boundary"),
          TEXT("A vertex near a neighbour's boundary is on it."), onTheMap, "mm", TEXT("Join the boundaries") },
        { "DUNG-05", Right, "parcel", TEXT("Same shape twice"), TEXT("No two current parcels have the same shape."),
          onTheMap },
        { "DUNG-06", Right, "map_sheet", TEXT("Place of the sheet"), TEXT("The sheet lies in its commune."),
          TEXT("map sheets with a frame"), "m" },
        { "DUNG-07", Right, "parcel", TEXT("Area in the database"),
          TEXT("The area in the database is that of the shape."), TEXT("parcels on the map with an area in the database"),
          "m²", TEXT("Take the computed area") },
        { "DUNG-08", Right, "parcel", TEXT("Area on the certificate and on the map"),
          TEXT("The areas on the certificates and what is not certified make up the parcel, within the tolerance of "
               "the map's scale."),
          certified, "m²" },
        { "DUNG-09", Right, "parcel", TEXT("Parts and islands"),
          TEXT("A parcel has one part, and islands are cut out of it."), onTheMap, nullptr, TEXT("Cut the islands") },
        { "DUNG-10", Right, "parcel", TEXT("Areas of the purposes"),
          TEXT("The areas of the purposes make up the area on the certificate."),
          TEXT("parcels with a certificate in force and purposes with areas"), "m²" },
        { "DUNG-11", Right, "land_use", TEXT("Purpose code"),
          TEXT("The purpose is a code in force that fits the commune."), TEXT("purposes of current parcels"), nullptr,
          TEXT("Take the code in force") },
        { "DUNG-12", Right, "certificate", TEXT("Serial, date and form of the certificate"),
          TEXT("Serial, date of issue and form are of one time."), certificates },
        { "DUNG-13", Right, "certificate_parcel", TEXT("Certificate line and parcel"),
          TEXT("Sheet, parcel number and area on the certificate are those of the parcel."),
          TEXT("located lines of certificates in force that were issued on the map of today"), "m²" },
        { "DUNG-14", Right, "certificate", TEXT("Dates"), TEXT("Dates are possible and in order."),
          TEXT("certificates, land users, rights, restrictions and changes") },
        { "DU-01", Complete, "parcel", TEXT("Sheet and parcel number"), TEXT("The parcel has a sheet and a number."),
          currentParcels },
        { "DU-02", Complete, "parcel", TEXT("Parcel on the map"), TEXT("The parcel has a shape on the map."),
          currentParcels },
        { "DU-03", Complete, "parcel", TEXT("Parcel code"),
          TEXT("The parcel has a parcel code, and its place is in the parcel."), onTheMap, "m",
          TEXT("Assign parcel codes") },
        { "DU-04", Complete, "parcel", TEXT("Land user"), TEXT("The parcel has a land user."), usedParcels },
        { "DU-05", Complete, "parcel", TEXT("Mandatory fields"), TEXT("The mandatory fields are filled in."),
          TEXT("current parcels but land the State manages, their purposes, certificates and land users") },
        { "DU-06", Complete, "certificate", TEXT("Scan of the certificate"),
          TEXT("The certificate has a scan that can be opened and read."), certificates, "dpi" },
        { "DU-07", Complete, "party", TEXT("Scan of the identity paper"),
          TEXT("The land user has a scan of his identity paper."), TEXT("persons who hold residential land") },
        { "DU-08", Complete, "parcel", TEXT("Shares"), TEXT("Shares that are written make up the whole."),
          TEXT("parcels and apartments with shares written") },
        { "DU-09", Complete, "certificate_parcel", TEXT("Line not located"),
          TEXT("Every line of a certificate is located on a parcel."), TEXT("lines of certificates in force") },
        { "SACH-01", Clean, "parcel", TEXT("Parcel number used twice"),
          TEXT("A number stands once on a sheet."), TEXT("current parcels with a sheet and a number") },
        { "SACH-02", Clean, "parcel", TEXT("Parcel code used twice"), TEXT("A parcel code stands for one parcel."),
          TEXT("current parcels with a parcel code") },
        { "SACH-03", Clean, "party", TEXT("Personal number"),
          TEXT("The personal number has 12 digits and fits sex and year of birth."),
          TEXT("persons with a personal number"), nullptr, TEXT("Put the zero in front") },
        { "SACH-04", Clean, "party", TEXT("Personal number used twice"),
          TEXT("A personal number stands for one person."), TEXT("persons with a personal number") },
        { "SACH-05", Clean, "party", TEXT("Same person entered twice"), TEXT("A person is entered once."),
          TEXT("persons with an identity paper") },
        { "SACH-06", Clean, "party", TEXT("Old identity number only"),
          TEXT("A person has more than a CMND of 9 digits."), TEXT("living persons who hold land") },
        { "SACH-07", Clean, "certificate", TEXT("Serial used twice"),
          TEXT("A serial stands for one certificate in force."), TEXT("certificates in force with a serial") },
        { "SACH-08", Clean, "party", TEXT("Letters of the name"), TEXT("The name is written in Vietnamese letters."),
          TEXT("land users with a name"), nullptr, TEXT("Convert the letters") },
        { "SACH-09", Clean, "party", TEXT("Population database"),
          TEXT("The land user is matched in the population database."),
          TEXT("living persons who hold land with a certificate, none of them excused") },
        { "SACH-10", Clean, "party", TEXT("Number of the organisation"),
          TEXT("An organisation has a valid tax code or a decision."), TEXT("organisations that hold land") },
        { "SACH-11", Clean, "parcel", TEXT("Commune code"), TEXT("The commune code is in force."),
          TEXT("current parcels, sheets and communes with a code"), nullptr, TEXT("Take the code of the new commune") },
        { "SONG-01", Live, "dossier", TEXT("Due date"), TEXT("The slip is within its due date."),
          TEXT("slips in work with a due date"), "day" },
        { "SONG-02", Live, "dossier", TEXT("Answer of the province"),
          TEXT("An approved slip is sent and answered in time."), TEXT("slips approved or sent"), "day" },
        { "SONG-03", Live, "dossier", TEXT("Conflict"), TEXT("There is no open conflict with the province."),
          TEXT("slips") },
        { "SONG-04", Live, "commune", TEXT("Age of the working file"), TEXT("The working file is not too old."),
          TEXT("the working file"), "day" },
        { "SONG-05", Live, "certificate", TEXT("Changes not yet in the register"),
          TEXT("What was registered on the certificate is in the register and on the map."),
          TEXT("certificates and registered changes") },
    };
    return all;
}

#undef TEXT

QString translated(const char *text)
{
    return text ? QCoreApplication::translate("Rules", text) : QString();
}

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Rules)
};

} // namespace

std::span<const Rule> rules()
{
    return catalogue();
}

int indexOfRule(QStringView code)
{
    for (std::size_t i = 0; i < catalogue().size(); ++i)
        if (code == QLatin1StringView(catalogue()[i].code))
            return int(i);
    return -1;
}

QString title(const Rule &rule)
{
    return translated(rule.title);
}

QString holds(const Rule &rule)
{
    return translated(rule.holds);
}

QString appliesTo(const Rule &rule)
{
    return translated(rule.appliesTo);
}

QString fixTitle(const Rule &rule)
{
    return translated(rule.fix);
}

QString name(Dimension dimension)
{
    switch (dimension) {
    case Right:
        return Text::tr("Right");
    case Complete:
        return Text::tr("Complete");
    case Clean:
        return Text::tr("Clean");
    case Live:
        break;
    }
    return Text::tr("Live");
}

QString name(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Text::tr("Error");
    case Severity::Warning:
        return Text::tr("To Look At");
    case Severity::Note:
        return Text::tr("Note");
    case Severity::Off:
        break;
    }
    return Text::tr("Off");
}

} // namespace gis
