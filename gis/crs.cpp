#include "gis/crs.h"

#include "gis/error.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <proj.h>

#include <array>
#include <cmath>
#include <map>

namespace gis
{

struct Crs::Facts {
    enum class Kind { Other, Geographic, Projected };

    QString text; ///< as Crs::text() answers
    QString title; ///< as PROJ names it
    Kind kind = Kind::Other;
    int epsg = 0;
    bool vn2000 = false;
    bool mercator = false; ///< transverse Mercator; the next four say how
    double meridian = 0;
    double scale = 0;
    double falseEasting = 0;
    bool ordinary = false; ///< from the equator, in metres, its axes easting and northing
    double metresPerUnit = 0; ///< of a projected one
};

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Crs)
};

struct Destroy {
    void operator()(PJ *object) const { proj_destroy(object); }
};
using Owned = std::unique_ptr<PJ, Destroy>;

/** One step of a way from CRS to CRS. */
struct Step {
    Owned operation;
    PJ_DIRECTION direction = PJ_FWD;
};
using Way = std::vector<Step>;

/** PROJ for one thread: offline, quiet, with what it has made so far. */
class Context
{
public:
    Context() : m_handle(proj_context_create())
    {
        proj_context_set_enable_network(m_handle, 0);
        proj_log_level(m_handle, PJ_LOG_NONE);
    }
    ~Context()
    {
        m_ways.clear();
        proj_context_destroy(m_handle);
    }
    Q_DISABLE_COPY_MOVE(Context)

    static Context &ofThread()
    {
        thread_local Context context;
        return context;
    }

    operator PJ_CONTEXT *() const { return m_handle; }

    /** The way from \a from to \a to, made once; empty if there is none. */
    const Way &way(const Crs &from, const Crs &to);

private:
    static constexpr std::size_t waysKept = 256;

    PJ_CONTEXT *m_handle;
    std::map<std::pair<QString, QString>, Way> m_ways;
};

constexpr qsizetype longestWkt = 20'000;

/** Whether \a wkt would make PROJ open files or run operations of the text's own. */
bool callsForMore(const QString &wkt)
{
    QString plain = wkt;
    plain.remove(QLatin1String("nadgrids=@null"), Qt::CaseInsensitive);
    for (const char *word : { "grids=", "PARAMETERFILE", "\"PROJ ", "+init", "+proj=pipeline" })
        if (plain.contains(QLatin1String(word), Qt::CaseInsensitive))
            return true;
    return false;
}

Owned read(const QString &text)
{
    auto &context = Context::ofThread();
    static const QRegularExpression code(QStringLiteral("^EPSG:([0-9]{1,7})$"),
                                         QRegularExpression::CaseInsensitiveOption);
    if (const auto match = code.match(text); match.hasMatch())
        return Owned(proj_create_from_database(context, "EPSG", match.captured(1).toLatin1().constData(),
                                               PJ_CATEGORY_CRS, 0, nullptr));
    static const QRegularExpression wkt(QStringLiteral("^[A-Za-z_0-9]+\\s*[\\[(]"));
    if (text.size() > longestWkt || !wkt.match(text).hasMatch() || callsForMore(text))
        return {};
    return Owned(proj_create_from_wkt(context, text.toUtf8().constData(), nullptr, nullptr, nullptr));
}

/** The horizontal part of a compound CRS, and without a shift to WGS 84 of its own where it is VN-2000. */
Owned horizontal(Owned crs)
{
    auto &context = Context::ofThread();
    while (crs && proj_get_type(crs.get()) == PJ_TYPE_COMPOUND_CRS)
        crs.reset(proj_crs_get_sub_crs(context, crs.get(), 0));
    return crs;
}

Owned unbound(const Owned &crs)
{
    auto &context = Context::ofThread();
    if (crs && proj_get_type(crs.get()) == PJ_TYPE_BOUND_CRS)
        return Owned(proj_get_source_crs(context, crs.get()));
    return Owned(crs ? proj_clone(context, crs.get()) : nullptr);
}

bool hasVn2000Datum(const Owned &crs)
{
    auto &context = Context::ofThread();
    const Owned datum(proj_crs_get_datum_forced(context, crs.get()));
    if (!datum)
        return false;
    QString name = QString::fromUtf8(proj_get_name(datum.get())).toLower();
    name.remove(QRegularExpression(QStringLiteral("^d_|[^a-z0-9]")));
    return name == QLatin1String("vietnam2000") || name == QLatin1String("vn2000");
}

