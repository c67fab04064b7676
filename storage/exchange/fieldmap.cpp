#include "storage/exchange/fieldmap.h"

#include "gis/error.h"
#include "gis/json.h"
#include "gis/textfold.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonObject>
#include <QRegularExpression>

namespace storage
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

using namespace Qt::StringLiterals;

const gis::Table &parcel()
{
    static const gis::Table &table = gis::table("parcel");
    return table;
}

/** A name as names are compared: letters and digits only, no diacritics, no prefix of the parcel's table. */
QString plain(const QString &name)
{
    QString result;
    for (const QChar c : gis::folded(name))
        if (c.isLetterOrNumber())
            result += c;
    for (const QLatin1StringView prefix : { "dcthuadat"_L1, "thuadat"_L1, "td"_L1 })
        if (result.startsWith(prefix) && result.size() > prefix.size() + 2)
            return result.mid(prefix.size());
    return result;
}

struct Known {
    const char *target;
    std::vector<const char *> names;
};

/**
 * Sources: domain/01 §1.2–1.5 (VBDLIS XML, MPLIS JSON, Excel of 129 columns,
 * GML), the published sheets of Đan Phượng, and the plain English names.
 */
const std::vector<Known> &known()
{
    static const std::vector<Known> all{
        { "parcel_no",
          { "thua", "sothua", "sothututhua", "sohieuthua", "shthua", "sothuadat", "parcelno", "parcel",
            "parcelnumber", "sothuthua" } },
        { "sheet_no",
          { "to", "soto", "sohieutobando", "tobando", "sotobando", "shbando", "shto", "sotobd", "tobd",
            "sheetno", "sheet", "mapsheet", "sheetnumber" } },
        { "old_sheet_no", { "sohieutobandocu", "sotocu", "tocu", "tobandocu", "oldsheetno" } },
        { "old_parcel_no", { "sothututhuacu", "sothuacu", "thuacu", "oldparcelno" } },
        { "recorded_area",
          { "dientich", "dientichthua", "dtich", "dt", "dientichm2", "recordedarea", "area", "areavalue" } },
        { "map_land_type",
          { "loaidat", "ldat", "loaidatbd", "kyhieu", "kyhieuloaidat", "loaidathientrang", "maplandtype",
            "landtype" } },
        { "purpose",
          { "mdsd", "mdsd2003", "mdsd2013", "mdsd2014", "mdsd2024", "mdsdd", "mucdichsudung",
            "mamucdichsudung", "mucdichsddat", "mucdichsudungloaimucdichsudungid", "purpose", "landuse",
            "landusecode" } },
        { "address", { "diachi", "diachithua", "diachithuadat", "diachichitiet", "address" } },
        { "hamlet",
          { "thon", "xom", "xudong", "todanpho", "tentodanpho", "tdp", "tentdp", "hamlet", "apthon" } },
        { "holder",
          { "chusudung", "chusd", "chusdd", "tenchu", "tenchusd", "tenchusudung", "chu", "chuho", "hoten",
            "owner", "holder" } },
        { "commune_code", { "maxa", "madvhc", "madvhcxa", "maxaphuong", "communecode" } },
        { "parcel_code", { "mathua", "madinhdanhthua", "madinhdanhthuadat", "parcelcode" } },
        { "series", { "series", "xacu", "maxacu" } },
        { "level", { "level", "layer" } },
        { "wording", { "text" } },
    };
    return all;
}

std::optional<ColumnUse> use(const QString &target)
{
    static const QHash<QString, ColumnUse::Kind> others{ { u"purpose"_s, ColumnUse::Purpose },
                                                         { u"holder"_s, ColumnUse::Holder },
                                                         { u"address"_s, ColumnUse::Address },
                                                         { u"level"_s, ColumnUse::Level },
                                                         { u"wording"_s, ColumnUse::Wording } };
    if (const auto found = others.find(target); found != others.end())
        return ColumnUse{ *found, target == u"address" ? parcel().indexOf("address") : -1 };
    const int field = parcel().indexOf(target);
    if (field < 0 || parcel().fields[std::size_t(field)].type == gis::Type::Geometry)
        return std::nullopt;
    return ColumnUse{ ColumnUse::ParcelField, field };
}

std::optional<ColumnUse> recognised(const QString &column)
{
    static const QHash<QString, QString> targets = [] {
        QHash<QString, QString> all;
        for (const Known &known : known())
            for (const char *name : known.names)
                all.insert(QString::fromLatin1(name), QString::fromLatin1(known.target));
        return all;
    }();
    const auto found = targets.find(plain(column));
    return found == targets.end() ? std::nullopt : use(*found);
}

} // namespace

QStringList targetNames()
{
    QStringList names;
    for (const gis::Field &field : parcel().fields)
        if (field.type != gis::Type::Geometry)
            names << QString::fromLatin1(field.name);
    return names << u"purpose"_s << u"holder"_s << u"level"_s << u"wording"_s;
}

