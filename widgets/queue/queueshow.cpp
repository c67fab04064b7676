// A finding at its place: on the map, in the form and on its paper.
#include "widgets/queue/queuedesk.h"

#include "gis/rules/fixes.h"
#include "widgets/form/parcelform.h"
#include "widgets/map/mapcanvas.h"
#include "widgets/parcellist/parcellist.h"
#include "widgets/queue/findingfield.h"
#include "widgets/queue/workpanel.h"

void QueueDesk::focus(const gis::Finding &finding)
{
    showPaper(finding);
    const QString field = fieldOfRule(finding.rule);
    for (const gis::RowRef &row : finding.rows)
        if (!field.isEmpty() && row.table->indexOf(field) >= 0 && m_panels.form->focusField(row.id, field))
            return;
    m_panels.map->setFocus(); // no field of the form is meant: no key may change one
}

/** The paper that \a finding speaks of: the certificate itself, or that of its line or right. */
void QueueDesk::showPaper(const gis::Finding &finding)
{
    const gis::Register &rows = m_check->state()->run->rows();
    for (const gis::RowRef &row : finding.rows) {
        const gis::RegisterTable &table = rows.table(*row.table);
        const QString name = QString::fromLatin1(row.table->name);
        if (name == u"certificate" || name == u"party" || name == u"scan")
            return Q_EMIT paperWanted(row.id);
        for (const char *field : { "certificate_id", "party_id" })
            if (const int index = row.table->indexOf(field); index >= 0 && table.find(row.id) != gis::noRow)
                if (const QUuid id = gis::toId(rows.value(table, table.find(row.id), index)); !id.isNull())
                    return Q_EMIT paperWanted(id);
    }
}

void QueueDesk::look(std::optional<gis::Point> place, gis::GeometryPtr ground)
{
    m_overlay->inHand = place;
    m_overlay->ground = std::move(ground);
    m_panels.map->update();
}

void QueueDesk::show(const gis::Finding &finding)
{
    const CheckStatePtr state = m_check->state();
    for (std::size_t n = 0; state && n < state->run->size(); ++n)
        if (QLatin1StringView(gis::rules()[state->run->hit(n).rule].code) == finding.rule
            && state->run->finding(n).key() == finding.key())
            return showFinding(n);
}

void QueueDesk::showFinding(std::size_t number)
{
    const gis::Finding finding = m_check->state()->run->finding(number);
    if (!finding.parcels.empty()
        && std::find(finding.parcels.begin(), finding.parcels.end(), m_panels.work->parcels()->current())
            == finding.parcels.end())
        m_panels.work->parcels()->setCurrent(finding.parcels.front());
    if (!finding.parcels.empty())
        m_panels.map->fitParcel(m_panels.work->parcels()->current());
    look(finding.place, gis::disputedGround(*m_check->state()->run, number));
    focus(finding);
}

/** The findings of \a line, those that the list was filtered by first. */
