#include "gis/rules/hits.h"

#include <algorithm>
#include <map>

namespace gis
{

namespace
{

constexpr std::size_t stride = 256; ///< of Hits::m_near

bool comesFirst(const Hit &a, const Hit &b)
{
    return std::tie(a.row, a.rule) < std::tie(b.row, b.rule);
}

} // namespace

void Hits::Page::add(const Hit &hit, std::uint32_t sentence, const HitExtra *extra)
{
    hits.push_back(hit);
    hits.back().sentence = sentence;
    if (extra) {
        extras.push_back(*extra);
        hits.back().extra = std::uint32_t(extras.size());
    }
}

std::size_t Hits::pageOf(std::size_t n) const
{
    std::size_t page = m_near[n / stride];
    while (m_first[page + 1] <= n)
        ++page;
    return page;
}

std::size_t Hits::pageOf(const Key &key) const
{
    const auto it = std::lower_bound(m_keys.begin(), m_keys.end(), key);
    return it == m_keys.end() || *it != key ? m_pages.size() : std::size_t(it - m_keys.begin());
}

const HitExtra *Hits::extra(std::size_t n) const
{
    const std::size_t page = pageOf(n);
    const std::uint32_t extra = m_pages[page]->hits[n - m_first[page]].extra;
    return extra ? &m_pages[page]->extras[extra - 1] : nullptr;
}

const QString &Hits::sentence(std::size_t n) const
{
    const std::size_t page = pageOf(n);
    return m_pages[page]->sentences.text(m_pages[page]->hits[n - m_first[page]].sentence);
}

std::pair<std::size_t, std::size_t> Hits::of(int table, Row row) const
{
    const std::size_t page = pageOf(Key{ table, row / rowsOfPage });
    if (page == m_pages.size())
        return { 0, 0 };
    const std::vector<Hit> &hits = m_pages[page]->hits;
    const auto first =
        std::lower_bound(hits.begin(), hits.end(), row, [](const Hit &hit, Row r) { return hit.row < r; });
    const auto end = std::find_if(first, hits.end(), [row](const Hit &hit) { return hit.row != row; });
    return { m_first[page] + std::size_t(first - hits.begin()),
             m_first[page] + std::size_t(end - hits.begin()) };
}

HitNumbers Hits::naming(const std::function<bool(const HitExtra &)> &isMeant) const
{
    HitNumbers numbers;
    for (std::size_t page = 0; page < m_pages.size(); ++page) {
        const Page &p = *m_pages[page];
        if (std::none_of(p.extras.begin(), p.extras.end(), isMeant))
            continue;
        for (std::size_t i = 0; i < p.hits.size(); ++i)
            if (p.hits[i].extra && isMeant(p.extras[p.hits[i].extra - 1]))
                numbers.push_back(m_first[page] + i);
    }
    return numbers;
}

HitNumbers Hits::ofRule(int rule) const
{
    HitNumbers numbers;
    for (std::size_t page = 0; page < m_pages.size(); ++page)
        for (std::size_t i = 0; i < m_pages[page]->hits.size(); ++i)
            if (m_pages[page]->hits[i].rule == rule)
                numbers.push_back(m_first[page] + i);
    return numbers;
}

void Hits::Page::take(const Page &before, std::size_t number, const HitNumbers &gone)
{
    for (const Hit &hit : before.hits)
        if (!std::binary_search(gone.begin(), gone.end(), number++))
            add(hit, sentences.number(before.sentences.text(hit.sentence)),
                hit.extra ? &before.extras[hit.extra - 1] : nullptr);
}

void Hits::Page::take(const Report &more, const std::vector<const Hit *> &hits)
{
    for (const Hit *hit : hits)
        add(*hit, sentences.number(more.texts.text(hit->sentence)),
            hit->extra ? &more.extras[hit->extra - 1] : nullptr);
}

void Hits::Page::decide(const Decide &exception)
{
    for (Hit &hit : hits)
        hit.exception = exception(hit, hit.extra ? &extras[hit.extra - 1] : nullptr);
}

void Hits::change(const HitNumbers &gone, const Report &more, const Decide &exception)
{
    std::map<Key, std::vector<const Hit *>> added;
    auto last = added.end();
    for (const Hit &hit : more.hits) { // mostly in order
        if (last == added.end() || last->first != keyOf(hit))
            last = added.try_emplace(keyOf(hit)).first;
        last->second.push_back(&hit);
    }
    for (const std::size_t n : gone)
        added.try_emplace(m_keys[pageOf(n)]);

    std::vector<Key> keys;
    std::vector<PagePtr> pages;
    std::size_t old = 0;
    const auto keep = [&] {
        keys.push_back(m_keys[old]);
        pages.push_back(m_pages[old++]);
    };
    for (const auto &[key, hits] : added) {
        while (old < m_keys.size() && m_keys[old] < key)
            keep();
        Page page;
        if (old < m_keys.size() && m_keys[old] == key) {
            page.take(*m_pages[old], m_first[old], gone);
            ++old;
        }
        page.take(more, hits);
        page.decide(exception);
        if (page.hits.empty())
            continue;
        std::stable_sort(page.hits.begin(), page.hits.end(), comesFirst);
        keys.push_back(key);
        pages.push_back(std::make_shared<const Page>(std::move(page)));
    }
    while (old < m_keys.size())
        keep();
    m_keys = std::move(keys);
    m_pages = std::move(pages);
    number();
}

void Hits::decide(int table, Row row, const Decide &exception)
{
    const std::size_t at = pageOf(Key{ table, row / rowsOfPage });
    if (at == m_pages.size())
        return;
    auto page = std::make_shared<Page>(*m_pages[at]);
    page->decide(exception);
    m_pages[at] = std::move(page);
}

void Hits::number()
{
    m_first.assign(1, 0);
    m_near.clear();
    for (std::size_t page = 0; page < m_pages.size(); ++page) {
        m_first.push_back(m_first.back() + m_pages[page]->hits.size());
        while (m_near.size() * stride < m_first.back())
            m_near.push_back(std::uint32_t(page));
    }
    m_size = m_first.back();
}

} // namespace gis
