#include "gis/edits/outcome.h"

#include "gis/edits/noding.h"
#include "gis/overlay.h"
#include "gis/topology/inscribed.h"
#include "gis/topology/soundshape.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace gis
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(GeometryEdits)
};

/** A parcel as it was and as it becomes; one that is made was nothing. */
struct State {
    std::optional<Place> place;
    QString name;
    Geometry before, now;
    bool isDrafted = false; ///< by the tool; else a neighbour
    bool isChanged = false;
    std::vector<Segment> cut = {}; ///< edges that come or go
};

constexpr double spikeMillimetres = TopologyTolerances().spikeMillimetres;
/** Square metres that an overlap cannot have by rounding where no edge was cut. */
constexpr double trifle = 0.0001;
/** Millimetres: a corner goes off an edge by 0.71 when it is rounded, so two by twice that. */
constexpr double widestByRounding = 1.5;

QString squareMetresText(double area)
{
    return QLocale().toString(area, 'f', 2);
}

/** The work on one draft. */
class Work
{
public:
    Work(const Fabric &fabric, Draft draft, const Progress &progress)
        : m_fabric(fabric), m_draft(std::move(draft)), m_progress(progress)
    {
        collect();
        node();
        demandValid();
        if (m_draft.rigid == 0)
            demandNoSpike();
        demandNoOverlap();
        if (!m_draft.keepsGround && m_draft.rigid == 0)
            demandNoGap();
    }

    Outcome outcome();

private:
    void collect();
    void node();
    void demandValid();
    void demandNoSpike();
    void demandNoOverlap();
    void demandNoGap();
    void compare(const State &one, const State &other);
    double sharedBefore(const State &one, const State &other) const;
    void reportShare(std::size_t done, std::size_t of, double from, double to) const;

    const Fabric &m_fabric;
    Draft m_draft;
    const Progress &m_progress;
    std::vector<State> m_states; ///< those of the draft first
    std::size_t m_drafted = 0;
    std::vector<State> m_retired;
    std::vector<Point> m_newVertices;
    std::vector<Segment> m_edgesBefore; ///< in order, of what is drafted or retired
    std::vector<Segment> m_newEdges, m_oldEdges; ///< in order: those that come and those that go
    Box m_about; ///< where neighbours are looked at: what changes, and all of what is made
    Box m_changed; ///< around the edges that come or go: nothing else can lie over something new
};

/** That \a done \a of the rounds between the shares \a from and \a to are over. */
void Work::reportShare(std::size_t done, std::size_t of, double from, double to) const
{
    report(m_progress, from + (to - from) * double(done) / double(of));
}

void Work::collect()
{
    Box box;
    std::vector<Place> own = m_draft.retired;
    const auto stateAt = [&](const Place &place) {
        State state;
        state.place = place;
        state.name = parcelName(m_fabric.parcel(place));
        state.before = state.now = m_fabric.chunk(place).geometry(place.item);
        return state;
    };
    for (const Place &place : m_draft.retired)
        m_retired.push_back(stateAt(place));
    for (Reshaped &reshaped : m_draft.reshaped) {
        State state = stateAt(reshaped.place);
        state.now = std::move(reshaped.geometry);
        state.isDrafted = true;
        state.isChanged = !(state.now == state.before);
        own.push_back(reshaped.place);
        m_states.push_back(std::move(state));
    }
    for (const Created &created : m_draft.created) {
        State state;
        state.name = Text::tr("new parcel");
        state.now = created.geometry;
        state.isDrafted = true;
        m_states.push_back(std::move(state));
    }
    m_drafted = m_states.size();

    std::vector<Point> before, now;
    std::vector<Segment> edgesNow;
    const auto append = [](auto &all, auto more) { all.insert(all.end(), more.begin(), more.end()); };
    for (const State &state : m_states) {
        box.extend(extent(state.before)), box.extend(extent(state.now));
        append(before, verticesOf(state.before)), append(now, verticesOf(state.now));
        append(m_edgesBefore, segmentsOf(state.before)), append(edgesNow, segmentsOf(state.now));
    }
    for (const State &state : m_retired) {
        box.extend(extent(state.before));
        append(before, verticesOf(state.before)), append(m_edgesBefore, segmentsOf(state.before));
    }
    std::sort(before.begin(), before.end());
    std::sort(m_edgesBefore.begin(), m_edgesBefore.end()), std::sort(edgesNow.begin(), edgesNow.end());
    m_newVertices = without(now, before);
    m_newEdges = without(edgesNow, m_edgesBefore), m_oldEdges = without(m_edgesBefore, edgesNow);
    m_changed = boxOf(m_newEdges);
    m_changed.extend(boxOf(m_oldEdges));
    m_about = m_changed;
    for (const Created &created : m_draft.created)
        m_about.extend(extent(created.geometry));
    if (m_about.isEmpty())
        return;
    std::sort(own.begin(), own.end(), [](const Place &a, const Place &b) {
        return std::pair(a.chunk, a.item) < std::pair(b.chunk, b.item);
    });
    for (const Place &place : m_fabric.intersecting(grown(m_about, 1)))
        if (!std::binary_search(own.begin(), own.end(), place, [](const Place &a, const Place &b) {
                return std::pair(a.chunk, a.item) < std::pair(b.chunk, b.item);
            }))
            m_states.push_back(stateAt(place));
}

