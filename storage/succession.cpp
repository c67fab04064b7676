#include "storage/succession.h"

#include "gis/codelists.h"
#include "gis/error.h"
#include "gis/rules/profile.h"
#include "storage/parceledits.h"
#include "storage/successionrows.h"

#include <QCoreApplication>
#include <QDate>

#include <set>

namespace storage
{

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Succession)
};

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

std::vector<CertificateAfter> certificatesOf(const RowView &rows, const gis::Outcome &outcome)
{
    std::vector<CertificateAfter> certificates;
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
            certificates.push_back({ certificate->id, certificate->text("serial"),
                                     hasOthers ? u"in_force"_s : u"recalled"_s, hasOthers });
        }
    return certificates;
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
        succession.remarks +=
            Text::tr("Buildings were put on the largest new parcel; say below where they stand.");
}

} // namespace

std::vector<gis::Record> standing(const std::vector<gis::Record> &restrictions)
{
    std::vector<gis::Record> rows;
    std::copy_if(restrictions.begin(), restrictions.end(), std::back_inserter(rows), isStanding);
    return rows;
}

std::vector<gis::Record> restrictionsOf(const RowView &rows, const gis::Outcome &outcome)
{
    std::vector<gis::Record> restrictions = rowsOfRetired(rows, outcome, "restriction");
    for (const CertificateAfter &certificate : certificatesOf(rows, outcome))
        for (gis::Record &row : rows.rowsOf("restriction", "certificate_id", certificate.certificate))
            if (std::none_of(restrictions.begin(), restrictions.end(),
                             [&](const gis::Record &known) { return known.id == row.id; }))
                restrictions.push_back(std::move(row));
    return restrictions;
}

QString blockedBy(const gis::Outcome &outcome, const std::vector<gis::Record> &restrictions,
                  const QStringList &blocking)
{
    for (const gis::Record &restriction : standing(restrictions)) {
        if (!blocking.contains(restriction.text("kind")))
            continue;
        const auto parcel =
            std::find_if(outcome.retired.begin(), outcome.retired.end(), [&](const gis::Touched &retired) {
                return retired.id == restriction.idOf("parcel_id");
            });
        const QString kind = gis::codeLabel(u"restriction_kind", restriction.text("kind"));
        const QString since =
            restriction.text("valid_from").isEmpty() ? u"?"_s : restriction.text("valid_from");
        return parcel == outcome.retired.end()
            ? Text::tr("“%1” stands on a certificate since %2; end it before the parcel is changed.")
                  .arg(kind, since)
            : Text::tr("“%1” stands on parcel %2 since %3; end it before the parcel is changed.")
                  .arg(kind, parcel->name, since);
    }
    return {};
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
    succession.certificates = certificatesOf(rows, outcome);
    proposeAssets(rows, outcome, succession);
    static const QStringList blocking = gis::profile().blocking;
    succession.blocking = blocking;
    succession.restrictions = restrictionsOf(rows, outcome);
    return succession;
}

QStringList certifiedNeighbours(const RowView &rows, const gis::Outcome &outcome, bool onlyReshaped)
{
    QStringList named;
    for (const gis::Touched &parcel : outcome.touched) {
        if (onlyReshaped && !parcel.isReshaped)
            continue;
        for (const gis::Record &line : rows.rowsOf("certificate_parcel", "parcel_id", parcel.id)) {
            const auto certificate = rows.record(gis::table("certificate"), line.idOf("certificate_id"));
            const QString state = certificate ? certificate->text("state") : u"cancelled"_s;
            if (state == u"in_force" || state.isEmpty())
                named += Text::tr("%1: %2").arg(parcel.name, certificate->text("serial"));
        }
    }
    named.removeDuplicates();
    return named;
}

} // namespace storage
