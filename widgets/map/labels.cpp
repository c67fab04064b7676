#include "widgets/map/labels.h"

#include <array>
#include <cmath>

namespace
{

/** Pixels between a label and its parcel's boundary, between its lines, and beside the fraction line. */
struct Air {
    int around, between, beside;
};

Air airOf(const Glyphs &glyphs)
{
    const int unit = std::max(1, (glyphs.ascent() + 4) / 8);
    return { 2 * unit, 3 * unit, 3 * unit };
}

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

QSize sizeOf(const Label &label, const Glyphs &glyphs)
{
    const Air air = airOf(glyphs);
    const int number = glyphs.width(label.number);
    if (label.form == Label::Form::Number)
        return { number, glyphs.ascent() };
    const int fraction = std::max(number, glyphs.width(label.area)) + 2;
    const int height = 2 * glyphs.ascent() + 2 * air.between + 1;
    if (label.form == Label::Form::NumberOverArea)
        return { fraction, height };
    return { glyphs.width(label.landType) + air.beside + fraction, height };
}

/** Whether the straight line from \a a to \a b comes into \a r (all in 1/256 of a pixel). */
bool meets(PicturePoint a, PicturePoint b, const QRect &r)
{
    const std::int64_t left = r.left(), top = r.top(), right = r.left() + r.width(),
                       bottom = r.top() + r.height();
    if (std::max(a.x, b.x) <= left || std::min(a.x, b.x) >= right || std::max(a.y, b.y) <= top
        || std::min(a.y, b.y) >= bottom)
        return false;
    const auto side = [&](std::int64_t x, std::int64_t y) {
        const std::int64_t cross =
            (std::int64_t(b.x) - a.x) * (y - a.y) - (std::int64_t(b.y) - a.y) * (x - a.x);
        return cross > 0 ? 1 : cross < 0 ? -1 : 0;
    };
    const int sum = side(left, top) + side(right, top) + side(left, bottom) + side(right, bottom);
    return std::abs(sum) < 4;
}

/** Calls \a act(a, b) for each edge of \a parcel until it answers true; whether one did. */
template <typename Act> bool anyEdge(const PictureParcel &parcel, Act act)
{
    for (std::uint32_t r = parcel.chunk->firstRing(parcel.item); r < parcel.chunk->endRing(parcel.item);
         ++r) {
        const auto ring = parcel.ring(r);
        for (std::size_t i = 0; i < ring.size(); ++i)
            if (act(ring[i ? i - 1 : ring.size() - 1], ring[i]))
                return true;
    }
    return false;
}

/** Where the line from \a a to \a b, which are not level, crosses the level line \a y. */
std::int32_t crossingOf(PicturePoint a, PicturePoint b, std::int32_t y)
{
    return std::int32_t(a.x
                        + (std::int64_t(y) - a.y) * (std::int64_t(b.x) - a.x) / (std::int64_t(b.y) - a.y));
}

bool contains(const PictureParcel &parcel, PicturePoint p)
{
    bool inside = false;
    anyEdge(parcel, [&](PicturePoint a, PicturePoint b) {
        if ((a.y > p.y) != (b.y > p.y) && p.x < crossingOf(a, b, p.y))
            inside = !inside;
        return false;
    });
    return inside;
}

/** \a box in 1/256 of a pixel. */
QRect inSubpixels(const QRect &box)
{
    return { box.left() * subpixels, box.top() * subpixels, box.width() * subpixels,
             box.height() * subpixels };
}

PicturePoint middleOf(const QRect &subpixelBox)
{
    return { subpixelBox.left() + subpixelBox.width() / 2, subpixelBox.top() + subpixelBox.height() / 2 };
}

bool covers(const PictureParcel &parcel, const QRect &box)
{
    const QRect r = inSubpixels(box);
    return contains(parcel, middleOf(r))
        && !anyEdge(parcel, [&](PicturePoint a, PicturePoint b) { return meets(a, b, r); });
}

bool meets(const PictureParcel &parcel, const QRect &box)
{
    const QRect r = inSubpixels(box);
    return anyEdge(parcel, [&](PicturePoint a, PicturePoint b) { return meets(a, b, r); })
        || contains(parcel, middleOf(r));
}

/** Where a label may stand: the centre of gravity, then the middle of the widest stretch on each of a few
 * level lines. */
constexpr int levels = 7;
struct Places {
    std::array<PicturePoint, levels + 1> points;
    int count = 0;
};

PicturePoint centreOfGravity(std::span<const PicturePoint> ring)
{
    double area = 0, x = 0, y = 0;
    const PicturePoint o = ring.front();
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const PicturePoint a = ring[i], b = ring[(i + 1) % ring.size()];
        const double ax = a.x - o.x, ay = a.y - o.y, bx = b.x - o.x, by = b.y - o.y;
        const double cross = ax * by - bx * ay;
        area += cross, x += (ax + bx) * cross, y += (ay + by) * cross;
    }
    return area == 0 ? o
                     : PicturePoint{ o.x + std::int32_t(std::lround(x / area / 3)),
                                     o.y + std::int32_t(std::lround(y / area / 3)) };
}

