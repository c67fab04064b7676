#pragma once

#include <QHash>
#include <QList>
#include <QString>

namespace gis
{

/**
 * Texts, each kept once: equal texts have equal numbers, the empty one has 0.
 * A copy shares everything until one of them takes in another text.
 */
class TextPool
{
public:
    TextPool() { m_texts.append(QString()); }

    /** The number of \a text, which is taken in if it is new. */
    std::uint32_t number(const QString &text)
    {
        if (text.isEmpty())
            return 0;
        const auto it = m_numbers.constFind(text);
        if (it != m_numbers.constEnd())
            return *it;
        m_texts.append(text);
        m_numbers.insert(text, std::uint32_t(m_texts.size() - 1));
        return std::uint32_t(m_texts.size() - 1);
    }

    const QString &text(std::uint32_t number) const { return m_texts[number]; }
    std::uint32_t size() const { return std::uint32_t(m_texts.size()); }

private:
    QHash<QString, std::uint32_t> m_numbers;
    QList<QString> m_texts;
};

} // namespace gis
