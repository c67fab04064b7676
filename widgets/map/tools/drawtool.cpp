#include "widgets/map/tools/drawtool.h"

#include "gis/cornertext.h"
#include "gis/edits/refusal.h"
#include "widgets/map/overlays.h"
#include "widgets/theme.h"

#include <QCoreApplication>

#include <numbers>

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DrawTool)
};

[[noreturn]] void refuseNumber(const QString &text, const QString &example)
{
    throw gis::Error(Text::tr("“%1” is not understood: write it like %2.").arg(text, example));
}

std::optional<double> lengthIn(const QString &text)
{
    if (text.trimmed().isEmpty())
        return std::nullopt;
    const auto metres = gis::typedMeasure(text);
    if (!metres || *metres <= 0 || *metres > 100'000)
        refuseNumber(text, QStringLiteral("12,35"));
    return *metres * 1000;
}

std::optional<double> degreesIn(const QString &text)
{
    if (text.trimmed().isEmpty())
        return std::nullopt;
    const auto degrees = gis::typedDegrees(text);
    if (!degrees)
        refuseNumber(text, QStringLiteral("45 30 15"));
    return degrees;
}

/** One corner as typed: “2290456,12 550123,4”. */
gis::Point positionIn(const QString &text, const gis::Fabric &fabric)
{
    const gis::Ring corners = gis::cornersOf(text, fabric.extent()).corners;
    if (corners.size() != 1)
        throw gis::Error(Text::tr("Type one corner: X, a space, Y."));
    return corners.front();
}

} // namespace

void DrawTool::look(const Pointer &pointer)
{
    const auto from = m_points.empty() ? std::nullopt : std::optional(m_points.back());
    Snap snap = snapped(pointer, { from, m_points, {} });
    if (from && !m_locks.isEmpty())
        if (const gis::Point p = locked(*from, snap, m_locks); p != snap.point)
            snap = { p, Snap::On::Nothing, {} };
    m_mouse = snap;
}

Step DrawTool::move(const Pointer &pointer)
{
    look(pointer);
    return {};
}

void DrawTool::add(gis::Point p)
{
    if (m_points.empty() || m_points.back() != p)
        m_points.push_back(p);
    m_locks = {};
}

Step DrawTool::release(const Pointer &pointer)
{
    if (m_isFinished)
        cancel();
    look(pointer);
    const bool closes = m_form == Form::Area && m_points.size() > 2 && m_mouse->point == m_points.front();
    if (closes)
        return finish(pointer);
    add(m_mouse->point);
    return {};
}

std::optional<Step> DrawTool::doubleClick(const Pointer &pointer)
{
    return isDrawing() ? finish(pointer) : Step();
}

Step DrawTool::finish(const Pointer &pointer)
{
    if (m_points.size() < leastCorners())
        throw gis::Error(m_form == Form::Area
                             ? Text::tr("An area needs at least three corners: click the others.")
                             : Text::tr("A line needs at least two points: click the next one."));
    const auto where =
        m_form == Form::Free ? std::nullopt : gis::selfCrossing(m_points, m_form == Form::Area);
    if (where)
        throw gis::Refusal(
            Text::tr("What is drawn crosses itself here. Backspace takes the last corner back."), *where);
    Step step = finished(pointer, m_points);
    m_isFinished = m_form == Form::Free; // what is proposed may yet be mended
    return step;
}

Question DrawTool::asking(const QString &prompt,
                          std::function<std::optional<Locks>(const QString &, Locks)> understood) const
{
    auto *self = const_cast<DrawTool *>(this); // the canvas asks the tool that it holds
    return { prompt, [self, understood](const QString &text, const Pointer &pointer) {
                const auto locks = understood(text, self->m_locks);
                return locks ? self->answered(pointer, *locks) : Step();
            } };
}

/** Both known: the corner is set at once, as nothing is left for the mouse to say. */
Step DrawTool::answered(const Pointer &pointer, Locks locks)
{
    m_locks = locks;
    look(pointer);
    if (locks.length && locks.direction && !m_points.empty()) {
        add(m_mouse->point);
        look(pointer);
    }
    return {};
}

std::optional<Question> DrawTool::questionOf(int key) const
{
    if (key == Qt::Key_L)
        return asking(Text::tr("Length (m)"), [](const QString &text, Locks locks) {
            locks.length = lengthIn(text);
            return std::optional(locks);
        });
    if (key == Qt::Key_G)
        return asking(Text::tr("Bearing from north, clockwise (°)"), [](const QString &text, Locks locks) {
            const auto degrees = degreesIn(text);
            locks.direction = degrees ? std::optional(gis::directionOfBearing(*degrees)) : std::nullopt;
            locks.isEitherWay = false;
            return std::optional(locks);
        });
    if (key == Qt::Key_K) {
        if (m_points.size() < 2)
            throw gis::Error(Text::tr("Draw an edge first: the angle is counted from it."));
        const double back = gis::direction(m_points.back(), m_points[m_points.size() - 2]);
        return asking(Text::tr("Angle from the last edge, clockwise (°)"),
                      [back](const QString &text, Locks locks) {
                          const auto degrees = degreesIn(text);
                          locks.direction = degrees ? std::optional(back - *degrees * std::numbers::pi / 180)
                                                    : std::nullopt;
                          locks.isEitherWay = false;
                          return std::optional(locks);
                      });
    }
    if (key == Qt::Key_X) {
        auto *self = const_cast<DrawTool *>(this);
        return Question{ Text::tr("X (north) and Y (east), in metres"),
                         [self](const QString &text, const Pointer &pointer) {
                             self->add(positionIn(text, pointer.fabric));
                             self->look(pointer);
                             return Step();
                         } };
    }
    return std::nullopt;
}