Places placesIn(const PictureParcel &parcel)
{
    Places places;
    const std::uint32_t exterior = parcel.chunk->firstRing(parcel.item);
    places.points[std::size_t(places.count++)] = centreOfGravity(parcel.ring(exterior));
    std::vector<std::int32_t> crossings;
    for (int level = 0; level < levels; ++level) {
        const int eighth = 4 + (level % 2 ? -(level + 1) / 2 : level / 2); // from the middle outwards
        const std::int64_t height = std::int64_t(parcel.box.highest.y) - parcel.box.lowest.y;
        const auto y = std::int32_t(parcel.box.lowest.y + height * eighth / 8);
        crossings.clear();
        anyEdge(parcel, [&](PicturePoint a, PicturePoint b) {
            if ((a.y > y) != (b.y > y))
                crossings.push_back(crossingOf(a, b, y));
            return false;
        });
        std::sort(crossings.begin(), crossings.end());
        std::int32_t width = 0, middle = 0;
        for (std::size_t i = 0; i + 1 < crossings.size(); i += 2)
            if (crossings[i + 1] - crossings[i] > width) {
                width = crossings[i + 1] - crossings[i];
                middle = crossings[i] + width / 2;
            }
        if (width > 0)
            places.points[std::size_t(places.count++)] = { middle, y };
    }
    return places;
}

/** Of two parcels that lie over one another, the one whose label stays. */
bool isSmaller(const PictureParcel &a, const PictureParcel &b)
{
    const auto &first = a.chunk->items[a.item], &second = b.chunk->items[b.item];
    return first.area != second.area ? first.area < second.area : first.id < second.id;
}

QRect boxOf(const PictureParcel &parcel)
{
    return { QPoint(parcel.box.left(), parcel.box.top()), QPoint(parcel.box.right(), parcel.box.bottom()) };
}

/** Which parcels lie near a place of the picture, found by squares. */
class Neighbours
{
public:
    Neighbours(const std::vector<PictureParcel> &parcels, const QRect &picture)
        : m_area(picture), m_columns(picture.width() / side + 1),
          m_squares(std::size_t(m_columns) * std::size_t(picture.height() / side + 1))
    {
        for (const PictureParcel &parcel : parcels)
            anySquare(boxOf(parcel), [&](std::size_t square) {
                m_squares[square].push_back(&parcel);
                return false;
            });
    }

    /** Whether \a test answers true for any parcel near \a box. */
    template <typename Test> bool any(const QRect &box, Test test) const
    {
        return anySquare(box, [&](std::size_t square) {
            return std::any_of(m_squares[square].begin(), m_squares[square].end(),
                               [&](const PictureParcel *parcel) { return test(*parcel); });
        });
    }

private:
    static constexpr int side = 64;

    /** What lies beyond the borders counts to the squares at them. */
    template <typename Act> bool anySquare(const QRect &box, Act act) const
    {
        const auto column = [&](int x) {
            return (std::clamp(x, m_area.left(), m_area.right()) - m_area.left()) / side;
        };
        const auto row = [&](int y) {
            return (std::clamp(y, m_area.top(), m_area.bottom()) - m_area.top()) / side;
        };
        for (int r = row(box.top()); r <= row(box.bottom()); ++r)
            for (int c = column(box.left()); c <= column(box.right()); ++c)
                if (act(std::size_t(r) * std::size_t(m_columns) + std::size_t(c)))
                    return true;
        return false;
    }

    QRect m_area;
    int m_columns;
    std::vector<std::vector<const PictureParcel *>> m_squares;
};

} // namespace

QString areaText(double squareMetres)
{
    return QString::number(squareMetres, 'f', 1).replace(u'.', u',');
}

int labelReach(const Glyphs &glyphs)
{
    return 20 * glyphs.ascent();
}

