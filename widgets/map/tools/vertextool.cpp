#include "widgets/map/tools/vertextool.h"

#include "gis/cornertext.h"
#include "gis/edits/closest.h"
#include "gis/edits/move.h"
#include "gis/edits/refusal.h"
#include "widgets/theme.h"

#include <QApplication>

#include <cmath>

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(VertexTool)
};

void paintHandle(QPainter &painter, QPointF p, double half, const QColor &fill)
{
    painter.setPen(QPen(theme::accent, 1.5));
    painter.setBrush(fill);
    painter.drawRect(QRectF(p.x() - half, p.y() - half, 2 * half, 2 * half));
}

bool hasEdge(const gis::Geometry &geometry, const gis::Edge &edge)
{
    for (const gis::Polygon &part : geometry.parts)
        for (const gis::Ring &ring : part)
            for (std::size_t i = 0; i < ring.size(); ++i) {
                const gis::Point a = ring[i], b = ring[(i + 1) % ring.size()];
                if ((a == edge.a && b == edge.b) || (a == edge.b && b == edge.a))
                    return true;
            }
    return false;
}

/** How far \a p lies outside of \a geometry across its \a edge, in metres; negative inside. */
double distanceOutwards(const gis::Geometry &geometry, const gis::Edge &edge, gis::Point p)
{
    const double direction = gis::direction(edge.a, edge.b) + M_PI_2;
    const gis::Point middle{ (edge.a.x + edge.b.x) / 2, (edge.a.y + edge.b.y) / 2 };
    const gis::Point beside = gis::pointAway(middle, direction, 10);
    const double across =
        double(p.x - edge.a.x) * std::cos(direction) + double(p.y - edge.a.y) * std::sin(direction);
    return (gis::covers(geometry, beside) ? -across : across) / 1000;
}

gis::Box boxOf(gis::Point a, gis::Point b)
{
    return gis::extent(gis::Ring{ a, b });
}

} // namespace

void VertexTool::look(const Pointer &pointer)
{
    const gis::Point at = pointer.at();
    m_near = pointer.fabric.nearestVertex(at, pointer.tolerance());
    m_nearEdge = m_near ? std::nullopt : gis::nearestEdge(pointer.fabric, at, pointer.tolerance());
    const auto place = pointer.fabric.at(at);
    m_under = place ? pointer.fabric.parcel(*place).geometry : nullptr;
}

/** The boundary under the mouse, of the selected parcel if it has it, else of the one under the mouse. */
std::optional<VertexTool::Slide> VertexTool::slideAt(const Pointer &pointer) const
{
    if (!m_nearEdge)
        return std::nullopt;
    std::vector<gis::Place> places =
        pointer.fabric.intersecting(gis::grown(boxOf(m_nearEdge->a, m_nearEdge->b), 1));
    const auto under = pointer.fabric.at(pointer.at());
    std::stable_partition(places.begin(), places.end(), [&](const gis::Place &p) { return p == under; });
    std::stable_partition(places.begin(), places.end(), [&](const gis::Place &p) {
        return pointer.fabric.chunk(p).items[p.item].id == pointer.selected;
    });
    for (const gis::Place &place : places)
        if (hasEdge(pointer.fabric.chunk(place).geometry(place.item), *m_nearEdge))
            return Slide{ pointer.fabric.chunk(place).items[place.item].id, *m_nearEdge };
    return std::nullopt;
}

std::optional<VertexTool::Held> VertexTool::heldAt(const Pointer &pointer) const
{
    const Snap here{ pointer.at(), Snap::On::Nothing, {} };
    const bool shift = pointer.modifiers & Qt::ShiftModifier;
    if (m_near)
        return Held{ Corner{ *m_near }, pointer.position, false, { *m_near, Snap::On::Nothing, {} } };
    if (m_nearEdge && !shift)
        return Held{
            Bend{ *m_nearEdge },
            pointer.position,
            false,
            { gis::nearestOnSegment(pointer.at(), m_nearEdge->a, m_nearEdge->b), Snap::On::Edge, {} }
        };
    if (const auto slide = slideAt(pointer); slide && shift)
        return Held{ *slide, pointer.position, false, here };
    if (shift)
        return Held{ Rectangle{ pointer.at() }, pointer.position, false, here };
    return std::nullopt;
}

Step VertexTool::press(const Pointer &pointer)
{
    m_preview.reset();
    m_lines.clear();
    look(pointer);
    m_held = heldAt(pointer);
    return {};
}

/** Of all chosen corners if it is one of them. */
std::map<gis::Point, gis::Point> VertexTool::movesOf(const Corner &corner, gis::Point to) const
{
    const bool isOneOfMany = std::find(m_chosen.begin(), m_chosen.end(), corner.at) != m_chosen.end();
    if (isOneOfMany)
        return gis::shifted(m_chosen, to.x - corner.at.x, to.y - corner.at.y);
    return { { corner.at, to } };
}

