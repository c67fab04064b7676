#pragma once

#include "gis/parcelorder.h"
#include "storage/workingfile.h"

#include <memory>
#include <string>
#include <vector>

namespace storage
{

/** Folded texts in one run of bytes, each of one subject (a land user, a certificate). */
class FoldedTexts
{
public:
    /** Adds \a text, folded already; empty texts are left out. */
    void add(const QString &text, std::uint32_t subject);

    /** The subjects with a text in which every word of \a wanted, folded too, begins a word; each once,
     * ascending. */
    std::vector<std::uint32_t> withWords(const QString &wanted) const;

    /** The subjects with a text that contains \a wanted; each once, ascending. */
    std::vector<std::uint32_t> containing(const QString &wanted) const;

    std::size_t bytes() const;

private:
    template <typename Test> std::vector<std::uint32_t> matching(const std::string &first, Test test) const;

    std::string m_text; ///< each text between two NULs
    std::vector<std::uint32_t> m_start;
    std::vector<std::uint32_t> m_subject;
};

/**
 * What parcels are searched by, in memory: numbers, names, paper numbers,
 * serials. No SQL searches personal fields. Made anew after edits, never changed.
 */
struct SearchIndex {
    gis::ParcelOrderPtr order;
    std::vector<QUuid> parties, certificates;
    FoldedTexts names, numbers; ///< of parties
    FoldedTexts serials; ///< of certificates: serial and register number
    std::vector<std::pair<std::uint32_t, std::uint32_t>> partyRows; ///< party, row of the order; sorted
    std::vector<std::pair<std::uint32_t, std::uint32_t>> certificateRows;

    std::size_t bytes() const;
};

using SearchIndexPtr = std::shared_ptr<const SearchIndex>;

/** Reads the names and numbers of \a file for the parcels of \a order. \throws Error, Cancelled */
SearchIndex searchIndex(const WorkingFile &file, gis::ParcelOrderPtr order,
                        const gis::Progress &progress = {});

/** “9/52”, “9 52”, “9.52” or “9,52”: sheet and parcel number; nothing for other text. */
std::optional<std::pair<QString, QString>> typedPlace(const QString &text);

/** The rows of \a order whose sheet is \a sheet and whose number is, else begins with, \a number; ascending.
 */
std::vector<std::uint32_t> rowsAt(const gis::ParcelOrder &order, const QString &sheet, const QString &number);

/**
 * The rows that \a text finds, ascending: sheet/parcel, a parcel number alone,
 * words of a name with or without diacritics, part of a paper's number (4
 * characters or more), a serial with or without blanks. All rows for empty text.
 */
std::vector<std::uint32_t> rowsMatching(const SearchIndex &index, const QString &text);

/** Land users that \a text finds, at most \a limit. */
std::vector<QUuid> partiesMatching(const SearchIndex &index, const QString &text, std::size_t limit);

/** Certificates whose serial or register number contains \a text, at most \a limit. */
std::vector<QUuid> certificatesMatching(const SearchIndex &index, const QString &text, std::size_t limit);

} // namespace storage
