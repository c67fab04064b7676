#include "storage/searchindex.h"

#include "gis/error.h"
#include "gis/textfold.h"

#include <QRegularExpression>

#include <algorithm>
#include <cstring>
#include <numeric>

namespace storage
{

namespace
{

using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/** Ids that come one by one, then are looked up. */
class Numbered
{
public:
    explicit Numbered(std::vector<QUuid> &ids) : m_ids(ids) { }

    std::uint32_t add(const QUuid &id)
    {
        m_ids.push_back(id);
        return std::uint32_t(m_ids.size() - 1);
    }

    void sort()
    {
        m_sorted.resize(m_ids.size());
        std::iota(m_sorted.begin(), m_sorted.end(), 0u);
        const auto less = [this](std::uint32_t a, std::uint32_t b) { return m_ids[a] < m_ids[b]; };
        if (!std::is_sorted(m_sorted.begin(), m_sorted.end(), less)) // ids mostly come in order
            std::sort(m_sorted.begin(), m_sorted.end(), less);
    }

    std::optional<std::uint32_t> find(const QUuid &id) const
    {
        const auto it =
            std::lower_bound(m_sorted.begin(), m_sorted.end(), id,
                             [this](std::uint32_t n, const QUuid &wanted) { return m_ids[n] < wanted; });
        return it != m_sorted.end() && m_ids[*it] == id ? std::optional(*it) : std::nullopt;
    }

private:
    std::vector<QUuid> &m_ids;
    std::vector<std::uint32_t> m_sorted;
};

void sortPairs(Pairs &pairs)
{
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    pairs.shrink_to_fit();
}

/** Reads an index table by table. */
class Reader
{
public:
    Reader(const WorkingFile &file, SearchIndex &index, const gis::Progress &progress)
        : m_file(file), m_index(index), m_progress(progress), m_parties(index.parties),
          m_certificates(index.certificates), m_apartments(m_apartmentIds), m_buildings(m_buildingIds)
    {
    }

    void read()
    {
        parties();
        certificates();
        assets("apartment", m_apartments, m_apartmentRows);
        assets("building", m_buildings, m_buildingRows);
        rights();
        members();
        sortPairs(m_index.partyRows);
        sortPairs(m_index.certificateRows);
    }

private:
    void each(const char *table, const std::function<void(const gis::Record &)> &take)
    {
        std::size_t n = 0;
        m_file.visit(gis::table(table), {}, [&](const gis::Record &record) {
            if (m_progress && ++n % 1024 == 0 && !m_progress(0))
                throw gis::Cancelled();
            take(record);
            return true;
        });
    }

    void parties()
    {
        each("party", [this](const gis::Record &party) {
            const std::uint32_t n = m_parties.add(party.id);
            m_index.names.add(gis::folded(party.text("name")), n);
            for (const char *field : { "personal_no", "tax_code", "decision_no" })
                m_index.numbers.add(gis::foldedSerial(party.text(field)), n);
        });
        m_parties.sort();
        each("identity_paper", [this](const gis::Record &paper) {
            if (const auto party = m_parties.find(paper.idOf("party_id")))
                m_index.numbers.add(gis::foldedSerial(paper.text("number")), *party);
        });
    }

    void certificates()
    {
        each("certificate", [this](const gis::Record &certificate) {
            const std::uint32_t n = m_certificates.add(certificate.id);
            for (const char *field : { "serial", "register_no", "barcode" })
                m_index.serials.add(gis::foldedSerial(certificate.text(field)), n);
        });
        m_certificates.sort();
        each("certificate_parcel", [this](const gis::Record &line) {
            const auto certificate = m_certificates.find(line.idOf("certificate_id"));
            const auto row = m_index.order->rowOf(line.idOf("parcel_id"));
            if (certificate && row)
                m_index.certificateRows.push_back({ *certificate, *row });
        });
    }

    void assets(const char *table, Numbered &numbered, std::vector<std::uint32_t> &rows)
    {
        each(table, [&](const gis::Record &asset) {
            if (const auto row = m_index.order->rowOf(asset.idOf("parcel_id"))) {
                numbered.add(asset.id);
                rows.push_back(*row);
            }
        });
        numbered.sort();
    }

