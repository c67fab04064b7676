#include "storage/blob.h"

#include <QtEndian>

#include <bit>
#include <cstring>

namespace storage
{

using gis::Geometry, gis::Point, gis::Polygon, gis::Ring, gis::Shape;

namespace
{

static_assert(std::endian::native == std::endian::little, "blobs are written in the machine's order");

/** WKB type codes: simple form, and its multi form three higher. */
quint32 simpleCode(Shape shape)
{
    return shape == Shape::Point ? 1 : shape == Shape::Line ? 2 : 3;
}

/** More bytes than \a geometry takes in any form. */
qsizetype mostBytesOf(const Geometry &geometry)
{
    std::size_t bytes = 64;
    for (const Polygon &part : geometry.parts) {
        bytes += 16;
        for (const Ring &ring : part)
            bytes += 4 + 16 * (ring.size() + 1);
    }
    return qsizetype(bytes);
}

/** Appends to \a out, which it gives room first and cuts to size when it goes. */
class Writer
{
public:
    Writer(QByteArray &out, const Geometry &geometry) : m_out(out)
    {
        const qsizetype before = out.size();
        out.resize(before + mostBytesOf(geometry));
        m_to = out.data() + before;
    }
    ~Writer() { m_out.truncate(m_to - m_out.constData()); }
    Q_DISABLE_COPY_MOVE(Writer)

    void byte(unsigned char value) { put(value); }
    void number(quint32 value) { put(value); }
    void real(double value) { put(value); }
    void point(Point p)
    {
        real(gis::metres(p.x));
        real(gis::metres(p.y));
    }
    void ring(const Ring &ring, bool closed)
    {
        number(quint32(ring.size() + (closed && !ring.empty() ? 1 : 0)));
        for (const Point p : ring)
            point(p);
        if (closed && !ring.empty())
            point(ring.front());
    }
    void part(Shape shape, const Polygon &part)
    {
        if (shape == Shape::Point) {
            point(part.front().front());
        } else if (shape == Shape::Line) {
            ring(part.front(), false);
        } else {
            number(quint32(part.size()));
            for (const Ring &r : part)
                ring(r, true);
        }
    }
    /** Class code and contents; \a mark stands before each part of a multi form. */
    void geometry(const Geometry &geometry, unsigned char mark)
    {
        const quint32 code = simpleCode(geometry.shape);
        if (geometry.parts.size() == 1 && geometry.shape != Shape::Polygon) {
            number(code);
            part(geometry.shape, geometry.parts.front());
            return;
        }
        number(code + 3);
        number(quint32(geometry.parts.size()));
        for (const Polygon &p : geometry.parts) {
            byte(mark);
            number(code);
            part(geometry.shape, p);
        }
    }

private:
    template <typename T> void put(T value)
    {
        std::memcpy(m_to, &value, sizeof value);
        m_to += sizeof value;
    }

    QByteArray &m_out;
    char *m_to = nullptr;
};

/** Reads what may be damaged: `ok` turns false at the first thing that does not fit. */
class Reader
{
public:
    explicit Reader(std::span<const unsigned char> bytes)
        : m_at(bytes.data()), m_end(bytes.data() + bytes.size())
    {
    }

    bool ok = true;
    bool swapped = false;

    void skip(std::size_t size)
    {
        ok = ok && size <= left();
        m_at += std::min(size, left());
    }
    std::size_t left() const { return std::size_t(m_end - m_at); }
    unsigned char byte() { return take<unsigned char>(); }
    quint32 number()
    {
        const auto value = take<quint32>();
        return swapped ? qbswap(value) : value;
    }
    double real()
    {
        const auto bits = take<quint64>();
        return std::bit_cast<double>(swapped ? qbswap(bits) : bits);
    }
    Point point()
    {
        const double x = real(), y = real();
        const auto p = gis::gridPoint(x, y);
        ok = ok && p;
        return p.value_or(Point());
    }
    /** A count of things of at least \a size bytes each: no more than the rest can hold. */
    quint32 count(std::size_t size)
    {
        const quint32 n = number();
        ok = ok && n <= left() / size;
        return ok ? n : 0;
    }
    Ring ring(bool closed)
    {
        const quint32 n = count(16);
        Ring ring;
        ring.reserve(n);
        for (quint32 i = 0; i < n; ++i)
            ring.push_back(point());
        if (closed && ring.size() > 1 && ring.front() == ring.back())
            ring.pop_back();
        return ring;
    }
    Polygon part(Shape shape)
    {
        if (shape == Shape::Point)
            return { { point() } };
        if (shape == Shape::Line)
            return { ring(false) };
        Polygon part(count(4));
        for (Ring &r : part)
            r = ring(true);
        return part;
    }
    /** \a mark reads what stands before each part's code, false if it is wrong. */
    template <typename Mark> Geometry geometry(Mark mark)
    {
        const quint32 code = number();
        ok = ok && code >= 1 && code <= 6;
        if (!ok)
            return {};
        const quint32 simple = code > 3 ? code - 3 : code;
        Geometry geometry{ Shape(simple - 1), {} };
        if (code <= 3) {
            geometry.parts.push_back(part(geometry.shape));
            return geometry;
        }
        const quint32 n = count(9);
        geometry.parts.reserve(n);
        for (quint32 i = 0; i < n && ok; ++i) {
            ok = ok && mark(*this) && number() == simple;
            if (ok)
                geometry.parts.push_back(part(geometry.shape));
        }
        return geometry;
    }

private:
    template <typename T> T take()
    {
        T value{};
        if (left() < sizeof(T)) {
            ok = false;
            m_at = m_end;
            return value;
        }
        std::memcpy(&value, m_at, sizeof(T));
        m_at += sizeof(T);
        return value;
    }

