#pragma once

#include "widgets/map/tools/drawtool.h"

/** Click from corner to corner: lengths, and from three on the area. */
class MeasureTool : public DrawTool
{
public:
    MeasureTool() : DrawTool(Form::Free) { }

    QStringList preview() const override;
    QStringList hints() const override;

protected:
    Step finished(const Pointer &, const gis::Ring &) override { return {}; }
};
