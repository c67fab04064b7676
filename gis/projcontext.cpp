#include "gis/projcontext.h"

#include <QRegularExpression>

namespace gis::proj
{

Context::Context() : m_handle(proj_context_create())
{
    proj_context_set_enable_network(m_handle, 0);
    proj_log_level(m_handle, PJ_LOG_NONE);
}

Context::~Context()
{
    proj_context_destroy(m_handle);
}

Context &Context::ofThread()
{
    thread_local Context context;
    return context;
}

namespace
{

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

} // namespace

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

} // namespace gis::proj
