#include "gis/rules/topologyrules.h"

#include "gis/humanvalues.h"
#include "gis/parcelorder.h"

#include <QCoreApplication>

#include <cmath>
#include <map>

namespace gis
{

namespace
{

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(TopologyRules)
};

constexpr double roundOff = 1e-9; // m²

struct Codes {
    int shape = indexOfRule(u"DUNG-01"), overlap = indexOfRule(u"DUNG-02"), gap = indexOfRule(u"DUNG-03"),
        vertex = indexOfRule(u"DUNG-04"), twice = indexOfRule(u"DUNG-05"), parts = indexOfRule(u"DUNG-09");
};

const Codes &codes()
{
    static const Codes all;
    return all;
}

QString sentenceOf(ShapeFlaw flaw)
{
    switch (flaw) {
    case ShapeFlaw::TooFewVertices:
        return Text::tr("The boundary has too few vertices.");
    case ShapeFlaw::RepeatedVertex:
        return Text::tr("The boundary has a vertex twice.");
    case ShapeFlaw::Spike:
        return Text::tr("The boundary has a spike.");
    case ShapeFlaw::SelfCrossing:
        return Text::tr("The boundary crosses or touches itself.");
    case ShapeFlaw::MisplacedHole:
        return Text::tr("A hole does not lie in the parcel as it should.");
    case ShapeFlaw::OverlappingParts:
        return Text::tr("Parts of the parcel lie over one another.");
    case ShapeFlaw::NoArea:
        return Text::tr("The parcel has no area.");
    case ShapeFlaw::None:
        break;
    }
    return Text::tr("The shape could not be worked out.");
}

QString millimetresOf(double width)
{
    return QLocale().toString(width, 'f', width < 10 ? 1 : 0) + u" mm"_s;
}

QString squareMetresOf(double area)
{
    return QLocale().toString(area, 'f', area < 1 ? 3 : 1) + u" m²"_s;
}

QString sentenceOf(const TopologyFault &fault, const QString &other)
{
    switch (fault.kind) {
    case TopologyFaultKind::Overlap:
        return Text::tr("Lies over parcel %1: %2, %3 wide.")
            .arg(other, squareMetresOf(fault.squareMetres()), millimetresOf(fault.widthMillimetres));
    case TopologyFaultKind::Gap:
        return other.isEmpty()
            ? Text::tr("A gap beside the parcel: %1, %2 wide.")
                  .arg(squareMetresOf(fault.squareMetres()), millimetresOf(fault.widthMillimetres))
            : Text::tr("A gap to parcel %1: %2, %3 wide.")
                  .arg(other, squareMetresOf(fault.squareMetres()), millimetresOf(fault.widthMillimetres));
    case TopologyFaultKind::UnmatchedVertex:
        return Text::tr("A vertex is %1 beside the boundary of parcel %2.")
            .arg(millimetresOf(fault.widthMillimetres), other);
    case TopologyFaultKind::Duplicate:
        return Text::tr("The same shape as parcel %1.").arg(other);
    case TopologyFaultKind::NestedParts:
        return Text::tr("The smallest part is the parcel; the others are outlines around it.");
    case TopologyFaultKind::SeveralParts:
        return Text::tr("The parcel has more than one part.");
    default:
        return sentenceOf(fault.flaw);
    }
}

/** “Tiếp biên tờ 8 – 9”: what lies between two sheets is one piece of work; nested parts are one for the map.
 */
QString causeOf(const RuleInput &in, const TopologyFault &fault, Row a, Row b)
{
    if (fault.kind == TopologyFaultKind::NestedParts)
        return sentenceOf(fault, {});
    if (!fault.betweenSheets || b == noRow)
        return {};
    QStringList sheets{ in.text(in.parcel, a, in.c.parcel.sheetNo),
                        in.text(in.parcel, b, in.c.parcel.sheetNo) };
    std::sort(sheets.begin(), sheets.end(),
              [](const QString &x, const QString &y) { return naturalOrder(x, y) < 0; });
    return Text::tr("Edge matching of sheets %1 and %2").arg(sheets[0], sheets[1]);
}

/** Hosts say all their islands at once. */
void reportHosts(const RuleInput &in, const std::vector<TopologyFault> &faults, Report &out)
{
    std::map<Row, std::vector<const TopologyFault *>> hosts;
    for (const TopologyFault &fault : faults)
        if (fault.kind == TopologyFaultKind::UncutIsland)
            if (const Row host = in.parcel.find(fault.a); host != noRow)
                hosts[host].push_back(&fault);
    out.setRule(codes().parts);
    for (const auto &[host, islands] : hosts) {
        Details details;
        double area = 0;
        for (const TopologyFault *fault : islands) {
            if (const Row island = in.parcel.find(fault->b); island != noRow)
                details.extra.others.push_back({ std::uint8_t(in.parcel.index()), island });
            area += fault->squareMetres();
        }
        details.extra.place = islands.front()->place;
        details.extra.amount = area;
        out.fire(in.parcel, host,
                 Text::tr("%n parcel(s) lie inside and are not cut out: %1 too much.", nullptr,
                          int(islands.size()))
                     .arg(shownArea(area)),
                 details);
    }
}

} // namespace

