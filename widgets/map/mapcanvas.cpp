#include "widgets/map/mapcanvas.h"

#include "widgets/map/inputline.h"
#include "widgets/map/tools/editpreview.h"
#include "widgets/map/tools/selecttool.h"
#include "widgets/theme.h"

#include <QPainter>
#include <QSettings>

#include <cmath>

MapCanvas::MapCanvas(QWidget *parent)
    : QWidget(parent), m_tiles(new Tiles(this)), m_tool(std::make_unique<SelectTool>()),
      m_areHintsShown(QSettings().value(QStringLiteral("map/hints"), true).toBool()),
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
    m_tool->follow();
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

void MapCanvas::setCorners(gis::Ring draft, std::vector<gis::Point> chosen, std::vector<int> numbers)
{
    m_numbers = std::move(numbers);
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
    m_unmoved.reset();
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
        paintSelection(painter, *m_selection, m_view, !m_proposal && m_tool->showsLengths());
    if (m_overlay)
        m_overlay(painter, m_view);
    if (const auto &outcome = m_proposal ? m_proposal : m_sketch)
        paintPreview(painter, *outcome, m_fabric, m_view);
    if (!m_proposal)
        m_tool->paint(painter, m_view);
    paintCorners(painter, m_draft, m_numbers, m_corners, m_view);
    if (m_wrong)
        paintWrong(painter, *m_wrong, m_view);
    paintLegend(painter, m_legend, m_view);
    paintNotice(painter);
    paintScaleBar(painter, m_view, m_noticeRect.height());
    if (hasFocus()) {
        painter.setPen(theme::accent);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

/**
 * The map at its new size: panels that open and close beside it cover more or less of it, but what is seen
 * stays where it is on the screen. Where the whole window changes, its middle stays in the middle.
 */
void MapCanvas::keepPlace(Viewport view)
{
    const double ratio = view.pixelRatio;
    const QPoint corner = mapTo(window(), QPoint());
    const int width = int(std::ceil(this->width() * ratio)), height = int(std::ceil(this->height() * ratio));
    if (std::exchange(m_window, window()->size()) != window()->size()) {
        view.left -= (width - view.width) / 2;
        view.top -= (height - view.height) / 2;
    } else {
        view.left += std::llround((corner.x() - m_corner.x()) * ratio);
        view.top += std::llround((corner.y() - m_corner.y()) * ratio);
    }
    m_corner = corner;
    view.width = width;
    view.height = height;
    setView(withSelection(view));
    m_unmoved = view;
}

/** \a view moved no farther than it takes to have the selected parcel in sight that was in sight so far. */
Viewport MapCanvas::withSelection(Viewport view) const
{
    const gis::Box box = m_selection ? gis::extent(*m_selection) : gis::Box();
    if (box.isEmpty() || !m_view.box().contains(box.centre()))
        return view;
    const QRectF parcel(view.toScreen({ box.west, box.north }), view.toScreen({ box.east, box.south }));
    const QRectF room = view.screenRect().adjusted(8, 8, -8, -8);
    const auto shift = [](double from, double to, double least, double most) {
        if (to - from > most - least)
            return (from + to - least - most) / 2;
        return from < least ? from - least : to > most ? to - most : 0.0;
    };
    const QPointF by(shift(parcel.left(), parcel.right(), room.left(), room.right()),
                     shift(parcel.top(), parcel.bottom(), room.top(), room.bottom()));
    const bool isLarge = parcel.width() > room.width() || parcel.height() > room.height();
    return isLarge && room.contains(parcel.center()) ? view : panned(view, by);
}

void MapCanvas::moveEvent(QMoveEvent *)
{
    if (m_view.width > 0)
        keepPlace(m_unmoved.value_or(m_view));
}

void MapCanvas::resizeEvent(QResizeEvent *)
{
    const double ratio = devicePixelRatioF();
    Viewport view = m_unmoved.value_or(m_view);
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
    keepPlace(view);
    if (const auto box = std::exchange(m_toFit, std::nullopt))
        setView(fitted(m_view, *box, logicalDpiX()));
}