/** How far the edge is dragged outwards, in metres. */
double VertexTool::distanceOf(const gis::Fabric &fabric, const Slide &slide, gis::Point to)
{
    const auto place = fabric.find(slide.parcel);
    return distanceOutwards(fabric.chunk(*place).geometry(place->item), slide.edge, to);
}

gis::Outcome VertexTool::outcomeOf(const gis::Fabric &fabric, const Held &held) const
{
    const gis::Point to = held.target.point;
    if (const auto *corner = std::get_if<Corner>(&held.what))
        return gis::moveVertices(fabric, movesOf(*corner, to));
    if (const auto *slide = std::get_if<Slide>(&held.what))
        return gis::dragEdge(fabric, slide->parcel, slide->edge, distanceOf(fabric, *slide, to));
    const gis::Edge edge = std::get<Bend>(held.what).edge;
    return gis::insertVertex(fabric, edge.a, edge.b, to);
}

/** The same or, where that is not clean, the closest clean result on the way there. */
gis::Outcome VertexTool::offerOf(const gis::Fabric &fabric, const Held &held) const
{
    const gis::Point to = held.target.point;
    if (const auto *corner = std::get_if<Corner>(&held.what))
        return gis::moveClosest(fabric, movesOf(*corner, to));
    if (const auto *slide = std::get_if<Slide>(&held.what))
        return gis::dragClosest(fabric, slide->parcel, slide->edge, distanceOf(fabric, *slide, to));
    const gis::Edge edge = std::get<Bend>(held.what).edge;
    return gis::insertClosest(fabric, edge.a, edge.b, to);
}

Step VertexTool::move(const Pointer &pointer)
{
    if (!m_held) {
        look(pointer);
        return {};
    }
    Held &held = *m_held;
    held.isDragged |=
        (pointer.position - held.pressed).manhattanLength() >= QApplication::startDragDistance() / 2;
    if (!held.isDragged)
        return {};
    const auto *corner = std::get_if<Corner>(&held.what);
    held.target = snapped(pointer, { {}, {}, corner ? std::optional(corner->at) : std::nullopt });
    m_preview.reset();
    m_lines.clear();
    if (std::holds_alternative<Rectangle>(held.what))
        return {};
    m_preview = outcomeOf(pointer.fabric, held);
    const int count = reshapedCount(*m_preview);
    const QString areas = areaChanges(*m_preview);
    m_lines += std::holds_alternative<Bend>(held.what)
        ? Text::tr("A vertex put in here changes %n parcel(s): %1.", nullptr, count).arg(areas)
        : Text::tr("Moving this vertex changes %n parcel(s): %1.", nullptr, count).arg(areas);
    if (const QString corners = cornersOnly(*m_preview); !corners.isEmpty())
        m_lines += corners;
    m_lines += certificateWarnings(*m_preview, m_certificateOf) + m_preview->remarks;
    return {};
}

void VertexTool::toggle(gis::Point corner)
{
    const auto at = std::find(m_chosen.begin(), m_chosen.end(), corner);
    if (at == m_chosen.end())
        m_chosen.push_back(corner);
    else
        m_chosen.erase(at);
}

/** What the button held without dragging it. */
Step VertexTool::clicked(const Pointer &pointer, const Held &held)
{
    if (const auto *corner = std::get_if<Corner>(&held.what)) {
        if (pointer.modifiers & Qt::ShiftModifier)
            toggle(corner->at);
        else
            m_chosen = { corner->at };
        return chosenStep();
    }
    Step step;
    if (const auto *slide = std::get_if<Slide>(&held.what))
        step.question = Question{
            Text::tr("Move the boundary by (m, outwards positive)"),
            [slide = *slide](const QString &text, const Pointer &at) {
                const auto metres = gis::typedMeasure(text);
                if (!metres)
                    throw gis::Error(
                        Text::tr("“%1” is no length: write it like 3,25, or −3,25 inwards.").arg(text));
                Step answer;
                answer.outcome = gis::dragClosest(at.fabric, slide.parcel, slide.edge, *metres);
                return answer;
            }
        };
    else if (std::holds_alternative<Bend>(held.what))
        step.outcome = outcomeOf(pointer.fabric, held);
    return step;
}

Step VertexTool::release(const Pointer &pointer)
{
    if (!m_held)
        return {};
    const Held held = *m_held;
    m_held.reset();
    m_preview.reset();
    m_lines.clear();
    if (!held.isDragged)
        return clicked(pointer, held);
    if (const auto *rectangle = std::get_if<Rectangle>(&held.what)) {
        m_chosen = gis::verticesIn(pointer.fabric, boxOf(rectangle->from, pointer.at()));
        return chosenStep();
    }
    Step step;
    step.outcome = offerOf(pointer.fabric, held);
    return step;
}

/** Takes out the corner under the mouse, else all that are chosen. */
Step VertexTool::removal(const gis::Fabric &fabric) const
{
    const std::vector<gis::Point> corners = m_near ? std::vector{ *m_near } : m_chosen;
    if (corners.empty())
        return {};
    Step step;
    step.outcome = gis::removeVertices(fabric, corners);
    return step;
}

