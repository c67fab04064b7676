#include "widgets/window/statusline.h"

#include "gis/crs.h"
#include "storage/document.h"
#include "widgets/theme.h"

#include <QDate>
#include <QLabel>
#include <QLocale>
#include <QTime>

namespace
{

QString coloured(const QString &text, const QColor &colour)
{
    return QStringLiteral("<span style=\"color:%1\">%2</span>").arg(colour.name(), text.toHtmlEscaped());
}

/** \a words so short that the window need not grow. */
QString shortened(const QString &words)
{
    return words.size() <= 48 ? words : QString(words.left(47).trimmed() + u'…');
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent), m_pointer(add(false)), m_scale(add(false)), m_crs(add(false)), m_counts(add(false)),
      m_due(add(true)), m_unsent(add(true)), m_saved(add(true))
{
    m_pointer->setMinimumWidth(200);
    for (QLabel *label : { m_scale, m_crs, m_counts, m_due, m_unsent })
        label->setMinimumWidth(24); // on a narrow screen they give way to what was saved
    m_pointer->setToolTip(tr("Where the pointer is: X to the north, Y to the east"));
    m_crs->setToolTip(tr("Coordinate system of this file"));
    m_unsent->setToolTip(tr("Correction slips that have not gone to the province yet"));
    m_saved->setToolTip(savedTip());
    setSizeGripEnabled(false);
}

QLabel *StatusLine::add(bool permanent)
{
    auto *label = new QLabel;
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
        for (QLabel *label : { m_pointer, m_scale, m_crs, m_counts, m_due, m_unsent, m_saved })
            label->clear();
        return;
    }
    m_crs->setText(gis::Crs(document->file().crs()).name().section(QStringLiteral(" ("), 0, 0));
    int unsent = 0, late = 0;
    const QString soon = QDate::currentDate().addDays(2).toString(Qt::ISODate);
    document->file().visit(gis::table("dossier"), {}, [&](const gis::Record &dossier) {
        const QString state = dossier.text("state"), due = dossier.text("due_on");
        const bool sent = state == u"exported" || state == u"applied";
        unsent += !sent;
        late += !sent && !due.isEmpty() && due <= soon;
        return true;
    });
    m_unsent->setText(unsent ? tr("%n slip(s) not sent", nullptr, unsent) : QString());
    m_due->setText(late ? coloured(tr("⚠ %n slip(s) due", nullptr, late), theme::look) : QString());
    if (document->file().isReadOnly())
        m_saved->setText(coloured(document->file().lockHolder().isEmpty()
                                      ? tr("For reading only")
                                      : tr("For reading only: open at %1").arg(document->file().lockHolder()),
                                  theme::look));
    else if (m_saved->text().isEmpty())
        m_saved->setText(coloured(tr("● All saved"), theme::good));
}

void StatusLine::setPointer(gis::Point p)
{
    const auto shown = [](std::int64_t v) { return QLocale().toString(gis::metres(v), 'f', 3); };
    m_pointer->setText(tr("X (North) %1   Y (East) %2").arg(shown(p.y), shown(p.x)));
}

void StatusLine::setScale(double n)
{
    m_scale->setText(QStringLiteral("1:%1").arg(QLocale().toString(qRound64(n))));
}

void StatusLine::setCounts(const QString &words)
{
    m_counts->setText(words);
}

void StatusLine::setSaved(const QString &reason)
{
    m_saved->setToolTip(reason.isEmpty() ? savedTip() : reason);
    m_saved->setText(
        reason.isEmpty() ? coloured(
            tr("● Saved %1").arg(QTime::currentTime().toString(QStringLiteral("HH:mm:ss"))), theme::good)
                         : coloured(tr("NOT SAVED – %1").arg(shortened(reason)), theme::wrong));
}
