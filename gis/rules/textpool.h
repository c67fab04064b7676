#pragma once

#include <QHash>
#include <QList>
#include <QString>

#include <memory>

namespace gis
{

/**
 * Texts, each kept once: equal texts have equal numbers, the empty one has 0.
 * A copy is cheap: it shares what was settled, and the rest until one of them
 * takes in another text.
 */
class TextPool
{
public:
    /** The number of \a text, which is taken in if it is new. */
    std::uint32_t number(const QString &text)
    {
        if (text.isEmpty())
            return 0;
        if (const auto it = m_settled->numbers.constFind(text); it != m_settled->numbers.constEnd())
            return *it;
        if (const auto it = m_more.numbers.constFind(text); it != m_more.numbers.constEnd())
            return *it;
        m_more.texts.append(text);
        m_more.numbers.insert(text, size() - 1);
        return size() - 1;
    }

    const QString &text(std::uint32_t number) const
    {
        const auto settled = std::uint32_t(m_settled->texts.size());
        return number < settled ? m_settled->texts[number] : m_more.texts[number - settled];
    }

    std::uint32_t size() const { return std::uint32_t(m_settled->texts.size() + m_more.texts.size()); }

    /** From now on copies share what is there for good: a text more costs no copy of all. */
    void settle()
    {
        if (m_more.texts.isEmpty())
            return;
        auto all = std::make_shared<Texts>(*m_settled);
        all->texts += m_more.texts;
        all->numbers.insert(m_more.numbers);
        m_settled = std::move(all);
        m_more = {};
    }

private:
    struct Texts {
        QHash<QString, std::uint32_t> numbers;
        QList<QString> texts;
    };

    static const std::shared_ptr<const Texts> &none()
    {
        static const auto empty = std::make_shared<const Texts>(Texts{ {}, { QString() } });
        return empty;
    }

    std::shared_ptr<const Texts> m_settled = none();
    Texts m_more;
};

} // namespace gis
