#pragma once

#include "gis/error.h"
#include "gis/geometry.h"

#include <optional>

namespace gis
{

/** Why a tool cannot do what was drawn, and where on the map to look. */
class Refusal : public Error
{
public:
    explicit Refusal(QString message, std::optional<Point> place = {})
        : Error(std::move(message)), m_place(place)
    {
    }

    const std::optional<Point> &place() const { return m_place; }

    void raise() const override { throw *this; }
    Refusal *clone() const override { return new Refusal(*this); }

private:
    std::optional<Point> m_place;
};

/** What was drawn would cross itself, lie over another parcel or open a gap. */
class Unclean : public Refusal
{
public:
    using Refusal::Refusal;

    void raise() const override { throw *this; }
    Unclean *clone() const override { return new Unclean(*this); }
};

} // namespace gis
