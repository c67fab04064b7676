#include "gis/rules/repeated.h"

#include <QCoreApplication>

#include <set>

namespace gis
{

namespace
{

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(UniqueRules)
};

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

Key numberOf(const RuleInput &in, Row row)
{
    const Columns::Parcel &c = in.c.parcel;
    return { in.parcel.textNumber(row, c.parcelNo), in.parcel.textNumber(row, c.sheetNo),
             in.parcel.textNumber(row, c.series), in.parcel.textNumber(row, c.communeCode) };
}

std::vector<Row> concernedByNumbers(const RuleInput &before, const RuleInput &after, const Edit &edit)
{
    return alike(
        before, after, changedRows(before.parcel, after.parcel, edit),
        [](const RuleInput &in) -> const RegisterTable & { return in.parcel; }, hasNumber, numberOf,
        [](const RuleInput &in, Row row, const std::vector<Key> &keys) {
            const std::uint32_t number = in.parcel.textNumber(row, in.c.parcel.parcelNo);
            return std::any_of(keys.begin(), keys.end(), [=](const Key &key) { return key[0] == number; });
        });
}

/** SACH-01: sheets first, because numbers on sheets that cannot be told apart say nothing. */
void parcelNumbers(const RuleInput &in, const std::vector<Row> *some, Report &out)
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
        if (some)
            continue; // of sheets an edit of some parcels says nothing new
        out.fire(in.sheet, sheets.front(),
                 Text::tr("Sheet %1 is there in %n old commune(s): make the table of sheets first.", nullptr,
                          count)
                     .arg(in.rows.texts().text(number)),
                 details);
    }
    Keyed keyed;
    keyed.reserve(some ? some->size() : in.parcel.size());
    eachOf(in.parcel, some, [&](Row row) {
        const Key key = numberOf(in, row);
        if (hasNumber(in, row) && !ambiguous.contains({ key[2], key[1] }))
            keyed.push_back({ key, row });
    });
    repeated(std::move(keyed), [&](Row row, Row first) {
        out.fire(in.parcel, row, Text::tr("The number %1 stands twice.").arg(in.name(row)),
                 about(in.parcel, first));
    });
}

bool hasCode(const RuleInput &in, Row row)
{
    return in.isCurrent(row) && in.parcel.textNumber(row, in.c.parcel.parcelCode) != 0;
}

QString codeOf(const RuleInput &in, Row row)
{
    return in.text(in.parcel, row, in.c.parcel.parcelCode).toLower();
}

std::vector<Row> concernedByCodes(const RuleInput &before, const RuleInput &after, const Edit &edit)
{
    return alike(
        before, after, changedRows(before.parcel, after.parcel, edit),
        [](const RuleInput &in) -> const RegisterTable & { return in.parcel; }, hasCode, codeOf,
        [](const RuleInput &in, Row row, const std::vector<QString> &keys) {
            return mayFoldTo(in.text(in.parcel, row, in.c.parcel.parcelCode), keys);
        });
}

/** SACH-02 */
void parcelCodes(const RuleInput &in, const std::vector<Row> *some, Report &out)
{
    repeatedTexts(in.parcel, some, hasCode, in, codeOf, [&](Row row, Row first) {
        out.fire(in.parcel, row, Text::tr("Parcel %1 has the same parcel code.").arg(in.name(first)),
                 about(in.parcel, first));
    });
}

bool hasPersonalNo(const RuleInput &in, Row row)
{
    return in.text(in.party, row, in.c.party.kind) == u"person"
        && in.party.textNumber(row, in.c.party.personalNo) != 0;
}

QString personalNoOf(const RuleInput &in, Row row)
{
    return in.text(in.party, row, in.c.party.personalNo);
}

std::vector<Row> concernedByPersonalNumbers(const RuleInput &before, const RuleInput &after, const Edit &edit)
{
    return alike(
        before, after, changedRows(before.party, after.party, edit),
        [](const RuleInput &in) -> const RegisterTable & { return in.party; }, hasPersonalNo, personalNoOf,
        [](const RuleInput &in, Row row, const std::vector<QString> &keys) {
            return mayFoldTo(personalNoOf(in, row), keys);
        });
}

