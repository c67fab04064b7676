#include "gis/rules/touched.h"

#include "gis/rules/topologyrules.h"
#include "gis/uuid.h"

#include "tests/checkedcommune.h"
#include "tests/suite.h"

#include <QRandomGenerator>

using namespace gis;
using namespace checked;
using namespace Qt::StringLiterals;

namespace
{

/** All rows as a file would have them: what a register is read from again. */
class Rows
{
public:
    explicit Rows(std::vector<Record> records) : m_all(std::move(records))
    {
        for (std::size_t i = 0; i < m_all.size(); ++i)
            m_places.insert(m_all[i].id, i);
    }

    std::vector<Record> there() const
    {
        std::vector<Record> result;
        for (const Record &record : m_all)
            if (!m_gone.contains(record.id))
                result.push_back(record);
        return result;
    }

    void apply(const Edit &edit)
    {
        for (const Change &change : edit.changes)
            apply(change);
    }

private:
    void apply(const Change &change)
    {
        if (change.isDelete()) {
            m_gone.insert(change.id);
            return;
        }
        if (!m_places.contains(change.id)) {
            m_places.insert(change.id, m_all.size());
            m_all.push_back({ change.table, change.id, 0, {} });
        }
        Record &record = m_all[m_places[change.id]];
        if (change.isInsert())
            m_gone.erase(change.id), record.values.clear();
        for (const auto &[field, value] : *change.after)
            if (isNull(value))
                record.values.erase(field);
            else
                record.values[field] = value;
    }

    std::vector<Record> m_all; ///< those that are gone too: they may come back to where they were
    QHash<QUuid, std::size_t> m_places;
    std::set<QUuid> m_gone;
};

/** Whether a rule reads any field of \a table. */
bool areRead(const Table &table)
{
    return Register().table(table).keeps(0);
}

/** A hand that does anything to any row. */
class Hand
{
public:
    explicit Hand(quint32 seed) : m_dice(seed) { }

    Edit edit(const std::vector<Record> &there)
    {
        if (m_last && m_dice.bounded(4) == 0)
            return inverted(*std::exchange(m_last, std::nullopt));
        std::optional<Edit> edit;
        while (!edit) {
            const Table *table = &schema()[m_dice.bounded(quint32(schema().size()))];
            std::vector<const Record *> rows;
            for (const Record &record : there)
                if (record.table == table)
                    rows.push_back(&record);
            if (rows.size() > 1 && areRead(*table) && table != &gis::table("commune")
                && table != &gis::table("map_sheet"))
                edit = of(there, *any(rows), *any(rows));
        }
        m_last = edit;
        return *edit;
    }

private:
    /** Often one of the last: those of allKinds(), and what the hand made. */
    const Record *any(const std::vector<const Record *> &rows)
    {
        const quint32 size = quint32(rows.size()), some = m_dice.bounded(2) ? std::min(size, 12u) : size;
        return rows[size - 1 - m_dice.bounded(some)];
    }

    std::optional<Edit> of(const std::vector<Record> &there, const Record &row, const Record &other)
    {
        const int kind = m_dice.bounded(4);
        if (kind == 0)
            return removed(there, row);
        Record after = row;
        if (kind == 1)
            after.id = newId(), after.version = 0, after.values.erase(row.table->geometryIndex());
        if (!take(after, other))
            return std::nullopt;
        if (kind == 1)
            return Edit{ u"add to "_s + QLatin1StringView(row.table->name), { insertOf(after) } };
        const auto change = updateOf(row, after);
        return change
            ? std::optional<Edit>({ u"set in "_s + QLatin1StringView(row.table->name), { *change } })
            : std::nullopt;
    }

    /** One field of \a row becomes that of \a other, or empty; what a row of any table is goes together. */
    bool take(Record &row, const Record &other)
    {
        const int field = m_dice.bounded(int(row.table->fields.size())),
                  entity = row.table->indexOf("entity");
        const Field &chosen = row.table->fields[std::size_t(field)];
        const auto set = [&](int n) {
            const auto it = other.values.find(n);
            row.values.erase(n);
            if (it != other.values.end())
                row.values.insert(*it);
        };
        if (chosen.type == Type::Geometry)
            return false;
        if (entity >= 0 && (field == entity || field == row.table->indexOf("row_id")))
            set(entity), set(row.table->indexOf("row_id"));
        else if (m_dice.bounded(3) > 0)
            set(field);
        else if (!(chosen.flags & Mandatory))
            row.values.erase(field);
        return true;
    }

    /** \a row with all that refers to it, if that is little. */
    static std::optional<Edit> removed(const std::vector<Record> &there, const Record &row)
    {
        constexpr std::size_t most = 12;
        std::vector<const Record *> gone{ &row };
        std::set<QUuid> ids{ row.id };
        for (std::size_t i = 0; i < gone.size() && gone.size() <= most; ++i)
            for (const Record &record : there)
                for (const auto &[field, value] : record.values)
                    if (record.table->fields[std::size_t(field)].type == Type::Id
                        && toId(value) == gone[i]->id && ids.insert(record.id).second)
                        gone.push_back(&record);
        if (gone.size() > most)
            return std::nullopt;
        Edit edit{ u"remove from "_s + QLatin1StringView(row.table->name), {} };
        for (auto it = gone.rbegin(); it != gone.rend(); ++it)
            edit.changes.push_back(deleteOf(**it));
        return edit;
    }