    std::optional<std::uint32_t> rowOf(const gis::Record &right) const
    {
        if (const auto row = m_index.order->rowOf(right.idOf("parcel_id")))
            return row;
        if (const auto apartment = m_apartments.find(right.idOf("apartment_id")))
            return m_apartmentRows[*apartment];
        if (const auto building = m_buildings.find(right.idOf("building_id")))
            return m_buildingRows[*building];
        return std::nullopt;
    }

    void rights()
    {
        each("land_right", [this](const gis::Record &right) {
            const auto row = rowOf(right);
            if (!row)
                return;
            if (const auto party = m_parties.find(right.idOf("party_id")))
                m_index.partyRows.push_back({ *party, *row });
            if (const auto certificate = m_certificates.find(right.idOf("certificate_id")))
                m_index.certificateRows.push_back({ *certificate, *row });
        });
        sortPairs(m_index.partyRows);
    }

    /** A member is found with the parcels of its household or couple. */
    void members()
    {
        Pairs more;
        each("party_member", [&](const gis::Record &member) {
            const auto group = m_parties.find(member.idOf("group_id"));
            const auto person = m_parties.find(member.idOf("member_id"));
            if (!group || !person)
                return;
            const Pairs &rows = m_index.partyRows;
            for (auto it = std::lower_bound(rows.begin(), rows.end(), std::pair(*group, 0u));
                 it != rows.end() && it->first == *group; ++it)
                more.push_back({ *person, it->second });
        });
        m_index.partyRows.insert(m_index.partyRows.end(), more.begin(), more.end());
    }