std::optional<Step> VertexTool::chainTo(const Pointer &pointer)
{
    if (m_chosen.size() != 1 || !m_near)
        throw gis::Error(Text::tr("Click on the first corner, point at the last one, then press C."));
    std::vector<gis::Point> shortest;
    for (const gis::Place &place : pointer.fabric.intersecting(boxOf(m_chosen.front(), m_chosen.front()))) {
        const gis::Chunk::Item &item = pointer.fabric.chunk(place).items[place.item];
        const auto corners = gis::verticesIn(pointer.fabric, boxOf(*m_near, *m_near), { item.id });
        if (corners.empty()
            || gis::verticesIn(pointer.fabric, boxOf(m_chosen.front(), m_chosen.front()), { item.id })
                   .empty())
            continue;
        const auto chain = gis::chain(pointer.fabric, item.id, m_chosen.front(), *m_near);
        if (shortest.empty() || item.id == pointer.selected)
            shortest = chain;
    }
    if (shortest.empty())
        throw gis::Error(Text::tr("These two corners are not of one parcel: choose two of the same."));
    m_chosen = shortest;
    return chosenStep();
}

Step VertexTool::chosenStep() const
{
    Step step;
    step.corners = m_chosen;
    return step;
}

Question VertexTool::positionQuestion() const
{
    return { Text::tr("X (north) and Y (east) of the corner, in metres"),
             [from = m_chosen.front()](const QString &text, const Pointer &pointer) {
                 const gis::Ring to = gis::cornersOf(text, pointer.fabric.extent()).corners;
                 if (to.size() != 1)
                     throw gis::Error(Text::tr("Type one corner: X, a space, Y."));
                 Step step;
                 step.outcome = gis::moveClosest(pointer.fabric, { { from, to.front() } });
                 return step;
             } };
}

std::optional<Step> VertexTool::key(int key, const Pointer &pointer)
{
    if (m_held)
        return std::nullopt;
    look(pointer);
    if (key == Qt::Key_Delete)
        return removal(pointer.fabric);
    if (key == Qt::Key_C)
        return chainTo(pointer);
    if (key == Qt::Key_X && m_chosen.size() == 1) {
        Step step;
        step.question = positionQuestion();
        return step;
    }
    return std::nullopt;
}

bool VertexTool::cancel()
{
    const bool hadAnything = m_held || !m_chosen.empty();
    m_held.reset();
    m_chosen.clear();
    m_preview.reset();
    m_lines.clear();
    m_near.reset();
    m_nearEdge.reset();
    m_under.reset();
    return hadAnything;
}

QStringList VertexTool::preview() const
{
    if (!m_lines.isEmpty())
        return m_lines;
    if (m_chosen.size() > 1)
        return { Text::tr("%n corner(s) chosen: drag one of them and all move; Delete removes them.", nullptr,
                          int(m_chosen.size())) };
    return {};
}

/** For what is under the mouse, or in its hand. */
QStringList VertexTool::hints() const
{
    if (m_held)
        return { Text::tr("Ctrl: no snapping"), Text::tr("Esc: let it be") };
    if (m_near) {
        QStringList hints{ Text::tr("Drag: move the corner"), Text::tr("Delete: remove it"),
                           Text::tr("Click: choose it"), Text::tr("Shift+click: choose one more") };
        if (m_chosen.size() == 1)
            hints += { Text::tr("X: type where it belongs"), Text::tr("C: choose all up to this corner") };
        return hints;
    }
    if (m_nearEdge)
        return { Text::tr("Click or drag: put a corner in"),
                 Text::tr("Shift+drag: move the boundary parallel to itself"),
                 Text::tr("Shift+click: type how far") };
    return { Text::tr("Point at a corner or a boundary"),
             Text::tr("Shift+drag: choose corners in a rectangle"), Text::tr("Ctrl: no snapping") };
}

void VertexTool::paint(QPainter &painter, const Viewport &view) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_under && !m_held)
        for (const gis::Polygon &part : m_under->parts)
            for (const gis::Ring &ring : part)
                for (const gis::Point p : ring)
                    if (const QPointF place = view.toScreen(p); view.screenRect().contains(place))
                        paintHandle(painter, place, 3, Qt::white);
    for (const gis::Point p : m_chosen)
        paintHandle(painter, view.toScreen(p), 5, theme::accent);
    if (m_near && !m_held)
        paintHandle(painter, view.toScreen(*m_near), 5, QColor(0xFF, 0xE0, 0x82));
    if (m_preview)
        paintPreview(painter, m_preview->edit, view);
    if (m_held) {
        if (const auto *rectangle = std::get_if<Rectangle>(&m_held->what)) {
            painter.setPen(QPen(theme::accent, 1, Qt::DashLine));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(
                QRectF(view.toScreen(rectangle->from), view.toScreen(m_held->target.point)).normalized());
        } else {
            paintHandle(painter, view.toScreen(m_held->target.point), 4, Qt::white);
            paintSnap(painter, m_held->target, view);
        }
    }
    painter.restore();
}
