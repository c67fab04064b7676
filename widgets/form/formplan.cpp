#include "widgets/form/formplan.h"

#include <QHash>
#include <QStringList>

namespace
{

/** Per table: field names in order; “+” = a row to itself, “-” = only where it holds something, “~” = seldom
 * wanted. */
const QHash<QString, QString> &plans()
{
    static const QHash<QString, QString> all{
        { QStringLiteral("party"),
          QStringLiteral(
              "kind name personal_no birth_date sex +address +-address_on_paper -nationality -death_year "
              "-verification -verified_on -no_match_reason -tax_code -decision_no") },
        { QStringLiteral("party/organisation"),
          QStringLiteral("kind +name tax_code decision_no +address +-address_on_paper -verification") },
        { QStringLiteral("party/group"), QStringLiteral("kind +name +address -verification -verified_on") },
        { QStringLiteral("identity_paper"), QStringLiteral("kind number issued_on issued_by") },
        { QStringLiteral("party_member"), QStringLiteral("role") },
        { QStringLiteral("land_right"),
          QStringLiteral("~kind -share_numerator -share_denominator -valid_from -valid_to -end_reason") },
        { QStringLiteral("parcel"),
          QStringLiteral(
              "sheet_no parcel_no recorded_area uncertified_area map_land_type hamlet +address "
              "-old_sheet_no -old_parcel_no parcel_code -series -managed_by_state ~status ~commune_code") },
        { QStringLiteral("land_use"),
          QStringLiteral("+code area form term -expires_on +origin_code +-origin_text -code_on_paper ~seq") },
        { QStringLiteral("certificate"),
          QStringLiteral("serial issued_on register_no state +kind +issued_by -barcode +-notes +-qr_text") },
        { QStringLiteral("certificate_parcel"),
          QStringLiteral("paper_sheet_no paper_parcel_no paper_area paper_purpose +paper_address ~line") },
        { QStringLiteral("building"),
          QStringLiteral(
              "kind built_area floor_area storeys structure grade completed -ownership_form -term") },
        { QStringLiteral("apartment"), QStringLiteral("block floor number floor_area") },
        { QStringLiteral("registered_change"), QStringLiteral("kind registered_on document -page +content") },
        { QStringLiteral("restriction"), QStringLiteral("kind valid_from valid_to document") },
        { QStringLiteral("note"), QStringLiteral("+text asked_of answered_on") },
        { QStringLiteral("scan"),
          QStringLiteral("kind file_name ~taken_on ~taken_by ~pages ~dpi ~sha256 ~original_sha256") },
    };
    return all;
}

QString planName(const gis::Record &record)
{
    const QString table = QString::fromLatin1(record.table->name);
    if (table != u"party")
        return table;
    const QString kind = record.text("kind");
    if (kind == u"organisation")
        return QStringLiteral("party/organisation");
    return kind == u"person" || kind.isEmpty() ? table : QStringLiteral("party/group");
}

/** References and bookkeeping, which have no cell of their own. */
bool isHidden(const gis::Field &field)
{
    const QLatin1StringView name(field.name);
    return field.type == gis::Type::Id || field.type == gis::Type::Geometry
        || name == QLatin1StringView("entity") || name == QLatin1StringView("row_id");
}

} // namespace

std::vector<FieldPlace> fieldPlaces(const gis::Record &record)
{
    std::vector<FieldPlace> places;
    std::vector<bool> isPlaced(record.table->fields.size(), false);
    for (QString name : plans().value(planName(record)).split(u' ', Qt::SkipEmptyParts)) {
        FieldPlace place;
        place.isWide = name.startsWith(u'+');
        place.isSeldom = name.contains(u'~');
        place.isAlways = !place.isSeldom && !name.contains(u'-');
        place.field = record.table->indexOf(QStringView(name.remove(u'+').remove(u'-').remove(u'~')));
        Q_ASSERT(place.field >= 0);
        isPlaced[std::size_t(place.field)] = true;
        places.push_back(place);
    }
    for (std::size_t i = 0; i < isPlaced.size(); ++i)
        if (!isPlaced[i] && !isHidden(record.table->fields[i]))
            places.push_back({ int(i), false, false, false });
    return places;
}
