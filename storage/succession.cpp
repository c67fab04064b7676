#include "storage/succession.h"

#include "gis/codelists.h"
#include "gis/error.h"
#include "storage/parcelcodes.h"
#include "storage/parceledits.h"

#include <QCoreApplication>
#include <QDate>

#include <cmath>
#include <set>

namespace storage
{

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Succession)
};

double tenths(double area)
{
    return std::round(area * 10) / 10;
}

double areaOf(const gis::Created &created)
{
    return gis::squareMetres(gis::twiceArea(created.geometry));
}

/** The rows of \a table that hang on the retired parcels. */
std::vector<gis::Record> rowsOfRetired(const RowView &rows, const gis::Outcome &outcome, const char *table)
{
    std::vector<gis::Record> all;
    for (const gis::Touched &parcel : outcome.retired)
        for (gis::Record &row : rows.rowsOf(table, "parcel_id", parcel.id))
            all.push_back(std::move(row));
    return all;
}

bool isStanding(const gis::Record &row)
{
    return gis::isNull(row["valid_to"]);
}

/** The numbers used on \a sheet, by parcels there are and were. */
std::vector<QString> numbersOf(const RowView &rows, const gis::SheetKey &sheet)
{
    std::vector<QString> numbers;
    Statement statement = rows.file().database().prepare(
        "SELECT parcel_no FROM parcel WHERE sheet_no = ? AND coalesce(series, '') = ?");
    statement.bind(1, sheet.sheetNo);
    statement.bind(2, sheet.series.isNull() ? u""_s : sheet.series);
    while (statement.step())
        numbers.push_back(statement.text(0));
    for (const gis::Record &record : rows.pending(gis::table("parcel")))
        if (record.text("sheet_no") == sheet.sheetNo && record.text("series") == sheet.series)
            numbers.push_back(record.text("parcel_no"));
    return numbers;
}

/** \a purpose without what makes it a row of its own: purposes that agree in this are one. */
gis::Values sameness(const gis::Record &purpose)
{
    gis::Values values = purpose.values;
    for (const char *field : { "parcel_id", "seq", "area" })
        values.erase(purpose.table->indexOf(field));
    return values;
}

/** The purposes of the retired parcels, those of one kind joined, their areas added up. */
std::vector<gis::Record> purposesOf(const RowView &rows, const gis::Outcome &outcome,
                                    const std::vector<QUuid> &parents)
{
    std::vector<gis::Record> joined;
    for (const gis::Record &purpose : rowsOfRetired(rows, outcome, "land_use")) {
        if (std::find(parents.begin(), parents.end(), purpose.idOf("parcel_id")) == parents.end())
            continue;
        const auto same = std::find_if(joined.begin(), joined.end(), [&](const gis::Record &other) {
            return sameness(other) == sameness(purpose);
        });
        if (same == joined.end())
            joined.push_back(purpose);
        else if (!gis::isNull((*same)["area"]) && !gis::isNull(purpose["area"]))
            same->set("area", tenths(same->real("area") + purpose.real("area")));
    }
    return joined;
}

/** Divides the purposes by area; the last parcel of the same parents gets the rest. */
void dividePurposes(const RowView &rows, const gis::Outcome &outcome, Succession &succession)
{
    std::set<std::vector<QUuid>> done;
    for (const gis::Created &first : outcome.created) {
        if (!done.insert(first.parents).second)
            continue;
        std::vector<std::size_t> heirs;
        double all = 0;
        for (std::size_t i = 0; i < outcome.created.size(); ++i)
            if (outcome.created[i].parents == first.parents)
                heirs.push_back(i), all += areaOf(outcome.created[i]);
        for (const gis::Record &purpose : purposesOf(rows, outcome, first.parents)) {
            double rest = purpose.real("area");
            for (const std::size_t i : heirs) {
                gis::Record row = newRow("land_use");
                row.values = purpose.values;
                if (!gis::isNull(purpose["area"])) {
                    const double share = i == heirs.back()
                        ? tenths(rest)
                        : tenths(purpose.real("area") * areaOf(outcome.created[i]) / all);
                    rest -= share;
                    row.set("area", share);
                }
                row.set("seq", qint64(succession.successors[i].purposes.size() + 1));
                succession.successors[i].purposes.push_back(std::move(row));
            }
        }
    }
}

/** Every right in force goes on at each new parcel of its own, one of each land user and kind. */
void proposeRights(const RowView &rows, const gis::Outcome &outcome, Succession &succession)
{
    const std::vector<gis::Record> rights = rowsOfRetired(rows, outcome, "land_right");
    bool differ = false;
    for (std::size_t i = 0; i < outcome.created.size(); ++i) {
        std::map<std::pair<QUuid, QString>, QUuid> seen;
        std::map<QUuid, std::set<QUuid>> holders;
        for (const QUuid &parent : outcome.created[i].parents)
            holders[parent];
        for (const gis::Record &right : rights) {
            const auto of = holders.find(right.idOf("parcel_id"));
            if (!isStanding(right) || of == holders.end())
                continue;
            of->second.insert(right.idOf("party_id"));
            if (seen.try_emplace({ right.idOf("party_id"), right.text("kind") }, right.id).second)
                succession.successors[i].rights.push_back(right.id);
        }
        for (const auto &[parent, parties] : holders)
            differ = differ || parties != holders.begin()->second;
    }
    if (differ)
        succession.remarks += Text::tr("The parcels have different land users; say who keeps what.");
}

