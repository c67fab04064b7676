#include "storage/demo/people.h"

#include "storage/demo/names.h"

#include "gis/uuid.h"

namespace storage::demo
{

using namespace Qt::StringLiterals;

gis::Record &Rows::add(const char *table)
{
    gis::Record record;
    record.table = &gis::table(table);
    record.id = dice.id();
    m_places[record.id] = records.size();
    records.push_back(std::move(record));
    return records.back();
}

gis::Record &Rows::row(const QUuid &id)
{
    return records[m_places.at(id)];
}

void Rows::remove(const QUuid &id)
{
    records.erase(records.begin() + std::ptrdiff_t(m_places.at(id)));
    m_places.clear();
    for (std::size_t i = 0; i < records.size(); ++i)
        m_places[records[i].id] = i;
}

std::vector<QUuid> Rows::that(const char *table, const char *field, const QUuid &id) const
{
    std::vector<QUuid> result;
    const gis::Table *wanted = &gis::table(table);
    for (const gis::Record &record : records)
        if (record.table == wanted && record.idOf(field) == id)
            result.push_back(record.id);
    return result;
}

std::optional<QString> taxCode(const QString &nineDigits)
{
    constexpr int weights[] = { 31, 29, 23, 19, 17, 13, 7, 5, 3 };
    int sum = 0;
    for (int i = 0; i < 9; ++i)
        sum += weights[i] * nineDigits[i].digitValue();
    const int check = 10 - sum % 11;
    if (check == 10)
        return std::nullopt;
    return nineDigits + QString::number(check);
}

QString hamletAddress(const QString &hamlet)
{
    return hamlet + u", xã Mẫu Hòa, tỉnh Hưng Yên"_s;
}

QString People::unusedName(bool isMale)
{
    for (;;) {
        const QString name = specimenName(isMale, m_rows.dice);
        if (!m_used.contains(name)) {
            m_used.insert(name);
            return name;
        }
    }
}

QString People::unusedNumber(int digits)
{
    for (;;) {
        QString number;
        for (int i = 0; i < digits; ++i)
            number += QChar(u'0' + m_rows.dice.between(0, 9));
        if (!m_used.contains(number)) {
            m_used.insert(number);
            return number;
        }
    }
}

/** Source: domain/03 §3.1; most people of the demo were registered in Hưng Yên (033) or next to it. */
QString People::unusedPersonalNo(int born, bool isMale)
{
    constexpr const char *provinces[] = {
        "033", "033", "033", "033", "033", "034", "030", "001", "035", "019"
    };
    const int century = (born >= 2000 ? 2 : 0) + (isMale ? 0 : 1);
    return QLatin1StringView(m_rows.dice.one(provinces)) + QString::number(century)
        + u"%1"_s.arg(born % 100, 2, 10, QChar(u'0')) + unusedNumber(6);
}

Person People::person(const PersonWish &wish)
{
    Dice &dice = m_rows.dice;
    Person person;
    person.isMale = wish.isMale.value_or(dice.happens(0.55));
    person.born = dice.between(wish.bornFrom, wish.bornTo);
    person.name = wish.name.isEmpty() ? unusedName(person.isMale) : wish.name;
    person.address = hamletAddress(wish.hamlet);
    if (wish.hasPersonalNo)
        person.personalNo = unusedPersonalNo(person.born, person.isMale);
    const QString month = u"%1-%2"_s.arg(person.born).arg(dice.between(1, 12), 2, 10, QChar(u'0'));
    const QString day = month + u"-%1"_s.arg(dice.between(1, 28), 2, 10, QChar(u'0'));
    const double kind = dice.real(0, 1);
    const bool isWhole = wish.hasWholeBirthDate || kind > 0.62;

    gis::Record &row = m_rows.add("party");
    person.id = row.id;
    row.set("kind", u"person"_s);
    row.set("name", person.name);
    person.birthDate = isWhole ? day : kind > 0.54 ? month : QString::number(person.born);
    person.isDead = wish.diedIn > 0;
    row.set("birth_date", person.birthDate);
    row.set("sex", person.isMale ? u"male"_s : u"female"_s);
    row.set("address", person.address);
    row.set("nationality", u"Việt Nam"_s);
    if (wish.hasPersonalNo)
        row.set("personal_no", person.personalNo);
    if (wish.diedIn > 0) {
        row.set("death_year", QString::number(wish.diedIn));
        row.set("verification", u"not_sent"_s);
        row.set("no_match_reason", u"dead"_s);
    } else {
        row.set("verification", u"matched"_s);
        row.set("verified_on",
                u"2026-0%1-%2"_s.arg(dice.between(3, 8)).arg(dice.between(1, 28), 2, 10, QChar(u'0')));
    }
    addPapers(person, wish.hasCmnd || (person.born < 1985 && dice.happens(0.35)));
    return person;
}

gis::Record &People::groupRow(const QString &kind, const QString &name, const QString &hamlet)
{
    gis::Record &row = m_rows.add("party");
    row.set("kind", kind);
    row.set("name", name);
    row.set("address", hamletAddress(hamlet));
    return row;
}

void People::addMember(const QUuid &group, const QUuid &member, const char *role)
{
    gis::Record &row = m_rows.add("party_member");
    row.set("group_id", gis::idValue(group));
    row.set("member_id", gis::idValue(member));
    row.set("role", QString::fromLatin1(role));
}

Holder People::single(const PersonWish &wish)
{
    Holder holder{ {}, u"person"_s, {}, hamletAddress(wish.hamlet), { person(wish) } };
    const Person &only = holder.people[0];
    holder.id = only.id;
    holder.name = (only.isMale ? u"Ông "_s : u"Bà "_s) + only.name;
    return holder;
}

Holder People::couple(const QString &hamlet, int bornTo)
{
    PersonWish wish;
    wish.hamlet = hamlet;
    wish.bornTo = bornTo;
    wish.isMale = true;
    const Person husband = person(wish);
    wish.isMale = false;
    wish.bornFrom = husband.born - 4;
    wish.bornTo = husband.born + 5;
    const Person wife = person(wish);
    Holder holder{ {},
                   u"couple"_s,
                   u"Ông %1 và vợ là bà %2"_s.arg(husband.name, wife.name),
                   hamletAddress(hamlet),
                   { husband, wife } };
    holder.id = groupRow(holder.kind, holder.name, hamlet).id;
    addMember(holder.id, husband.id, "husband");
    addMember(holder.id, wife.id, "wife");
    return holder;
}

Holder People::householdOf(const Person &head, const QString &hamlet)
{
    Holder holder{ {},
                   u"household"_s,
                   (head.isMale ? u"Hộ ông "_s : u"Hộ bà "_s) + head.name,
                   hamletAddress(hamlet),
                   { head } };
    holder.id = groupRow(holder.kind, holder.name, hamlet).id;
    addMember(holder.id, head.id, "head");
    return holder;
}

Holder People::household(const QString &hamlet, int bornTo)
{
    PersonWish wish;
    wish.hamlet = hamlet;
    wish.bornTo = std::min(bornTo, 1975);
    const Person head = person(wish);
    Holder holder = householdOf(head, hamlet);
    if (head.isMale && m_rows.dice.happens(0.6)) {
        wish.isMale = false;
        wish.bornFrom = head.born - 3;
        wish.bornTo = head.born + 5;
        holder.people.push_back(person(wish));
        addMember(holder.id, holder.people[1].id, "wife");
    }
    return holder;
}

Holder People::coUsers(const QString &hamlet, int count, int bornTo)
{
    Holder holder{ {}, u"co_users"_s, {}, hamletAddress(hamlet), {} };
    QStringList names;
    for (int i = 0; i < count; ++i) {
        PersonWish wish;
        wish.hamlet = hamlet;
        wish.bornTo = bornTo;
        holder.people.push_back(person(wish));
        names += (holder.people.back().isMale ? u"ông "_s : u"bà "_s) + holder.people.back().name;
    }
    holder.name = names.join(u", "_s);
    holder.name[0] = holder.name[0].toUpper();
    holder.id = groupRow(holder.kind, holder.name, hamlet).id;
    for (const Person &each : holder.people)
        addMember(holder.id, each.id, &each == &holder.people[0] ? "representative" : "member");
    return holder;
}

Holder People::organisation(const QString &name, bool isCompany, const QString &hamlet)
{
    PersonWish wish;
    wish.hamlet = hamlet;
    wish.bornFrom = 1965;
    const Person agent = person(wish);
    Holder holder{ {}, u"organisation"_s, name, hamletAddress(hamlet), { agent } };
    gis::Record &row = groupRow(holder.kind, name, hamlet);
    holder.id = row.id;
    row.set("representative_id", gis::idValue(agent.id));
    if (isCompany) {
        std::optional<QString> code;
        while (!code)
            code = taxCode(u"09"_s + unusedNumber(7)); // 09: the range of Hưng Yên
        row.set("tax_code", *code);
    } else {
        row.set("decision_no", u"%1/QĐ-UBND"_s.arg(m_rows.dice.between(101, 4999)));
    }
    return holder;
}

Holder People::community(const QString &name, const QString &hamlet)
{
    PersonWish wish;
    wish.hamlet = hamlet;
    wish.bornTo = 1970;
    const Person agent = person(wish);
    Holder holder{ {}, u"community"_s, name, hamletAddress(hamlet), { agent } };
    gis::Record &row = groupRow(holder.kind, name, hamlet);
    holder.id = row.id;
    row.set("representative_id", gis::idValue(agent.id));
    return holder;
}

Holder People::anyone(const QString &hamlet, int bornTo)
{
    const double kind = m_rows.dice.real(0, 1);
    if (kind < 0.45)
        return couple(hamlet, bornTo);
    if (kind < 0.75)
        return household(hamlet, bornTo);
    if (kind < 0.95) {
        PersonWish wish;
        wish.hamlet = hamlet;
        wish.bornTo = bornTo;
        return single(wish);
    }
    return coUsers(hamlet, m_rows.dice.between(2, 3), bornTo);
}

/** The card of 2021–2023 of everybody alive who has a number, the paper before it of some. */
void People::addPapers(Person &person, bool hasCmnd)
{
    Dice &dice = m_rows.dice;
    const auto day = [&](int year) {
        return u"%1-%2-%3"_s.arg(year)
            .arg(dice.between(1, 12), 2, 10, QChar(u'0'))
            .arg(dice.between(1, 28), 2, 10, QChar(u'0'));
    };
    const auto add = [&](const QString &kind, const QString &number, const QString &on, const QString &by) {
        gis::Record &row = m_rows.add("identity_paper");
        row.set("party_id", gis::idValue(person.id));
        row.set("kind", kind);
        row.set("number", number);
        row.set("issued_on", on);
        row.set("issued_by", by);
    };
    if (!person.personalNo.isEmpty() && !person.isDead) {
        person.cardIssuedOn = day(dice.between(2021, 2023));
        add(u"CCCD"_s, person.personalNo, person.cardIssuedOn,
            u"Cục Cảnh sát quản lý hành chính về trật tự xã hội"_s);
    }
    if (hasCmnd) {
        person.cmnd = u"14"_s + unusedNumber(7);
        add(u"CMND"_s, person.cmnd,
            day(dice.between(std::max(1985, person.born + 17), std::max(1986, person.born + 25))),
            u"Công an tỉnh Hưng Yên"_s);
    }
}

} // namespace storage::demo
