#include "gis/cornertext.h"

#include "gis/constructions.h"
#include "gis/edits/outcome.h"
#include "gis/edits/ring.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace gis
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CornerText)
};

/** Metres below which a number is a point's number or an edge's length, never a VN-2000 coordinate. */
constexpr double leastCoordinate = 100'000;

/** Millimetres from the map beyond which corners are of another zone or another place. */
constexpr std::int64_t farthest = 50'000'000;

/** Metres within which the last corner is meant to be the first. */
constexpr double sameCorner = 0.1;

struct Row {
    int line = 0;
    QString label; ///< the point's number; empty if there is none
    double first = 0, second = 0; ///< metres
    QString fault; ///< why it could not be read; then the cells are \a texts
    QStringList texts; ///< two
};

QStringList cellsOf(const QString &line)
{
    static const QRegularExpression columns(QStringLiteral("[\\t;|]")), gaps(QStringLiteral("\\s+"));
    const bool hasColumns = line.contains(columns);
    QStringList cells;
    for (const QString &cell : line.split(hasColumns ? columns : gaps))
        if (!cell.trimmed().isEmpty())
            cells += cell.trimmed();
    return cells;
}

bool hasDigits(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

bool isCoordinate(const QString &cell)
{
    const auto value = typedMeasure(cell);
    return value && std::abs(*value) >= leastCoordinate;
}

/** Puts the point's number, which comes before the coordinates, apart. */
QString takeLabel(QStringList &cells)
{
    const bool isNumber = !cells.empty() && !isCoordinate(cells.front()) && typedMeasure(cells.front());
    const bool isLabelled = cells.size() > 2 && !isCoordinate(cells.front());
    return isLabelled || (isNumber && cells.size() > 1) ? cells.takeFirst() : QString();
}

QString faultOf(const QStringList &cells, int line)
{
    int coordinates = 0;
    QString strange;
    for (const QString &cell : cells)
        if (isCoordinate(cell))
            ++coordinates;
        else if (!typedMeasure(cell) && strange.isEmpty())
            strange = cell;
    if (coordinates == 2)
        return {};
    return strange.isEmpty()
        ? Text::tr("Row %1 has %n coordinate(s) in metres instead of two: type what is missing.", nullptr,
                   coordinates)
              .arg(line)
        : Text::tr("Row %1: “%2” is no coordinate: type it over.").arg(line).arg(strange.left(40));
}

/** What a line says of a corner; nothing for a heading, an empty line or the length of an edge. */
std::optional<Row> rowOf(const QString &text, int line, bool isFirst)
{
    QStringList cells = cellsOf(text);
    const bool isHeading = isFirst && !hasDigits(text);
    const bool isLength = cells.size() == 1 && !isCoordinate(cells.front()) && typedMeasure(cells.front());
    if (cells.isEmpty() || isHeading || isLength)
        return std::nullopt;
    Row row{ line, takeLabel(cells), 0, 0, {}, {} };
    row.fault = faultOf(cells, line);
    if (!row.fault.isEmpty()) {
        row.texts = { cells.value(0), cells.value(1) };
        return row;
    }
    cells.removeIf([](const QString &cell) { return !isCoordinate(cell); });
    row.first = *typedMeasure(cells[0]), row.second = *typedMeasure(cells[1]);
    return row;
}

std::vector<Row> rowsOf(const QString &text)
{
    std::vector<Row> rows;
    int line = 0;
    for (const QString &each : text.split(u'\n'))
        if (auto row = rowOf(each, ++line, rows.empty()))
            rows.push_back(std::move(*row));
    for (Row &row : rows)
        if (row.fault.isEmpty() && (!gridPoint(row.first, row.second) || !gridPoint(row.second, row.first))) {
            row.fault = Text::tr("Row %1 lies outside of every map: compare its digits.").arg(row.line);
            QLocale locale;
            locale.setNumberOptions(QLocale::OmitGroupSeparator);
            row.texts = { locale.toString(row.first, 'f', 3), locale.toString(row.second, 'f', 3) };
        }
    return rows;
}

Ring ringOf(const std::vector<Row> &rows, bool northFirst)
{
    Ring ring;
    for (const Row &row : rows)
        if (row.fault.isEmpty())
            ring.push_back(
                *gridPoint(northFirst ? row.second : row.first, northFirst ? row.first : row.second));
    return ring;
}

/** Millimetres from \a box to \a p. */
double distanceFrom(const Box &box, Point p)
{
    const auto dx = double(std::max({ box.west - p.x, p.x - box.east, std::int64_t(0) }));
    const auto dy = double(std::max({ box.south - p.y, p.y - box.north, std::int64_t(0) }));
    return std::hypot(dx, dy);
}

/** How many of \a ring lie in reach of \a box. */
auto countNear(const Box &box, const Ring &ring)
{
    return std::count_if(ring.begin(), ring.end(),
                         [&](Point p) { return distanceFrom(box, p) <= double(farthest); });
}

/** Millimetres from \a box to the farthest of \a ring. */
double farthestFrom(const Box &box, const Ring &ring)
{
    double most = 0;
    for (const Point p : ring)
        most = std::max(most, distanceFrom(box, p));
    return most;
}

/** The first row that could not be read; its place is the last corner before it, else the first. */
std::optional<Refusal> unreadable(const std::vector<Row> &rows, const Ring &corners)
{
    std::optional<Point> last = corners.empty() ? std::nullopt : std::optional(corners.front());
    std::size_t read = 0;
    for (const Row &row : rows) {
        if (!row.fault.isEmpty())
            return Refusal(row.fault, last);
        last = corners[read++];
    }
    return std::nullopt;
}

/** The first corner that lies far from \a box, if any do. All must have been read. */
std::optional<Refusal> tooFar(const std::vector<Row> &rows, const Ring &corners, const Box &box)
{
    const bool isAnyNear = countNear(box, corners) > 0;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const Point p = corners[i];
        if (distanceFrom(box, p) <= double(farthest))
            continue;
        const QString away = QLocale().toString(distanceFrom(box, p) / 1e6, 'f', 0);
        if (!isAnyNear)
            return Refusal(
                Text::tr("These coordinates lie %1 km away from the map: they seem to be of another zone; "
                         "bring them into this file's zone, or compare the first digits.")
                    .arg(away),
                p);
        if (distanceFrom(box, { p.y, p.x }) <= double(farthest))
            return Refusal(Text::tr("Row %1: X and Y are exchanged; it should be %2.")
                               .arg(rows[i].line)
                               .arg(written({ p.y, p.x })),
                           Point{ p.y, p.x });
        return Refusal(
            Text::tr("Row %1 lies %2 km away from the map; compare its digits.").arg(rows[i].line).arg(away),
            p);
    }
    return std::nullopt;
}

