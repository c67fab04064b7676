#include "widgets/queue/whygroup.h"

#include "gis/rules/fixes.h"
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
    const bool isMissing = std::any_of(why.findings.begin(), why.findings.end(), [&](std::size_t finding) {
        return isInTheWay(run, finding) && gis::blockOf(ruleOf(run, finding)) == block;
    });
    return u"%1&nbsp;<span style=\"color:%2\">%3</span>"_s.arg(
        blockName(block), (isMissing ? theme::wrong : theme::good).name(), isMissing ? u"✗"_s : u"✓"_s);
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

QString lineOf(const gis::CheckRun &run, std::size_t finding, bool isFixable, const QString &names = {})
{
    const gis::Rule &rule = ruleOf(run, finding);
    const bool isForced = isInTheWay(run, finding);
    QStringList links{ link(u"show", finding, Text::tr("Show")) };
    if (isFixable)
        links.prepend(link(u"fix", finding, gis::fixTitle(rule) + u'…'));
    if (run.exception(finding) == gis::Exception::Asked)
        links += link(u"confirm", finding, Text::tr("Confirm that it is accepted…"));
    else
        links += link(u"except", finding, Text::tr("Accept…"));
    QString words = names + run.sentence(finding);
    if (run.exception(finding) == gis::Exception::Asked)
        if (const auto decision = gis::decisionOf(run, finding))
            words += u' ' + Text::tr("%1 accepts it: “%2”.").arg(decision->by, decision->reason);
    return u"<span style=\"color:%1\">%2</span> <b>%3</b>: %4 %5"_s.arg(
        (isForced ? theme::wrong : theme::quiet).name(), isForced ? u"●"_s : u"○"_s,
        gis::name(rule.dimension), words.toHtmlEscaped(), links.join(u" · "_s));
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

QString whyGroup(const gis::CheckRun &run, const gis::Fabric &fabric, const QUuid &parcel)
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
        lines += lineOf(run, finding, std::count(fixable.begin(), fixable.end(), finding) > 0);
    return lines.join(u"<br>"_s);
}

QString findingWords(const gis::CheckRun &run, const gis::Fabric &fabric, const QString &title,
                     const std::vector<std::uint32_t> &findings)
{
    constexpr std::size_t most = 8;
    const std::vector<std::size_t> shown(findings.begin(),
                                         findings.begin() + std::ptrdiff_t(std::min(findings.size(), most)));
    const std::vector<std::size_t> fixable = gis::fixable(run, fabric, shown);
    QStringList lines{ u"<b>%1</b>"_s.arg(title.toHtmlEscaped()) };
    for (const std::size_t finding : shown)
        lines += lineOf(run, finding, std::count(fixable.begin(), fixable.end(), finding) > 0,
                        namesOf(run, finding));
    if (findings.size() > most)
        lines += Text::tr("and %n more", nullptr, int(findings.size() - most));
    return lines.join(u"<br>"_s);
}
