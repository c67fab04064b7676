#pragma once

#include "storage/exchange/sourcegeometry.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace storage
{

/** How much of a source is read before it is refused. */
struct SourceLimits {
    qint64 bytes = 16LL << 30;
    qint64 features = 20'000'000;
    qint64 vertices = 1'000'000'000;
    qint64 verticesOfOne = 5'000'000;
    qint64 seconds = 3600;
};

/** One layer of a source. */
struct SourceLayer {
    QString name;
    qint64 features = -1; ///< -1 where counting would mean reading it all
    bool hasGeometry = false;
    bool hasSurfaces = false; ///< its shapes are surfaces, or may be
    QStringList columns;
    QString crs; ///< EPSG:n, empty if it declares none or none with a number
    QString crsName; ///< as it calls itself, empty if it declares none
    QString crsWkt; ///< empty if it declares none
};

/** One row of a layer. */
struct SourceFeature {
    qint64 row = 0; ///< from 1
    SourceGeometry geometry; ///< empty if it has none
    std::optional<std::array<double, 2>> labelPoint; ///< a second geometry that is a point
    std::vector<QString> values; ///< one for each column; a null QString where the source has none
    bool hadZ = false;
    bool hadArcs = false;
    QString complaint; ///< what the reader of its format found wrong with it, empty if nothing
    QString lost; ///< what of its shape could not be taken, empty if nothing
    QByteArray lostWkb; ///< its whole shape where something was lost
};

/**
 * A map file opened for reading, by name, with no other driver than the one
 * for its kind. Nothing of it is trusted. For one thread.
 */
class Source
{
public:
    /** \throws Error in one sentence if it is no readable map file. */
    explicit Source(const QString &path, const SourceLimits &limits = {});
    ~Source();
    Source(Source &&) noexcept;

    const QString &path() const;
    QString formatName() const;
    const std::vector<SourceLayer> &layers() const;

    /** The layer called \a name; without a name the only one with shapes, else the only one with surfaces.
     * \throws Error naming the layers. */
    const SourceLayer &layer(const QString &name) const;

    /**
     * Shows \a visit every row of \a layer in turn; the feature is reused.
     * Stops where \a visit answers false.
     *
     * \throws Error if the source breaks off or passes the limits.
     */
    void visit(const SourceLayer &layer, const std::function<bool(SourceFeature &)> &visit);

private:
    struct Opened;
    std::unique_ptr<Opened> m_opened;
};

} // namespace storage
