#pragma once

#include "widgets/map/tools/snapping.h"

/** Click from corner to corner: lengths, and from three on the area. Double click or Enter ends, Esc forgets.
 */
class MeasureTool : public Tool
{
public:
    Outcome move(const Pointer &pointer) override;
    Outcome release(const Pointer &pointer) override;
    Outcome doubleClick(const Pointer &pointer) override;
    std::optional<Outcome> key(int key, const Pointer &pointer) override;
    bool cancel() override;
    void paint(QPainter &painter, const Viewport &view) const override;
    QStringList preview() const override;
    Qt::CursorShape cursor() const override { return Qt::CrossCursor; }

private:
    gis::Ring line() const; ///< with the place under the mouse while it goes on

    gis::Ring m_points;
    std::optional<Snap> m_mouse;
    bool m_isDone = false;
};
