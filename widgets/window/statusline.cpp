#include "widgets/window/statusline.h"

#include "gis/crs.h"
#include "gis/rules/profile.h"
#include "storage/document.h"
#include "widgets/theme.h"
#include "widgets/window/elidedlabel.h"

#include <QDate>
#include <QHash>
#include <QLocale>
#include <QTime>

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent), m_pointer(add(false)), m_scale(add(false)), m_crs(add(false)), m_counts(add(false)),
      m_due(add(true)), m_unsent(add(true)), m_saved(add(true))
{
    for (ElidedLabel *label : { m_pointer, m_scale, m_saved, m_due }) // the others give way to them
        label->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Preferred);
    m_pointer->setHint(tr("Where the pointer is: X to the north, Y to the east"));
    m_scale->setHint(tr("Scale of the map"));
    m_crs->setHint(tr("Coordinate system of this file"));
    m_counts->setHint(tr("Parcels by group"));
    m_due->setHint(tr("Correction slips whose date is near or past"));
    m_unsent->setHint(tr("Correction slips that have not gone to the province yet"));
    m_saved->setHint(savedTip());
    setSizeGripEnabled(false);
}

ElidedLabel *StatusLine::add(bool permanent)
{
    auto *label = new ElidedLabel;
    label->setContentsMargins(8, 0, 8, 0);
    if (permanent)
        addPermanentWidget(label);
    else
        addWidget(label);
    return label;
}

QString StatusLine::savedTip()
{
    return tr("Every edit is written to the disk at once; there is nothing to save by hand");
}

void StatusLine::show(const storage::Document *document)
{
    if (!document) {
        for (ElidedLabel *label : { m_pointer, m_scale, m_crs, m_counts, m_due, m_unsent, m_saved })
            label->say({});
        return;
    }
    m_crs->say(gis::Crs(document->file().crs()).name().section(QStringLiteral(" ("), 0, 0));
    QHash<QUuid, int> edits; // of each slip, less what was undone
    for (const storage::Entry &entry : document->file().entries())
        edits[entry.dossier] += entry.kind == storage::EntryKind::Undo ? -1 : 1;
    int unsent = 0, due = 0, late = 0;
    static const int soonDays = gis::profile().dueSoonDays;
    const QDate today = QDate::currentDate();
    const QString now = today.toString(Qt::ISODate), soon = today.addDays(soonDays).toString(Qt::ISODate);
    document->file().visit(gis::table("dossier"), {}, [&](const gis::Record &dossier) {
        const QString state = dossier.text("state"), on = dossier.text("due_on");
        const bool sent = state == u"exported" || state == u"applied";
        unsent += !sent && edits.value(dossier.id) > 0;
        late += !sent && !on.isEmpty() && on < now;
        due += !sent && on >= now && on <= soon;
        return true;
    });
    m_unsent->say(unsent ? tr("%n slip(s) not sent", nullptr, unsent) : QString());
    QStringList dates;
    if (late)
        dates += tr("⚠ %n slip(s) overdue", nullptr, late);
    if (due)
        dates += tr("%n slip(s) due soon", nullptr, due);
    m_due->say(dates.join(QStringLiteral(" · ")), late ? theme::wrong : theme::look);
    if (document->file().isReadOnly())
        m_saved->say(document->file().lockHolder().isEmpty()
                         ? tr("For reading only")
                         : tr("For reading only: open at %1").arg(document->file().lockHolder()),
                     theme::look);
    else if (m_saved->text().isEmpty())
        m_saved->say(tr("● All saved"), theme::good);
}

void StatusLine::setPointer(gis::Point p)
{
    const auto shown = [](std::int64_t v) { return QLocale().toString(gis::metres(v), 'f', 3); };
    m_pointer->say(tr("X (North) %1   Y (East) %2").arg(shown(p.y), shown(p.x)));
}

void StatusLine::setScale(double n)
{
    m_scale->say(QStringLiteral("1:%1").arg(QLocale().toString(qRound64(n))));
}

void StatusLine::setCounts(const QString &words)
{
    m_counts->say(words);
}

void StatusLine::setSaved(const QString &reason)
{
    const QString now = QTime::currentTime().toString(QStringLiteral("HH:mm:ss"));
    m_saved->setMinimumWidth(reason.isEmpty() ? 0 : 240);
    m_saved->setSizePolicy(reason.isEmpty() ? QSizePolicy::Minimum : QSizePolicy::Preferred,
                           QSizePolicy::Preferred);
    m_saved->say(reason.isEmpty() ? tr("● Saved %1").arg(now) : tr("NOT SAVED – %1").arg(reason),
                 reason.isEmpty() ? theme::good : theme::wrong);
}
