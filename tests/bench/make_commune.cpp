#include "gis/geohash.h"
#include "gis/uuid.h"
#include "storage/demo/democommune.h"
#include "storage/workingfile.h"

#include <QCoreApplication>

#include <cmath>
#include <cstdio>
#include <map>

namespace
{

using namespace Qt::StringLiterals;

constexpr std::int64_t width = 800'000, height = 600'000; // mm: the demo with a strip around it
constexpr int columns = 5; // a commune is some kilometres wide

/** What each copy has of its own: whole rows of papers that were drawn stay out. */
bool isCopied(const gis::Table &table)
{
    static const QStringList none{ u"commune"_s, u"scan"_s,         u"scan_link"_s,
                                   u"dossier"_s, u"field_source"_s, u"source_value"_s,
                                   u"note"_s,    u"lineage"_s,      u"finding_decision"_s };
    return table.scope == gis::Scope::Data && !none.contains(QLatin1StringView(table.name));
}

gis::Geometry shifted(gis::Geometry geometry, gis::Point by)
{
    for (gis::Polygon &part : geometry.parts)
        for (gis::Ring &ring : part)
            for (gis::Point &corner : ring)
                corner = { corner.x + by.x, corner.y + by.y };
    return geometry;
}

/** “BX 123456” of copy 7: “BX 130007”-like; the form stays, the number is another. */
QString renumbered(const QString &text, int copy, qsizetype digits)
{
    if (text.size() < digits)
        return text;
    const QString tail = text.right(digits);
    bool isNumber = false;
    const qint64 number = tail.toLongLong(&isNumber);
    const auto modulus = qint64(std::pow(10, digits));
    return isNumber ? text.chopped(digits)
            + u"%1"_s.arg((number + qint64(copy) * 7919) % modulus, int(digits), 10, QLatin1Char('0'))
                    : text;
}

/** The demo, again and again beside itself, each with ids, numbers and people of its own. */
class Copies
{
public:
    explicit Copies(const storage::DemoCommune &demo) : m_crs(u"EPSG:9209"_s)
    {
        for (const gis::Record &record : demo.records)
            if (isCopied(*record.table))
                m_places.insert({ record.id, m_places.size() + 1 });
    }

    gis::Record row(const gis::Record &record, int copy) const
    {
        if (copy == 0)
            return record;
        gis::Record row{ record.table, idOf(record.id, copy), record.version, record.values };
        for (auto &[field, value] : row.values) {
            const gis::Field &declared = record.table->fields[std::size_t(field)];
            if (declared.type == gis::Type::Id && !gis::isNull(value))
                value = gis::idValue(idOf(gis::toId(value), copy));
            else if (const gis::GeometryPtr shape = gis::toGeometry(value))
                value =
                    gis::geometryValue(shifted(*shape, { copy % columns * width, copy / columns * height }));
        }
        number(row, copy);
        return row;
    }

private:
    QUuid idOf(const QUuid &old, int copy) const
    {
        const auto place = m_places.find(old);
        return place == m_places.end()
            ? old
            : gis::uuid7(1'800'000'000'000, 0, std::uint64_t(copy) * 100'000 + place->second);
    }

    void number(gis::Record &row, int copy) const
    {
        const QLatin1StringView table(row.table->name);
        const auto renumber = [&](const char *field, qsizetype digits) {
            if (const QString text = row.text(field); !text.isEmpty())
                row.set(field, renumbered(text, copy, digits));
        };
        const auto renumberSheet = [&](const char *field) {
            if (const QString text = row.text(field); text == u"8" || text == u"9")
                row.set(field, QString::number(text.toInt() + 10 * copy));
        };
        if (table == "parcel"_L1 || table == "map_sheet"_L1)
            renumberSheet("sheet_no");
        if (table == "certificate_parcel"_L1)
            renumberSheet("paper_sheet_no");
        if (table == "parcel"_L1 && !row.text("parcel_code").isEmpty())
            if (const auto shape = gis::toGeometry(row["geometry"]))
                row.set("parcel_code", gis::parcelCode(*shape, m_crs));
        if (table == "certificate"_L1)
            renumber("serial", 6), renumber("register_no", 5);
        if (table == "party"_L1)
            renumber("personal_no", 6);
        if (table == "identity_paper"_L1)
            renumber("number", 6);
    }

    std::map<QUuid, std::size_t> m_places;
    gis::Crs m_crs;
};

void make(const QString &path, int parcels)
{
    const storage::DemoCommune demo = storage::makeDemo(1);
    const auto each = std::count_if(demo.records.begin(), demo.records.end(), [](const gis::Record &row) {
        return row.table == &gis::table("parcel");
    });
    const int count = std::max(1, int(parcels / each));
    const Copies copies(demo);
    auto file = storage::WorkingFile::create(path, { u"12073"_s, u"EPSG:9209"_s });
    storage::BulkLoad load(file);
    static const QStringList ofScans{ u"scan"_s, u"scan_link"_s, u"field_source"_s }; // nothing is drawn
    for (const gis::Table &table : gis::schema())
        for (int copy = 0; copy < (isCopied(table) ? count : 1); ++copy)
            for (const gis::Record &record : demo.records)
                if (record.table == &table && !ofScans.contains(QLatin1StringView(table.name)))
                    load.add(copies.row(record, copy));
    load.commit(u"Made"_s, u"Mẫu"_s, { { u"kind"_s, u"checkout"_s } });
}

} // namespace

/** bench_commune FILE [PARCELS]: a working file of about 20,000 parcels with their people and certificates.
 */
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "bench_commune FILE [PARCELS]\n");
        return 2;
    }
    try {
        make(arguments[1], arguments.value(2, u"20000"_s).toInt());
    } catch (const gis::Error &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 2;
    }
    return 0;
}
