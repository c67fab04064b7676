#pragma once

#include "gis/edits/fit.h"
#include "widgets/map/tools/snapping.h"

#include <functional>

/** Control points for fitting (Nắn): click where a point is drawn, then where it belongs, or type that with
 * X.
 */
class ControlTool : public Tool
{
public:
    /** \a takenBack forgets the last one that was added; whether there was one. */
    explicit ControlTool(std::function<void(gis::Point from, gis::Point to)> added,
                         std::function<bool()> takenBack)
        : m_added(std::move(added)), m_takenBack(std::move(takenBack))
    {
    }

    Step move(const Pointer &pointer) override;
    Step release(const Pointer &pointer) override;
    std::optional<Step> key(int key, const Pointer &pointer) override;
    bool cancel() override { return std::exchange(m_from, std::nullopt).has_value(); }
    bool takeBack() override { return cancel() || m_takenBack(); }
    void follow() override { }
    void paint(QPainter &painter, const Viewport &view) const override;
    QStringList hints() const override;
    Qt::CursorShape cursor() const override { return Qt::CrossCursor; }

    /** Those that are painted, the worst in red. */
    void setControls(std::vector<gis::Control> controls, std::optional<std::size_t> worst);

private:
    std::function<void(gis::Point, gis::Point)> m_added;
    std::function<bool()> m_takenBack;
    std::optional<gis::Point> m_from;
    Snap m_mouse;
    std::vector<gis::Control> m_controls;
    std::optional<std::size_t> m_worst;
};
