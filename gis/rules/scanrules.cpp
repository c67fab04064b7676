#include "gis/rules/report.h"

#include "gis/rules/holders.h"

#include <QCoreApplication>

#include <cmath>

namespace gis
{

namespace
{

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ScanRules)
};

/** DU-06, of certificates: there is one. */
RowCheck hasScan(const RuleInput &in)
{
    return [&in, none = Text::tr("The certificate has no scan.")](Row row, Report &out) {
        if (!in.scanLink.isReferredTo(in.c.scanLink.rowId, in.certificate, row))
            out.fire(in.certificate, row, none, { none });
    };
}

QString faultOf(const RuleInput &in, Row scan)
{
    switch (in.rows.circumstances.scanFiles.value(in.scan.id(scan))) {
    case ScanFile::Missing:
        return Text::tr("The scan has no file.");
    case ScanFile::Empty:
        return Text::tr("The file of the scan is empty.");
    case ScanFile::Unreadable:
        return Text::tr("The file of the scan cannot be opened as PDF.");
    case ScanFile::Changed:
        return Text::tr("The file of the scan is not the one that was stored.");
    case ScanFile::Good:
    case ScanFile::Unknown:
        break;
    }
    const double pages = in.scan.number(scan, in.c.scan.pages), dpi = in.scan.number(scan, in.c.scan.dpi);
    if (!std::isnan(pages) && pages < in.profile.leastPages)
        return Text::tr("The scan has %1 pages, %2 are wanted.").arg(pages).arg(in.profile.leastPages);
    if (dpi > 0 && dpi < in.profile.leastDpi)
        return Text::tr("The scan has %1 dpi, %2 are wanted.").arg(dpi).arg(in.profile.leastDpi);
    return {};
}

/** DU-06, of scans: they can be used. */
RowCheck isGood(const RuleInput &in)
{
    return [&in](Row row, Report &out) {
        if (const QString fault = faultOf(in, row); !fault.isEmpty())
            out.fire(in.scan, row, fault);
    };
}

/** Linked with a certificate in force. */
bool showsCertificate(const RuleInput &in, Row scan)
{
    bool result = false;
    in.scanLink.each(in.c.scanLink.scanId, in.scan, scan, [&](Row link) {
        const bool isOfCertificate =
            in.text(in.scanLink, link, in.scanLink.table().indexOf("entity")) == u"certificate";
        const Row of = in.scanLink.reference(link, in.c.scanLink.rowId);
        result |= isOfCertificate && in.certificate.isThere(of) && in.isInForce(of);
    });
    return result;
}

/** DU-07 */
RowCheck hasIdentityScan(const RuleInput &in)
{
    return [&in, none = Text::tr("There is no scan of an identity paper.")](Row row, Report &out) {
        if (!in.scanLink.isReferredTo(in.c.scanLink.rowId, in.party, row))
            out.fire(in.party, row, none, { none });
    };
}

bool livesThere(const RuleInput &in, Row party)
{
    if (isDead(in, party) || !isRequired(in, party, true))
        return false;
    const auto parcels = in.subjectsOf(in.party, party).parcels;
    return std::any_of(parcels.begin(), parcels.end(),
                       [&](Row p) { return in.isUsed(p) && in.classOf(p) & Residential; });
}

} // namespace

std::vector<RowRule> scanRules()
{
    return {
        { "DU-06", "certificate", [](const RuleInput &in, Row row) { return in.isInForce(row); }, hasScan },
        { "DU-06", "scan", showsCertificate, isGood },
        { "DU-07", "party", livesThere, hasIdentityScan },
    };
}

} // namespace gis
