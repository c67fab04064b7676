#include "storage/succession.h"

#include "gis/error.h"
#include "storage/parcelcodes.h"
#include "storage/parceledits.h"
#include "storage/successionrows.h"

#include <QCoreApplication>

#include <set>

namespace storage
{

using gis::Edit, gis::Record; // a qualified result would lead the translations astray

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Succession)
};

/** Puts the edit of a succession together. */
class Assembly
{
public:
    Assembly(const RowView &rows, const gis::Outcome &outcome, const Succession &succession)
        : m_rows(rows), m_outcome(outcome), m_succession(succession), m_edit(outcome.edit)
    {
    }

    Edit edit()
    {
        if (const QString why = blockedBy(m_outcome, m_succession.restrictions, m_succession.blocking);
            !why.isEmpty())
            throw gis::Error(why);
        demandNumbers();
        if (!gis::isDate(m_succession.on))
            throw gis::Error(Text::tr("“%1” is no date.").arg(m_succession.on));
        retire();
        for (std::size_t i = 0; i < m_outcome.created.size(); ++i)
            make(m_outcome.created[i], m_succession.successors[i]);
        endRights();
        changeCertificates();
        return std::move(m_edit);
    }

private:
    void demandNumbers() const;
    void retire();
    void make(const gis::Created &created, const Successor &successor);
    void give(const gis::Record &child, const gis::Created &created, const Successor &successor);
    void endRights();
    void changeCertificates();

    void insert(const gis::Record &row) { m_edit.changes.push_back(gis::insertOf(row)); }
    void update(const gis::Record &before, const gis::Record &after)
    {
        if (const auto change = gis::updateOf(before, after))
            m_edit.changes.push_back(*change);
    }
    Record demanded(const char *table, const QUuid &id) const
    {
        const auto row = m_rows.record(gis::table(table), id);
        if (!row)
            throw gis::Error(Text::tr("There is no row %1 in “%2” any more.")
                                 .arg(gis::text(id), gis::label(gis::table(table))));
        return *row;
    }

    const RowView &m_rows;
    const gis::Outcome &m_outcome;
    const Succession &m_succession;
    gis::Edit m_edit;
    std::map<QUuid, gis::Record> m_parents;
    ParcelCodes m_codes{ m_rows };
};

void Assembly::demandNumbers() const
{
    if (m_succession.successors.size() != m_outcome.created.size())
        throw gis::Error(Text::tr("%1 new parcels are described, but %2 are made.")
                             .arg(m_succession.successors.size())
                             .arg(m_outcome.created.size()));
    std::map<std::pair<QString, QString>, std::set<QString>> used;
    for (std::size_t i = 0; i < m_outcome.created.size(); ++i) {
        const gis::SheetKey &sheet = m_outcome.created[i].sheet;
        auto [it, isNew] = used.try_emplace({ sheet.series, sheet.sheetNo });
        if (isNew) {
            const std::vector<QString> numbers = numbersOf(m_rows, sheet);
            it->second = { numbers.begin(), numbers.end() };
        }
        const QString number = m_succession.successors[i].parcelNo.trimmed();
        if (number.isEmpty())
            throw gis::Error(Text::tr("New parcel %1 needs a number.").arg(i + 1));
        constexpr qsizetype longest = 20;
        if (number.size() > longest || !number.front().isDigit())
            throw gis::Error(
                Text::tr(
                    "“%1” is no parcel number: it begins with a digit and is at most %2 characters long.")
                    .arg(number.left(longest))
                    .arg(longest));
        if (!it->second.insert(number).second)
            throw gis::Error(Text::tr("Number %1 was already used on sheet %2; numbers are not used again.")
                                 .arg(number, sheet.sheetNo));
    }
}

void Assembly::retire()
{
    for (const gis::Touched &parcel : m_outcome.retired) {
        const gis::Record before = demanded("parcel", parcel.id);
        gis::Record after = before;
        after.set("status", u"retired"_s);
        update(before, after);
        m_parents.insert({ parcel.id, before });
        m_codes.take(before.text("parcel_code"));
        if (m_succession.kind.isEmpty())
            continue;
        gis::Record registered = newRow("registered_change");
        registered.set("parcel_id", gis::idValue(parcel.id));
        registered.set("kind", m_succession.kind);
        registered.set("registered_on", m_succession.on);
        if (!m_succession.document.isEmpty())
            registered.set("document", m_succession.document);
        insert(registered);
    }
}

