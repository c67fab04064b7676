#pragma once

#include "widgets/map/tools/tool.h"

/** Click: the parcel there is selected, the smallest where several lie over one another. Dragging moves the
 * map. */
class SelectTool : public Tool
{
public:
    bool showsLengths() const override { return true; }
    Step release(const Pointer &pointer) override
    {
        const auto place = pointer.fabric.at(pointer.at());
        Step step;
        step.selection = place ? pointer.fabric.chunk(*place).items[place->item].id : QUuid();
        return step;
    }
};