void DrawTool::lockTo(double direction, const Pointer &pointer)
{
    const bool isSame = m_locks.isEitherWay && m_locks.direction == direction; // the same key again frees it
    m_locks.direction = isSame ? std::nullopt : std::optional(direction);
    m_locks.isEitherWay = !isSame;
    look(pointer);
}

std::optional<Step> DrawTool::key(int key, const Pointer &pointer)
{
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && isDrawing() && !m_isFinished)
        return finish(pointer);
    if (key == Qt::Key_Backspace && isDrawing()) {
        takeBack();
        look(pointer);
        return Step();
    }
    if (m_isFinished)
        return std::nullopt;
    if (key == Qt::Key_S || key == Qt::Key_V) {
        if (m_points.empty())
            throw gis::Error(Text::tr("Set the first corner, then hold a direction."));
        auto line = snapped(pointer).line;
        if (!line && m_points.size() > 1)
            line = gis::Line{ m_points[m_points.size() - 2], m_points.back() };
        if (!line)
            throw gis::Error(Text::tr("Point at the boundary to be parallel or perpendicular to."));
        lockTo(gis::direction(line->first, line->second) + (key == Qt::Key_V ? std::numbers::pi / 2 : 0),
               pointer);
        return Step();
    }
    if ((key == Qt::Key_L || key == Qt::Key_G) && m_points.empty())
        throw gis::Error(Text::tr("Set the first corner, then type lengths and angles."));
    Step step;
    step.question = questionOf(key);
    return step.question ? std::optional(step) : std::nullopt;
}

bool DrawTool::takeBack()
{
    if (m_points.empty())
        return false;
    m_points.pop_back();
    m_isFinished = false;
    return true;
}

bool DrawTool::cancel()
{
    if (!m_locks.isEmpty())
        return m_locks = {}, true;
    m_isFinished = false;
    return !std::exchange(m_points, {}).empty();
}

gis::Ring DrawTool::line(bool withMouse) const
{
    gis::Ring line = m_points;
    if (withMouse && !m_isFinished && m_mouse && !line.empty() && line.back() != m_mouse->point)
        line.push_back(m_mouse->point);
    return line;
}

QStringList DrawTool::hints() const
{
    if (m_points.empty())
        return { Text::tr("X: type the first corner"), Text::tr("Ctrl: no snapping") };
    if (m_isFinished)
        return { Text::tr("Click: draw another") };
    QStringList hints;
    if (m_points.size() >= leastCorners())
        hints += Text::tr("Enter or double click: done");
    hints +=
        { Text::tr("Backspace: take the last corner back"), Text::tr("L: length"), Text::tr("G: bearing") };
    if (m_points.size() > 1)
        hints += Text::tr("K: angle from the last edge");
    hints += { Text::tr("X: coordinates"), Text::tr("S: parallel"), Text::tr("V: perpendicular"),
               Text::tr("Ctrl: no snapping"),
               m_locks.isEmpty() ? Text::tr("Esc: forget the drawing") : Text::tr("Esc: free what is held") };
    return hints;
}

void DrawTool::paint(QPainter &painter, const Viewport &view) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPolygonF polygon;
    const gis::Ring points = line(true);
    for (const gis::Point p : points)
        polygon += view.toScreen(p);
    if (m_form != Form::Line && polygon.size() > 2) {
        QColor fill = theme::accent;
        fill.setAlpha(36);
        painter.setPen(QPen(theme::accent, 1, Qt::DotLine));
        painter.setBrush(fill);
        painter.drawPolygon(polygon);
    }
    painter.setPen(QPen(theme::accent, 2));
    painter.drawPolyline(polygon);
    painter.setBrush(Qt::white);
    for (const QPointF p : polygon)
        painter.drawEllipse(p, 3, 3);
    if (m_mouse && !m_isFinished) {
        paintSnap(painter, *m_mouse, view);
        if (points.size() > 1) {
            const gis::Point from = points[points.size() - 2], to = points.back();
            const QString words = m_locks.isEmpty()
                ? QStringLiteral("%1 m · %2")
                      .arg(metresText(gis::distanceMetres(from, to)),
                           degreesText(gis::bearingOfDirection(gis::direction(from, to))))
                : wordsOf(m_locks);
            paintTag(painter, words, view.toScreen(m_mouse->point) + QPointF(12, 24), view);
        }
    }
    painter.restore();
}
