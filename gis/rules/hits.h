#pragma once

#include "gis/rules/report.h"

#include <memory>
#include <set>

namespace gis
{

/** Numbers of findings of a run, ascending. */
using HitNumbers = std::vector<std::size_t>;

/**
 * The hits of a run by table, row and rule, and numbered so. They stand on
 * pages of neighbouring rows that are never changed once made: a copy is cheap,
 * and an edit makes anew only the pages of what it touches.
 */
class Hits
{
public:
    std::size_t size() const { return m_size; }

    const Hit &operator[](std::size_t n) const
    {
        const std::size_t page = pageOf(n);
        return m_pages[page]->hits[n - m_first[page]];
    }

    /** What few hits have; null if \a n has nothing of it. */
    const HitExtra *extra(std::size_t n) const;

    const QString &sentence(std::size_t n) const;

    /** The numbers of the hits of \a row: the first one, and the one behind the last. */
    std::pair<std::size_t, std::size_t> of(int table, Row row) const;

    /** The numbers of those hits that \a isMeant says name, besides their subject, what is looked for. */
    HitNumbers naming(const std::function<bool(const HitExtra &)> &isMeant) const;

    /** The numbers of all hits of \a rule. */
    HitNumbers ofRule(int rule) const;

    /** What was decided about a hit, which may have something that few have. */
    using Decide = std::function<Exception(const Hit &, const HitExtra *)>;

    /** Takes away \a gone, adds those of \a more, and says of all on the same pages what \a exception does.
     */
    void change(const HitNumbers &gone, const Report &more, const Decide &exception);

    /** Says of the hits on the page of \a row what \a exception does now. */
    void decide(int table, Row row, const Decide &exception);

private:
    struct Page {
        std::vector<Hit> hits; ///< their sentences and extras are those of the page
        std::vector<HitExtra> extras;
        TextPool sentences;

        void add(const Hit &hit, std::uint32_t sentence, const HitExtra *extra);
        /** Of \a before, whose first hit has \a number, what is not \a gone. */
        void take(const Page &before, std::size_t number, const HitNumbers &gone);
        void take(const Report &more, const std::vector<const Hit *> &hits);
        void decide(const Decide &exception);
    };
    using PagePtr = std::shared_ptr<const Page>;
    using Key = std::pair<int, Row>; ///< table, rows

    static Key keyOf(const Hit &hit) { return { hit.table, hit.row / rowsOfPage }; }
    std::size_t pageOf(std::size_t n) const;
    std::size_t pageOf(const Key &key) const; ///< m_pages.size() if there is none
    void number();

    static constexpr Row rowsOfPage = 512;

    std::vector<Key> m_keys; ///< of the pages, ascending
    std::vector<PagePtr> m_pages; ///< none is empty
    std::vector<std::size_t> m_first; ///< number of the first hit of each page; one more at the end
    std::vector<std::uint32_t> m_near; ///< n / 256 → the page of that hit
    std::size_t m_size = 0;
};

} // namespace gis
