#include "gis/rules/report.h"

#include "gis/humanvalues.h"

#include <QCoreApplication>

namespace gis
{

namespace
{

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DateRules)
};

/** Whether \a a is later than \a b as far as both are written; never if one is empty. */
bool isLater(const QString &a, const QString &b)
{
    const qsizetype same = std::min(a.size(), b.size());
    return same > 0 && a.left(same) > b.left(same);
}

bool isAhead(const RuleInput &in, const QString &date)
{
    return isLater(date, in.rows.circumstances.today.toString(Qt::ISODate));
}

void fireAhead(const RegisterTable &table, Row row, const QString &date, Report &out)
{
    out.fire(table, row, Text::tr("%1 has not come yet.").arg(shownDate(date)));
}

RowCheck ofCertificate(const RuleInput &in)
{
    return [&in](Row row, Report &out) {
        const QString firstLaw = u"1987"_s; // there were no certificates before the Land Law of 1987
        const QString &issued = in.text(in.certificate, row, in.c.certificate.issuedOn);
        if (isAhead(in, issued))
            fireAhead(in.certificate, row, issued, out);
        else if (isLater(firstLaw, issued))
            out.fire(in.certificate, row,
                     Text::tr("There were no certificates in %1.").arg(shownDate(issued)));
    };
}

/** A person is born, gets papers and rights, dies; in this order. */
RowCheck ofParty(const RuleInput &in)
{
    return [&in](Row row, Report &out) {
        const QString &born = in.text(in.party, row, in.c.party.birthDate),
                      &died = in.text(in.party, row, in.c.party.deathYear);
        const QString longAgo = u"1850"_s;
        if (isAhead(in, born))
            return fireAhead(in.party, row, born, out);
        if (isLater(longAgo, born))
            return out.fire(in.party, row, Text::tr("Nobody alive was born before 1850."));
        if (isAhead(in, died))
            return fireAhead(in.party, row, died, out);
        if (isLater(born, died))
            return out.fire(in.party, row, Text::tr("The land user died before he was born."));
        QString older;
        in.right.each(in.c.right.partyId, in.party, row, [&](Row right) {
            const Row of = in.right.reference(right, in.c.right.certificateId);
            if (in.certificate.isThere(of)
                && isLater(born, in.text(in.certificate, of, in.c.certificate.issuedOn)))
                older = in.text(in.certificate, of, in.c.certificate.serial);
        });
        if (!older.isEmpty())
            out.fire(in.party, row,
                     Text::tr("The land user was born after certificate %1 was issued.").arg(older));
        in.paper.each(in.c.paper.partyId, in.party, row, [&](Row paper) {
            const QString &issued = in.text(in.paper, paper, in.c.paper.issuedOn);
            if (isAhead(in, issued))
                fireAhead(in.paper, paper, issued, out);
            else if (isLater(born, issued))
                out.fire(in.paper, paper,
                         Text::tr("The identity paper was issued before the land user was born."));
        });
    };
}

RowCheck between(const RegisterTable &table, int from, int to, const RuleInput &in)
{
    return [&in, &table, from, to](Row row, Report &out) {
        const QString &begin = in.text(table, row, from), &end = in.text(table, row, to);
        if (isAhead(in, begin))
            fireAhead(table, row, begin, out);
        else if (isLater(begin, end))
            out.fire(
                table, row,
                Text::tr("It ended on %1, before it began on %2.").arg(shownDate(end), shownDate(begin)));
    };
}

RowCheck ofRight(const RuleInput &in)
{
    return between(in.right, in.c.right.validFrom, in.c.right.validTo, in);
}

RowCheck ofRestriction(const RuleInput &in)
{
    return between(in.restriction, in.c.restriction.validFrom, in.c.restriction.validTo, in);
}

RowCheck ofChange(const RuleInput &in)
{
    return [&in](Row row, Report &out) {
        const QString &day = in.text(in.change, row, in.c.change.registeredOn);
        const Row of = in.change.reference(row, in.c.change.certificateId);
        if (isAhead(in, day))
            fireAhead(in.change, row, day, out);
        else if (in.certificate.isThere(of)
                 && isLater(in.text(in.certificate, of, in.c.certificate.issuedOn), day))
            out.fire(in.change, row,
                     Text::tr("The change was registered before the certificate was issued."));
    };
}

} // namespace

std::vector<RowRule> dateRules()
{
    return {
        { "DUNG-14", "certificate",
          [](const RuleInput &in, Row row) {
              return in.certificate.textNumber(row, in.c.certificate.issuedOn) != 0;
          },
          ofCertificate },
        { "DUNG-14", "party",
          [](const RuleInput &in, Row row) {
              return in.party.textNumber(row, in.c.party.birthDate) != 0
                  || in.party.textNumber(row, in.c.party.deathYear) != 0;
          },
          ofParty },
        { "DUNG-14", "land_right",
          [](const RuleInput &in, Row row) { return in.right.textNumber(row, in.c.right.validFrom) != 0; },
          ofRight },
        { "DUNG-14", "restriction",
          [](const RuleInput &in, Row row) {
              return in.restriction.textNumber(row, in.c.restriction.validFrom) != 0;
          },
          ofRestriction },
        { "DUNG-14", "registered_change",
          [](const RuleInput &in, Row row) {
              return in.change.textNumber(row, in.c.change.registeredOn) != 0;
          },
          ofChange },
    };
}

} // namespace gis
