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
    /** Reads \a json, which is one. */
    explicit JsonLines(const QByteArray &json);

    /** The line of the key that the keys \a path lead to; 1 if there is none. */
    int line(const QStringList &path) const;

private:
    std::map<QStringList, int> m_lines;
};

} // namespace gis
