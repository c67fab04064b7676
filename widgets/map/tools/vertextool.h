#pragma once

#include "gis/vertexedits.h"
#include "widgets/map/tools/snapping.h"

#include <functional>

/** The serial of the certificate of a parcel; empty if it has none. */
using CertificateOf = std::function<QString(const QUuid &parcel)>;

/**
 * Corners of parcels: drag one and it moves in every parcel that has it; click
 * on a boundary and one is put in; Delete removes the one under the mouse or
 * the one clicked on last. Ctrl = no snapping.
 */
class VertexTool : public Tool
{
public:
    explicit VertexTool(CertificateOf certificateOf = {}) : m_certificateOf(std::move(certificateOf)) { }

    Step press(const Pointer &pointer) override;
    Step move(const Pointer &pointer) override;
    Step release(const Pointer &pointer) override;
    std::optional<Step> key(int key, const Pointer &pointer) override;
    bool cancel() override;
    bool wantsDrag(const Pointer &) const override { return m_held.has_value(); }
    void paint(QPainter &painter, const Viewport &view) const override;
    QStringList preview() const override;
    Qt::CursorShape cursor() const override { return Qt::CrossCursor; }

private:
    /** What the button holds: a corner, or a boundary that is to get one. */
    struct Held {
        std::optional<gis::Point> vertex;
        gis::Edge edge;
        QPointF pressed;
        bool isDragged = false;
        Snap target;
    };

    void look(const Pointer &pointer);
    gis::Edit editOf(const gis::Fabric &fabric, const Held &held) const;

    CertificateOf m_certificateOf;
    std::optional<gis::Point> m_near; ///< the corner under the mouse
    std::optional<gis::Edge> m_nearEdge; ///< the boundary under it, where there is no corner
    std::optional<gis::Point> m_chosen; ///< clicked on last
    gis::GeometryPtr m_under; ///< the parcel whose corners are marked
    std::optional<Held> m_held;
    std::optional<gis::Edit> m_preview;
    QStringList m_lines;
};
