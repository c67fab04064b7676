#include "gis/rules/rule.h"

#include <QCoreApplication>

namespace gis
{

namespace
{

using enum Dimension;

constexpr const char *onTheMap = QT_TRANSLATE_NOOP("Rules", "parcels on the map");
constexpr const char *currentParcels = QT_TRANSLATE_NOOP("Rules", "current parcels");
constexpr const char *usedParcels = QT_TRANSLATE_NOOP("Rules", "current parcels but land the State manages");
constexpr const char *certified = QT_TRANSLATE_NOOP("Rules", "current parcels with a certificate in force");
constexpr const char *certificates = QT_TRANSLATE_NOOP("Rules", "certificates in force");
constexpr const char *people = QT_TRANSLATE_NOOP("Rules", "persons who hold land");

// The catalogue of design/quality.md.
const std::vector<Rule> &catalogue()
{
    static const std::vector<Rule> all{
        { "DUNG-01", Right, "parcel", QT_TRANSLATE_NOOP("Rules", "Shape of the parcel"),
          QT_TRANSLATE_NOOP("Rules",
                            "The boundary is closed and simple, without repeated vertices and spikes."),
          onTheMap, nullptr, QT_TRANSLATE_NOOP("Rules", "Put the boundary in order") },
        { "DUNG-02", Right, "parcel", QT_TRANSLATE_NOOP("Rules", "Overlap"),
          QT_TRANSLATE_NOOP("Rules", "No parcel lies over another one."), onTheMap, "m²",
          QT_TRANSLATE_NOOP("Rules", "Give the strip to one side") },
        { "DUNG-03", Right, "parcel", QT_TRANSLATE_NOOP("Rules", "Gap"),
          QT_TRANSLATE_NOOP("Rules", "There is no narrow gap between parcels."), onTheMap, "mm",
          QT_TRANSLATE_NOOP("Rules", "Close the gap"), 2 },
        { "DUNG-04", Right, "parcel", QT_TRANSLATE_NOOP("Rules", "Vertex beside a boundary"),
          QT_TRANSLATE_NOOP("Rules", "A vertex near a neighbour's boundary is on it."), onTheMap, "mm",
          QT_TRANSLATE_NOOP("Rules", "Join the boundaries") },
        { "DUNG-05", Right, "parcel", QT_TRANSLATE_NOOP("Rules", "Same shape twice"),
          QT_TRANSLATE_NOOP("Rules", "No two current parcels have the same shape."), onTheMap, nullptr,
          QT_TRANSLATE_NOOP("Rules", "Retire one of the two"), 2 },
        { "DUNG-06", Right, "map_sheet", QT_TRANSLATE_NOOP("Rules", "Place of the sheet"),
          QT_TRANSLATE_NOOP("Rules", "The sheet lies in its commune."),
          QT_TRANSLATE_NOOP("Rules", "map sheets with a frame"), "m",
          QT_TRANSLATE_NOOP("Rules", "Read it in the right coordinate system") },
        { "DUNG-07", Right, "parcel", QT_TRANSLATE_NOOP("Rules", "Area in the database"),
          QT_TRANSLATE_NOOP("Rules", "The area in the database is that of the shape."),
          QT_TRANSLATE_NOOP("Rules", "parcels on the map with an area in the database"), "m²",
          QT_TRANSLATE_NOOP("Rules", "Take the computed area") },
        { "DUNG-08", Right, "parcel", QT_TRANSLATE_NOOP("Rules", "Area on the certificate and on the map"),
          QT_TRANSLATE_NOOP("Rules",
                            "The areas on the certificates and what is not certified make up the parcel, "
                            "within the tolerance of "
                            "the map's scale."),
          certified, "m²" },
        { "DUNG-09", Right, "parcel", QT_TRANSLATE_NOOP("Rules", "Parts and islands"),
          QT_TRANSLATE_NOOP("Rules", "A parcel has one part, and islands are cut out of it."), onTheMap,
          nullptr, QT_TRANSLATE_NOOP("Rules", "Cut the islands") },
        { "DUNG-10", Right, "parcel", QT_TRANSLATE_NOOP("Rules", "Areas of the purposes"),
          QT_TRANSLATE_NOOP("Rules", "The areas of the purposes make up the area on the certificate."),
          QT_TRANSLATE_NOOP("Rules", "parcels with a certificate in force and purposes with areas"), "m²" },
        { "DUNG-11", Right, "land_use", QT_TRANSLATE_NOOP("Rules", "Purpose code"),
          QT_TRANSLATE_NOOP("Rules", "The purpose is a code in force that fits the commune."),
          QT_TRANSLATE_NOOP("Rules", "purposes of current parcels"), nullptr,
          QT_TRANSLATE_NOOP("Rules", "Take the code in force") },
        { "DUNG-12", Right, "certificate",
          QT_TRANSLATE_NOOP("Rules", "Serial, date and form of the certificate"),
          QT_TRANSLATE_NOOP("Rules", "Serial, date of issue and form are of one time."), certificates },
        { "DUNG-13", Right, "certificate_parcel", QT_TRANSLATE_NOOP("Rules", "Certificate line and parcel"),
          QT_TRANSLATE_NOOP("Rules",
                            "Sheet, parcel number and area on the certificate are those of the parcel."),
          QT_TRANSLATE_NOOP("Rules",
                            "located lines of certificates in force that were issued on the map of today"),
          "m²" },
        { "DUNG-14", Right, "certificate", QT_TRANSLATE_NOOP("Rules", "Dates"),
          QT_TRANSLATE_NOOP("Rules", "Dates are possible and in order."),
          QT_TRANSLATE_NOOP("Rules", "certificates, land users, rights, restrictions and changes") },
        { "DU-01", Complete, "parcel", QT_TRANSLATE_NOOP("Rules", "Sheet and parcel number"),
          QT_TRANSLATE_NOOP("Rules", "The parcel has a sheet and a number."), currentParcels },
        { "DU-02", Complete, "parcel", QT_TRANSLATE_NOOP("Rules", "Parcel on the map"),
          QT_TRANSLATE_NOOP("Rules", "The parcel has a shape on the map."), currentParcels },
        { "DU-03", Complete, "parcel", QT_TRANSLATE_NOOP("Rules", "Parcel code"),
          QT_TRANSLATE_NOOP("Rules", "The parcel has a parcel code, and its place is in the parcel."),
          onTheMap, "m", QT_TRANSLATE_NOOP("Rules", "Assign parcel codes") },
        { "DU-04", Complete, "parcel", QT_TRANSLATE_NOOP("Rules", "Land user"),
          QT_TRANSLATE_NOOP("Rules", "The parcel has a land user."), usedParcels },
        { "DU-05", Complete, "parcel", QT_TRANSLATE_NOOP("Rules", "Mandatory fields"),
          QT_TRANSLATE_NOOP("Rules", "The mandatory fields are filled in."),
          QT_TRANSLATE_NOOP(
              "Rules",
              "current parcels but land the State manages, their purposes, certificates and land users") },
        { "DU-06", Complete, "certificate", QT_TRANSLATE_NOOP("Rules", "Scan of the certificate"),
          QT_TRANSLATE_NOOP("Rules", "The certificate has a scan that can be opened and read."), certificates,
          "dpi" },
        { "DU-07", Complete, "party", QT_TRANSLATE_NOOP("Rules", "Scan of the identity paper"),
          QT_TRANSLATE_NOOP("Rules", "The land user has a scan of his identity paper."),
          QT_TRANSLATE_NOOP("Rules", "persons who hold residential land") },
        { "DU-08", Complete, "parcel", QT_TRANSLATE_NOOP("Rules", "Shares"),
          QT_TRANSLATE_NOOP("Rules", "Shares that are written make up the whole."),
          QT_TRANSLATE_NOOP("Rules", "parcels and apartments with shares written") },
        { "DU-09", Complete, "certificate_parcel", QT_TRANSLATE_NOOP("Rules", "Line not located"),
          QT_TRANSLATE_NOOP("Rules", "Every line of a certificate is located on a parcel."),
          QT_TRANSLATE_NOOP("Rules", "lines of certificates in force") },
        { "SACH-01", Clean, "parcel", QT_TRANSLATE_NOOP("Rules", "Parcel number used twice"),
          QT_TRANSLATE_NOOP("Rules", "A number stands once on a sheet."),
          QT_TRANSLATE_NOOP("Rules", "current parcels with a sheet and a number") },
        { "SACH-02", Clean, "parcel", QT_TRANSLATE_NOOP("Rules", "Parcel code used twice"),
          QT_TRANSLATE_NOOP("Rules", "A parcel code stands for one parcel."),
          QT_TRANSLATE_NOOP("Rules", "current parcels with a parcel code") },
        { "SACH-03", Clean, "party", QT_TRANSLATE_NOOP("Rules", "Personal number"),
          QT_TRANSLATE_NOOP("Rules", "The personal number has 12 digits and fits sex and year of birth."),
          QT_TRANSLATE_NOOP("Rules", "persons with a personal number"), nullptr,
          QT_TRANSLATE_NOOP("Rules", "Put the zero in front") },
        { "SACH-04", Clean, "party", QT_TRANSLATE_NOOP("Rules", "Personal number used twice"),
          QT_TRANSLATE_NOOP("Rules", "A personal number stands for one person."),
          QT_TRANSLATE_NOOP("Rules", "persons with a personal number") },
        { "SACH-05", Clean, "party", QT_TRANSLATE_NOOP("Rules", "Same person entered twice"),
          QT_TRANSLATE_NOOP("Rules", "A person is entered once."),
          QT_TRANSLATE_NOOP("Rules", "persons with an identity paper") },
        { "SACH-06", Clean, "party", QT_TRANSLATE_NOOP("Rules", "Old identity number only"),
          QT_TRANSLATE_NOOP("Rules", "A person has more than a CMND of 9 digits."),
          QT_TRANSLATE_NOOP("Rules", "living persons who hold land") },
        { "SACH-07", Clean, "certificate", QT_TRANSLATE_NOOP("Rules", "Serial used twice"),
          QT_TRANSLATE_NOOP("Rules", "A serial stands for one certificate in force."),
          QT_TRANSLATE_NOOP("Rules", "certificates in force with a serial") },
        { "SACH-08", Clean, "party", QT_TRANSLATE_NOOP("Rules", "Letters of the name"),
          QT_TRANSLATE_NOOP("Rules", "The name is written in Vietnamese letters."),
          QT_TRANSLATE_NOOP("Rules", "land users with a name"), nullptr,
          QT_TRANSLATE_NOOP("Rules", "Convert the letters") },
        { "SACH-09", Clean, "party", QT_TRANSLATE_NOOP("Rules", "Population database"),
          QT_TRANSLATE_NOOP("Rules", "The land user is matched in the population database."),
          QT_TRANSLATE_NOOP("Rules",
                            "living persons who hold land with a certificate, none of them excused") },
        { "SACH-10", Clean, "party", QT_TRANSLATE_NOOP("Rules", "Number of the organisation"),
          QT_TRANSLATE_NOOP("Rules", "An organisation has a valid tax code or a decision."),
          QT_TRANSLATE_NOOP("Rules", "organisations that hold land") },
        { "SACH-11", Clean, "parcel", QT_TRANSLATE_NOOP("Rules", "Commune code"),
          QT_TRANSLATE_NOOP("Rules", "The commune code is in force."),
          QT_TRANSLATE_NOOP("Rules", "current parcels, sheets and communes with a code"), nullptr,
          QT_TRANSLATE_NOOP("Rules", "Take the code of the new commune") },
        { "SONG-01", Live, "dossier", QT_TRANSLATE_NOOP("Rules", "Due date"),
          QT_TRANSLATE_NOOP("Rules", "The slip is within its due date."),
          QT_TRANSLATE_NOOP("Rules", "slips in work with a due date"), "day" },
        { "SONG-02", Live, "dossier", QT_TRANSLATE_NOOP("Rules", "Answer of the province"),
          QT_TRANSLATE_NOOP("Rules", "An approved slip is sent and answered in time."),
          QT_TRANSLATE_NOOP("Rules", "slips approved or sent"), "day" },
        { "SONG-03", Live, "dossier", QT_TRANSLATE_NOOP("Rules", "Conflict"),
          QT_TRANSLATE_NOOP("Rules", "There is no open conflict with the province."),
          QT_TRANSLATE_NOOP("Rules", "slips"), nullptr,
          QT_TRANSLATE_NOOP("Rules", "Choose ours or the province's") },
        { "SONG-04", Live, "commune", QT_TRANSLATE_NOOP("Rules", "Age of the working file"),
          QT_TRANSLATE_NOOP("Rules", "The working file is not too old."),
          QT_TRANSLATE_NOOP("Rules", "the working file"), "day" },
        { "SONG-05", Live, "certificate", QT_TRANSLATE_NOOP("Rules", "Changes not yet in the register"),
          QT_TRANSLATE_NOOP("Rules",
                            "What was registered on the certificate is in the register and on the map."),
          QT_TRANSLATE_NOOP("Rules", "certificates and registered changes") },
    };
    return all;
}

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

bool dependsOnDay(const Rule &rule)
{
    const QLatin1StringView code(rule.code);
    return code == QLatin1StringView("DUNG-14") // dates that are still to come
        || code == QLatin1StringView("SONG-01") || code == QLatin1StringView("SONG-02")
        || code == QLatin1StringView("SONG-04");
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
