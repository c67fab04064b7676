#include "storage/packedindex.h"

#include "storage/sqlite.h"

#include <QtEndian>

#include <bit>

namespace storage
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::size_t headSize = 4, cellSize = 24;

/** A box in the metres and the precision of the index: 32 bits, rounded outwards. */
struct Cell {
    qint64 id = 0; ///< pk of a row, or number of a node
    float west = 0, east = 0, south = 0, north = 0;

    void extend(const Cell &other)
    {
        west = std::min(west, other.west), east = std::max(east, other.east);
        south = std::min(south, other.south), north = std::max(north, other.north);
    }
};

/** As the extension itself rounds. */
float down(double value)
{
    const auto rounded = float(value);
    return rounded <= value ? rounded : float(value * (value < 0 ? 1 + 1 / 8388608.0 : 1 - 1 / 8388608.0));
}

float up(double value)
{
    return -down(-value);
}

Cell cellOf(const IndexedBox &row)
{
    return { row.pk, down(gis::metres(row.box.west)), up(gis::metres(row.box.east)),
             down(gis::metres(row.box.south)), up(gis::metres(row.box.north)) };
}

/** Lets the shadow tables of an index be written to while it lives. */
class Undefended
{
public:
    explicit Undefended(const Database &database) : m_handle(database.handle()) { defend(0); }
    ~Undefended() { defend(1); }
    Q_DISABLE_COPY_MOVE(Undefended)

private:
    void defend(int on) { sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, on, nullptr); }

    sqlite3 *m_handle;
};

/** One level of the tree after the other, from its leaves to its root. */
class Packer
{
public:
    Packer(const Database &database, const QString &index)
        : m_nodeSize(
            std::size_t(database.whole(u"SELECT length(data) FROM %1_node WHERE nodeno = 1"_s.arg(index)))),
          m_node(database.prepare(
              u"INSERT OR REPLACE INTO %1_node (nodeno, data) VALUES (?1, ?2)"_s.arg(index))),
          m_row(database.prepare(u"INSERT INTO %1_rowid (rowid, nodeno) VALUES (?1, ?2)"_s.arg(index))),
          m_parent(
              database.prepare(u"INSERT INTO %1_parent (nodeno, parentnode) VALUES (?1, ?2)"_s.arg(index)))
    {
    }

    void pack(std::vector<Cell> cells, const gis::Progress &progress)
    {
        const std::size_t most = (m_nodeSize - headSize) / cellSize;
        const std::size_t usual = most - most / 10; // room for what is added later
        for (int depth = 0;; ++depth) {
            gis::report(progress, depth == 0 ? 0 : 0.9);
            const bool isRoot = cells.size() <= most;
            const std::size_t nodes = isRoot ? 1 : (cells.size() + usual - 1) / usual;
            std::vector<Cell> above;
            for (std::size_t n = 0; n < nodes; ++n) { // all as full as one another
                const std::span<const Cell> part(cells.begin() + qsizetype(n * cells.size() / nodes),
                                                 cells.begin() + qsizetype((n + 1) * cells.size() / nodes));
                above.push_back(write(part, isRoot ? 1 : ++m_last, isRoot ? depth : 0, depth == 0));
            }
            if (isRoot)
                break;
            cells = std::move(above);
        }
        link(m_row, m_rows);
        link(m_parent, m_parents);
    }

private:
    /** Writes the node \a number and returns its cell in the node above. */
    Cell write(std::span<const Cell> cells, qint64 number, int depth, bool isLeaf)
    {
        QByteArray bytes(qsizetype(m_nodeSize), '\0');
        char *to = bytes.data();
        qToBigEndian(quint16(depth), to);
        qToBigEndian(quint16(cells.size()), to + 2);
        to += headSize;
        Cell all = cells.empty() ? Cell() : cells.front();
        for (const Cell &cell : cells) {
            qToBigEndian(cell.id, to);
            qToBigEndian(std::bit_cast<quint32>(cell.west), to + 8);
            qToBigEndian(std::bit_cast<quint32>(cell.east), to + 12);
            qToBigEndian(std::bit_cast<quint32>(cell.south), to + 16);
            qToBigEndian(std::bit_cast<quint32>(cell.north), to + 20);
            to += cellSize;
            all.extend(cell);
            (isLeaf ? m_rows : m_parents).emplace_back(cell.id, number);
        }
        m_node.bind(1, number).bind(2, bytes).run();
        all.id = number;
        return all;
    }

    /** Says which node each of \a members is in. */
    static void link(Statement &statement, std::vector<std::pair<qint64, qint64>> &members)
    {
        std::sort(members.begin(), members.end());
        for (const auto &[member, node] : members)
            statement.bind(1, member).bind(2, node).run();
    }

    std::size_t m_nodeSize;
    Statement m_node, m_row, m_parent;
    qint64 m_last = 1; ///< number of the last node; 1 is the root
    std::vector<std::pair<qint64, qint64>> m_rows, m_parents;
};

} // namespace

void packIndex(const Database &database, const QString &index, std::vector<IndexedBox> boxes,
               const gis::Progress &progress)
{
    gis::Box all;
    for (const IndexedBox &row : boxes)
        all.extend(row.box);
    for (IndexedBox &row : boxes)
        row.place = gis::hilbert(row.box.centre(), all);
    std::stable_sort(boxes.begin(), boxes.end(),
                     [](const IndexedBox &a, const IndexedBox &b) { return a.place < b.place; });
    std::vector<Cell> cells;
    cells.reserve(boxes.size());
    for (const IndexedBox &row : boxes)
        cells.push_back(cellOf(row));
    const Undefended undefended(database);
    Packer(database, index).pack(std::move(cells), progress);
}

} // namespace storage
