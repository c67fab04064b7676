// Where the clerk left off in the queue of a file.
#include "widgets/queue/queuepanel.h"

#include "gis/rules/rule.h"
#include "widgets/queue/queuefilterbox.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace
{

/** Where the clerk left off in the file of \a document. */
QString settingsKey(const storage::Document &document, const char *name)
{
    return u"files/%1/queue/%2"_s.arg(gis::text(document.file().id()), QLatin1StringView(name));
}

template <typename List, typename Item> int indexIn(const List &list, const Item &item)
{
    const auto it = std::find(list.begin(), list.end(), item);
    return it == list.end() ? -1 : int(it - list.begin());
}

} // namespace

void QueuePanel::remember() const
{
    if (!m_document)
        return;
    QSettings settings;
    settings.setValue(settingsKey(*m_document, "line"), m_current);
    settings.setValue(settingsKey(*m_document, "order"), int(m_filter.order));
    settings.setValue(settingsKey(*m_document, "words"), int(m_filter.dimensions));
    settings.setValue(settingsKey(*m_document, "rule"),
                      m_filter.rule < 0 ? QString()
                                        : QString::fromLatin1(gis::rules()[std::size_t(m_filter.rule)].code));
    settings.setValue(settingsKey(*m_document, "severity"), int(m_filter.severity));
    settings.setValue(settingsKey(*m_document, "group"), m_filter.group);
    settings.setValue(settingsKey(*m_document, "work"), int(m_filter.work));
    settings.setValue(settingsKey(*m_document, "mine"), m_filter.mine);
    if (!m_lines)
        return; // not known yet which they are: what was remembered stays
    const ParcelFacts &facts = *m_lines->facts;
    const auto sheet =
        m_filter.sheet >= 0 ? facts.order->sheets[std::size_t(m_filter.sheet)] : gis::SheetKey();
    settings.setValue(settingsKey(*m_document, "sheet"), QStringList{ sheet.series, sheet.sheetNo });
    settings.setValue(settingsKey(*m_document, "hamlet"),
                      m_filter.hamlet >= 0 ? facts.hamlets[std::size_t(m_filter.hamlet)] : QString());
}

void QueuePanel::recall()
{
    if (!m_document)
        return;
    const QSettings settings;
    const auto value = [&](const char *name) { return settings.value(settingsKey(*m_document, name)); };
    m_current = value("line").toString();
    QueueFilter filter;
    filter.order = QueueFilter::Order(std::clamp(value("order").toInt(), 0, 4));
    filter.dimensions = (unsigned char)(value("words").toInt() & 15);
    filter.rule = gis::indexOfRule(value("rule").toString());
    filter.severity = gis::Severity(std::clamp(value("severity").toInt(), 0, 3));
    filter.group = std::clamp(value("group").toInt(), 0, 3);
    filter.work = QueueFilter::Work(std::clamp(value("work").toInt(), 0, 6));
    filter.mine = value("mine").toBool();
    setFilter(filter);
}

void QueuePanel::recallPlace()
{
    const QSettings settings;
    const ParcelFacts &facts = *m_lines->facts;
    const QStringList sheet = settings.value(settingsKey(*m_document, "sheet")).toStringList();
    const QString hamlet = settings.value(settingsKey(*m_document, "hamlet")).toString();
    m_filter.sheet =
        sheet.value(1).isEmpty() ? -1 : indexIn(facts.order->sheets, gis::SheetKey{ sheet[0], sheet[1] });
    m_filter.hamlet = hamlet.isEmpty() ? -1 : indexIn(facts.hamlets, hamlet);
    m_filters->show(m_filter);
}
