#include "gis/topology/fixes.h"

#include "gis/edits/move.h"
#include "gis/edits/refusal.h"
#include "gis/overlay.h"
#include "gis/topology/soundshape.h"
#include "gis/topology/unmatched.h"
#include "gis/vertexedits.h"

#include <QCoreApplication>

#include <cmath>

namespace gis
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(TopologyFixes)
};

/** The edit that gives one parcel another shape, with what its neighbours need. */
Outcome reshapedTo(const Fabric &fabric, TopologyFix fix, Reshaped shape)
{
    if (shape.geometry.parts.empty())
        throw Refusal(Text::tr("Nothing would be left of the parcel; retire it instead."));
    Draft draft;
    draft.title = titleOf(fix);
    draft.reshaped.push_back(std::move(shape));
    draft.keepsGround = true;
    return outcomeOf(fabric, std::move(draft));
}

GeometryPtr soundly(const Geometry &geometry, const Point &place)
{
    auto shape = soundShape(geometry);
    if (!shape)
        throw Refusal(Text::tr("The boundary encloses no ground."), place);
    return std::make_shared<const Geometry>(std::move(*shape));
}

/** Takes what \a other covers off \a parcel. */
Outcome without(const Fabric &fabric, TopologyFix fix, const TopologyFault &fault, const QUuid &parcel,
                const QUuid &other)
{
    Reshaped shape = shapeOf(fabric, parcel);
    const GeometryPtr own = soundly(shape.geometry, fault.place),
                      taken = soundly(shapeOf(fabric, other).geometry, fault.place);
    shape.geometry = difference(*own, std::span(&taken, 1));
    if (shape.geometry.parts.size() > own->parts.size())
        throw Refusal(Text::tr("The parcel would fall apart; split it instead."), fault.place);
    return reshapedTo(fabric, fix, std::move(shape));
}

Outcome withGap(const Fabric &fabric, TopologyFix fix, const TopologyFault &fault, const QUuid &parcel)
{
    Reshaped shape = shapeOf(fabric, parcel);
    const GeometryPtr own = soundly(shape.geometry, fault.place);
    const std::vector<GeometryPtr> both{ own, soundly(*fault.ground.geometry, fault.place) };
    Geometry whole = united(both);
    if (whole.parts.size() != own->parts.size())
        throw Refusal(Text::tr("The gap does not border on the parcel along an edge."), fault.place);
    for (std::size_t i = 0; i < whole.parts.size(); ++i)
        alignTo(own->parts[i].front(), whole.parts[i]);
    // The union may have dropped nothing: corners of the boundary that stay are its own.
    shape.geometry = std::move(whole);
    return reshapedTo(fabric, fix, std::move(shape));
}

/** Where in the neighbour the vertex belongs: its vertex or edge nearest by. */
struct Target {
    Point at;
    std::optional<Edge> edge; ///< none if it is a vertex
};

Target targetOf(const Fabric &fabric, const TopologyFault &fault)
{
    const Reshaped other = shapeOf(fabric, fault.b);
    std::optional<Target> vertex, edge;
    double nearestVertex = fault.widthMillimetres + 0.01, nearestEdge = nearestVertex;
    for (const Polygon &part : other.geometry.parts)
        for (const Ring &ring : part)
            for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
                if (const double off = 1000 * distanceMetres(fault.place, ring[i]); off <= nearestVertex)
                    nearestVertex = off, vertex = Target{ ring[i], std::nullopt };
                if (const double off = distanceToSegment(fault.place, ring[j], ring[i]); off <= nearestEdge)
                    nearestEdge = off,
                    edge =
                        Target{ nearestOnSegment(fault.place, ring[j], ring[i]), Edge{ ring[j], ring[i] } };
            }
    if (!vertex && !edge)
        throw Refusal(Text::tr("The boundary is no longer there."), fault.place);
    return vertex ? *vertex : *edge;
}

Outcome snapped(const Fabric &fabric, const TopologyFault &fault)
{
    const Target target = targetOf(fabric, fault);
    return moveVertices(fabric, { { fault.place, target.at } });
}

Outcome inserted(const Fabric &fabric, const TopologyFault &fault)
{
    const Target target = targetOf(fabric, fault);
    if (!target.edge)
        throw Refusal(Text::tr("The neighbour has a corner there; move the vertex to it."), fault.place);
    return insertVertex(fabric, target.edge->a, target.edge->b, fault.place);
}

Outcome retired(const Fabric &fabric, TopologyFix fix, const QUuid &parcel)
{
    Draft draft;
    draft.title = titleOf(fix);
    draft.retired.push_back(shapeOf(fabric, parcel).place);
    draft.keepsGround = true;
    return outcomeOf(fabric, std::move(draft));
}