/** Whether the last row stands for the first point again, but elsewhere. */
std::optional<Refusal> unclosed(const std::vector<Row> &rows, const Ring &corners)
{
    if (corners.size() < 4 || corners.front() == corners.back())
        return std::nullopt;
    const double apart = distanceMetres(corners.front(), corners.back());
    const bool isSameNumber = !rows.front().label.isEmpty() && rows.front().label == rows.back().label;
    if (!isSameNumber && apart > sameCorner)
        return std::nullopt;
    return Refusal(
        Text::tr(
            "The boundary is not closed: the last row lies %1 m away from the first; make them the same.")
            .arg(QLocale().toString(apart, 'f', 3)),
        corners.back());
}

/** Compares rows and corners; a point that closes the boundary is still there. */
CornerText read(const std::vector<Row> &rows, const Box &around)
{
    const Ring northFirst = ringOf(rows, true), eastFirst = ringOf(rows, false);
    if (northFirst.empty())
        throw rows.empty() ? Refusal(
            Text::tr("There are no coordinates in what was pasted: copy the rows with X and Y first."))
                           : Refusal(rows.front().fault);
    const Box box = around.isEmpty() ? extent(northFirst) : around;
    const auto north = std::pair(-countNear(box, northFirst), farthestFrom(box, northFirst));
    const bool isNorthFirst = north <= std::pair(-countNear(box, eastFirst), farthestFrom(box, eastFirst));
    CornerText result{ isNorthFirst ? northFirst : eastFirst, {}, {}, {} };
    result.remarks += isNorthFirst ? Text::tr("Read as X (north), then Y (east).")
                                   : Text::tr("Read as Y (east), then X (north): X and Y are exchanged.");
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (!rows[i].fault.isEmpty())
            result.broken.push_back(
                { int(i), rows[i].texts[isNorthFirst ? 0 : 1], rows[i].texts[isNorthFirst ? 1 : 0] });
    result.fault = unreadable(rows, result.corners);
    if (!result.fault)
        result.fault = tooFar(rows, result.corners, box);
    return result;
}

/** Takes the last corner away if it repeats the first. */
void open(CornerText &text)
{
    if (text.corners.size() > 1 && text.corners.front() == text.corners.back()) {
        text.corners.pop_back();
        text.remarks += Text::tr("The last row repeats the first and closes the boundary.");
    }
}

} // namespace

CornerText cornersOf(const QString &text, const Box &around)
{
    CornerText result = read(rowsOf(text), around);
    if (result.fault)
        throw *result.fault;
    open(result);
    return result;
}

CornerText boundaryOf(const QString &text, const Box &around)
{
    const std::vector<Row> rows = rowsOf(text);
    CornerText result = read(rows, around);
    if (result.broken.empty() && !result.fault)
        result.fault = unclosed(rows, result.corners);
    if (result.broken.empty())
        open(result);
    if (!result.fault && result.corners.size() > 2)
        result.fault = ringFault(result.corners);
    return result;
}

} // namespace gis