    QRandomGenerator m_dice;
    std::optional<Edit> m_last;
};

Record rowOf(const char *table, std::initializer_list<std::pair<const char *, Value>> values)
{
    Record record{ &gis::table(table), newId(), 0, {} };
    for (const auto &[field, value] : values)
        record.set(field, value);
    return record;
}

/** The demo, and what it has none or little of: flats with users, ancestors, exceptions. */
std::vector<Record> allKinds()
{
    std::vector<Record> records = demo().records;
    std::vector<QUuid> parties;
    for (const Record &record : records)
        if (record.table == &table("party"))
            parties.push_back(record.id);
    Value parcel = idValue(newId());
    for (std::size_t i = 0; i < 6; ++i) {
        const Value next = std::exchange(parcel, idValue(newId()));
        records.push_back(rowOf("parcel", { { "sheet_no", u"9"_s }, { "parcel_no", u"90%1"_s.arg(i) } }));
        records.back().id = toId(parcel);
        records.push_back(rowOf("apartment", { { "parcel_id", parcel }, { "number", QString::number(i) } }));
        records.push_back(rowOf("land_right",
                                { { "party_id", idValue(parties[i]) },
                                  { "apartment_id", idValue(records.back().id) },
                                  { "kind", u"use"_s } }));
        records.push_back(rowOf("building", { { "parcel_id", parcel } }));
        records.push_back(rowOf("lineage", { { "child_id", parcel }, { "parent_id", next } }));
        records.push_back(
            rowOf("registered_change",
                  { { "parcel_id", parcel }, { "kind", u"split"_s }, { "registered_on", u"2025-11-04"_s } }));
        records.push_back(rowOf("finding_decision",
                                { { "rule", u"DU-04"_s },
                                  { "entity", u"parcel"_s },
                                  { "row_id", parcel },
                                  { "decided_by", u"N.T.Mẫu"_s },
                                  { "confirmed_by", u"T.V.Mẫu"_s } }));
    }
    return records;
}

/** How parcels lie is looked at elsewhere. */
CheckOptions rowRulesOnly()
{
    CheckOptions options;
    for (int rule = 0; rule < int(rules().size()); ++rule)
        if (!isTopologyRule(rule))
            options.only.push_back(rule);
    return options;
}

std::map<QUuid, std::pair<int, int>> groupsOf(const CheckRun &run)
{
    std::map<QUuid, std::pair<int, int>> groups;
    const RegisterTable &parcels = run.rows().table("parcel"), &flats = run.rows().table("apartment");
    for (Row row = 0; row < parcels.size(); ++row)
        if (parcels.isThere(row))
            groups[parcels.id(row)] = { run.group(row), int(run.severityOf(row)) };
    for (Row row = 0; row < flats.size(); ++row)
        if (flats.isThere(row))
            groups[flats.id(row)] = { run.apartmentGroup(row), 0 };
    return groups;
}

} // namespace

class TestTouched : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void afterAnyEditOfAnyTableItIsAsIfAllWereReadAndCheckedAgain();
};

void TestTouched::afterAnyEditOfAnyTableItIsAsIfAllWereReadAndCheckedAgain()
{
    Rows rows(allKinds());
    Commune commune = communeOf(rows.there());
    CheckRun live = run(commune.rows, commune.fabric, profile(), rowRulesOnly());
    Hand hand(qEnvironmentVariableIntValue("DIABA_SEED"));
    const int rounds = std::max(80, qEnvironmentVariableIntValue("DIABA_ROUNDS")); // more of them by hand
    for (int i = 0; i < rounds; ++i) {
        const Edit edit = hand.edit(rows.there());
        const Fabric before = commune.fabric;
        commune.fabric.apply(edit);
        rows.apply(edit);
        live = rechecked(live, before, commune.fabric, edit);
        Register again = communeOf(rows.there()).rows;
        again.circumstances = live.rows().circumstances;
        const CheckRun whole = run(again, commune.fabric, profile(), rowRulesOnly());
        const QString what = u"%1: %2"_s.arg(i).arg(edit.title);
        const auto ofLive = said(live), ofWhole = said(whole);
        QStringList more, less;
        std::ranges::set_difference(ofLive, ofWhole, std::back_inserter(more));
        std::ranges::set_difference(ofWhole, ofLive, std::back_inserter(less));
        QVERIFY2(more.isEmpty(), qPrintable(what + u" says more: " + more.value(0)));
        QVERIFY2(less.isEmpty(), qPrintable(what + u" says less: " + less.value(0)));
        QVERIFY2(exceptionsOf(live) == exceptionsOf(whole), qPrintable(what));
        QVERIFY2(groupsOf(live) == groupsOf(whole), qPrintable(what));
        QVERIFY2(live.matches() == whole.matches(), qPrintable(what));
    }
}

DIABA_TEST(TestTouched)
#include "tst_touched.moc"
