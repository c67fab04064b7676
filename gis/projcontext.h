#pragma once

#include <QString>

#include <proj.h>

#include <memory>

/** PROJ, its handles owned: the only file that names its header. Not for callers of gis. */
namespace gis::proj
{

struct Destroy {
    void operator()(PJ *object) const { proj_destroy(object); }
};

/** An object of PROJ; null where PROJ has none. Stays in the thread that made it. */
using Owned = std::unique_ptr<PJ, Destroy>;

/** PROJ for one thread: offline and quiet. */
class Context
{
public:
    Context();
    ~Context();
    Q_DISABLE_COPY_MOVE(Context)

    static Context &ofThread();

    operator PJ_CONTEXT *() const { return m_handle; }

private:
    PJ_CONTEXT *m_handle;
};

/** “EPSG:n” or WKT that calls for no files; null if \a text is neither or not known. */
Owned read(const QString &text);

/** The horizontal part of \a crs, itself if it is not compound; null stays null. */
Owned horizontal(Owned crs);

/** \a crs without a shift to WGS 84 of its own; null stays null. */
Owned unbound(const Owned &crs);

} // namespace gis::proj