    const WorkingFile &m_file;
    SearchIndex &m_index;
    const gis::Progress &m_progress;
    Numbered m_parties, m_certificates;
    std::vector<QUuid> m_apartmentIds, m_buildingIds;
    Numbered m_apartments, m_buildings;
    std::vector<std::uint32_t> m_apartmentRows, m_buildingRows;
};

void addRows(const Pairs &pairs, const std::vector<std::uint32_t> &subjects, std::vector<std::uint32_t> &rows)
{
    for (const std::uint32_t subject : subjects)
        for (auto it = std::lower_bound(pairs.begin(), pairs.end(), std::pair(subject, 0u));
             it != pairs.end() && it->first == subject; ++it)
            rows.push_back(it->second);
}

bool isDigits(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

bool hasDigit(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

/** A serial or a number of at least this many letters and digits is looked for by a part of it. */
constexpr int shortestPart = 4;

} // namespace

void FoldedTexts::add(const QString &text, std::uint32_t subject)
{
    const QByteArray utf8 = text.toUtf8();
    if (utf8.isEmpty() || utf8.contains('\0') || m_text.size() > 0xf000'0000)
        return;
    if (m_text.empty())
        m_text.push_back('\0');
    m_start.push_back(std::uint32_t(m_text.size()));
    m_subject.push_back(subject);
    m_text.append(utf8.constData(), std::size_t(utf8.size()));
    m_text.push_back('\0');
}

template <typename Test>
std::vector<std::uint32_t> FoldedTexts::matching(const std::string &first, Test test) const
{
    std::vector<std::uint32_t> found;
    const char *begin = m_text.data(), *end = begin + m_text.size();
    for (const char *at = begin; at < end && !first.empty();) {
        at = static_cast<const char *>(memmem(at, std::size_t(end - at), first.data(), first.size()));
        if (!at)
            break;
        const auto next = std::upper_bound(m_start.begin(), m_start.end(), std::uint32_t(at - begin));
        const std::size_t n = std::size_t(next - m_start.begin()) - 1;
        if (test(std::string_view(begin + m_start[n])))
            found.push_back(m_subject[n]);
        at = next == m_start.end() ? end
                                   : begin + *next - 1; // on with the next text, its NUL in front included
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::vector<std::uint32_t> FoldedTexts::withWords(const QString &wanted) const
{
    std::vector<std::string> words;
    for (const QString &word : wanted.split(u' ', Qt::SkipEmptyParts))
        words.push_back(word.toStdString());
    if (words.empty())
        return {};
    const auto longest = std::max_element(words.begin(), words.end(),
                                          [](const auto &a, const auto &b) { return a.size() < b.size(); });
    return matching(*longest, [&](std::string_view text) {
        return std::all_of(words.begin(), words.end(), [&](const std::string &word) {
            for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1))
                if (at == 0 || text[at - 1] == ' ')
                    return true;
            return false;
        });
    });
}

std::vector<std::uint32_t> FoldedTexts::containing(const QString &wanted) const
{
    return matching(wanted.toStdString(), [](std::string_view) { return true; });
}

std::size_t FoldedTexts::bytes() const
{
    return m_text.capacity() + 4 * (m_start.capacity() + m_subject.capacity());
}

std::size_t SearchIndex::bytes() const
{
    return names.bytes() + numbers.bytes() + serials.bytes()
        + sizeof(QUuid) * (parties.capacity() + certificates.capacity())
        + 8 * (partyRows.capacity() + certificateRows.capacity());
}

SearchIndex searchIndex(const WorkingFile &file, gis::ParcelOrderPtr order, const gis::Progress &progress)
{
    SearchIndex index;
    index.order = std::move(order);
    Reader(file, index, progress).read();
    return index;
}

std::optional<std::pair<QString, QString>> typedPlace(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("\\A(?:tờ\\s*)?(\\d[\\w()-]*)(?:\\s*[/.,]\\s*|\\s+)(?:thửa\\s*)?(\\d[\\w()-]*)\\z"),
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text.normalized(QString::NormalizationForm_C).simplified());
    if (!match.hasMatch())
        return std::nullopt;
    return std::pair(match.captured(1), match.captured(2));
}

std::vector<std::uint32_t> rowsAt(const gis::ParcelOrder &order, const QString &sheet, const QString &number)
{
    std::vector<bool> wantedSheets;
    for (const gis::SheetKey &key : order.sheets)
        wantedSheets.push_back(sheet.isNull() || key.sheetNo.compare(sheet, Qt::CaseInsensitive) == 0);
    std::vector<std::uint32_t> exact, beginning;
    const std::string wanted = number.toStdString();
    for (std::uint32_t row = 0; row < order.size(); ++row) {
        if (!wantedSheets[order.sheetOf[row]])
            continue;
        const std::string_view n = order.number(row);
        if (n == wanted)
            exact.push_back(row);
        else if (n.size() > wanted.size() && n.substr(0, wanted.size()) == wanted)
            beginning.push_back(row);
    }
    return exact.empty() ? beginning : exact;
}

std::vector<std::uint32_t> rowsMatching(const SearchIndex &index, const QString &text)
{
    const QString wanted = text.simplified();
    std::vector<std::uint32_t> rows;
    if (wanted.isEmpty()) {
        rows.resize(index.order->size());
        std::iota(rows.begin(), rows.end(), 0u);
        return rows;
    }
    if (const auto place = typedPlace(wanted))
        rows = rowsAt(*index.order, place->first, place->second);
    else if (isDigits(wanted) && wanted.size() < 6)
        rows = rowsAt(*index.order, QString(), wanted);
    const QString serial = gis::foldedSerial(wanted);
    if (serial.size() >= shortestPart && hasDigit(serial)) {
        addRows(index.certificateRows, index.serials.containing(serial), rows);
        addRows(index.partyRows, index.numbers.containing(serial), rows);
    }
    if (!isDigits(serial))
        addRows(index.partyRows, index.names.withWords(gis::folded(wanted)), rows);
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

std::vector<QUuid> partiesMatching(const SearchIndex &index, const QString &text, std::size_t limit)
{
    const QString number = gis::foldedSerial(text);
    std::vector<std::uint32_t> found = number.size() >= shortestPart && hasDigit(number)
        ? index.numbers.containing(number)
        : index.names.withWords(gis::folded(text));
    std::vector<QUuid> ids;
    for (std::size_t i = 0; i < found.size() && i < limit; ++i)
        ids.push_back(index.parties[found[i]]);
    return ids;
}

std::vector<QUuid> certificatesMatching(const SearchIndex &index, const QString &text, std::size_t limit)
{
    const QString serial = gis::foldedSerial(text);
    std::vector<QUuid> ids;
    if (!serial.isEmpty())
        for (const std::uint32_t n : index.serials.containing(serial))
            if (ids.size() < limit)
                ids.push_back(index.certificates[n]);
    return ids;
}

} // namespace storage
