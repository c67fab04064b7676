#include "widgets/map/mapcanvas.h"

#include "gis/edits/refusal.h"
#include "widgets/map/inputline.h"
#include "widgets/map/tools/editpreview.h"
#include "widgets/map/tools/selecttool.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QMouseEvent>

#include <cmath>

MapCanvas::MapCanvas(QWidget *parent)
    : QWidget(parent), m_tiles(new Tiles(this)), m_tool(std::make_unique<SelectTool>()),
      m_input(new InputLine(this))
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(120, 90);
    connect(m_tiles, &Tiles::drawn, this, [this](const QRectF &area) { update(area.toAlignedRect()); });
    connect(m_input, &InputLine::answered, this, &MapCanvas::answer);
}

void MapCanvas::setFabric(const gis::Fabric &fabric)
{
    m_fabric = fabric;
    forget();
    m_style.colouring.reset();
    m_legend.clear();
    m_tool->cancel();
    m_tiles->setStyle(m_style);
    m_tiles->setFabric(fabric);
    setSelected({});
    fitAll();
}

namespace
{

/** All of the map that \a edit may have changed; nothing if it is best drawn anew. */
std::optional<gis::Box> touchedBy(const gis::Edit &edit, const gis::Fabric &before, const gis::Fabric &after)
{
    constexpr std::size_t many = 200;
    if (edit.changes.size() > many)
        return std::nullopt;
    static const gis::Table &parcels = gis::table("parcel");
    gis::Box box;
    for (const gis::Change &change : edit.changes)
        if (change.table == &parcels)
            for (const gis::Fabric *fabric : { &before, &after })
                if (const auto place = fabric->find(change.id))
                    box.extend(fabric->chunk(*place).boxOf(place->item));
    return box;
}

} // namespace

void MapCanvas::changed(const gis::Fabric &fabric, const gis::Edit &edit)
{
    const auto box = touchedBy(edit, m_fabric, fabric);
    m_style.colouring = followed(m_style.colouring, m_fabric, fabric);
    m_tiles->setColouring(m_style.colouring, {});
    m_fabric = fabric;
    if (!box || !box->isEmpty())
        leaveWhatIsOld();
    const std::int64_t labels = std::int64_t(m_view.length(200)); // a neighbour's label may move too
    m_tiles->change(fabric, box ? gis::grown(*box, labels) : fabric.extent());
    showSelection();
    update();
}

/** What was worked out for the map as it was: a drawing stands, unless it is what was kept. */
void MapCanvas::leaveWhatIsOld()
{
    m_sketch.reset();
    m_corners.clear();
    if (m_isKeeping)
        while (m_tool->cancel()) { } // Esc as often as there is something to forget
    else
        m_tool->follow();
    forget();
}

void MapCanvas::setCorners(gis::Ring draft, std::vector<gis::Point> chosen)
{
    m_draft = std::move(draft);
    m_corners = std::move(chosen);
    update();
}

void MapCanvas::fit(const gis::Box &box)
{
    if (box.isEmpty())
        return;
    if (m_view.width <= 0 || !isVisible())
        m_toFit = box; // again when the size is known
    setView(fitted(m_view, box));
}

void MapCanvas::fitAll()
{
    fit(m_fabric.extent());
}

void MapCanvas::fitParcel(const QUuid &id)
{
    const auto place = m_fabric.find(id);
    if (!place)
        return;
    const gis::Box box = m_fabric.chunk(*place).boxOf(place->item);
    if (box.isEmpty())
        return;
    fit(gis::grown(box, std::max(box.width(), box.height()) / 4));
    if (scale() < 500)
        setScale(500);
}

void MapCanvas::setSelected(const QUuid &id)
{
    m_selected = id;
    showSelection();
    update();
}

void MapCanvas::showSelection()
{
    const auto place = m_selected.isNull() ? std::nullopt : m_fabric.find(m_selected);
    m_selection = place ? m_fabric.parcel(*place).geometry : nullptr;
}

