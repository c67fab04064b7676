#pragma once

#include <QByteArray>
#include <QStringList>

#include <map>

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

private:
    std::map<QStringList, int> m_lines;
};

} // namespace gis