/** SACH-04 */
void personalNumbers(const RuleInput &in, const std::vector<Row> *some, Report &out)
{
    repeatedTexts(in.party, some, hasPersonalNo, in, personalNoOf, [&](Row row, Row first) {
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

bool isPersons(const RuleInput &in, Row paper)
{
    const Row party = in.paper.reference(paper, in.c.paper.partyId);
    return in.party.isThere(party) && hasPaper(in, party);
}

QString paperNoOf(const RuleInput &in, Row paper)
{
    return foldedSerial(in.text(in.paper, paper, in.c.paper.number));
}

std::vector<Row> papersAlike(const RuleInput &before, const RuleInput &after, std::vector<Row> papers)
{
    return alike(
        before, after, std::move(papers),
        [](const RuleInput &in) -> const RegisterTable & { return in.paper; }, isPersons, paperNoOf,
        [](const RuleInput &in, Row paper, const std::vector<QString> &keys) {
            return mayFoldTo(in.text(in.paper, paper, in.c.paper.number), keys);
        });
}

void addPapersOf(const RuleInput &in, Row party, std::vector<Row> &papers)
{
    in.paper.each(in.c.paper.partyId, in.party, party, [&](Row paper) { papers.push_back(paper); });
}

/** The persons that have such a paper. */
std::vector<Row> concernedByPapers(const RuleInput &before, const RuleInput &after, const Edit &edit)
{
    std::vector<Row> parties = changedRows(before.party, after.party, edit),
                     papers = changedRows(before.paper, after.paper, edit);
    for (const RuleInput *in : { &before, &after })
        for (const Row party : parties)
            addPapersOf(*in, party, papers);
    for (const Row paper : papersAlike(before, after, std::move(papers)))
        for (const RuleInput *in : { &before, &after })
            if (in->paper.isThere(paper))
                if (const Row party = in->paper.reference(paper, in->c.paper.partyId); party != noRow)
                    parties.push_back(party);
    sortOnce(parties);
    return parties;
}

/** SACH-05: papers of one person may repeat a number, those of two may not. */
void samePersons(const RuleInput &in, const std::vector<Row> *some, Report &out)
{
    std::vector<Row> papers;
    for (const Row party : some ? *some : std::vector<Row>())
        addPapersOf(in, party, papers);
    if (some)
        papers = papersAlike(in, in, std::move(papers));
    std::set<std::pair<Row, Row>> told;
    repeatedTexts(in.paper, some ? &papers : nullptr, isPersons, in, paperNoOf, [&](Row paper, Row first) {
        const Row one = in.paper.reference(first, in.c.paper.partyId),
                  other = in.paper.reference(paper, in.c.paper.partyId);
        const Row subject = std::max(one, other);
        if (one == other || !told.insert(std::minmax(one, other)).second
            || (some && !std::binary_search(some->begin(), some->end(), subject)))
            return;
        out.fire(in.party, subject,
                 Text::tr("Another land user has the same identity paper %1.")
                     .arg(maskedNumber(in.text(in.paper, paper, in.c.paper.number))),
                 about(in.party, std::min(one, other)));
    });
}

bool hasSerial(const RuleInput &in, Row row)
{
    return in.isInForce(row) && in.certificate.textNumber(row, in.c.certificate.serial) != 0;
}

QString serialOf(const RuleInput &in, Row row)
{
    return foldedSerial(in.text(in.certificate, row, in.c.certificate.serial));
}

std::vector<Row> concernedBySerials(const RuleInput &before, const RuleInput &after, const Edit &edit)
{
    return alike(
        before, after, changedRows(before.certificate, after.certificate, edit),
        [](const RuleInput &in) -> const RegisterTable & { return in.certificate; }, hasSerial, serialOf,
        [](const RuleInput &in, Row row, const std::vector<QString> &keys) {
            return mayFoldTo(in.text(in.certificate, row, in.c.certificate.serial), keys);
        });
}

/** SACH-07 */
void serials(const RuleInput &in, const std::vector<Row> *some, Report &out)
{
    repeatedTexts(in.certificate, some, hasSerial, in, serialOf, [&](Row row, Row first) {
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
          concernedByNumbers,
          { "parcel.commune_code", "parcel.series", "parcel.sheet_no", "parcel.parcel_no",
            "parcel.status" } },
        { "SACH-01", "map_sheet", hasSheetNo, nullptr, nullptr, {} }, // by the same comparison
        { "SACH-02",
          "parcel",
          hasCode,
          parcelCodes,
          concernedByCodes,
          { "parcel.parcel_code", "parcel.status", "parcel.sheet_no", "parcel.parcel_no" } }, // it names them
        { "SACH-04",
          "party",
          hasPersonalNo,
          personalNumbers,
          concernedByPersonalNumbers,
          { "party.personal_no", "party.kind" } },
        { "SACH-05",
          "party",
          hasPaper,
          samePersons,
          concernedByPapers,
          { "identity_paper.number", "identity_paper.party_id", "party.kind" } },
        { "SACH-07",
          "certificate",
          hasSerial,
          serials,
          concernedBySerials,
          { "certificate.serial", "certificate.state" } },
    };
}

} // namespace gis
