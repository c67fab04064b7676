#pragma once

#include "gis/vertexedits.h"
#include "widgets/map/tools/editpreview.h"
#include "widgets/map/tools/snapping.h"

#include <functional>
#include <variant>

/**
 * Corners of parcels. Drag one and it moves in every parcel that has it, drag one
 * of several that are chosen and all move; drag a boundary and it bends, click
 * on it and a corner is put in. With Shift: drag a boundary parallel to itself, or
 * click on it to type how far; drag a rectangle to choose the corners in it; click
 * to choose one more. C chooses the chain to the corner under the mouse, X types where
 * the chosen one belongs, Delete removes. Ctrl = no snapping.
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
    bool takeBack() override { return m_held && cancel(); } ///< corners that are chosen stay so
    bool wantsDrag(const Pointer &) const override { return m_held.has_value(); }
    void paint(QPainter &painter, const Viewport &view) const override;
    bool showsLengths() const override { return m_lines.isEmpty() && m_chosen.size() < 2; }
    QStringList preview() const override;
    QStringList hints() const override;
    Qt::CursorShape cursor() const override { return Qt::CrossCursor; }

    const std::vector<gis::Point> &chosen() const { return m_chosen; }

    /** Marks \a corners, such as those of the rows chosen in the corner table. */
    void choose(std::vector<gis::Point> corners) { m_chosen = std::move(corners); }

private:
    struct Corner {
        gis::Point at; ///< moves with all that are chosen if it is one of them
    };
    struct Bend {
        gis::Edge edge; ///< gets a corner
    };
    struct Slide {
        QUuid parcel;
        gis::Edge edge; ///< moves parallel to itself
    };
    struct Rectangle {
        gis::Point from;
    };

    /** What the button holds. */
    struct Held {
        std::variant<Corner, Bend, Slide, Rectangle> what;
        QPointF pressed;
        bool isDragged = false;
        Snap target;
    };

    void look(const Pointer &pointer);
    std::optional<Held> heldAt(const Pointer &pointer) const;
    std::optional<Slide> slideAt(const Pointer &pointer) const;
    std::map<gis::Point, gis::Point> movesOf(const Corner &corner, gis::Point to) const;
    static double distanceOf(const gis::Fabric &fabric, const Slide &slide, gis::Point to);
    gis::Outcome outcomeOf(const gis::Fabric &fabric, const Held &held) const;
    gis::Outcome offerOf(const gis::Fabric &fabric, const Held &held) const;
    Step clicked(const Pointer &pointer, const Held &held);
    Step chosenStep() const;
    void toggle(gis::Point corner);
    Step removal(const gis::Fabric &fabric) const;
    std::optional<Step> chainTo(const Pointer &pointer);
    Question positionQuestion() const;

    CertificateOf m_certificateOf;
    std::optional<gis::Point> m_near; ///< the corner under the mouse
    std::optional<gis::Edge> m_nearEdge; ///< the boundary under it, where there is no corner
    std::vector<gis::Point> m_chosen;
    gis::GeometryPtr m_under; ///< the parcel whose corners are marked
    std::optional<Held> m_held;
    std::optional<gis::Outcome> m_preview;
    QStringList m_lines;
};