/** Eastings first, in metres; what it is and whether it is so. */
double metresPerUnit(const Owned &crs)
{
    auto &context = Context::ofThread();
    const Owned system(proj_crs_get_coordinate_system(context, crs.get()));
    double factor = 0;
    if (!system
        || !proj_cs_get_axis_info(context, system.get(), 0, nullptr, nullptr, nullptr, &factor, nullptr,
                                  nullptr, nullptr))
        return 0;
    return factor;
}

double parameter(const Owned &conversion, const char *name)
{
    auto &context = Context::ofThread();
    const int at = proj_coordoperation_get_param_index(context, conversion.get(), name);
    double value = 0, factor = 1;
    if (at < 0
        || !proj_coordoperation_get_param(context, conversion.get(), at, nullptr, nullptr, nullptr, &value,
                                          nullptr, &factor, nullptr, nullptr, nullptr, nullptr))
        return std::nan("");
    return value * factor;
}

constexpr std::array<int, 18> tm3{ 5896, 9205, 9206, 9207, 9208, 5897, 9209, 9210, 9211,
                                   9212, 9213, 9214, 9215, 9216, 5899, 5898, 9217, 9218 };
constexpr std::array<double, 18> tm3Meridians{ 102,    103,    104,    104.5,  104.75, 105,
                                               105.5,  105.75, 106,    106.25, 106.5,  107,
                                               107.25, 107.5,  107.75, 108,    108.25, 108.5 };

bool isAbout(double value, double wanted)
{
    return std::abs(value - wanted) < 1e-7;
}

} // namespace

