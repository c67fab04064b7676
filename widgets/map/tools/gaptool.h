#pragma once

#include "widgets/map/tools/tool.h"

/** Filling a gap (Lấp khe hở): click in it, then the parcel beside it that gets it. */
class GapTool : public Tool
{
public:
    Step release(const Pointer &pointer) override;
    std::optional<gis::Outcome> sketch(const Pointer &pointer) const override;
    bool cancel() override { return std::exchange(m_gap, std::nullopt).has_value(); }
    void paint(QPainter &painter, const Viewport &view) const override;
    QStringList preview() const override;
    QStringList hints() const override;
    Qt::CursorShape cursor() const override { return Qt::CrossCursor; }

private:
    struct Gap {
        gis::Point at;
        gis::Geometry shape;
    };
    std::optional<Gap> m_gap;
};
