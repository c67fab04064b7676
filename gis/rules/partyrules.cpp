#include "gis/rules/report.h"

#include "gis/communes.h"
#include "gis/oldletters.h"
#include "gis/rules/holders.h"
#include "gis/rules/personalno.h"
#include "gis/textfold.h"
#include "gis/valueremarks.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace gis
{

namespace
{

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PartyRules)
};

bool isPerson(const RuleInput &in, Row party)
{
    return in.text(in.party, party, in.c.party.kind) == u"person";
}

bool hasPersonalNo(const RuleInput &in, Row party)
{
    return isPerson(in, party) && in.party.textNumber(party, in.c.party.personalNo) != 0;
}

/** SACH-03. Source: domain/03 §3.1. */
RowCheck personalNo(const RuleInput &in)
{
    return [&in](Row row, Report &out) {
        const QString &number = in.text(in.party, row, in.c.party.personalNo);
        const PersonalNoFault fault = personalNoFault(number, in.text(in.party, row, in.c.party.sex),
                                                      in.text(in.party, row, in.c.party.birthDate));
        const QString shown = maskedNumber(number);
        switch (fault) {
        case PersonalNoFault::None:
            return;
        case PersonalNoFault::LostZero:
            return out.fire(in.party, row, Text::tr("%1 has lost the zero in front.").arg(shown),
                            { Text::tr("Zero in front lost") });
        case PersonalNoFault::Form:
            return out.fire(in.party, row, Text::tr("%1 has not 12 digits.").arg(shown));
        case PersonalNoFault::Prefix:
            return out.fire(in.party, row,
                            Text::tr("%1 begins with the code of no province or country.").arg(shown));
        case PersonalNoFault::Sex:
            return out.fire(in.party, row, Text::tr("%1 is of a person of the other sex.").arg(shown));
        case PersonalNoFault::Year:
            return out.fire(in.party, row, Text::tr("%1 is of a person born in another year.").arg(shown));
        }
    };
}

/** SACH-06 */
RowCheck oldNumberOnly(const RuleInput &in)
{
    return [&in, sentence = Text::tr("There is only a CMND of 9 digits.")](Row row, Report &out) {
        static const QRegularExpression cmnd(u"\\A\\d{9}\\z"_s);
        bool isOld = cmnd.match(in.text(in.party, row, in.c.party.personalNo)).hasMatch();
        bool hasOther = !isOld && in.party.textNumber(row, in.c.party.personalNo) != 0;
        in.paper.each(in.c.paper.partyId, in.party, row, [&](Row paper) {
            const bool isCmnd = cmnd.match(in.text(in.paper, paper, in.c.paper.number)).hasMatch();
            isOld |= isCmnd;
            hasOther |= !isCmnd;
        });
        if (isOld && !hasOther)
            out.fire(in.party, row, sentence, { sentence });
    };
}

bool isAskedAlive(const RuleInput &in, Row party)
{
    return isPerson(in, party) && !isDead(in, party) && isRequired(in, party, false);
}

/** SACH-08 */
RowCheck letters(const RuleInput &in)
{
    return [&in](Row row, Report &out) {
        const QString &name = in.text(in.party, row, in.c.party.name);
        if (name != name.normalized(QString::NormalizationForm_C))
            return out.fire(in.party, row, Text::tr("The name is written with letters and marks apart."),
                            { Text::tr("Letters and marks apart") });
        if (fromOldLetters(name))
            return out.fire(in.party, row, Text::tr("The name is in letters of an old font."),
                            { Text::tr("Letters of an old font") });
        const bool isOrganisation =
            !isPerson(in, row) && in.text(in.party, row, in.c.party.kind) != u"couple";
        for (const QChar c : name)
            if (!isLetterOfNames(c) || (c.isDigit() && !isOrganisation))
                return out.fire(in.party, row, Text::tr("“%1” does not belong in a name.").arg(c));
    };
}

bool hasName(const RuleInput &in, Row party)
{
    return in.party.textNumber(party, in.c.party.name) != 0;
}