    const unsigned char *m_at;
    const unsigned char *m_end;
};

} // namespace

/** Source: the BLOB-Geometry format of SpatiaLite (start 00, byte order 01, SRID, MBR, 7C, class, data, FE).
 */
void appendSpatialiteBlob(QByteArray &out, const Geometry &geometry, int srid)
{
    Writer writer(out, geometry);
    writer.byte(0x00);
    writer.byte(0x01);
    writer.number(quint32(srid));
    const gis::Box box = extent(geometry);
    writer.point(box.isEmpty() ? Point() : Point{ box.west, box.south });
    writer.point(box.isEmpty() ? Point() : Point{ box.east, box.north });
    writer.byte(0x7c);
    writer.geometry(geometry, 0x69);
    writer.byte(0xfe);
}

QByteArray spatialiteBlob(const Geometry &geometry, int srid)
{
    QByteArray blob;
    appendSpatialiteBlob(blob, geometry, srid);
    return blob;
}

std::optional<Geometry> geometryFromBlob(std::span<const unsigned char> blob)
{
    Reader reader(blob);
    if (reader.byte() != 0x00)
        return std::nullopt;
    const unsigned char order = reader.byte();
    reader.swapped = order == 0;
    reader.ok = reader.ok && order <= 1;
    reader.number(); // SRID
    for (int i = 0; i < 4; ++i)
        reader.real();
    reader.ok = reader.ok && reader.byte() == 0x7c;
    Geometry geometry = reader.geometry([](Reader &r) { return r.byte() == 0x69; });
    if (!reader.ok || reader.byte() != 0xfe || reader.left() != 0)
        return std::nullopt;
    dropEmpty(geometry);
    return geometry;
}

std::optional<Point> firstVertex(std::span<const unsigned char> blob)
{
    constexpr std::size_t before =
        60; // header, MBR, class, parts, first part's mark and class, its rings, points
    if (blob.size() < before + 16 || blob[1] != 0x01)
        return std::nullopt;
    Reader reader(blob.subspan(before));
    const Point first = reader.point();
    return reader.ok ? std::optional(first) : std::nullopt;
}

bool addSurface(std::span<const unsigned char> blob, gis::ChunkBuilder &builder)
{
    Reader reader(blob);
    if (reader.byte() != 0x00 || reader.byte() != 0x01)
        return false;
    reader.skip(4 + 32);
    if (reader.byte() != 0x7c || reader.number() != 6)
        return false;
    for (quint32 part = 0, parts = reader.count(9); part < parts && reader.ok; ++part) {
        if (reader.byte() != 0x69 || reader.number() != 3)
            return false;
        bool isBegun = false;
        for (quint32 ring = 0, rings = reader.count(4); ring < rings && reader.ok; ++ring) {
            const quint32 points = reader.count(16);
            if (points == 0)
                continue;
            if (!std::exchange(isBegun, true))
                builder.beginPart();
            builder.beginRing();
            Point first, last;
            for (quint32 i = 0; i < points && reader.ok; ++i) {
                last = reader.point();
                if (i == 0)
                    first = last;
                if (i == 0 || i + 1 < points || !(last == first)) // the closing vertex is not repeated
                    builder.addVertex(last);
            }
        }
    }
    return reader.ok;
}

QByteArray wkb(const Geometry &geometry)
{
    QByteArray bytes;
    {
        Writer writer(bytes, geometry);
        writer.byte(1);
        writer.geometry(geometry, 1);
    }
    return bytes;
}

std::optional<Geometry> geometryFromWkb(std::span<const unsigned char> wkb)
{
    Reader reader(wkb);
    const auto order = [](Reader &r) {
        const unsigned char order = r.byte();
        r.swapped = order == 0;
        return order <= 1;
    };
    if (!order(reader))
        return std::nullopt;
    Geometry geometry = reader.geometry(order);
    if (!reader.ok || reader.left() != 0)
        return std::nullopt;
    dropEmpty(geometry);
    return geometry;
}

} // namespace storage