QString targetName(const ColumnUse &use)
{
    switch (use.kind) {
    case ColumnUse::ParcelField:
    case ColumnUse::Address:
        return QString::fromLatin1(parcel().fields[std::size_t(use.field)].name);
    case ColumnUse::Purpose:
        return u"purpose"_s;
    case ColumnUse::Holder:
        return u"holder"_s;
    case ColumnUse::Level:
        return u"level"_s;
    case ColumnUse::Wording:
        return u"wording"_s;
    case ColumnUse::Kept:
        break;
    }
    return {};
}

QString labelOfTarget(const QString &target)
{
    return targetLabel(use(target).value_or(ColumnUse()));
}

QString targetLabel(const ColumnUse &use)
{
    switch (use.kind) {
    case ColumnUse::ParcelField:
    case ColumnUse::Address:
        return gis::label(parcel().fields[std::size_t(use.field)]);
    case ColumnUse::Purpose:
        return gis::label(gis::table("land_use"));
    case ColumnUse::Holder:
        return Text::tr("Land User (Kept as Text)");
    case ColumnUse::Level:
        return Text::tr("Level");
    case ColumnUse::Wording:
        return Text::tr("Text on the Map");
    case ColumnUse::Kept:
        break;
    }
    return Text::tr("Kept as It Is");
}

FieldMap fieldMap(const QStringList &columns, const QMap<QString, QString> &given)
{
    FieldMap map(std::size_t(columns.size()));
    std::vector<ColumnUse> taken;
    QStringList kept;
    for (auto it = given.begin(); it != given.end(); ++it) {
        if (it.key().startsWith(u'-')) {
            kept << it.value();
            continue;
        }
        const auto wanted = use(it.key());
        const qsizetype column = columns.indexOf(it.value());
        if (!wanted)
            throw gis::Error(Text::tr("There is no field “%1” to read a column into: there are %2.")
                                 .arg(it.key(), targetNames().join(u", "_s)));
        if (column < 0)
            throw gis::Error(
                Text::tr("The source has no column “%1”: it has %2.").arg(it.value(), columns.join(u", "_s)));
        map[std::size_t(column)] = *wanted;
        taken.push_back(*wanted);
    }
    for (std::size_t i = 0; i < map.size(); ++i) {
        const auto found = recognised(columns[qsizetype(i)]);
        if (map[i].kind != ColumnUse::Kept || !found || kept.contains(columns[qsizetype(i)])
            || std::find(taken.begin(), taken.end(), *found) != taken.end())
            continue;
        map[i] = *found;
        taken.push_back(*found);
    }
    return map;
}

QMap<QString, QString> readProfile(const QString &path)
{
    QFile file(path);
    constexpr qint64 largest = 1 << 20;
    const QByteArray json = file.open(QIODevice::ReadOnly) ? file.read(largest + 1) : QByteArray();
    if (!file.isOpen() || json.size() > largest)
        throw gis::Error(
            Text::tr("The profile %1 cannot be read: name a JSON file of field and column names.").arg(path));
    QMap<QString, QString> result;
    QJsonObject object;
    try {
        object = gis::jsonObject(json);
    } catch (const gis::Error &error) { // say of which file
        throw gis::Error(Text::tr("The profile %1 cannot be read: %2").arg(path, error.message()));
    }
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it.value().isString())
            throw gis::Error(
                Text::tr("In the profile %1 “%2” is not the name of a column.").arg(path, it.key()));
        result.insert(it.key(), it.value().toString());
    }
    return result;
}

QString sheetFromName(const QString &path)
{
    static const QRegularExpression number(u"(?:^|\\D)(\\d{1,4}(?:-[A-Za-z0-9]{1,2})?)\\D*$"_s);
    return number.match(QFileInfo(path).completeBaseName()).captured(1);
}

QString sheetNamedIn(const QString &path)
{
    static const QRegularExpression plainName(
        u"^(?:(?:dc|to|to bd|bd|bddc|to ban do|to so|sheet)[ ._-]*)?\\d{1,3}(?:-[a-z0-9]{1,2})?$"_s);
    const QString name = gis::folded(QFileInfo(path).completeBaseName());
    return plainName.match(name).hasMatch() ? sheetFromName(path) : QString();
}

QString hamletOf(const QString &address)
{
    static const QRegularExpression hamlet(
        u"^\\s*((?:thon|xom|ap|ban|lang|khu|khoi|to|tdp|buon|soc|cum)\\b[^,;]*)"_s);
    const auto match = hamlet.match(gis::folded(address));
    if (!match.hasMatch())
        return {};
    const qsizetype end = address.indexOf(QRegularExpression(u"[,;]"_s));
    return address.left(end < 0 ? address.size() : end).simplified();
}

bool isCommuneItself(QStringView holder)
{
    const QString text = gis::folded(holder);
    return text.startsWith(u"ubnd") || text.startsWith(u"uy ban nhan dan");
}

} // namespace storage
