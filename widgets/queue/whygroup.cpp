#include "widgets/queue/whygroup.h"

#include "gis/rules/fixes.h"
#include "widgets/queue/severitycolour.h"
#include "widgets/theme.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(WhyGroup)
};

const gis::Rule &ruleOf(const gis::CheckRun &run, std::size_t finding)
{
    return gis::rules()[run.hit(finding).rule];
}

/** Whether \a finding stands in the way of group 1. */
bool isInTheWay(const gis::CheckRun &run, std::size_t finding)
{
    return run.hit(finding).forces && run.profile().of(run.hit(finding).rule).group > 1;
}

QString blockName(gis::Block block)
{
    switch (block) {
    case gis::Block::Space:
        return Text::tr("Shape");
    case gis::Block::Attributes:
        return Text::tr("Attributes");
    case gis::Block::Scans:
        break;
    }
    return Text::tr("Scans");
}

QString blockWords(const gis::CheckRun &run, const gis::Why &why, gis::Block block)
{
    if (!why.applies(block))
        return Text::tr("%1: not applicable").arg(blockName(block));
    bool isMissing = false;
    gis::Severity worst = gis::Severity::Off;
    for (const std::size_t finding : why.findings)
        if (isInTheWay(run, finding) && gis::blockOf(ruleOf(run, finding)) == block) {
            isMissing = true;
            worst = std::max(worst, run.severity(finding));
        }
    return u"%1&nbsp;<span style=\"color:%2\">%3</span>"_s.arg(
        blockName(block), (isMissing ? colourOf(worst) : theme::good).name(), isMissing ? u"✗"_s : u"✓"_s);
}

QString link(QStringView what, std::size_t finding, const QString &words)
{
    return u"<a href=\"%1:%2\">%3</a>"_s.arg(what).arg(finding).arg(words.toHtmlEscaped());
}

/** “9/52, 9/53: ”, of the parcels that \a finding counts for. */
QString namesOf(const gis::CheckRun &run, std::size_t finding)
{
    constexpr std::size_t most = 3;
    const gis::RegisterTable &parcels = run.rows().table("parcel");
    const int sheet = parcels.table().indexOf("sheet_no"), number = parcels.table().indexOf("parcel_no");
    QStringList names;
    for (const gis::Row row : run.parcelsOf(finding))
        names += QString(run.rows().text(parcels, row, sheet) + u'/' + run.rows().text(parcels, row, number));
    if (names.isEmpty() || names.size() > qsizetype(most))
        return {};
    return names.join(u", "_s) + u": "_s;
}

/** What \a person, who sits here, can do about \a finding. */
QStringList linksOf(const gis::CheckRun &run, std::size_t finding, bool isFixable,
                    const std::optional<gis::Decision> &asked, const QString &person)
{
    QStringList links{ link(u"show", finding, Text::tr("Show")) };
    if (isFixable)
        links.prepend(link(u"fix", finding, gis::fixTitle(ruleOf(run, finding)) + u'…'));
    if (!asked)
        links += link(u"except", finding, Text::tr("Accept…"));
    else if (asked->by != person)
        links += link(u"confirm", finding, Text::tr("Confirm that it is accepted…"));
    return links;
}

QString lineOf(const gis::CheckRun &run, std::size_t finding, bool isFixable, const QString &person,
               const QString &names = {})
{
    const auto asked =
        run.exception(finding) == gis::Exception::Asked ? gis::decisionOf(run, finding) : std::nullopt;
    QString words = names + run.sentence(finding);
    if (asked)
        words += u' ' + Text::tr("%1 accepts it: “%2”.").arg(asked->by, asked->reason);
    if (asked && asked->by == person)
        words += u' ' + Text::tr("Another person than %1 must confirm it.").arg(asked->by);
    return u"<span style=\"color:%1\">%2</span> <b>%3</b>: %4 %5"_s.arg(
        colourOf(run.severity(finding)).name(), isInTheWay(run, finding) ? u"●"_s : u"○"_s,
        gis::name(ruleOf(run, finding).dimension), words.toHtmlEscaped(),
        linksOf(run, finding, isFixable, asked, person).join(u" · "_s));
}

/** “214 apartments: 180 in order”, each by its own group; empty where there are none. */
QString apartmentWords(const gis::CheckRun &run, const QUuid &parcel)
{
    const gis::RegisterTable &parcels = run.rows().table("parcel"), &all = run.rows().table("apartment");
    int count = 0, inOrder = 0;
    all.each(gis::columns().apartment.parcelId, parcels, parcels.find(parcel), [&](gis::Row apartment) {
        ++count;
        inOrder += run.apartmentGroup(apartment) == 1;
    });
    return count ? Text::tr("%n apartment(s): %1 in order", nullptr, count).arg(inOrder) : QString();
}

QString title(const gis::Why &why)
{
    if (why.isWaiting)
        return Text::tr("Group 2, only waiting for the match");
    return why.group == 1 ? Text::tr("Group 1: nothing is missing")
                          : Text::tr("Why group %1?").arg(why.group);
}

} // namespace

QString whyGroup(const gis::CheckRun &run, const gis::Fabric &fabric, const QUuid &parcel,
                 const QString &person)
{
    gis::Why why = run.why(parcel);
    if (why.group == 0)
        return {};
    std::stable_sort(why.findings.begin(), why.findings.end(), [&](std::size_t a, std::size_t b) {
        const auto key = [&](std::size_t n) {
            return std::pair(!isInTheWay(run, n), ruleOf(run, n).dimension);
        };
        return key(a) < key(b);
    });
    QStringList blocks;
    for (const gis::Block block : { gis::Block::Space, gis::Block::Attributes, gis::Block::Scans })
        blocks += blockWords(run, why, block);
    QStringList lines{ u"<b>%1</b> &nbsp; %2"_s.arg(title(why).toHtmlEscaped(), blocks.join(u" · "_s)) };
    if (why.isStateManaged)
        lines += Text::tr(
            "Land that the State manages: land user, certificate, scan and match are not asked for.");
    if (const QString apartments = apartmentWords(run, parcel); !apartments.isEmpty())
        lines += apartments.toHtmlEscaped();
    const auto inTheWay = std::count_if(why.findings.begin(), why.findings.end(),
                                        [&](std::size_t finding) { return isInTheWay(run, finding); });
    if (why.group > 1 && !why.isWaiting)
        lines += Text::tr("To group 1: do the %n things marked ●.", nullptr, int(inTheWay)).toHtmlEscaped();
    const std::vector<std::size_t> fixable = gis::fixable(run, fabric, why.findings);
    for (const std::size_t finding : why.findings)
        lines += lineOf(run, finding, std::count(fixable.begin(), fixable.end(), finding) > 0, person);
    return lines.join(u"<br>"_s);
}

QString findingWords(const gis::CheckRun &run, const gis::Fabric &fabric, const QString &title,
                     const std::vector<std::uint32_t> &findings, const QString &person)
{
    constexpr std::size_t most = 8;
    const std::vector<std::size_t> shown(findings.begin(),
                                         findings.begin() + std::ptrdiff_t(std::min(findings.size(), most)));
    const std::vector<std::size_t> fixable = gis::fixable(run, fabric, shown);
    QStringList lines{ u"<b>%1</b>"_s.arg(title.toHtmlEscaped()) };
    for (const std::size_t finding : shown)
        lines += lineOf(run, finding, std::count(fixable.begin(), fixable.end(), finding) > 0, person,
                        namesOf(run, finding));
    if (findings.size() > most)
        lines += Text::tr("and %n more", nullptr, int(findings.size() - most));
    return lines.join(u"<br>"_s);
}
