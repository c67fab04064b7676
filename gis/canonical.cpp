#include "gis/canonical.h"

#include "gis/uuid.h"

#include <charconv>
#include <cmath>
#include <numeric>

namespace gis
{

namespace
{

/** Appends the characters of \a bytes, escaped where JSON must. */
void appendEscaped(QByteArray &out, QByteArrayView bytes)
{
    constexpr char digits[] = "0123456789abcdef";
    for (const char c : bytes) {
        if (uchar(c) >= 0x20 && c != '"' && c != '\\') {
            out += c;
            continue;
        }
        constexpr QByteArrayView plain("\b\t\n\f\r\"\\"), escaped("btnfr\"\\");
        out += '\\';
        if (const qsizetype at = plain.indexOf(c); at >= 0)
            out += escaped[at];
        else
            out.append("u00").append(digits[uchar(c) >> 4]).append(digits[uchar(c) & 15]);
    }
}

/** Room for \a size more bytes; cutTo() says how many were needed. */
char *room(QByteArray &out, qsizetype size)
{
    const qsizetype before = out.size();
    out.resize(before + size);
    return out.data() + before;
}

void cutTo(QByteArray &out, const char *end)
{
    out.truncate(end - out.constData());
}

/** Writes \a millimetres in metres with up to 3 decimals, which is the shortest that reads back the same. */
char *writeMetres(char *to, std::int64_t millimetres)
{
    if (millimetres < 0)
        *to++ = '-';
    const auto size = std::uint64_t(std::abs(millimetres));
    to = std::to_chars(to, to + 20, size / 1000).ptr;
    const auto rest = unsigned(size % 1000);
    if (rest == 0)
        return to;
    *to++ = '.';
    *to++ = char('0' + rest / 100);
    if (rest % 100)
        *to++ = char('0' + rest / 10 % 10);
    if (rest % 10)
        *to++ = char('0' + rest % 10);
    return to;
}

char *writePoint(char *to, Point p)
{
    *to++ = '[';
    to = writeMetres(to, p.x);
    *to++ = ',';
    to = writeMetres(to, p.y);
    *to++ = ']';
    return to;
}

constexpr qsizetype longestPoint = 52;

void appendRing(QByteArray &out, const Ring &ring, bool closed)
{
    char *to = room(out, longestPoint * qsizetype(ring.size() + 1) + 2);
    char separator = '[';
    const auto add = [&](Point p) {
        *to++ = std::exchange(separator, ',');
        to = writePoint(to, p);
    };
    std::for_each(ring.begin(), ring.end(), add);
    if (closed && !ring.empty())
        add(ring.front());
    if (separator == '[')
        *to++ = '[';
    *to++ = ']';
    cutTo(out, to);
}

template <typename List, typename Append> void appendList(QByteArray &out, const List &list, Append append)
{
    out += '[';
    for (const auto &item : list) {
        if (&item != &list.front())
            out += ',';
        append(item);
    }
    out += ']';
}

void appendPart(QByteArray &out, Shape shape, const Polygon &part)
{
    const bool isBare = part.empty() || part.front().empty();
    if (shape == Shape::Polygon)
        appendList(out, part, [&](const Ring &ring) { appendRing(out, ring, true); });
    else if (shape == Shape::Line)
        appendRing(out, isBare ? Ring() : part.front(), false);
    else if (isBare)
        out += "[]";
    else
        cutTo(out, writePoint(room(out, longestPoint), part.front().front()));
}

void appendGeometry(QByteArray &out, const Geometry &geometry)
{
    static constexpr const char *names[] = { "Point", "LineString", "Polygon" };
    const bool isSingle = geometry.parts.size() == 1 && geometry.shape != Shape::Polygon;
    out += "{\"coordinates\":";
    if (isSingle)
        appendPart(out, geometry.shape, geometry.parts.front());
    else
        appendList(out, geometry.parts, [&](const Polygon &part) { appendPart(out, geometry.shape, part); });
    out.append(",\"type\":\"")
        .append(isSingle ? "" : "Multi")
        .append(names[int(geometry.shape)])
        .append("\"}");
}

void appendValue(QByteArray &out, const Field &field, const Value &value)
{
    if (const GeometryPtr geometry = toGeometry(value))
        appendGeometry(out, *geometry);
    else if (const auto *text = std::get_if<QString>(&value))
        appendText(out, *text);
    else if (const auto *whole = std::get_if<qint64>(&value); whole && field.type == Type::Boolean)
        out += *whole ? "true" : "false";
    else if (whole)
        appendNumber(out, double(*whole));
    else if (const auto *real = std::get_if<double>(&value))
        appendNumber(out, *real);
    else
        out += "null";
}

} // namespace

void appendUtf8(QByteArray &out, QStringView text)
{
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x80; }))
        out += text.toUtf8();
    else
        std::transform(text.begin(), text.end(), room(out, text.size()),
                       [](QChar c) { return char(c.unicode()); });
}