Outcome worked(const Fabric &fabric, const TopologyFault &fault, TopologyFix fix,
               const TopologyTolerances &tolerances)
{
    Reshaped shape = shapeOf(fabric, fault.a);
    switch (fix) {
    case TopologyFix::GiveToA:
        return fault.kind == TopologyFaultKind::Gap ? withGap(fabric, fix, fault, fault.a)
                                                    : without(fabric, fix, fault, fault.b, fault.a);
    case TopologyFix::GiveToB:
        return fault.kind == TopologyFaultKind::Gap ? withGap(fabric, fix, fault, fault.b)
                                                    : without(fabric, fix, fault, fault.a, fault.b);
    case TopologyFix::SnapVertex:
        return snapped(fabric, fault);
    case TopologyFix::InsertVertex:
        return inserted(fabric, fault);
    case TopologyFix::DropSpikes:
        shape.geometry = withoutSpikes(shape.geometry, tolerances.spikeMillimetres);
        return reshapedTo(fabric, fix, std::move(shape));
    case TopologyFix::MakeValid:
        shape.geometry = *soundly(shape.geometry, fault.place);
        return reshapedTo(fabric, fix, std::move(shape));
    case TopologyFix::KeepSmallestPart:
        if (const auto part = nestedPart(shape.geometry))
            shape.geometry.parts = { shape.geometry.parts[*part] };
        return reshapedTo(fabric, fix, std::move(shape));
    case TopologyFix::RetireB:
        return retired(fabric, fix, fault.b);
    case TopologyFix::RetireA:
        return retired(fabric, fix, fault.a);
    case TopologyFix::CutIsland:
        return without(fabric, fix, fault, fault.a, fault.b);
    }
    Q_UNREACHABLE();
}

/** What \a outcome does to the map. */
Edit editOf(const Outcome &outcome)
{
    Edit edit = outcome.edit;
    for (const Touched &gone : outcome.retired)
        edit.changes.push_back({ &table("parcel"), gone.id, Values{}, std::nullopt });
    return edit;
}

bool isSame(const TopologyFault &f, const TopologyFault &g)
{
    return f.kind == g.kind && f.a == g.a && f.b == g.b && f.place == g.place && f.flaw == g.flaw;
}

/** Refuses an outcome that does not lessen the faults around it. */
void demandBetter(const Fabric &fabric, const TopologyFault &fault, const Outcome &outcome,
                  const TopologyTolerances &tolerances)
{
    const Edit edit = editOf(outcome);
    Fabric then = fabric;
    then.apply(edit);
    std::vector<Box> touched = touchedBy(edit, fabric, then);
    touched.push_back(fault.box);
    const auto had = topologyAround(fabric, touched, tolerances),
               has = topologyAround(then, touched, tolerances);
    if (std::any_of(has.begin(), has.end(), [&](const TopologyFault &f) { return isSame(f, fault); }))
        throw Refusal(Text::tr("That does not mend it; correct the boundary by hand."), fault.place);
    if (has.size() >= had.size() && !had.empty())
        throw Refusal(Text::tr("Other faults would come instead; correct the boundary by hand."),
                      fault.place);
}

} // namespace

std::vector<TopologyFix> fixesOf(const TopologyFault &fault)
{
    using enum TopologyFix;
    switch (fault.kind) {
    case TopologyFaultKind::Overlap:
        return { GiveToA, GiveToB };
    case TopologyFaultKind::Gap:
        return fault.b.isNull() ? std::vector{ GiveToA } : std::vector{ GiveToA, GiveToB };
    case TopologyFaultKind::UnmatchedVertex:
        return { SnapVertex, InsertVertex };
    case TopologyFaultKind::Duplicate:
        return { RetireB, RetireA };
    case TopologyFaultKind::UncutIsland:
        return { CutIsland };
    case TopologyFaultKind::NestedParts:
        return { KeepSmallestPart };
    case TopologyFaultKind::Invalid:
        return fault.flaw == ShapeFlaw::RepeatedVertex || fault.flaw == ShapeFlaw::Spike
            ? std::vector{ DropSpikes, MakeValid }
            : fault.flaw == ShapeFlaw::TooFewVertices || fault.flaw == ShapeFlaw::NoArea
            ? std::vector<TopologyFix>{}
            : std::vector{ MakeValid };
    case TopologyFaultKind::SeveralParts:
    case TopologyFaultKind::Undigested:
        return {};
    }
    Q_UNREACHABLE();
}

QUuid keeperOf(const TopologyFault &fault, TopologyFix fix)
{
    switch (fix) {
    case TopologyFix::GiveToA:
    case TopologyFix::RetireB:
        return fault.a;
    case TopologyFix::GiveToB:
    case TopologyFix::RetireA:
        return fault.b;
    default:
        return {};
    }
}

QString titleOf(TopologyFix fix)
{
    switch (fix) {
    case TopologyFix::GiveToA:
        return Text::tr("Give the Strip to the First Parcel");
    case TopologyFix::GiveToB:
        return Text::tr("Give the Strip to the Second Parcel");
    case TopologyFix::SnapVertex:
        return Text::tr("Move the Vertex onto the Boundary");
    case TopologyFix::InsertVertex:
        return Text::tr("Insert the Vertex in the Neighbour");
    case TopologyFix::DropSpikes:
        return Text::tr("Drop Repeated Vertices and Spikes");
    case TopologyFix::MakeValid:
        return Text::tr("Untangle the Boundary");
    case TopologyFix::KeepSmallestPart:
        return Text::tr("Keep the Smallest Part");
    case TopologyFix::RetireB:
        return Text::tr("Retire the Second Parcel");
    case TopologyFix::RetireA:
        return Text::tr("Retire the First Parcel");
    case TopologyFix::CutIsland:
        return Text::tr("Cut Out the Island");
    }
    Q_UNREACHABLE();
}

Outcome fixed(const Fabric &fabric, const TopologyFault &fault, TopologyFix fix,
              const TopologyTolerances &tolerances)
{
    Outcome outcome = worked(fabric, fault, fix, tolerances);
    demandBetter(fabric, fault, outcome, tolerances);
    return outcome;
}

} // namespace gis
