#include "gis/rules/jsonlines.h"

#include <algorithm>

namespace gis
{

int lineAt(const QByteArray &text, qsizetype offset)
{
    return 1 + int(std::count(text.begin(), text.begin() + std::min(offset, text.size()), '\n'));
}

JsonLines::JsonLines(const QByteArray &json)
{
    constexpr qsizetype deepest = 3; // a path is kept for each key: endless ones would fill the memory
    QStringList path; // one key for each open brace, empty until its first
    QString last;
    int line = 1, lastLine = 1, lists = 0;
    for (qsizetype i = 0; i < json.size(); ++i) {
        switch (json[i]) {
        case '\n':
            ++line;
            break;
        case '[':
        case ']': // in a list the same key comes again and again
            lists += json[i] == '[' ? 1 : -1;
            break;
        case '{':
            path.append(QString());
            break;
        case '}':
            if (!path.isEmpty())
                path.removeLast();
            break;
        case ':':
            if (!path.isEmpty() && path.size() <= deepest) {
                path.last() = last;
                const bool isNew = m_lines.emplace(path, lastLine).second;
                if (!isNew && !m_repeated && lists == 0)
                    m_repeated = Repeated{ last, lastLine };
            }
            break;
        case '"': {
            const qsizetype begin = ++i;
            while (i < json.size() && json[i] != '"')
                i += json[i] == '\\' ? 2 : 1;
            last = QString::fromUtf8(json.mid(begin, i - begin));
            lastLine = line;
            break;
        }
        default:
            break;
        }
    }
}

int JsonLines::line(const QStringList &path) const
{
    const auto it = m_lines.find(path);
    return it == m_lines.end() ? 1 : it->second;
}

} // namespace gis