void MapCanvas::setTool(std::unique_ptr<Tool> tool)
{
    forget();
    m_tool = tool ? std::move(tool) : std::make_unique<SelectTool>();
    m_refusal.clear();
    m_wrong.reset();
    updateCursor();
    update();
}

void MapCanvas::setFeatures(MapFeatures features)
{
    m_style.features = std::move(features);
    m_tiles->setStyle(m_style);
    update();
}

void MapCanvas::setFrames(std::vector<SheetFrame> frames)
{
    m_frames = std::move(frames);
    update();
}

void MapCanvas::setOverlay(Overlay overlay)
{
    m_overlay = std::move(overlay);
    update();
}

void MapCanvas::setColouring(ColouringPtr colouring, std::vector<LegendEntry> legend)
{
    m_legend = std::move(legend);
    static const Colouring none;
    const gis::Box box =
        difference(m_style.colouring ? *m_style.colouring : none, colouring ? *colouring : none, m_fabric);
    m_style.colouring = std::move(colouring);
    m_tiles->setColouring(m_style.colouring, box);
    update();
}

void MapCanvas::setEmptyText(const QString &text)
{
    m_emptyText = text;
    update();
}

double MapCanvas::scale() const
{
    return scaleOf(m_view, logicalDpiX());
}

void MapCanvas::setScale(double n)
{
    setView(zoomed(m_view, resolutionOf(nearestStep(n), m_view.pixelRatio, logicalDpiX()),
                   m_view.screenRect().center()));
}

void MapCanvas::setView(const Viewport &view)
{
    const bool scaled = view.resolution != m_view.resolution || view.pixelRatio != m_view.pixelRatio;
    m_view = view;
    m_tiles->setView(view);
    if (scaled)
        Q_EMIT scaleChanged(scale());
    update();
}

void MapCanvas::zoomBy(int steps, QPointF fixed)
{
    const double n = steppedScale(scale(), steps);
    setView(zoomed(m_view, resolutionOf(n, m_view.pixelRatio, logicalDpiX()), fixed));
}

Pointer MapCanvas::pointer() const
{
    return { m_fabric, m_view, m_mouse, m_modifiers, m_selected };
}

template <typename Act> void MapCanvas::let(Act act)
{
    QString refusal;
    std::optional<gis::Point> wrong;
    try {
        take(act());
    } catch (const gis::Refusal &error) {
        refusal = error.message();
        wrong = error.place();
    } catch (const gis::Error &error) {
        refusal = error.message();
    }
    m_wrong = wrong;
    if (refusal != m_refusal) {
        m_refusal = refusal;
        Q_EMIT message(refusal);
    }
    updateCursor();
    update();
}

void MapCanvas::take(const Step &step)
{
    if (step.selection) {
        setSelected(*step.selection);
        Q_EMIT parcelSelected(*step.selection);
    }
    if (step.outcome)
        showOutcome(*step.outcome, step.asEdit);
    if (step.corners) {
        m_corners = *step.corners;
        Q_EMIT cornersChosen(m_corners);
    }
    if (step.question) {
        m_question = step.question;
        m_input->ask(m_question->prompt, m_mouse.toPoint());
    }
}

void MapCanvas::answer(const QString &text)
{
    let([&] { return m_question ? m_question->take(text, pointer()) : Step(); });
    if (m_refusal.isEmpty())
        m_input->leave();
}

void MapCanvas::showOutcome(const gis::Outcome &outcome, std::function<gis::Edit()> asEdit)
{
    m_sketch.reset();
    m_asEdit = std::move(asEdit);
    Q_EMIT proposed(outcome); // may throw: then nothing is proposed
    m_proposal = outcome;
    update();
}