/**
 * A vertex put into an edge bends it by up to 0.71 mm, so that it may touch a corner which
 * the whole edge passed by: the halves are looked at again.
 */
void Work::node()
{
    const PointIndex added(m_newVertices);
    std::vector<Point> corners;
    for (const State &state : m_states)
        for (const Point p : verticesOf(state.now))
            if (grown(m_about, 1).contains(p))
                corners.push_back(p);
    const PointIndex others(std::move(corners));
    for (std::size_t i = 0; i < m_states.size(); ++i) {
        reportShare(i, m_states.size(), 0.1, 0.3);
        State &state = m_states[i];
        bool isBent = insertTouching(state.now, added);
        state.isChanged |= isBent;
        isBent |= i < m_drafted;
        while (isBent) {
            const auto fresh =
                without(segmentsOf(state.now), i < m_drafted ? m_edgesBefore : segmentsOf(state.before));
            isBent = insertTouching(state.now, others, state.place ? &fresh : nullptr);
            state.isChanged |= isBent;
        }
    }
}

void Work::demandValid()
{
    for (const State &state : m_states) {
        reportShare(std::size_t(&state - m_states.data()), m_states.size(), 0.3, 0.5);
        if (!(state.isChanged || !state.place) || isValid(state.now))
            continue;
        if (!state.before.parts.empty() && !isValid(state.before)) {
            m_draft.remarks +=
                Text::tr("The boundary of parcel %1 crosses itself; that is left as it is.").arg(state.name);
            continue;
        }
        throw Unclean(Text::tr("The boundary of parcel %1 would cross itself.").arg(state.name),
                      m_changed.isEmpty() ? std::nullopt : std::optional(m_changed.centre()));
    }
}

/** A corner on top of another and a spike are faults that a check would find: no tool makes one. */
void Work::demandNoSpike()
{
    for (const State &state : m_states) {
        if (!(state.isChanged || !state.place))
            continue;
        const std::vector<FlawAt> has = flaws(state.now, spikeMillimetres);
        const std::vector<FlawAt> had = has.empty() ? has : flaws(state.before, spikeMillimetres);
        for (const FlawAt &flaw : has)
            if (std::none_of(had.begin(), had.end(), [&](const FlawAt &f) { return f.flaw == flaw.flaw; }))
                throw Unclean(
                    Text::tr("The boundary of parcel %1 would have a spike or two corners in one place; use "
                             "the corner that is there.")
                        .arg(state.name),
                    flaw.place);
    }
}

/** The largest circle that lies in both \a one and \a other. */
static Inscribed widestOverlap(const Geometry &one, const Geometry &other)
{
    const Point origin = extent(one).centre();
    Inscribed widest;
    for (const RealPolygon &piece : commonGround(one, other, origin))
        if (const Inscribed circle = largestInscribed(piece); circle.diameter >= widest.diameter)
            widest = circle;
    widest.centre.x += double(origin.x), widest.centre.y += double(origin.y);
    return widest;
}

double Work::sharedBefore(const State &one, const State &other) const
{
    double shared = 0;
    const auto add = [&](const Geometry &a, const Geometry &b) {
        if (!a.parts.empty() && !b.parts.empty() && isValid(a) && isValid(b))
            shared += sharedArea(a, b);
    };
    if (one.place && other.place)
        add(one.before, other.before);
    else if (one.place || other.place)
        for (const State &parent : m_retired)
            add(parent.before, one.place ? one.before : other.before);
    return shared;
}

void Work::compare(const State &one, const State &other)
{
    if (!extent(one.now).intersects(extent(other.now)) || !isValid(one.now))
        return;
    if (!isValid(other.now)) {
        if (other.place)
            m_draft.remarks +=
                Text::tr("The boundary of parcel %1 crosses itself; what lies over it is not compared.")
                    .arg(other.name);
        return;
    }
    const double overlap = sharedArea(one.now, other.now);
    if (overlap <= trifle)
        return;
    const double slack = 0.00071 // what both have in common is no longer than the shorter boundary, twice
        * std::min(lengthOf(one.cut) + lengthOf(other.cut),
                   2 * std::min(perimeter(one.now), perimeter(other.now)));
    const double had = sharedBefore(one, other);
    if (overlap > had + trifle) {
        const Inscribed widest = widestOverlap(one.now, other.now);
        const bool isByRounding =
            overlap <= had + slack && (had > trifle || widest.diameter <= widestByRounding);
        if (!isByRounding)
            throw Unclean(
                Text::tr("Parcel %1 would lie over parcel %2 by %3 m²; end on its boundary, or redraw that "
                         "boundary so that it follows.")
                    .arg(one.name, other.name, squareMetresText(overlap - had)),
                gridPoint(widest.centre.x / 1000, widest.centre.y / 1000));
        if (had <= trifle)
            return;
    }
    m_draft.remarks += Text::tr("Parcels %1 and %2 lie over one another by %3 m²; that is left as it is.")
                           .arg(one.name, other.name, squareMetresText(overlap));
}