std::optional<Label> labelOf(const PictureParcel &parcel, const Glyphs &glyphs)
{
    const int wide = airOf(glyphs).around;
    const int width = parcel.box.right() - parcel.box.left(), height = parcel.box.bottom() - parcel.box.top();
    if (height < glyphs.ascent() + wide || width < glyphs.ascent() / 2 + wide
        || parcel.chunk->parcelNo(parcel.item).empty())
        return std::nullopt;

    Label label;
    label.number = toText(parcel.chunk->parcelNo(parcel.item));
    if (glyphs.width(label.number) + wide > width)
        return std::nullopt;
    label.landType = toText(parcel.chunk->landType(parcel.item));
    label.area = areaText(double(parcel.chunk->items[parcel.item].area));
    std::optional<Places> places;
    for (const Label::Form form : { Label::Form::Full, Label::Form::NumberOverArea, Label::Form::Number }) {
        label.form = form;
        const int air = form == Label::Form::Number ? wide / 2 : wide;
        const QSize size = sizeOf(label, glyphs);
        if ((form == Label::Form::Full && label.landType.isEmpty()) || size.width() + 2 * air > width
            || size.height() + 2 * air > height || size.width() > labelReach(glyphs))
            continue;
        if (!places)
            places = placesIn(parcel);
        for (int i = 0; i < places->count; ++i) {
            const PicturePoint p = places->points[std::size_t(i)];
            label.box = { { pixelOf(p.x - size.width() * subpixels / 2 + subpixels / 2),
                            pixelOf(p.y - size.height() * subpixels / 2 + subpixels / 2) },
                          size };
            if (covers(parcel, label.box.adjusted(-air, -air, air, air)))
                return label;
        }
    }
    return std::nullopt;
}

std::vector<Label> placeLabels(const std::vector<PictureParcel> &parcels, const QRect &picture,
                               const Glyphs &glyphs)
{
    const Neighbours neighbours(parcels, picture);
    std::vector<Label> labels;
    for (const PictureParcel &parcel : parcels) {
        if (!boxOf(parcel).intersects(picture))
            continue;
        const auto label = labelOf(parcel, glyphs);
        if (!label || !label->box.adjusted(-2, -2, 2, 2).intersects(picture))
            continue;
        const bool overAnother = neighbours.any(label->box, [&](const PictureParcel &other) {
            return &other != &parcel && boxOf(other).intersects(label->box) && isSmaller(other, parcel)
                && meets(other, label->box);
        });
        if (!overAnother)
            labels.push_back(*label);
    }
    return labels;
}

LabelLayout layoutOf(const Label &label, const Glyphs &glyphs)
{
    const QRect &box = label.box;
    if (label.form == Label::Form::Number)
        return { {}, { box.left(), box.top() + glyphs.ascent() }, {}, {} };
    const int fraction = std::max(glyphs.width(label.number), glyphs.width(label.area)) + 2;
    const int left = box.right() + 1 - fraction, lineTop = box.top() + box.height() / 2;
    const auto middle = [&](const QString &text) { return left + (fraction - glyphs.width(text)) / 2; };
    return { { box.left(), lineTop + (glyphs.ascent() + 1) / 2 },
             { middle(label.number), box.top() + glyphs.ascent() },
             { middle(label.area), box.bottom() + 1 },
             { left, lineTop, fraction, 1 } };
}

namespace
{

void write(const Sheet &sheet, QPoint pen, QStringView text, const Glyphs &glyphs, QRgb colour)
{
    for (const QChar letter : text) {
        const Glyph &glyph = glyphs.of(letter);
        const std::uint8_t *coverage = glyphs.coverage(glyph);
        for (int y = 0; y < glyph.height; ++y) {
            const int row = pen.y() + glyph.top + y;
            if (row < 0 || row >= sheet.height)
                continue;
            for (int x = 0; x < glyph.width; ++x) {
                const int column = pen.x() + glyph.left + x;
                const unsigned c = coverage[y * glyph.width + x];
                if (c && column >= 0 && column < sheet.width)
                    sheet.row(row)[column] = blended(sheet.row(row)[column], colour, c);
            }
        }
        pen.rx() += glyph.advance;
    }
}

} // namespace

void drawLabel(const Sheet &sheet, const Label &label, const Glyphs &glyphs, QRgb colour)
{
    const LabelLayout layout = layoutOf(label, glyphs);
    write(sheet, layout.number, label.number, glyphs, colour);
    if (label.form == Label::Form::Number)
        return;
    write(sheet, layout.area, label.area, glyphs, colour);
    const QRect line = layout.line & QRect(0, 0, sheet.width, sheet.height);
    for (int x = line.left(); x <= line.right() && !line.isEmpty(); ++x)
        sheet.row(line.top())[x] = colour;
    if (label.form == Label::Form::Full)
        write(sheet, layout.landType, label.landType, glyphs, colour);
}
