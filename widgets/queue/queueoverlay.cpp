#include "widgets/queue/queueoverlay.h"

#include "widgets/map/tools/editpreview.h"
#include "widgets/queue/severitycolour.h"
#include "widgets/theme.h"

#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace
{

/** Marks are seen from here on in; shares from here on out. */
constexpr double nearestOfShares = 6'000;
constexpr double farthestOfMarks = 5'000;
constexpr int mostMarks = 400;

QFont small(const QPainter &painter, bool isBold)
{
    QFont font = painter.font();
    font.setPixelSize(12);
    font.setBold(isBold);
    return font;
}

void paintMark(QPainter &painter, QPointF at, QColor colour)
{
    painter.setPen(QPen(Qt::white, 1.5));
    painter.setBrush(colour);
    painter.drawEllipse(at, 8, 8);
    painter.setPen(Qt::white);
    painter.drawText(QRectF(at.x() - 8, at.y() - 8, 16, 16), Qt::AlignCenter, u"!"_s);
}

void paintMarks(QPainter &painter, const std::vector<FindingMark> &marks, const Viewport &view)
{
    if (scaleOf(view) > farthestOfMarks)
        return;
    const gis::Box box = gis::grown(view.box(), std::int64_t(view.length(8)));
    painter.setFont(small(painter, true));
    int count = 0;
    for (const FindingMark &mark : marks)
        if (box.contains(mark.place) && ++count <= mostMarks)
            paintMark(painter, view.toScreen(mark.place), colourOf(mark.severity));
}

/**
 * Seen however narrow it is: millimetres would be less than a line. Pale where
 * \a isDecided: then the boundary that it gets is what matters.
 */
void paintGround(QPainter &painter, const gis::Geometry &ground, bool isDecided, const Viewport &view)
{
    QColor colour = theme::wrong;
    colour.setAlpha(isDecided ? 50 : 255);
    painter.setPen(isDecided ? QPen(Qt::NoPen) : QPen(colour, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(colour);
    for (const gis::Polygon &part : ground.parts) {
        QPolygonF outline;
        for (const gis::Point &corner : part.front())
            outline += view.toScreen(corner);
        if (ground.shape == gis::Shape::Line)
            painter.drawPolyline(outline);
        else
            painter.drawPolygon(outline);
    }
}

/** A bar of the three groups' shares, told apart by their order and numbers as well; without these, or
 * not at all, where it would lie on those \a taken before. */
void paintShare(QPainter &painter, const SheetShare &share, const Viewport &view, std::vector<QRectF> &taken)
{
    const QRectF frame = QRectF(view.toScreen({ share.box.west, share.box.north }),
                                view.toScreen({ share.box.east, share.box.south }));
    if (!frame.intersects(view.screenRect()) || frame.width() < 36 || share.counts.all() == 0)
        return;
    static const QColor colours[] = { theme::good, QColor(0xE0, 0xA0, 0x30), theme::wrong };
    const double width = std::min(frame.width() - 8, 110.0);
    const QPointF middle = view.toScreen(share.middle);
    const QRectF bar(middle.x() - width / 2, middle.y() - 5, width, 10);
    const auto ground = [&](bool hasName, bool hasNumbers) {
        return bar.adjusted(-4, hasName ? -20 : -4, 4, hasNumbers ? 20 : 4);
    };
    const auto isFree = [&](const QRectF &box) {
        return std::ranges::none_of(taken, [&](const QRectF &other) { return other.intersects(box); });
    };
    const bool hasNumbers = width >= 70 && isFree(ground(true, true)),
               hasName = hasNumbers || isFree(ground(true, false));
    if (!hasName && !isFree(ground(false, false)))
        return;
    taken.push_back(ground(hasName, hasNumbers));
    painter.fillRect(taken.back(), QColor(255, 255, 255, 225));
    double left = bar.left();
    QStringList numbers;
    for (std::size_t group = 1; group <= 3; ++group) {
        const double part = width * share.counts.group[group] / share.counts.all();
        painter.fillRect(QRectF(left, bar.top(), part, bar.height()), colours[group - 1]);
        left += part;
        numbers += QLocale().toString(share.counts.group[group]);
    }
    painter.setPen(QColor(0x40, 0x48, 0x50));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar);
    painter.setPen(Qt::black);
    if (hasName)
        painter.drawText(QRectF(bar.left(), bar.top() - 19, width, 18), Qt::AlignCenter, share.name);
    if (hasNumbers)
        painter.drawText(QRectF(bar.left() - 3, bar.bottom() + 1, width + 6, 18), Qt::AlignCenter,
                         numbers.join(u" · "_s));
}

/** The boundaries as they are, dashed over those that they would get. */
void paintOld(QPainter &painter, const gis::Edit &edit, const Viewport &view)
{
    painter.setPen(QPen(theme::wrong, 2, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    for (const gis::Change &change : edit.changes) {
        if (!change.before)
            continue;
        const auto value = change.before->find(change.table->indexOf("geometry"));
        if (value == change.before->end())
            continue;
        if (const gis::GeometryPtr shape = gis::toGeometry(value->second))
            painter.drawPath(screenPath(*shape, view));
    }
}

} // namespace

void paintQueueOverlay(QPainter &painter, const QueueOverlay &overlay, const Viewport &view)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(small(painter, false));
    std::vector<QRectF> taken;
    if (scaleOf(view) >= nearestOfShares)
        for (const SheetShare &share : overlay.shares)
            paintShare(painter, share, view, taken);
    const bool isDecided = overlay.preview && !overlay.preview->changes.empty();
    if (overlay.ground)
        paintGround(painter, *overlay.ground, isDecided, view);
    if (isDecided) {
        paintPreview(painter, *overlay.preview, view);
        paintOld(painter, *overlay.preview, view);
    } else // marks would lie on what changes
        paintMarks(painter, overlay.marks, view);
    if (overlay.inHand && !isDecided) {
        const QPointF at = view.toScreen(*overlay.inHand);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(Qt::white, 5));
        painter.drawEllipse(at, 13, 13);
        painter.setPen(QPen(theme::accent, 2.5));
        painter.drawEllipse(at, 13, 13);
    }
    painter.restore();
}

std::vector<FindingMark> findingMarks(const QueueLines &lines)
{
    std::vector<FindingMark> marks;
    for (std::uint32_t i = 0; i < lines.findings.items.size(); ++i) {
        const QueueFinding &item = lines.item(i);
        if (item.dimension != gis::Dimension::Right || item.severity < gis::Severity::Warning)
            continue;
        if (const auto place = lines.whole(i).place)
            marks.push_back({ *place, item.severity });
    }
    return marks;
}

std::vector<SheetShare> sheetShares(const gis::ParcelOrder &order, const ParcelGroups &groups,
                                    const gis::Fabric &fabric)
{
    struct Extent {
        gis::Box box;
        double x = 0, y = 0, count = 0;
    };
    std::vector<Extent> extents(fabric.sheets().size());
    for (const gis::ChunkPtr &chunk : fabric.chunks())
        for (std::size_t item = 0; item < chunk->size(); ++item) {
            const gis::Box box = chunk->boxOf(item);
            Extent &extent = extents[chunk->items[item].sheet];
            if (box.isEmpty())
                continue;
            extent.box.extend(box);
            extent.x += double(box.centre().x), extent.y += double(box.centre().y), ++extent.count;
        }
    std::vector<SheetShare> shares;
    for (std::size_t i = 0; i < order.sheets.size() && i < groups.sheets.size(); ++i) {
        const auto found = std::find(fabric.sheets().begin(), fabric.sheets().end(), order.sheets[i]);
        if (found == fabric.sheets().end())
            continue;
        const Extent &extent = extents[std::size_t(found - fabric.sheets().begin())];
        if (extent.count > 0)
            shares.push_back(
                { order.sheets[i].sheetNo,
                  extent.box,
                  { std::int64_t(extent.x / extent.count), std::int64_t(extent.y / extent.count) },
                  groups.sheets[i] });
    }
    return shares;
}