Crs::Crs(const QString &text)
{
    auto &context = Context::ofThread();
    const QString trimmed = text.trimmed();
    thread_local QHash<QString, std::shared_ptr<const Facts>>
        known; // asking PROJ's database takes a millisecond
    if (known.size() > 256)
        known.clear();
    if (const auto it = known.constFind(trimmed); it != known.constEnd()) {
        m_facts = *it;
        return;
    }
    const Owned whole = horizontal(read(trimmed));
    const Owned crs = unbound(whole);
    if (!crs || !proj_is_crs(crs.get()))
        throw Error(
            Text::tr("“%1” is no coordinate reference system; write EPSG:n or WKT.").arg(trimmed.left(60)));

    auto facts = std::make_shared<Facts>();
    facts->title = QString::fromUtf8(proj_get_name(crs.get()));
    const PJ_TYPE type = proj_get_type(crs.get());
    if (type == PJ_TYPE_GEOGRAPHIC_2D_CRS || type == PJ_TYPE_GEOGRAPHIC_3D_CRS)
        facts->kind = Facts::Kind::Geographic;
    else if (type == PJ_TYPE_PROJECTED_CRS)
        facts->kind = Facts::Kind::Projected;
    facts->vn2000 = facts->kind != Facts::Kind::Other && hasVn2000Datum(crs);
    const char *authority = proj_get_id_auth_name(crs.get(), 0);
    if (authority && qstricmp(authority, "EPSG") == 0)
        facts->epsg = QByteArray(proj_get_id_code(crs.get(), 0)).toInt();

    if (facts->kind == Facts::Kind::Projected) {
        facts->metresPerUnit = metresPerUnit(crs);
        const Owned conversion(proj_crs_get_coordoperation(context, crs.get()));
        const char *method = nullptr;
        if (conversion
            && proj_coordoperation_get_method_info(context, conversion.get(), &method, nullptr, nullptr)
            && method && QLatin1String(method) == QLatin1String("Transverse Mercator")) {
            constexpr double degrees = 180 / M_PI;
            facts->mercator = true;
            facts->meridian = parameter(conversion, "Longitude of natural origin") * degrees;
            facts->scale = parameter(conversion, "Scale factor at natural origin");
            facts->falseEasting = parameter(conversion, "False easting");
            facts->ordinary = isAbout(parameter(conversion, "Latitude of natural origin"), 0)
                && isAbout(facts->metresPerUnit, 1) && isAbout(facts->falseEasting, 500'000);
            if (facts->ordinary && facts->epsg == 0 && facts->vn2000 && isAbout(facts->scale, 0.9999)
                && isAbout(parameter(conversion, "False northing"), 0))
                for (std::size_t i = 0; i < tm3.size(); ++i)
                    if (isAbout(facts->meridian, tm3Meridians[i]))
                        facts->epsg = tm3[i];
        }
    }
    facts->text = facts->epsg ? QStringLiteral("EPSG:%1").arg(facts->epsg) : trimmed;
    m_facts = std::move(facts);
    known.insert(trimmed, m_facts);
}

bool Crs::isProjected() const
{
    return m_facts && m_facts->kind == Facts::Kind::Projected;
}

bool Crs::isGeographic() const
{
    return m_facts && m_facts->kind == Facts::Kind::Geographic;
}

bool Crs::isMetric() const
{
    return isProjected() && isAbout(m_facts->metresPerUnit, 1);
}

bool Crs::isVn2000() const
{
    return m_facts && m_facts->vn2000;
}

bool Crs::isTm3() const
{
    return m_facts && m_facts->mercator && isAbout(m_facts->scale, 0.9999);
}

bool Crs::isUtm() const
{
    if (!m_facts || !m_facts->ordinary || !isAbout(m_facts->scale, 0.9996))
        return false;
    return isAbout(std::remainder(m_facts->meridian - 3, 6), 0);
}

std::optional<double> Crs::centralMeridian() const
{
    if (!m_facts || !m_facts->mercator)
        return std::nullopt;
    return m_facts->meridian;
}

std::optional<double> Crs::scale() const
{
    if (!m_facts || !m_facts->mercator)
        return std::nullopt;
    return m_facts->scale;
}

int Crs::epsgCode() const
{
    return m_facts ? m_facts->epsg : 0;
}

QString Crs::text() const
{
    return m_facts ? m_facts->text : QString();
}

QString Crs::name() const
{
    if (!m_facts)
        return Text::tr("unknown CRS");
    QString name = m_facts->title;
    if (isVn2000() && isTm3())
        name = Text::tr("VN-2000, CM %1, 3° zone").arg(meridianText(m_facts->meridian));
    else if (isVn2000() && isUtm())
        name = Text::tr("VN-2000, CM %1, 6° zone").arg(meridianText(m_facts->meridian));
    return m_facts->epsg ? QStringLiteral("%1 (EPSG:%2)").arg(name).arg(m_facts->epsg) : name;
}

Crs epsg(int code)
{
    return Crs(QStringLiteral("EPSG:%1").arg(code));
}

Crs wgs84()
{
    return epsg(4326);
}

std::span<const int> tm3Codes()
{
    return tm3;
}

QString meridianText(double degrees)
{
    const int minutes = int(std::lround(degrees * 60));
    const QString text = QStringLiteral("%1°").arg(minutes / 60);
    return minutes % 60 ? text + QStringLiteral("%1′").arg(std::abs(minutes % 60), 2, 10, QLatin1Char('0'))
                        : text;
}

QString wkt1(const Crs &crs)
{
    const Owned object = horizontal(read(crs.text()));
    const char *const options[] = { "MULTILINE=NO", nullptr };
    return QString::fromUtf8(proj_as_wkt(Context::ofThread(), object.get(), PJ_WKT1_GDAL, options));
}

QString proj4(const Crs &crs)
{
    const Owned object = horizontal(read(crs.text()));
    QString text =
        QString::fromUtf8(proj_as_proj_string(Context::ofThread(), object.get(), PJ_PROJ_4, nullptr));
    if (crs.isVn2000() && !text.contains(QLatin1String("+towgs84")))
        text.replace(QLatin1String(" +units="),
                     QLatin1String(" +towgs84=-191.90441429,-39.30318279,-111.45032835,"
                                   "0.00928836,-0.01975479,0.00427372,0.252906278 +units="));
    return text.remove(QLatin1String(" +type=crs")).trimmed();
}

namespace
{

/** Adds what leads from \a from to \a to, eastings first on both sides; whether there is such an operation.
 */
bool addStep(Way &way, const Owned &from, const Owned &to)
{
    auto &context = Context::ofThread();
    const Owned plain(proj_create_crs_to_crs_from_pj(context, from.get(), to.get(), nullptr, nullptr));
    Owned operation(plain ? proj_normalize_for_visualization(context, plain.get()) : nullptr);
    if (!operation)
        return false;
    way.push_back({ std::move(operation), PJ_FWD });
    return true;
}

/** Adds EPSG operation 6960, VN-2000 to WGS 84 (2), degrees east and north on both sides. */
bool addDatumStep(Way &way, PJ_DIRECTION direction)
{
    auto &context = Context::ofThread();
    const Owned plain(
        proj_create_from_database(context, "EPSG", "6960", PJ_CATEGORY_COORDINATE_OPERATION, 0, nullptr));
    Owned operation(plain ? proj_normalize_for_visualization(context, plain.get()) : nullptr);
    if (!operation)
        return false;
    way.push_back({ std::move(operation), direction });
    return true;
}

Way wayFrom(const Crs &from, const Crs &to)
{
    Owned source = horizontal(read(from.text())), target = horizontal(read(to.text()));
    if (from.isVn2000())
        source = unbound(source);
    if (to.isVn2000())
        target = unbound(target);
    if (!source || !target)
        return {};

    Way way;
    bool complete = true;
    if (from.isVn2000() == to.isVn2000()) {
        complete = addStep(way, source, target);
    } else if (from.isVn2000()) {
        complete = addStep(way, source, read(QStringLiteral("EPSG:4756"))) && addDatumStep(way, PJ_FWD)
            && (to == wgs84() || addStep(way, read(QStringLiteral("EPSG:4326")), target));
    } else {
        complete = (from == wgs84() || addStep(way, source, read(QStringLiteral("EPSG:4326"))))
            && addDatumStep(way, PJ_INV) && addStep(way, read(QStringLiteral("EPSG:4756")), target);
    }
    return complete ? std::move(way) : Way();
}

bool isPlace(Coordinate c)
{
    return std::isfinite(c.x) && std::isfinite(c.y);
}

Coordinate taken(Coordinate c, const Step &step, PJ_DIRECTION direction)
{
    const PJ_COORD result = proj_trans(step.operation.get(), direction, proj_coord(c.x, c.y, 0, 0));
    return { result.xy.x, result.xy.y };
}

/**
 * The place that \a step takes to \a c. Heights are left out on both sides, so PROJ's own way
 * back misses by a millimetre or two: what it misses by is put right once.
 */
Coordinate takenBack(Coordinate c, const Step &step)
{
    const Coordinate near = taken(c, step, PJ_INV), there = taken(near, step, PJ_FWD);
    return { near.x + c.x - there.x, near.y + c.y - there.y };
}

/** \a c taken along \a way; NaN where it leads nowhere. */
Coordinate taken(Coordinate c, const Way &way)
{
    constexpr Coordinate nowhere{ std::numeric_limits<double>::quiet_NaN(),
                                  std::numeric_limits<double>::quiet_NaN() };
    for (const Step &step : way) {
        if (!isPlace(c))
            return nowhere;
        c = step.direction == PJ_FWD ? taken(c, step, PJ_FWD) : takenBack(c, step);
    }
    return isPlace(c) && !way.empty() ? c : nowhere;
}

} // namespace

const Way &Context::way(const Crs &from, const Crs &to)
{
    const auto key = std::make_pair(from.text(), to.text());
    if (const auto it = m_ways.find(key); it != m_ways.end())
        return it->second;
    if (m_ways.size() >= waysKept)
        m_ways.clear();
    return m_ways.emplace(key, wayFrom(from, to)).first->second;
}

std::optional<Coordinate> transformed(Coordinate place, const Crs &from, const Crs &to)
{
    if (!from.isKnown() || !to.isKnown())
        return std::nullopt;
    const Coordinate c = from == to ? place : taken(place, Context::ofThread().way(from, to));
    return isPlace(c) ? std::optional(c) : std::nullopt;
}

std::vector<Coordinate> transformed(std::span<const Coordinate> places, const Crs &from, const Crs &to)
{
    std::vector<Coordinate> result(places.begin(), places.end());
    if (from == to)
        return result;
    const Way none;
    const Way &way = from.isKnown() && to.isKnown() ? Context::ofThread().way(from, to) : none;
    for (Coordinate &c : result)
        c = taken(c, way);
    return result;
}

Point transformed(Point point, const Crs &from, const Crs &to)
{
    const auto place = transformed(coordinate(point), from, to);
    const auto onGrid = place ? gridPoint(place->x, place->y) : std::nullopt;
    if (!onGrid)
        throw Error(Text::tr("The point %1; %2 of %3 has no place in %4; check which CRS the numbers are in.")
                        .arg(QString::number(metres(point.x), 'f', 3),
                             QString::number(metres(point.y), 'f', 3), from.name(), to.name()));
    return *onGrid;
}

Geometry transformed(const Geometry &geometry, const Crs &from, const Crs &to)
{
    Geometry result = geometry;
    for (Polygon &part : result.parts)
        for (Ring &ring : part)
            for (Point &p : ring)
                p = transformed(p, from, to);
    return result;
}

} // namespace gis
