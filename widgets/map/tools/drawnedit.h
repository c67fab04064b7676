#pragma once

#include "widgets/map/tools/drawtool.h"

/** A line or an area that is drawn and then made something of: a split, another boundary, a new parcel … */
class DrawnEdit : public DrawTool
{
public:
    struct Plan {
        Form form = Form::Line;
        QString hint; ///< what to draw, for the box on the map
        bool needsParcel = true; ///< the first click chooses it where none is selected
        std::function<gis::Outcome(const Pointer &, const gis::Ring &)> act;
        /** Instead of act where hundreds of parcels take part: proposes by itself, when it is ready. */
        std::function<void(const gis::Ring &)> begin = {};
    };

    explicit DrawnEdit(Plan plan) : DrawTool(plan.form), m_plan(std::move(plan)) { }

    Step release(const Pointer &pointer) override;
    std::optional<gis::Outcome> sketch(const Pointer &pointer) const override;
    QStringList hints() const override;

protected:
    Step finished(const Pointer &pointer, const gis::Ring &line) override;

private:
    Plan m_plan;
};