/** SACH-09 */
RowCheck matched(const RuleInput &in)
{
    struct Sentences {
        QString notSent = Text::tr("Not yet sent to the population database.");
        QString sent = Text::tr("Sent to the population database, no answer yet.");
        QString notMatched = Text::tr("Not matched in the population database.");
        QString undetermined = Text::tr("The population database could not tell.");
    };
    return [&in, say = Sentences()](Row row, Report &out) {
        const QString &state = in.text(in.party, row, in.c.party.verification);
        if (state == u"matched")
            return;
        const QString &sentence = state == u"sent" ? say.sent
            : state == u"not_matched"              ? say.notMatched
            : state == u"undetermined"             ? say.undetermined
                                                   : say.notSent;
        out.fire(in.party, row, sentence,
                 { state == u"not_matched" ? QString() : sentence,
                   Severity::Error,
                   true,
                   {},
                   isAwaited(in, row) });
    };
}

bool isToBeMatched(const RuleInput &in, Row party)
{
    return isPerson(in, party) && !isExcused(in, party) && isRequired(in, party, true);
}

/** SACH-10. Source: domain/03 §3.4. */
RowCheck organisation(const RuleInput &in)
{
    return [&in, none = Text::tr("The organisation has neither a tax code nor a decision.")](Row row,
                                                                                             Report &out) {
        static const QRegularExpression form(u"\\A\\d{10}(-?\\d{3})?\\z"_s);
        const QString &code = in.text(in.party, row, in.c.party.taxCode);
        if (code.isEmpty() && in.party.textNumber(row, in.c.party.decisionNo) == 0)
            return out.fire(in.party, row, none, { none });
        if (!code.isEmpty() && !form.match(code).hasMatch()) {
            const QString sentence = Text::tr("A tax code has 10 digits, or 10 and 3.");
            return out.fire(in.party, row, sentence, { sentence });
        }
        if (!code.isEmpty() && !hasTaxCheckDigit(code))
            out.fire(in.party, row, Text::tr("The check digit of the tax code %1 is wrong.").arg(code),
                     { {}, Severity::Warning, true, {} });
    };
}

bool isOrganisationWithLand(const RuleInput &in, Row party)
{
    return in.text(in.party, party, in.c.party.kind) == u"organisation" && in.holdsLand(party);
}

/** DU-04: who is in a household or a couple. */
RowCheck members(const RuleInput &in)
{
    return [&in](Row row, Report &out) {
        const QString &kind = in.text(in.party, row, in.c.party.kind);
        const std::size_t known = requiredPersons(in, row).size();
        bool hasHead = false;
        in.member.each(in.c.member.groupId, in.party, row,
                       [&](Row m) { hasHead |= in.text(in.member, m, in.c.member.role) == u"head"; });
        QString sentence;
        if (kind == u"household" && !hasHead)
            sentence = Text::tr("The household has no head.");
        else if (kind == u"couple" && known < 2)
            sentence = Text::tr("Husband and wife of the couple are not both known.");
        else if (kind == u"co_users" && known < 2)
            sentence = Text::tr("The co-users are not known.");
        if (!sentence.isEmpty())
            out.fire(in.party, row, sentence, { sentence });
    };
}

bool isGroupWithLand(const RuleInput &in, Row party)
{
    const QString &kind = in.text(in.party, party, in.c.party.kind);
    return (kind == u"household" || kind == u"couple" || kind == u"co_users") && in.holdsLand(party);
}

} // namespace

std::vector<RowRule> partyRules()
{
    return {
        { "SACH-03", "party", hasPersonalNo, personalNo },
        { "SACH-06", "party", isAskedAlive, oldNumberOnly },
        { "SACH-08", "party", hasName, letters },
        { "SACH-09", "party", isToBeMatched, matched },
        { "SACH-10", "party", isOrganisationWithLand, organisation },
        { "DU-04", "party", isGroupWithLand, members },
    };
}

} // namespace gis
