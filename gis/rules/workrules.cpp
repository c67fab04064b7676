#include "gis/rules/report.h"

#include "gis/humanvalues.h"

#include <QCoreApplication>

namespace gis
{

namespace
{

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(WorkRules)
};

QDate dateOf(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate);
}

const QString &stateOf(const RuleInput &in, Row dossier)
{
    return in.text(in.dossier, dossier, in.c.dossier.state);
}

/** SONG-01 */
RowCheck dueDate(const RuleInput &in)
{
    return [&in](Row row, Report &out) {
        const QDate due = dateOf(in.text(in.dossier, row, in.c.dossier.dueOn));
        const qint64 left = in.rows.circumstances.today.daysTo(due);
        const QString code = in.text(in.dossier, row, in.c.dossier.code);
        if (left < 0)
            out.fire(in.dossier, row,
                     Text::tr("Slip %1 is overdue by %n day(s).", nullptr, int(-left)).arg(code),
                     { {}, Severity::Error, true, { {}, {}, {}, double(-left), 0 } });
        else if (left <= in.profile.dueSoonDays)
            out.fire(in.dossier, row, Text::tr("Slip %1 is due in %n day(s).", nullptr, int(left)).arg(code),
                     { {}, Severity::Note, false, {} });
    };
}

bool isInWorkWithDueDate(const RuleInput &in, Row dossier)
{
    static const QStringList inWork{ u"open"_s, u"parked"_s, u"returned"_s, u"submitted"_s };
    return inWork.contains(stateOf(in, dossier))
        && dateOf(in.text(in.dossier, dossier, in.c.dossier.dueOn)).isValid();
}

/** SONG-02: counted from the day it was sent, else from the day it was received. */
RowCheck answer(const RuleInput &in)
{
    return [&in](Row row, Report &out) {
        QDate since = in.rows.circumstances.sentOn.value(in.dossier.id(row));
        if (!since.isValid())
            since = dateOf(in.text(in.dossier, row, in.c.dossier.receivedOn));
        const qint64 days = since.isValid() ? since.daysTo(in.rows.circumstances.today) : 0;
        if (days <= in.profile.receiptDays)
            return;
        const QString code = in.text(in.dossier, row, in.c.dossier.code);
        out.fire(in.dossier, row,
                 stateOf(in, row) == u"exported"
                     ? Text::tr("Slip %1 was sent %n day(s) ago and is not answered.", nullptr, int(days))
                           .arg(code)
                     : Text::tr("Slip %1 was approved %n day(s) ago and is not sent.", nullptr, int(days))
                           .arg(code),
                 { {}, Severity::Error, true, { {}, {}, {}, double(days), 0 } });
    };
}

/** SONG-03 */
RowCheck conflict(const RuleInput &in)
{
    return [&in](Row row, Report &out) {
        if (stateOf(in, row) == u"conflict")
            out.fire(in.dossier, row,
                     Text::tr("Slip %1 is in conflict with the province: choose what is right.")
                         .arg(in.text(in.dossier, row, in.c.dossier.code)));
    };
}

/** SONG-04 */
RowCheck age(const RuleInput &in)
{
    return [&in](Row row, Report &out) {
        const QDate made = in.rows.circumstances.fileMadeOn;
        const qint64 days = made.daysTo(in.rows.circumstances.today);
        if (days > in.profile.fileDays)
            out.fire(in.commune, row,
                     Text::tr("The working file is of %1, %n day(s) old: take new data from the province.",
                              nullptr, int(days))
                         .arg(shownDate(made.toString(Qt::ISODate))),
                     { {}, Severity::Error, true, { {}, {}, {}, double(days), 0 } });
    };
}

} // namespace

std::vector<RowRule> workRules()
{
    return {
        { "SONG-01", "dossier", isInWorkWithDueDate, dueDate },
        { "SONG-02", "dossier",
          [](const RuleInput &in, Row row) {
              return stateOf(in, row) == u"exported" || stateOf(in, row) == u"approved";
          },
          answer },
        { "SONG-03", "dossier", [](const RuleInput &, Row) { return true; }, conflict },
        { "SONG-04", "commune",
          [](const RuleInput &in, Row) { return in.rows.circumstances.fileMadeOn.isValid(); }, age },
    };
}

} // namespace gis
