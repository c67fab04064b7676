#include "gis/cornertext.h"

#include "gis/constructions.h"
#include "gis/edits/refusal.h"

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

/** Metres from the map beyond which corners are of another zone or another place. */
constexpr std::int64_t farthest = 50'000'000;

struct Row {
    int line = 0;
    double first = 0, second = 0; ///< metres
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

/** The coordinates of a line; nothing for a heading, an empty line or the length of an edge. */
std::optional<Row> rowOf(const QString &line, int number, bool isFirst)
{
    const QStringList cells = cellsOf(line);
    std::vector<double> coordinates;
    QString strange;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const auto value = typedMeasure(cells[i]);
        if (value && std::abs(*value) >= leastCoordinate)
            coordinates.push_back(*value);
        else if (!value && i > 0 && strange.isEmpty())
            strange = cells[i];
    }
    if (coordinates.size() == 2)
        return Row{ number, coordinates[0], coordinates[1] };
    const bool isHeading = isFirst && !hasDigits(line);
    const bool isLength = cells.size() == 1 && coordinates.empty() && typedMeasure(cells.front());
    if (cells.isEmpty() || isHeading || isLength)
        return std::nullopt;
    if (!strange.isEmpty())
        throw Refusal(Text::tr("Row %1: “%2” is no coordinate.").arg(number).arg(strange.left(40)));
    throw Refusal(
        Text::tr("Row %1 has %n coordinate(s) in metres instead of two.", nullptr, int(coordinates.size()))
            .arg(number));
}

Ring ringOf(const std::vector<Row> &rows, bool northFirst)
{
    Ring ring;
    for (const Row &row : rows) {
        const auto p = gridPoint(northFirst ? row.second : row.first, northFirst ? row.first : row.second);
        if (!p)
            throw Refusal(Text::tr("Row %1 lies outside of every map.").arg(row.line));
        ring.push_back(*p);
    }
    return ring;
}

/** Millimetres from \a box to the farthest of \a ring. */
double farthestFrom(const Box &box, const Ring &ring)
{
    double most = 0;
    for (const Point p : ring) {
        const auto dx = double(std::max({ box.west - p.x, p.x - box.east, std::int64_t(0) }));
        const auto dy = double(std::max({ box.south - p.y, p.y - box.north, std::int64_t(0) }));
        most = std::max(most, std::hypot(dx, dy));
    }
    return most;
}

} // namespace

CornerText cornersOf(const QString &text, const Box &around)
{
    std::vector<Row> rows;
    int number = 0;
    for (const QString &line : text.split(u'\n'))
        if (const auto row = rowOf(line, ++number, rows.empty()))
            rows.push_back(*row);
    if (rows.empty())
        throw Refusal(Text::tr("There are no coordinates in what was pasted."));

    const Ring northFirst = ringOf(rows, true), eastFirst = ringOf(rows, false);
    const Box &box = around.isEmpty() ? extent(northFirst) : around;
    const double north = farthestFrom(box, northFirst), east = farthestFrom(box, eastFirst);
    if (std::min(north, east) > double(farthest))
        throw Refusal(Text::tr("These coordinates lie %1 km away from the map. Are they of another zone?")
                          .arg(QLocale().toString(std::min(north, east) / 1e6, 'f', 0)));
    CornerText result{ north <= east ? northFirst : eastFirst, {} };
    result.remarks += north <= east ? Text::tr("Read as X (north), then Y (east).")
                                    : Text::tr("Read as Y (east), then X (north): X and Y are exchanged.");
    if (result.corners.size() > 1 && result.corners.front() == result.corners.back()) {
        result.corners.pop_back();
        result.remarks += Text::tr("The last row repeats the first and closes the boundary.");
    }
    return result;
}

} // namespace gis
