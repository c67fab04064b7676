#include "storage/demo/settle.h"

#include "gis/error.h"

#include <algorithm>
#include <cmath>

namespace storage::demo
{

using namespace Qt::StringLiterals;

Lot *Making::take(Cover cover, double leastArea, double mostArea)
{
    for (Lot &lot : lots)
        if (lot.cover == cover && !lot.isTaken && !lot.isKept && !lot.isManaged && lot.area >= leastArea
            && lot.area <= mostArea) {
            lot.isTaken = true;
            return &lot;
        }
    return nullptr;
}

Lot &Making::spare(const std::function<bool(const Lot &)> &fits)
{
    const std::size_t start = std::size_t(rows.dice.between(0, int(lots.size()) - 1));
    for (std::size_t n = 0; n < lots.size(); ++n) {
        Lot &lot = lots[(start + n) % lots.size()];
        if (lot.isTaken || lot.isKept || !fits(lot))
            continue;
        lot.isTaken = true;
        return lot;
    }
    throw gis::Error(u"The ground of this seed has no parcel for a case."_s);
}

Lot &Making::lot(const QString &label)
{
    return *std::find_if(lots.begin(), lots.end(), [&](const Lot &each) { return each.label() == label; });
}

Paper &Making::paper(const QUuid &id)
{
    for (Paper &paper : papers.all())
        if (paper.id == id)
            return paper;
    Q_UNREACHABLE();
}

int Making::freeNumber(int sheetNo)
{
    int highest = 0;
    for (const gis::Record &record : rows.records)
        if (qstrcmp(record.table->name, "parcel") == 0 && record.text("sheet_no") == QString::number(sheetNo))
            highest = std::max(highest, record.text("parcel_no").toInt());
    for (const std::vector<Lot> *some : { &lots, &retired })
        for (const Lot &lot : *some)
            if (lot.sheetNo == sheetNo)
                highest = std::max(highest, lot.parcelNo.toInt());
    return highest + 1;
}

void Making::innocent(const QString &letter, const Lot &lot, const QString &what)
{
    result.innocent.push_back({ letter, u"parcel"_s, lot.id, lot.label(), what });
}

void Making::scenario(const QString &walk, const Lot &lot, const QString &what)
{
    result.scenarios.push_back({ walk, u"parcel"_s, lot.id, lot.label(), what });
}

void Making::fault(const QString &rule, const QString &table, const QUuid &id, const Lot *lot,
                   const QString &what)
{
    result.faults.push_back({ rule, table, id, lot ? lot->label() : QString(), what });
}

namespace
{

QString publicCode(Cover cover)
{
    switch (cover) {
    case Cover::MainRoad:
    case Cover::Road:
    case Cover::Alley:
    case Cover::FieldRoad:
        return u"DGT"_s;
    case Cover::Canal:
    case Cover::Ditch:
        return u"DTL"_s;
    case Cover::Pond:
        return u"MNC"_s;
    case Cover::Island:
        return u"HNK"_s;
    case Cover::Market:
        return u"DCH"_s;
    case Cover::Cemetery:
        return u"NTD"_s;
    default:
        return {};
    }
}

QString privateCode(Cover cover, Dice &dice)
{
    switch (cover) {
    case Cover::School:
        return u"DGD"_s;
    case Cover::Office:
        return u"TSC"_s;
    case Cover::HealthStation:
        return u"DYT"_s;
    case Cover::Pagoda:
        return u"TON"_s;
    case Cover::CommunalHouse:
        return u"TIN"_s;
    case Cover::CultureHouse:
        return u"DKV"_s;
    case Cover::Workshop:
        return u"SKC"_s;
    case Cover::Flats:
        return u"ONT"_s;
    default:
        return dice.happens(0.05) ? u"NTS"_s : dice.happens(0.1) ? u"HNK"_s : u"LUC"_s;
    }
}

} // namespace

void assignUses(Making &making)
{
    Dice &dice = making.rows.dice;
    int managed = 0;
    std::vector<Lot *> fields;
    for (Lot &lot : making.lots) {
        if (const QString code = publicCode(lot.cover); !code.isEmpty()) {
            lot.isManaged = true;
            lot.uses = { { code, lot.area } };
            ++managed;
        } else if (lot.cover == Cover::House && lot.area > 130 && dice.happens(0.6)) {
            const double home = std::min(std::floor(lot.area * 0.6 / 10) * 10, 200.0);
            lot.uses = { { u"ONT"_s, home }, { u"CLN"_s, rounded(lot.area - home) } };
        } else if (lot.cover == Cover::House) {
            lot.uses = { { u"ONT"_s, lot.area } };
        } else {
            lot.uses = { { privateCode(lot.cover, dice), lot.area } };
            if (lot.cover == Cover::Plot)
                fields.push_back(&lot);
        }
    }
    // Public agricultural land (đất công ích) brings it to one in ten, as on real sheets.
    const int wanted = int(std::lround(making.lots.size() * 0.1));
    for (; managed < wanted && !fields.empty(); ++managed) {
        const std::size_t n = std::size_t(dice.between(0, int(fields.size()) - 1));
        fields[n]->isManaged = true;
        fields.erase(fields.begin() + std::ptrdiff_t(n));
    }
}

namespace
{

/** An era by the mix of a delta commune; nothing for a lot that has no certificate yet. */
std::optional<CertificateEra> eraOfHouse(int nth, Dice &dice)
{
    const double kind = dice.real(0, 1);
    if (kind < 0.04 || nth % 12 == 5)
        return std::nullopt;
    return kind < 0.22 ? CertificateEra::Law1993
        : kind < 0.4   ? CertificateEra::Law2003
        : kind < 0.86  ? CertificateEra::Decree88
                       : CertificateEra::Qr2025;
}

void settleHouses(Making &making)
{
    Dice &dice = making.rows.dice;
    int nth = 0;
    for (Lot &lot : making.lots) {
        if (lot.cover != Cover::House || lot.isTaken)
            continue;
        const auto era = lot.isKept ? CertificateEra::Decree88 : eraOfHouse(nth++, dice);
        if (!era) {
            lot.holder = making.people.anyone(lot.hamlet);
            making.papers.right(*lot.holder, lot, {});
            continue;
        }
        const int year = making.papers.year(*era);
        lot.holder = making.people.anyone(lot.hamlet, std::min(1990, year - 26));
        making.papers.issue({ *era, year, false, {}, 0 }, *lot.holder, { &lot });
    }
}

/** Field lots go to farms of some plots each, near one another; most have one book of 1998 for all. */
void settleFields(Making &making)
{
    Dice &dice = making.rows.dice;
    std::vector<Lot *> plots;
    for (Lot &lot : making.lots)
        if (lot.cover == Cover::Plot && !lot.isManaged && !lot.isTaken)
            plots.push_back(&lot);
    int nth = 0;
    for (std::size_t first = 0; first < plots.size(); ++nth) {
        const std::size_t count = std::min(plots.size() - first, std::size_t(dice.between(3, 9)));
        const std::vector<Lot *> farm(plots.begin() + std::ptrdiff_t(first),
                                      plots.begin() + std::ptrdiff_t(first + count));
        first += count;
        const double kind = dice.real(0, 1);
        const CertificateEra era = kind < 0.65 ? CertificateEra::Law1993
            : kind < 0.75                      ? CertificateEra::Law2003
                                               : CertificateEra::Decree88;
        const int year = making.papers.year(era);
        const Holder holder = dice.happens(0.75) ? making.people.household(farm[0]->hamlet, year - 26)
                                                 : making.people.couple(farm[0]->hamlet, year - 26);
        for (Lot *lot : farm)
            lot->holder = holder;
        if (kind < 0.96 && nth % 8 != 1)
            making.papers.issue({ era, year, false, {}, 0 }, holder, farm);
        else
            for (const Lot *lot : farm)
                making.papers.right(holder, *lot, {});
    }
}

void settleInstitutions(Making &making)
{
    People &people = making.people;
    const auto give = [&](Cover cover, CertificateEra era, int year,
                          const std::function<Holder(const QString &)> &holder) {
        for (Lot &lot : making.lots)
            if (lot.cover == cover && !lot.isTaken) {
                lot.isTaken = true;
                lot.holder = holder(lot.hamlet);
                making.papers.issue({ era, year, false, {}, 0 }, *lot.holder, { &lot });
                return;
            }
    };
    const auto body = [&](const QString &name) {
        return [&people, name](const QString &hamlet) { return people.organisation(name, false, hamlet); };
    };
    const auto community = [&](const QString &hamlet) {
        return people.community(u"Cộng đồng dân cư t"_s + hamlet.mid(1), hamlet);
    };
    give(Cover::School, CertificateEra::Decree88, 2015, body(u"Trường Tiểu học Mẫu Hòa"_s));
    give(Cover::Office, CertificateEra::Decree88, 2013, [&](const QString &) { return making.committee; });
    give(Cover::HealthStation, CertificateEra::Decree88, 2017, body(u"Trạm Y tế xã Mẫu Hòa"_s));
    give(Cover::Pagoda, CertificateEra::Decree88, 2013, body(u"Chùa Mẫu Quang"_s));
    give(Cover::CommunalHouse, CertificateEra::Decree88, 2019, community);
    give(Cover::CultureHouse, CertificateEra::Decree88, 2020, community);
    give(Cover::CultureHouse, CertificateEra::Qr2025, 2025, community);
    give(Cover::Workshop, CertificateEra::Decree88, 2018, [&](const QString &hamlet) {
        return people.organisation(u"Công ty TNHH Cơ khí Mẫu Hòa"_s, true, hamlet);
    });
}

QString dateIn(int year, Dice &dice)
{
    return u"%1-%2-%3"_s.arg(year)
        .arg(dice.between(1, 12), 2, 10, QChar(u'0'))
        .arg(dice.between(1, 28), 2, 10, QChar(u'0'));
}

/** Sales, gifts and mortgages since, on house papers. */
void addHistory(Making &making)
{
    Dice &dice = making.rows.dice;
    for (Paper &paper : making.papers.all()) {
        Lot &lot = *paper.lots[0];
        if (lot.cover != Cover::House || paper.isSpecial || paper.era == CertificateEra::Qr2025)
            continue;
        const int issued = paper.specimen.issuedOn.right(4).toInt();
        if (issued < 2015 && dice.happens(0.13)) {
            const Holder buyer = making.people.anyone(lot.hamlet, 1988);
            lot.holder = buyer;
            making.papers.transfer(paper, buyer, dateIn(dice.between(2015, 2023), dice),
                                   dice.happens(0.7) ? "transfer" : "gift");
        } else if (issued < 2018 && dice.happens(0.12)) {
            const int from = dice.between(2018, 2022);
            making.papers.mortgage(paper, dateIn(from, dice),
                                   dice.happens(0.6) ? dateIn(from + dice.between(1, 3), dice) : QString());
        }
    }
}

} // namespace

void settle(Making &making)
{
    for (Lot &lot : making.lots)
        if (lot.isManaged) {
            lot.holder = making.committee;
            making.papers.right(making.committee, lot, {});
        }
    settleInstitutions(making);
    settleHouses(making);
    settleFields(making);
    addHistory(making);
}

} // namespace storage::demo
