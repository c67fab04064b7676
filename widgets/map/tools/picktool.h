#pragma once

#include "gis/vertexedits.h"
#include "widgets/map/tools/tool.h"

/** Click a boundary or a place of a parcel, type a number, see what comes of it: a strip cut off, equal parts
 * … */
class PickTool : public Tool
{
public:
    enum class Target { Edge, Place };

    struct Picked {
        QUuid parcel;
        gis::Edge edge; ///< of the parcel, for Target::Edge
        gis::Point at;
    };

    struct Plan {
        Target target = Target::Edge;
        QString hint; ///< what to click, for the box on the map
        QString prompt; ///< what to type then
        std::function<gis::Outcome(const Pointer &, const Picked &, double number)> act;
    };

    explicit PickTool(Plan plan) : m_plan(std::move(plan)) { }

    Step move(const Pointer &pointer) override;
    Step release(const Pointer &pointer) override;
    bool cancel() override;
    void paint(QPainter &painter, const Viewport &view) const override;
    QStringList hints() const override { return { m_plan.hint }; }
    Qt::CursorShape cursor() const override { return Qt::CrossCursor; }

private:
    std::optional<Picked> pickedAt(const Pointer &pointer) const;

    Plan m_plan;
    std::optional<Picked> m_picked; ///< under the mouse
};