int ruleOf(TopologyFaultKind kind)
{
    switch (kind) {
    case TopologyFaultKind::Overlap:
        return codes().overlap;
    case TopologyFaultKind::Gap:
        return codes().gap;
    case TopologyFaultKind::UnmatchedVertex:
        return codes().vertex;
    case TopologyFaultKind::Duplicate:
        return codes().twice;
    case TopologyFaultKind::UncutIsland:
    case TopologyFaultKind::NestedParts:
    case TopologyFaultKind::SeveralParts:
        return codes().parts;
    case TopologyFaultKind::Invalid:
    case TopologyFaultKind::Undigested:
        break;
    }
    return codes().shape;
}

TopologyTolerances tolerancesOf(const Profile &profile)
{
    TopologyTolerances result;
    result.gapMillimetres = result.gapBetweenSheetsMillimetres = profile.of(codes().gap).tolerance;
    result.overlapBetweenSheetsMillimetres = 0; // there the profile's own tolerance, in m², says what counts
    result.widestGapMillimetres = profile.largestGapWidth;
    result.vertexMillimetres = result.vertexBetweenSheetsMillimetres = profile.of(codes().vertex).tolerance;
    return result;
}

bool isTopologyRule(int rule)
{
    const Codes &c = codes();
    return rule == c.shape || rule == c.overlap || rule == c.gap || rule == c.vertex || rule == c.twice
        || rule == c.parts;
}

void reportTopology(const RuleInput &in, const std::vector<TopologyFault> &faults,
                    const std::function<bool(int)> &isWanted, Report &out)
{
    if (isWanted(codes().parts))
        reportHosts(in, faults, out);
    for (const TopologyFault &fault : faults) {
        const int rule = ruleOf(fault.kind);
        const Row a = in.parcel.find(fault.a), b = fault.b.isNull() ? noRow : in.parcel.find(fault.b);
        if (fault.kind == TopologyFaultKind::UncutIsland || !isWanted(rule) || a == noRow)
            continue;
        const double least =
            fault.betweenSheets ? in.profile.edgeMatchingTolerance : in.profile.of(rule).tolerance;
        if (fault.kind == TopologyFaultKind::Overlap && fault.squareMetres() <= least + roundOff)
            continue;
        Details details{ causeOf(in, fault, a, b),
                         fault.betweenSheets ? Severity::Warning : Severity::Error };
        if (b != noRow)
            details.extra.others.push_back({ std::uint8_t(in.parcel.index()), b });
        details.extra.place = fault.place;
        details.extra.width = fault.widthMillimetres;
        details.extra.amount = rule == codes().overlap ? fault.squareMetres() : fault.widthMillimetres;
        out.setRule(rule);
        out.fire(in.parcel, a, sentenceOf(fault, b == noRow ? QString() : in.name(b)), details);
    }
}

} // namespace gis