void proposeCertificates(const RowView &rows, const gis::Outcome &outcome, Succession &succession)
{
    std::set<QUuid> seen, retired;
    for (const gis::Touched &parcel : outcome.retired)
        retired.insert(parcel.id);
    for (const char *table : { "certificate_parcel", "land_right" })
        for (const gis::Record &row : rowsOfRetired(rows, outcome, table)) {
            const auto certificate = rows.record(gis::table("certificate"), row.idOf("certificate_id"));
            if (!certificate || !seen.insert(certificate->id).second
                || (certificate->text("state") != u"in_force" && !certificate->text("state").isEmpty()))
                continue;
            bool hasOthers = false;
            for (const gis::Record &line :
                 rows.rowsOf("certificate_parcel", "certificate_id", certificate->id))
                hasOthers = hasOthers || !retired.contains(line.idOf("parcel_id"));
            succession.certificates.push_back({ certificate->id, certificate->text("serial"),
                                                hasOthers ? u"in_force"_s : u"recalled"_s, hasOthers });
        }
}

void proposeAssets(const RowView &rows, const gis::Outcome &outcome, Succession &succession)
{
    for (const char *table : { "building", "apartment" })
        for (const gis::Record &asset : rowsOfRetired(rows, outcome, table)) {
            std::size_t largest = outcome.created.size();
            for (std::size_t i = 0; i < outcome.created.size(); ++i) {
                const auto &parents = outcome.created[i].parents;
                if (std::find(parents.begin(), parents.end(), asset.idOf("parcel_id")) != parents.end()
                    && (largest == outcome.created.size()
                        || areaOf(outcome.created[i]) > areaOf(outcome.created[largest])))
                    largest = i;
            }
            if (largest < outcome.created.size())
                succession.successors[largest].assets.push_back(asset.id);
        }
    const bool several = outcome.created.size() > 1
        && std::any_of(succession.successors.begin(), succession.successors.end(),
                       [](const Successor &successor) { return !successor.assets.empty(); });
    if (several)
        succession.remarks += Text::tr("Buildings were put on the largest new parcel; say where they stand.");
}

} // namespace

std::vector<gis::Record> standing(const Succession &succession)
{
    std::vector<gis::Record> rows;
    std::copy_if(succession.restrictions.begin(), succession.restrictions.end(), std::back_inserter(rows),
                 isStanding);
    return rows;
}

QStringList freeNumbers(const RowView &rows, const gis::SheetKey &sheet, int count)
{
    qint64 highest = 0;
    for (const QString &number : numbersOf(rows, sheet)) {
        qint64 value = 0;
        for (const QChar c : number) {
            if (c < u'0' || c > u'9' || value > 99'999'999)
                break;
            value = value * 10 + (c.unicode() - u'0');
        }
        highest = std::max(highest, value);
    }
    QStringList free;
    for (int i = 1; i <= count; ++i)
        free += QString::number(highest + i);
    return free;
}

Succession proposedSuccession(const RowView &rows, const gis::Outcome &outcome)
{
    Succession succession;
    std::map<std::pair<QString, QString>, QStringList> numbers;
    for (const gis::Created &created : outcome.created) {
        QStringList &free = numbers[{ created.sheet.series, created.sheet.sheetNo }];
        if (free.isEmpty())
            free = freeNumbers(rows, created.sheet, int(outcome.created.size()));
        Successor successor;
        successor.parcelNo = free.takeFirst();
        successor.area = tenths(areaOf(created));
        succession.successors.push_back(std::move(successor));
        if (free.isEmpty())
            free += QString(); // all were taken by this outcome
    }
    succession.on = QDate::currentDate().toString(Qt::ISODate);
    succession.kind = outcome.retired.size() > 1 ? u"merge"_s : u"split"_s;
    succession.reason = gis::codeLabel(u"change_kind", succession.kind);
    dividePurposes(rows, outcome, succession);
    proposeRights(rows, outcome, succession);
    proposeCertificates(rows, outcome, succession);
    proposeAssets(rows, outcome, succession);
    succession.restrictions = rowsOfRetired(rows, outcome, "restriction");
    for (const CertificateAfter &certificate : succession.certificates)
        for (gis::Record &row : rows.rowsOf("restriction", "certificate_id", certificate.certificate))
            if (std::none_of(succession.restrictions.begin(), succession.restrictions.end(),
                             [&](const gis::Record &known) { return known.id == row.id; }))
                succession.restrictions.push_back(std::move(row));
    return succession;
}

QStringList certifiedNeighbours(const RowView &rows, const gis::Outcome &outcome)
{
    QStringList named;
    for (const gis::Touched &parcel : outcome.touched)
        for (const gis::Record &line : rows.rowsOf("certificate_parcel", "parcel_id", parcel.id)) {
            const auto certificate = rows.record(gis::table("certificate"), line.idOf("certificate_id"));
            const QString state = certificate ? certificate->text("state") : u"cancelled"_s;
            if (state == u"in_force" || state.isEmpty())
                named += Text::tr("%1: %2").arg(parcel.name, certificate->text("serial"));
        }
    named.removeDuplicates();
    return named;
}

namespace
{

/** Puts the edit of a succession together. */
class Assembly
{
public:
    Assembly(const RowView &rows, const gis::Outcome &outcome, const Succession &succession)
        : m_rows(rows), m_outcome(outcome), m_succession(succession), m_edit(outcome.edit)
    {
    }

    gis::Edit edit()
    {
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
    gis::Record demanded(const char *table, const QUuid &id) const
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
    if (!created.sheet.series.isEmpty())
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
    for (const gis::Record &restriction : standing(m_succession)) {
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
