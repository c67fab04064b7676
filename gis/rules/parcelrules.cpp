#include "gis/rules/report.h"

#include "gis/communes.h"
#include "gis/geohash.h"
#include "gis/humanvalues.h"

#include <QCoreApplication>

#include <cmath>
#include <numeric>

namespace gis
{

namespace
{

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ParcelRules)
};

bool isCurrent(const RuleInput &in, Row parcel)
{
    return in.isCurrent(parcel);
}

bool isUsed(const RuleInput &in, Row parcel)
{
    return in.isUsed(parcel);
}

/** DU-01 */
RowCheck numbers(const RuleInput &in)
{
    return [&in, noSheet = Text::tr("The parcel has no sheet."),
            noNumber = Text::tr("The parcel has no number.")](Row row, Report &out) {
        const bool hasSheet = in.parcel.textNumber(row, in.c.parcel.sheetNo) != 0;
        if (!hasSheet || in.parcel.textNumber(row, in.c.parcel.parcelNo) == 0)
            out.fire(in.parcel, row, hasSheet ? noNumber : noSheet);
    };
}

/** DU-02 */
RowCheck shape(const RuleInput &in)
{
    return [&in, sentence = Text::tr("The parcel is in the database but not on the map.")](Row row,
                                                                                           Report &out) {
        if (!in.isOnMap(row))
            out.fire(in.parcel, row, sentence, { sentence });
    };
}

/** How far \a p lies from \a geometry in millimetres; 0 inside. */
double distance(const Geometry &geometry, Point p)
{
    if (covers(geometry, p))
        return 0;
    double nearest = std::numeric_limits<double>::infinity();
    for (const Polygon &part : geometry.parts)
        for (const Ring &ring : part)
            for (std::size_t i = 0; i < ring.size(); ++i)
                nearest = std::min(nearest, distanceToSegment(p, ring[i], ring[(i + 1) % ring.size()]));
    return nearest;
}

/** DU-03; the place counts, never the letters. Source: domain/02 §2.1. */
RowCheck code(const RuleInput &in)
{
    return [&in, none = Text::tr("The parcel has no parcel code.")](Row row, Report &out) {
        const QString &code = in.text(in.parcel, row, in.c.parcel.parcelCode);
        if (code.isEmpty())
            return out.fire(in.parcel, row, none, { none });
        const auto place = placeOfParcelCode(code, in.rows.circumstances.crs);
        if (!place)
            return out.fire(in.parcel, row, Text::tr("“%1” is no parcel code.").arg(code));
        const auto at = in.place(row);
        const double metresOff = distance(in.fabric.chunk(*at).geometry(at->item), *place) / 1000;
        if (metresOff > in.profile.of(indexOfRule(u"DU-03")).tolerance)
            out.fire(in.parcel, row,
                     Text::tr("The parcel code “%1” stands for a place %2 m outside the parcel.")
                         .arg(code, QLocale().toString(metresOff, 'f', 1)),
                     { {}, Severity::Error, true, { {}, {}, {}, metresOff, 0 } });
    };
}

bool hasRunningRight(const RuleInput &in, Row parcel)
{
    bool result = false;
    const auto look = [&](Row right) {
        result |= in.isRunning(right) && in.party.isThere(in.right.reference(right, in.c.right.partyId));
    };
    in.right.each(in.c.right.parcelId, in.parcel, parcel, look);
    in.apartment.each(in.c.apartment.parcelId, in.parcel, parcel,
                      [&](Row flat) { in.right.each(in.c.right.apartmentId, in.apartment, flat, look); });
    return result;
}

/** DU-04 */
RowCheck landUser(const RuleInput &in)
{
    return [&in, none = Text::tr("The parcel has no land user.")](Row row, Report &out) {
        if (!hasRunningRight(in, row))
            out.fire(in.parcel, row, none, { none });
    };
}

/** Labels of the fields of \a row that the profile wants and that are empty. */
class Missing
{
public:
    Missing(const RuleInput &in, const RegisterTable &table) : m_table(table)
    {
        const auto it = in.profile.mandatory.find(QString::fromLatin1(table.table().name));
        if (it == in.profile.mandatory.end())
            return;
        for (const QString &name : it->second) {
            const int field = table.table().indexOf(name);
            if (!table.keeps(field))
                continue;
            const Type type = table.table().fields[std::size_t(field)].type;
            m_fields.push_back({ field, type == Type::Real || type == Type::Integer || type == Type::Boolean,
                                 label(table.table().fields[std::size_t(field)]) });
        }
    }

