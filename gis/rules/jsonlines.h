#pragma once

#include <QByteArray>
#include <QStringList>

#include <map>
#include <optional>

namespace gis
{

/** The line, from 1, of the byte at \a offset of \a text. */
int lineAt(const QByteArray &text, qsizetype offset);

/** On which line each key of a JSON text stands: for sentences that name it. */
class JsonLines
{
public:
    JsonLines() = default;

    /** Reads \a json, which has been parsed: what is none gives lines that say nothing. */
    explicit JsonLines(const QByteArray &json);

    /** The line of the key that the keys \a path lead to, three at most; 1 if there is none. */
    int line(const QStringList &path) const;

    /** A key that stands twice in the same braces, of which a parser keeps the last. */
    struct Repeated {
        QString key;
        int line = 1; ///< of the second
    };
    const std::optional<Repeated> &repeated() const { return m_repeated; }

private:
    std::map<QStringList, int> m_lines;
    std::optional<Repeated> m_repeated; ///< the first of them
};

} // namespace gis
