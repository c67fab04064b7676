#pragma once

#include "storage/demo/dice.h"

#include "gis/record.h"

#include <QSet>

#include <vector>

namespace storage::demo
{

/** Records in the order they are made; each table's rows keep that order. */
struct Rows {
    std::vector<gis::Record> records;
    Dice dice;

    explicit Rows(Dice source) : dice(source) { }

    /** A new row of \a table with an id of its own. The reference lasts until the next one. */
    gis::Record &add(const char *table);

    /** The row \a id, which exists. */
    gis::Record &row(const QUuid &id);

    /** Takes the row \a id away. */
    void remove(const QUuid &id);

    /** Ids of the rows of \a table whose \a field holds \a id. */
    std::vector<QUuid> that(const char *table, const char *field, const QUuid &id) const;

private:
    std::map<QUuid, std::size_t> m_places;
};

/** A person as the other rows need one. */
struct Person {
    QUuid id;
    QString name;
    bool isMale = true;
    int born = 0;
    QString personalNo; ///< empty if none is known
    QString birthDate; ///< as precise as it is known
    QString cmnd; ///< empty if none is known
    QString cardIssuedOn; ///< of the CCCD
    QString address;
    bool isDead = false;
};

/** Somebody who holds land: one person or a group of them, or an organisation. */
struct Holder {
    QUuid id;
    QString kind; ///< code of party_kind
    QString name; ///< as printed on a certificate
    QString address;
    std::vector<Person> people; ///< the head, the husband or the representative first
};

/** What is asked of a person; the rest is thrown. */
struct PersonWish {
    QString hamlet;
    int bornFrom = 1942, bornTo = 1996;
    std::optional<bool> isMale;
    QString name; ///< made if empty
    int diedIn = 0; ///< 0 = alive
    bool hasPersonalNo = true;
    bool hasCmnd = false; ///< else thrown
    bool hasWholeBirthDate = false;
};

/** Makes the demo's people: all invented, with MẪU or THỬ in each name, no number twice. */
class People
{
public:
    explicit People(Rows &rows) : m_rows(rows) { }

    Person person(const PersonWish &wish);
    Holder couple(const QString &hamlet, int bornTo = 1990);
    Holder household(const QString &hamlet, int bornTo = 1975);
    Holder householdOf(const Person &head, const QString &hamlet); ///< of the head alone
    Holder single(const PersonWish &wish);
    Holder coUsers(const QString &hamlet, int count, int bornTo = 1990);
    Holder organisation(const QString &name, bool isCompany, const QString &hamlet);
    Holder community(const QString &name, const QString &hamlet);

    /** A person by the mix of the commune: couples, households, single people, now and then co-users. */
    Holder anyone(const QString &hamlet, int bornTo = 1990);

    QString unusedPersonalNo(int born, bool isMale);
    QString unusedNumber(int digits);

private:
    void addPapers(Person &person, bool hasCmnd);
    QString unusedName(bool isMale);
    gis::Record &groupRow(const QString &kind, const QString &name, const QString &hamlet);
    void addMember(const QUuid &group, const QUuid &member, const char *role);

    Rows &m_rows;
    QSet<QString> m_used; ///< names and numbers
};

/** Mã số thuế of ten digits whose last is the check digit (domain/03 §3.4); nothing if these nine have none.
 */
std::optional<QString> taxCode(const QString &nineDigits);

QString hamletAddress(const QString &hamlet);

} // namespace storage::demo