void appendText(QByteArray &out, QStringView text)
{
    const bool isEscaped = std::any_of(text.begin(), text.end(),
                                       [](QChar c) { return c.unicode() < 0x20 || c == u'"' || c == u'\\'; });
    out += '"';
    if (isEscaped)
        appendEscaped(out, text.toUtf8());
    else
        appendUtf8(out, text);
    out += '"';
}

void appendNumber(QByteArray &out, double number)
{
    char buffer[64];
    if (std::abs(number) < 1e15 && number == std::trunc(number)) {
        const auto end = std::to_chars(buffer, buffer + sizeof buffer, std::int64_t(number)).ptr;
        out.append(buffer, end - buffer);
        return;
    }
    const auto end =
        std::to_chars(buffer, buffer + sizeof buffer, std::abs(number), std::chars_format::scientific).ptr;
    const QByteArray shortest(buffer, end - buffer); // d[.ddd]e±xx
    const qsizetype e = shortest.indexOf('e');
    const QByteArray digits = shortest.left(e).replace(".", "");
    const int point = shortest.mid(e + 1).toInt() + 1, n = int(digits.size());
    if (number < 0)
        out += '-';
    if (n <= point && point <= 21) {
        out += digits + QByteArray(point - n, '0');
    } else if (0 < point && point <= 21) {
        out += digits.left(point) + '.' + digits.mid(point);
    } else if (-6 < point && point <= 0) {
        out += "0." + QByteArray(-point, '0') + digits;
    } else {
        out += digits.left(1) + (n > 1 ? '.' + digits.mid(1) : QByteArray()) + 'e';
        out += (point - 1 < 0 ? "-" : "+") + QByteArray::number(std::abs(point - 1));
    }
}

CanonicalRows::CanonicalRows(const Table &table) : m_table(&table), m_order(table.fields.size() + 1)
{
    std::iota(m_order.begin(), m_order.end(), -1);
    const auto name = [&](int field) {
        return std::string_view(field < 0 ? "id" : table.fields[std::size_t(field)].name);
    };
    std::sort(m_order.begin(), m_order.end(), [&](int a, int b) { return name(a) < name(b); });
}

void CanonicalRows::append(QByteArray &out, const Values &values, const QUuid &id) const
{
    char separator = '{';
    const auto begin = [&](const char *name) {
        out.append(std::exchange(separator, ',')).append('"').append(name).append("\":");
    };
    for (const int field : m_order) {
        if (field < 0 && !id.isNull()) {
            begin("id");
            appendText(out, text(id));
        } else if (const auto value = values.find(field); value != values.end()) {
            begin(m_table->fields[std::size_t(field)].name);
            appendValue(out, m_table->fields[std::size_t(field)], value->second);
        }
    }
    if (separator == '{')
        out += '{';
    out += '}';
}

void CanonicalRows::append(QByteArray &out, const std::optional<Values> &side) const
{
    if (side)
        append(out, *side, {});
    else
        out += "null";
}

QByteArray canonicalChange(const Change &change)
{
    const CanonicalRows rows(*change.table);
    QByteArray out;
    out += "{\"after\":";
    rows.append(out, change.after);
    out += ",\"before\":";
    rows.append(out, change.before);
    out += ",\"id\":";
    appendText(out, text(change.id));
    out += ",\"table\":";
    appendText(out, QString::fromLatin1(change.table->name));
    out += '}';
    return out;
}

} // namespace gis
