#include "gis/crs.h"

#include "gis/error.h"
#include "gis/projcontext.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <array>
#include <cmath>

namespace gis
{

using proj::Context;
using proj::horizontal;
using proj::Owned;
using proj::read;
using proj::unbound;

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

/** The EPSG code that \a crs claims, 0 if none or if EPSG means another by it. */
int codeOf(const Owned &crs)
{
    auto &context = Context::ofThread();
    const char *authority = proj_get_id_auth_name(crs.get(), 0), *code = proj_get_id_code(crs.get(), 0);
    if (!authority || !code || qstricmp(authority, "EPSG") != 0)
        return 0;
    const Owned real(proj_create_from_database(context, "EPSG", code, PJ_CATEGORY_CRS, 0, nullptr));
    // WKT 1 drops the order of axes; here eastings come first anyway.
    const Owned claimed(proj_normalize_for_visualization(context, crs.get()));
    const Owned meant(real ? proj_normalize_for_visualization(context, real.get()) : nullptr);
    const bool isSame = claimed && meant
        && proj_is_equivalent_to_with_ctx(context, claimed.get(), meant.get(),
                                          PJ_COMP_EQUIVALENT_EXCEPT_AXIS_ORDER_GEOGCRS);
    return isSame ? QByteArray(code).toInt() : 0;
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
    facts->epsg = codeOf(crs);

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

} // namespace gis