void MapCanvas::propose(const std::function<gis::Outcome()> &act, std::function<gis::Edit()> asEdit)
{
    let([&] {
        Step step;
        step.outcome = act();
        step.asEdit = asEdit;
        return step;
    });
}

void MapCanvas::keep()
{
    if (!m_proposal)
        return;
    m_isKeeping = true;
    Q_EMIT kept(gis::Outcome(*m_proposal)); // forgotten when it comes back as changed()
    m_isKeeping = false;
}

/** Best effort: what cannot be done where the mouse is now is no news yet. */
void MapCanvas::sketch()
{
    m_sketch.reset();
    try {
        m_sketch = m_tool->sketch(pointer());
    } catch (const gis::Error &) { // said when it is meant
    }
}

bool MapCanvas::forget()
{
    m_input->leave();
    m_question.reset();
    if (!std::exchange(m_proposal, std::nullopt))
        return false;
    Q_EMIT proposed(std::nullopt);
    update();
    return true;
}

QStringList MapCanvas::boxLines() const
{
    if (!m_refusal.isEmpty())
        return { m_refusal };
    if (m_proposal)
        return outcomeLines(*m_proposal) + QStringList(tr("Enter keeps it · Esc forgets it"));
    return m_tool->preview() + (m_sketch ? outcomeLines(*m_sketch) : QStringList());
}

void MapCanvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    if (m_fabric.isEmpty()) {
        painter.fillRect(rect(), QColor(m_style.outside));
        painter.setPen(theme::quiet);
        painter.drawText(rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
        return;
    }
    m_tiles->paint(painter, event->rect());
    paintFrames(painter, m_frames, m_view);
    if (m_selection)
        paintSelection(painter, *m_selection, m_view, !m_proposal && m_tool->preview().isEmpty());
    if (m_overlay)
        m_overlay(painter, m_view);
    if (const auto &outcome = m_proposal ? m_proposal : m_sketch)
        paintPreview(painter, *outcome, m_view);
    if (!m_proposal)
        m_tool->paint(painter, m_view);
    paintCorners(painter, m_draft, m_corners, m_view);
    if (m_wrong)
        paintWrong(painter, *m_wrong, m_view);
    paintLegend(painter, m_legend, m_view);
    paintScaleBar(painter, m_view);
    paintBox(painter, boxLines(), !m_refusal.isEmpty(), m_view);
    if (hasFocus()) {
        painter.setPen(theme::accent);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void MapCanvas::resizeEvent(QResizeEvent *)
{
    const double ratio = devicePixelRatioF();
    Viewport view = m_view;
    const bool isFirst = m_view.width == 0;
    if (ratio != m_view.pixelRatio || isFirst || !m_style.glyphs) {
        const double n = isFirst ? 1000 : nearestStep(scale());
        const gis::Point middle = m_view.toMap(m_view.screenRect().center());
        view.pixelRatio = ratio;
        view.resolution = resolutionOf(n, ratio, logicalDpiX());
        view = centred(view, middle);
        m_style.glyphs = mapStyle(ratio).glyphs;
        m_tiles->setStyle(m_style);
    }
    const int width = int(std::ceil(this->width() * ratio)), height = int(std::ceil(this->height() * ratio));
    view.left -= (width - view.width) / 2; // what was in the middle stays there
    view.top -= (height - view.height) / 2;
    view.width = width;
    view.height = height;
    if (const auto box = std::exchange(m_toFit, std::nullopt))
        view = fitted(view, *box, logicalDpiX());
    setView(view);
}

void MapCanvas::wheelEvent(QWheelEvent *event)
{
    m_wheel += event->angleDelta().y();
    const int steps = m_wheel / 120;
    m_wheel -= steps * 120;
    if (steps)
        zoomBy(-steps, event->position());
    event->accept();
}

void MapCanvas::mousePressEvent(QMouseEvent *event)
{
    m_mouse = m_grabbed = event->position();
    m_modifiers = event->modifiers();
    m_isPanning = event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_isSpaceHeld);
    if (event->button() == Qt::LeftButton && !m_isPanning) {
        m_pressed = m_mouse;
        if (m_proposal)
            return; // Enter or Esc first; dragging moves the map
        let([this] { return m_tool->press(pointer()); });
    }
    updateCursor();
}

void MapCanvas::mouseMoveEvent(QMouseEvent *event)
{
    m_mouse = event->position();
    m_modifiers = event->modifiers();
    if (m_pressed && !m_isPanning && (m_proposal || !m_tool->wantsDrag(pointer()))
        && (m_mouse - *m_pressed).manhattanLength() >= QApplication::startDragDistance())
        m_isPanning = true;
    if (m_isPanning) {
        setView(panned(m_view, m_grabbed - m_mouse));
        m_grabbed = m_mouse;
    } else if (!m_proposal) {
        let([this] { return m_tool->move(pointer()); });
        sketch();
    }
    Q_EMIT pointerMoved(m_view.toMap(m_mouse));
}

void MapCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    m_mouse = event->position();
    m_modifiers = event->modifiers();
    m_modifiers = event->modifiers();
    const bool clicked = m_pressed && !m_isPanning && event->button() == Qt::LeftButton;
    m_pressed.reset();
    m_isPanning = false;
    if (clicked && m_proposal)
        Q_EMIT message(tr("Enter keeps what is shown, Esc forgets it."));
    else if (clicked)
        let([this] { return m_tool->release(pointer()); });
    updateCursor();
}

void MapCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_mouse = event->position();
    if (event->button() != Qt::LeftButton)
        return;
    bool used = m_proposal.has_value();
    if (!used)
        let([&] {
            const auto step = m_tool->doubleClick(pointer());
            used = step.has_value();
            return step.value_or(Step());
        });
    if (used || !m_refusal.isEmpty())
        return;
    if (const auto place = m_fabric.at(pointer().at()))
        Q_EMIT parcelActivated(m_fabric.chunk(*place).items[place->item].id);
}

bool MapCanvas::moveKey(int key)
{
    const double across = width() / 5.0, down = height() / 5.0;
    const QPointF middle = m_view.screenRect().center();
    switch (key) {
    case Qt::Key_Left:
        return setView(panned(m_view, { -across, 0 })), true;
    case Qt::Key_Right:
        return setView(panned(m_view, { across, 0 })), true;
    case Qt::Key_Up:
        return setView(panned(m_view, { 0, -down })), true;
    case Qt::Key_Down:
        return setView(panned(m_view, { 0, down })), true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(-1, middle), true;
    case Qt::Key_Minus:
        return zoomBy(1, middle), true;
    case Qt::Key_Home:
        return fitAll(), true;
    default:
        return false;
    }
}

void MapCanvas::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (event->key() == Qt::Key_Space) {
        m_isSpaceHeld = true;
        updateCursor();
        return;
    }
    if (event->key() == Qt::Key_Escape && (forget() || m_tool->cancel() || !m_refusal.isEmpty())) {
        m_pressed.reset();
        let([] { return Step(); });
        return;
    }
    if (m_proposal && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        return keep();
    bool used = false;
    if (!m_proposal)
        let([&] {
            const auto outcome = m_tool->key(event->key(), pointer());
            used = outcome.has_value();
            return outcome.value_or(Step());
        });
    if (!used && !moveKey(event->key()))
        QWidget::keyPressEvent(event);
}

void MapCanvas::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_isSpaceHeld = false;
        updateCursor();
    }
    QWidget::keyReleaseEvent(event);
}

void MapCanvas::leaveEvent(QEvent *)
{
    m_isSpaceHeld = false;
}

void MapCanvas::updateCursor()
{
    setCursor(m_isPanning ? Qt::ClosedHandCursor : m_isSpaceHeld ? Qt::OpenHandCursor : m_tool->cursor());
}
