#include "gis/rules/report.h"

#include "gis/textfold.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <set>

namespace gis
{

namespace
{

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(UniqueRules)
};

using Key = std::array<std::uint32_t, 4>;
using Keyed = std::vector<std::pair<Key, Row>>;

/** Calls \a visit with each row that has the key of an earlier one, and with that. */
template <typename Visit> void repeated(Keyed keyed, Visit visit)
{
    std::sort(keyed.begin(), keyed.end());
    for (std::size_t i = 1, first = 0; i < keyed.size(); ++i)
        if (keyed[i].first != keyed[first].first)
            first = i;
        else
            visit(keyed[i].second, keyed[first].second);
}

Details about(const RegisterTable &table, Row other)
{
    return { {}, Severity::Error, true, { { { std::uint8_t(table.index()), other } }, {}, {}, 0, 0 } };
}

bool hasNumber(const RuleInput &in, Row row)
{
    return in.isCurrent(row) && in.parcel.textNumber(row, in.c.parcel.sheetNo) != 0
        && in.parcel.textNumber(row, in.c.parcel.parcelNo) != 0;
}

bool hasSheetNo(const RuleInput &in, Row sheet)
{
    return in.sheet.textNumber(sheet, in.c.sheet.sheetNo) != 0;
}

/** A sheet number that stands for several sheets: number → the sheets. */
std::map<std::uint32_t, std::vector<Row>> repeatedSheets(const RuleInput &in)
{
    std::map<std::uint32_t, std::vector<Row>> sheets;
    for (Row row = 0; row < in.sheet.size(); ++row)
        if (in.sheet.isThere(row) && hasSheetNo(in, row))
            sheets[in.sheet.textNumber(row, in.c.sheet.sheetNo)].push_back(row);
    std::erase_if(sheets, [](const auto &entry) { return entry.second.size() < 2; });
    return sheets;
}

/** SACH-01: sheets first, because numbers on sheets that cannot be told apart say nothing. */
void parcelNumbers(const RuleInput &in, Report &out)
{
    std::set<std::pair<std::uint32_t, std::uint32_t>> ambiguous; // series and sheet
    for (const auto &[number, sheets] : repeatedSheets(in)) {
        const int count = int(sheets.size());
        Details details{ Text::tr("Sheets of several old communes"), Severity::Warning, false, {} };
        std::set<std::uint32_t> series;
        for (const Row sheet : sheets) {
            if (sheet != sheets.front())
                details.extra.others.push_back({ std::uint8_t(in.sheet.index()), sheet });
            if (!series.insert(in.sheet.textNumber(sheet, in.c.sheet.series)).second)
                ambiguous.insert({ in.sheet.textNumber(sheet, in.c.sheet.series), number });
        }
        out.fire(in.sheet, sheets.front(),
                 Text::tr("Sheet %1 is there in %n old commune(s): make the table of sheets first.", nullptr,
                          count)
                     .arg(in.rows.texts().text(number)),
                 details);
    }
    Keyed keyed;
    keyed.reserve(in.parcel.size());
    for (Row row = 0; row < in.parcel.size(); ++row) {
        const std::uint32_t series = in.parcel.textNumber(row, in.c.parcel.series),
                            sheet = in.parcel.textNumber(row, in.c.parcel.sheetNo);
        if (in.parcel.isThere(row) && hasNumber(in, row) && !ambiguous.contains({ series, sheet }))
            keyed.push_back({ { in.parcel.textNumber(row, in.c.parcel.communeCode), series, sheet,
                                in.parcel.textNumber(row, in.c.parcel.parcelNo) },
                              row });
    }
    repeated(std::move(keyed), [&](Row row, Row first) {
        out.fire(in.parcel, row, Text::tr("The number %1 stands twice.").arg(in.name(row)),
                 about(in.parcel, first));
    });
}

/** Rows of \a table that \a applies to, by what \a keyOf answers; an empty text is no key. */
template <typename KeyOf>
void repeatedTexts(const RegisterTable &table, bool (*applies)(const RuleInput &, Row), const RuleInput &in,
                   KeyOf keyOf, const std::function<void(Row, Row)> &visit)
{
    TextPool texts;
    Keyed keyed;
    for (Row row = 0; row < table.size(); ++row)
        if (table.isThere(row) && applies(in, row))
            if (const std::uint32_t number = texts.number(keyOf(row)))
                keyed.push_back({ { number, 0, 0, 0 }, row });
    repeated(std::move(keyed), visit);
}

bool hasCode(const RuleInput &in, Row row)
{
    return in.isCurrent(row) && in.parcel.textNumber(row, in.c.parcel.parcelCode) != 0;
}

/** SACH-02 */
void parcelCodes(const RuleInput &in, Report &out)
{
    repeatedTexts(
        in.parcel, hasCode, in,
        [&](Row row) { return in.text(in.parcel, row, in.c.parcel.parcelCode).toLower(); },
        [&](Row row, Row first) {
            out.fire(in.parcel, row, Text::tr("Parcel %1 has the same parcel code.").arg(in.name(first)),
                     about(in.parcel, first));
        });
}

bool hasPersonalNo(const RuleInput &in, Row row)
{
    return in.text(in.party, row, in.c.party.kind) == u"person"
        && in.party.textNumber(row, in.c.party.personalNo) != 0;
}

/** SACH-04 */
void personalNumbers(const RuleInput &in, Report &out)
{
    repeatedTexts(
        in.party, hasPersonalNo, in, [&](Row row) { return in.text(in.party, row, in.c.party.personalNo); },
        [&](Row row, Row first) {
            out.fire(in.party, row,
                     Text::tr("The personal number %1 stands for another land user too.")
                         .arg(maskedNumber(in.text(in.party, row, in.c.party.personalNo))),
                     about(in.party, first));
        });
}

bool hasPaper(const RuleInput &in, Row row)
{
    return in.text(in.party, row, in.c.party.kind) == u"person"
        && in.paper.isReferredTo(in.c.paper.partyId, in.party, row);
}

/** SACH-05: papers of one person may repeat a number, those of two may not. */
void samePersons(const RuleInput &in, Report &out)
{
    std::set<std::pair<Row, Row>> told;
    const auto isPapers = [](const RuleInput &i, Row paper) {
        const Row party = i.paper.reference(paper, i.c.paper.partyId);
        return i.party.isThere(party) && hasPaper(i, party);
    };
    repeatedTexts(
        in.paper, isPapers, in,
        [&](Row paper) { return foldedSerial(in.text(in.paper, paper, in.c.paper.number)); },
        [&](Row paper, Row first) {
            Row one = in.paper.reference(first, in.c.paper.partyId),
                other = in.paper.reference(paper, in.c.paper.partyId);
            if (one == other || !told.insert(std::minmax(one, other)).second)
                return;
            out.fire(in.party, std::max(one, other),
                     Text::tr("Another land user has the same identity paper %1.")
                         .arg(maskedNumber(in.text(in.paper, paper, in.c.paper.number))),
                     about(in.party, std::min(one, other)));
        });
}

bool hasSerial(const RuleInput &in, Row row)
{
    return in.isInForce(row) && in.certificate.textNumber(row, in.c.certificate.serial) != 0;
}

/** SACH-07 */
void serials(const RuleInput &in, Report &out)
{
    repeatedTexts(
        in.certificate, hasSerial, in,
        [&](Row row) { return foldedSerial(in.text(in.certificate, row, in.c.certificate.serial)); },
        [&](Row row, Row first) {
            out.fire(in.certificate, row,
                     Text::tr("Another certificate in force has the serial %1.")
                         .arg(in.text(in.certificate, row, in.c.certificate.serial)),
                     about(in.certificate, first));
        });
}

} // namespace

std::vector<SetRule> uniqueRules()
{
    return {
        { "SACH-01",
          "parcel",
          hasNumber,
          parcelNumbers,
          { "parcel.commune_code", "parcel.series", "parcel.sheet_no", "parcel.parcel_no",
            "parcel.status" } },
        { "SACH-01", "map_sheet", hasSheetNo, nullptr, {} }, // by the same comparison
        { "SACH-02",
          "parcel",
          hasCode,
          parcelCodes,
          { "parcel.parcel_code", "parcel.status", "parcel.sheet_no", "parcel.parcel_no" } }, // it names them
        { "SACH-04", "party", hasPersonalNo, personalNumbers, { "party.personal_no", "party.kind" } },
        { "SACH-05",
          "party",
          hasPaper,
          samePersons,
          { "identity_paper.number", "identity_paper.party_id", "party.kind" } },
        { "SACH-07", "certificate", hasSerial, serials, { "certificate.serial", "certificate.state" } },
    };
}

} // namespace gis