void Assembly::make(const gis::Created &created, const Successor &successor)
{
    gis::Record child = newRow("parcel");
    if (!created.parents.empty())
        if (const auto parent = m_parents.find(created.parents.front()); parent != m_parents.end())
            for (const char *field :
                 { "commune_code", "hamlet", "address", "map_land_type", "managed_by_state" })
                child.set(field, parent->second[field]);
    if (gis::isNull(child["commune_code"]) && !m_rows.file().communeCode().isEmpty())
        child.set("commune_code", m_rows.file().communeCode());
    child.set("series", created.sheet.series);
    child.set("sheet_no", created.sheet.sheetNo);
    child.set("parcel_no", successor.parcelNo.trimmed());
    child.set("status", u"current"_s);
    child.set("recorded_area", successor.area > 0 ? successor.area : tenths(areaOf(created)));
    child.set("geometry", gis::geometryValue(created.geometry));
    if (const QString code = m_codes.codeOf(created); !code.isEmpty())
        child.set("parcel_code", code);
    insert(child);
    for (const QUuid &parent : created.parents) {
        gis::Record line = newRow("lineage");
        line.set("child_id", gis::idValue(child.id));
        line.set("parent_id", gis::idValue(parent));
        insert(line);
    }
    for (gis::Record purpose : successor.purposes) {
        purpose.set("parcel_id", gis::idValue(child.id));
        insert(purpose);
    }
    give(child, created, successor);
}

void Assembly::give(const gis::Record &child, const gis::Created &created, const Successor &successor)
{
    const auto isParent = [&](const QUuid &id) {
        return std::find(created.parents.begin(), created.parents.end(), id) != created.parents.end();
    };
    for (const QUuid &id : successor.rights) {
        gis::Record right = demanded("land_right", id);
        if (!isParent(right.idOf("parcel_id")))
            throw gis::Error(Text::tr("A right that is to go on does not belong to a retired parcel."));
        right.id = gis::newId();
        right.version = 0;
        right.set("parcel_id", gis::idValue(child.id));
        right.set("certificate_id", gis::Value());
        right.set("valid_from", m_succession.on);
        if (!successor.receivers.empty()) {
            right.set("valid_to", m_succession.on);
            right.set("end_reason", m_succession.reason);
        }
        insert(right);
    }
    for (const QUuid &party : successor.receivers) {
        demanded("party", party);
        gis::Record right = newRow("land_right");
        right.set("party_id", gis::idValue(party));
        right.set("parcel_id", gis::idValue(child.id));
        right.set("kind", u"use"_s);
        right.set("valid_from", m_succession.on);
        insert(right);
    }
    for (const gis::Record &restriction : standing(m_succession.restrictions)) {
        if (!isParent(restriction.idOf("parcel_id")))
            continue; // on another parcel, or on the certificate
        gis::Record row = restriction;
        row.id = gis::newId();
        row.version = 0;
        row.set("parcel_id", gis::idValue(child.id));
        insert(row);
    }
    for (const QUuid &id : successor.assets) {
        const auto building = m_rows.record(gis::table("building"), id);
        const gis::Record before = building ? *building : demanded("apartment", id);
        gis::Record after = before;
        after.set("parcel_id", gis::idValue(child.id));
        update(before, after);
    }
}

void Assembly::endRights()
{
    for (const gis::Record &right : rowsOfRetired(m_rows, m_outcome, "land_right")) {
        if (!isStanding(right))
            continue;
        gis::Record ended = right;
        ended.set("valid_to", m_succession.on);
        if (!m_succession.reason.isEmpty())
            ended.set("end_reason", m_succession.reason);
        update(right, ended);
    }
}

void Assembly::changeCertificates()
{
    for (const CertificateAfter &certificate : m_succession.certificates) {
        const gis::Record before = demanded("certificate", certificate.certificate);
        gis::Record after = before;
        if (!certificate.state.isEmpty())
            after.set("state", certificate.state);
        update(before, after);
    }
}

} // namespace

gis::Edit successionEdit(const RowView &rows, const gis::Outcome &outcome, const Succession &succession)
{
    return Assembly(rows, outcome, succession).edit();
}

} // namespace storage