    /** A bit for each field that is missing. */
    unsigned of(Row row) const
    {
        unsigned bits = 0;
        for (std::size_t i = 0; i < m_fields.size(); ++i)
            if (m_fields[i].isNumber ? std::isnan(m_table.number(row, m_fields[i].field))
                                     : m_table.textNumber(row, m_fields[i].field) == 0)
                bits |= 1u << i;
        return bits;
    }

    QString labels(unsigned bits) const
    {
        QStringList result;
        for (std::size_t i = 0; i < m_fields.size(); ++i)
            if (bits & 1u << i)
                result += m_fields[i].label;
        return result.join(u", ");
    }

private:
    struct Wanted {
        int field;
        bool isNumber;
        QString label;
    };
    const RegisterTable &m_table;
    std::vector<Wanted> m_fields;
};

/** DU-05, of the rows of one table. */
RowCheck mandatory(const RuleInput &in, const RegisterTable &table)
{
    return [missing = Missing(in, table), sentences = QHash<unsigned, QString>(),
            &table](Row row, Report &out) mutable {
        const unsigned bits = missing.of(row);
        if (bits == 0)
            return;
        QString &sentence = sentences[bits];
        if (sentence.isEmpty())
            sentence = Text::tr("Missing: %1.").arg(missing.labels(bits));
        out.fire(table, row, sentence, { sentence });
    };
}

RowCheck mandatoryOfParcel(const RuleInput &in)
{
    return mandatory(in, in.parcel);
}

RowCheck mandatoryOfPurpose(const RuleInput &in)
{
    return mandatory(in, in.landUse);
}

RowCheck mandatoryOfCertificate(const RuleInput &in)
{
    return mandatory(in, in.certificate);
}

RowCheck mandatoryOfParty(const RuleInput &in)
{
    return mandatory(in, in.party);
}

bool isPurposeOfUsedParcel(const RuleInput &in, Row use)
{
    const Row parcel = in.landUse.reference(use, in.c.landUse.parcelId);
    return in.parcel.isThere(parcel) && in.isUsed(parcel);
}

bool isInForce(const RuleInput &in, Row certificate)
{
    return in.isInForce(certificate);
}

bool holdsLand(const RuleInput &in, Row party)
{
    return in.holdsLand(party);
}

/** DU-08: exact, as fractions. */
void shares(const RuleInput &in, int reference, const RegisterTable &target, Row row, Report &out)
{
    std::int64_t above = 0, below = 1;
    bool isWritten = false, isComplete = true;
    in.right.each(reference, target, row, [&](Row right) {
        if (!in.isRunning(right))
            return;
        const double n = in.right.number(right, in.c.right.numerator),
                     d = in.right.number(right, in.c.right.denominator);
        constexpr double most = 1'000'000;
        if (!(n >= 0 && d > 0 && n <= most && d <= most) || below > most) {
            isComplete = false;
            return;
        }
        isWritten = true;
        above = above * std::int64_t(d) + std::int64_t(n) * below;
        below *= std::int64_t(d);
        const std::int64_t common = std::gcd(above, below);
        above /= common, below /= common;
    });
    if (isWritten && (above > below || (isComplete && above != below)))
        out.fire(target, row, Text::tr("The shares make up %1 of %2.").arg(above).arg(below));
}

RowCheck sharesOfParcel(const RuleInput &in)
{
    return [&in](Row row, Report &out) { shares(in, in.c.right.parcelId, in.parcel, row, out); };
}

RowCheck sharesOfApartment(const RuleInput &in)
{
    return [&in](Row row, Report &out) { shares(in, in.c.right.apartmentId, in.apartment, row, out); };
}

bool always(const RuleInput &, Row)
{
    return true;
}

} // namespace

std::vector<RowRule> parcelRules()
{
    const auto onMap = [](const RuleInput &in, Row parcel) { return in.isOnMap(parcel); };
    const auto hasShares = [](const RuleInput &in, Row parcel) {
        return in.isCurrent(parcel) && in.right.isReferredTo(in.c.right.parcelId, in.parcel, parcel);
    };
    return {
        { "DU-01", "parcel", isCurrent, numbers },
        { "DU-02", "parcel", isCurrent, shape },
        { "DU-03", "parcel", onMap, code },
        { "DU-04", "parcel", isUsed, landUser },
        { "DU-05", "parcel", isUsed, mandatoryOfParcel },
        { "DU-05", "land_use", isPurposeOfUsedParcel, mandatoryOfPurpose },
        { "DU-05", "certificate", isInForce, mandatoryOfCertificate },
        { "DU-05", "party", holdsLand, mandatoryOfParty },
        { "DU-08", "parcel", hasShares, sharesOfParcel },
        { "DU-08", "apartment", always, sharesOfApartment },
    };
}

} // namespace gis