void Work::demandNoOverlap()
{
    for (State &state : m_states) {
        if (!state.isDrafted && !state.isChanged)
            continue;
        const std::vector<Segment> before = segmentsOf(state.before), now = segmentsOf(state.now);
        state.cut = without(now, before);
        const std::vector<Segment> gone = without(before, now);
        state.cut.insert(state.cut.end(), gone.begin(), gone.end());
    }
    std::vector<Box> changed;
    for (std::size_t i = 0; i < m_drafted; ++i)
        changed.push_back(boxOf(m_states[i].cut));
    const auto mayReach = [&](std::size_t i, std::size_t k) { // what changes of i may lie over k
        const Box &about = m_states[i].place ? changed[i]
            : k < m_drafted                  ? extent(m_states[i].now)
                                             : m_changed;
        return !about.isEmpty() && grown(about, 1).intersects(extent(m_states[k].now));
    };
    for (std::size_t i = 0; i < m_drafted; ++i) {
        reportShare(i, m_drafted, 0.5, 1);
        for (std::size_t k = i < m_draft.rigid ? m_draft.rigid : i + 1; k < m_states.size(); ++k)
            if (mayReach(i, k) || (k < m_drafted && mayReach(k, i)))
                compare(m_states[i], m_states[k]);
    }
}

void Work::demandNoGap()
{
    std::vector<GeometryPtr> before, now;
    const auto add = [](std::vector<GeometryPtr> &all, const Geometry &shape) {
        if (!shape.parts.empty() && isValid(shape))
            all.push_back(std::make_shared<const Geometry>(shape));
    };
    for (const State &state : m_retired)
        add(before, state.before);
    const double length = lengthOf(m_oldEdges) + lengthOf(m_newEdges);
    for (std::size_t i = 0; i < m_states.size(); ++i) {
        if (i < m_drafted && m_states[i].place)
            add(before, m_states[i].before);
        add(now, m_states[i].now);
    }
    if (before.empty())
        return;
    const Geometry lost = difference(united(before), now);
    for (const Polygon &piece : lost.parts) {
        const Geometry ground{ Shape::Polygon, { piece } };
        const double area = squareMetres(twiceArea(piece));
        if (area <= 0.00071 * length)
            continue;
        for (std::size_t i = m_drafted; i < m_states.size(); ++i)
            if (isValid(m_states[i].now) && sharedLength(ground, m_states[i].now) > 0.01)
                throw Unclean(
                    Text::tr("Between the new boundary and parcel %1 a gap of %2 m² would open; move its "
                             "corners along, or redraw the boundary between the two.")
                        .arg(m_states[i].name, squareMetresText(area)),
                    innerPoint(piece, 10).point);
        m_draft.remarks +=
            Text::tr("%1 m² of ground would belong to no parcel any more.").arg(squareMetresText(area));
    }
}

Outcome Work::outcome()
{
    const Table &parcels = table("parcel");
    const int field = parcels.geometryIndex();
    Outcome outcome;
    outcome.edit.title = m_draft.title;
    const auto touched = [&](const State &state) {
        const FabricParcel parcel = m_fabric.parcel(*state.place);
        return Touched{ parcel.id,
                        state.name,
                        parcel.sheet,
                        squareMetres(twiceArea(state.before)),
                        squareMetres(twiceArea(state.now)),
                        state.isDrafted };
    };
    for (const State &state : m_retired) {
        outcome.retired.push_back(touched(state));
        outcome.retired.back().areaAfter = 0;
    }
    std::size_t made = 0;
    for (State &state : m_states) {
        if (!state.place) {
            m_draft.created[made++].geometry = state.now;
        } else if (state.isChanged) {
            outcome.touched.push_back(touched(state));
            const Value before =
                state.before.parts.empty() ? Value() : geometryValue(std::move(state.before));
            outcome.edit.changes.push_back({ &parcels, outcome.touched.back().id, Values{ { field, before } },
                                             Values{ { field, geometryValue(std::move(state.now)) } } });
        }
    }
    outcome.isGapless = m_draft.rigid == 0;
    outcome.created = std::move(m_draft.created);
    m_draft.remarks.removeDuplicates();
    outcome.remarks = std::move(m_draft.remarks);
    return outcome;
}

} // namespace

Outcome outcomeOf(const Fabric &fabric, Draft draft, const Progress &progress)
{
    return Work(fabric, std::move(draft), progress).outcome();
}

} // namespace gis
