#include "storage/exchange/dxfblocks.h"

#include <QHash>
#include <QString>

#include <algorithm>

namespace storage
{

namespace
{

constexpr double most = 1e12;
constexpr int deepest = 64;

/** What a block, or the drawing itself, holds. */
struct Block {
    double entities = 0;
    QHash<QByteArray, double> inserted; ///< block → how often
    double drawn = -1; ///< entities in all; −1 before that is known
};

using Blocks = QHash<QByteArray, Block>; // the drawing itself has no name

double drawn(Blocks &blocks, const QByteArray &name, int depth)
{
    const auto found = blocks.find(name);
    if (found == blocks.end() || depth > deepest)
        return 0;
    if (found->drawn >= 0)
        return found->drawn;
    found->drawn = 0; // what inserts itself is not drawn again
    double all = found->entities;
    const auto inserted = found->inserted;
    for (auto it = inserted.begin(); it != inserted.end(); ++it)
        all = std::min(most, all + it.value() * std::max(1.0, drawn(blocks, it.key(), depth + 1)));
    blocks[name].drawn = all;
    return all;
}

/** Takes the entities of a DXF one after the other into its blocks. */
class BlockReader
{
public:
    void take(int code, const QByteArray &value)
    {
        if (code == 0) {
            finish();
            m_entity = value;
            m_name.clear();
            m_columns = m_rows = 1;
            if (value == "ENDBLK")
                m_block.clear();
        } else if (code == 2) {
            m_name = value;
        } else if (code == 70) {
            m_columns = std::max(1.0, value.toDouble());
        } else if (code == 71) {
            m_rows = std::max(1.0, value.toDouble());
        }
    }

    Blocks &finished()
    {
        finish();
        return m_blocks;
    }

private:
    void finish()
    {
        if (m_entity == "BLOCK")
            m_block = m_name;
        else if (m_entity == "INSERT")
            m_blocks[m_block].inserted[m_name] += std::min(most, m_columns * m_rows);
        else
            m_blocks[m_block].entities += 1;
    }

    Blocks m_blocks;
    QByteArray m_block, m_entity, m_name;
    double m_columns = 1, m_rows = 1;
};

} // namespace

double entitiesFromBlocks(QIODevice &file)
{
    constexpr qint64 longestLine = 4096;
    BlockReader reader;
    while (!file.atEnd()) {
        const int code = file.readLine(longestLine).trimmed().toInt();
        reader.take(code, file.readLine(longestLine).trimmed());
    }
    Blocks &blocks = reader.finished();
    return drawn(blocks, {}, 0) - blocks[{}].entities;
}

} // namespace storage
