#include "gis/facts.h"

#include <QFile>

/** A static library's resources are there only once they are asked for, outside of any namespace. */
static void initialise()
{
    Q_INIT_RESOURCE(facts);
}

namespace gis
{

std::vector<std::vector<QString>> factRows(const char *name, std::size_t columns)
{
    [[maybe_unused]] static const bool once = (initialise(), true);
    QFile file(QStringLiteral(":/facts/%1.csv").arg(QLatin1String(name)));
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    if (!isOpen)
        return {};

    std::vector<std::vector<QString>> rows;
    const QString text = QString::fromUtf8(file.readAll());
    for (const QStringView line : QStringView(text).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#'))
            continue;
        std::vector<QString> row;
        qsizetype from = 0;
        while (row.size() + 1 < columns) {
            const qsizetype comma = std::max(line.indexOf(u',', from), from);
            row.push_back(line.mid(from, comma - from).toString());
            from = comma + 1;
        }
        row.push_back(line.mid(from).toString());
        rows.push_back(std::move(row));
    }
    rows.erase(rows.begin());
    return rows;
}

} // namespace gis
