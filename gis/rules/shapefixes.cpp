#include "gis/rules/shapefixes.h"

#include "gis/error.h"
#include "gis/nestedparts.h"
#include "gis/rules/topologyrules.h"
#include "gis/topology/fixes.h"

#include <QCoreApplication>

#include <cmath>

namespace gis
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ShapeFixes)
};

/** The faults behind finding \a n: a host has one for each island, others have one. */
std::vector<const TopologyFault *> faultsOf(const CheckRun &run, std::size_t n)
{
    const Hit &hit = run.hit(n);
    std::vector<const TopologyFault *> result;
    if (!isTopologyRule(hit.rule))
        return result;
    const QUuid subject = run.rows().at(hit.table).id(hit.row);
    const HitExtra *extra = run.extra(n);
    for (const TopologyFault &fault : run.faultsOf(subject))
        if (ruleOf(fault.kind) == hit.rule
            && (fault.kind == TopologyFaultKind::UncutIsland || (extra && extra->place == fault.place)))
            result.push_back(&fault);
    return result;
}

/** What is worked out fault after fault. */
class Mending
{
public:
    Mending(const CheckRun &run, const Fabric &fabric)
        : m_run(run), m_in(run.rows(), fabric, run.profile(), false),
          m_tolerances(tolerancesOf(run.profile())), m_fabric(fabric)
    {
    }

    /** Does \a fix, unless it changes areas shown and that is not wanted. \throws Error if it cannot be done.
     */
    bool mend(const TopologyFault &fault, TopologyFix fix, bool changesGround)
    {
        const Outcome outcome = fixed(m_fabric, fault, fix, m_tolerances);
        if (!changesGround && !showsTheSame(outcome))
            return false;
        std::vector<Change> changes = outcome.edit.changes;
        for (const Touched &parcel : outcome.retired)
            retire(fault, parcel, changes);
        if (fix == TopologyFix::KeepSmallestPart)
            addRecordedArea(fault, changes);
        m_fabric.apply({ {}, changes });
        m_changes.insert(m_changes.end(), changes.begin(), changes.end());
        return true;
    }

    /** The first fix that \a care lets do and that mends \a fault. */
    bool mend(const TopologyFault &fault, const ShapeCare &care)
    {
        for (const TopologyFix fix : fixesOf(fault)) {
            const QUuid keeper = keeperOf(fault, fix);
            if (!keeper.isNull() && !(care.keeper && care.keeper(fault) == keeper))
                continue;
            try {
                if (mend(fault, fix, care.changesGround || !keeper.isNull()))
                    return true;
            } catch (const Cancelled &) {
                throw;
            } catch (const Error &) { // it would not mend it: the next one may
            }
        }
        return false;
    }

    std::vector<Change> changes() const { return netChanges(m_changes); }
    const Fabric &fabric() const { return m_fabric; }

private:
    bool showsTheSame(const Outcome &outcome) const;
    void retire(const TopologyFault &fault, const Touched &gone, std::vector<Change> &changes) const;
    void addRecordedArea(const TopologyFault &fault, std::vector<Change> &changes) const;

    const CheckRun &m_run;
    const RuleInput m_in; ///< of what was there before
    TopologyTolerances m_tolerances;
    Fabric m_fabric;
    std::vector<Change> m_changes;
};

/** The same areas to 0.1 m², and no farther from those in the database than they may be. */
bool Mending::showsTheSame(const Outcome &outcome) const
{
    static const int rule = indexOfRule(u"DUNG-07");
    const double tolerance = m_run.profile().of(rule).tolerance;
    const auto tenths = [](double area) { return std::llround(area * 10); };
    const int field = m_in.parcel.table().geometryIndex();
    return std::all_of(outcome.edit.changes.begin(), outcome.edit.changes.end(), [&](const Change &change) {
        const double before = squareMetres(twiceArea(*toGeometry(change.before->at(field)))),
                     after = squareMetres(twiceArea(*toGeometry(change.after->at(field)))),
                     recorded = m_in.parcel.number(m_in.parcel.find(change.id), m_in.c.parcel.recordedArea);
        return tenths(before) == tenths(after)
            && (!(std::abs(after - recorded) > tolerance) || std::abs(before - recorded) > tolerance);
    });
}

/** Of two parcels of one shape only that may go which has nothing that the other has not: its rights end. */
void Mending::retire(const TopologyFault &fault, const Touched &gone, std::vector<Change> &changes) const
{
    const Row row = m_in.parcel.find(gone.id),
              other = m_in.parcel.find(gone.id == fault.a ? fault.b : fault.a);
    const Columns &c = m_in.c;
    const auto hangs = [&](const RegisterTable &table, int field) {
        return table.isReferredTo(field, m_in.parcel, row);
    };
    bool hasMore = hangs(m_in.line, c.line.parcelId) || hangs(m_in.building, c.building.parcelId)
        || hangs(m_in.apartment, c.apartment.parcelId) || hangs(m_in.restriction, c.restriction.parcelId);
    const QString day = m_in.rows.circumstances.today.toString(Qt::ISODate);
    m_in.right.each(c.right.parcelId, m_in.parcel, row, [&](Row right) {
        if (!m_in.isRunning(right))
            return;
        bool goesOn = false;
        m_in.right.each(c.right.parcelId, m_in.parcel, other, [&](Row held) {
            goesOn |= m_in.isRunning(held)
                && m_in.right.reference(held, c.right.partyId)
                    == m_in.right.reference(right, c.right.partyId);
        });
        hasMore |= !goesOn;
        changes.push_back(
            { &m_in.right.table(), m_in.right.id(right),
              Values{ { c.right.validTo, m_in.rows.value(m_in.right, right, c.right.validTo) } },
              Values{ { c.right.validTo, day } } });
    });
    if (hasMore)
        throw Error(Text::tr("Parcel %1 has a certificate, a land user or a building that parcel %2 has not: "
                             "put it on that first.")
                        .arg(m_in.name(row), m_in.name(other)));
    changes.push_back({ &m_in.parcel.table(), gone.id,
                        Values{ { c.parcel.status, m_in.rows.value(m_in.parcel, row, c.parcel.status) } },
                        Values{ { c.parcel.status, QStringLiteral("retired") } } });
}

/** Of nested parts the area in the database counts the parcel once for each part. */
void Mending::addRecordedArea(const TopologyFault &fault, std::vector<Change> &changes) const
{
    const Row row = m_in.parcel.find(fault.a);
    const auto place = m_in.fabric.find(fault.a);
    const int field = m_in.c.parcel.recordedArea;
    const double recorded = m_in.parcel.number(row, field);
    if (!place || std::isnan(recorded))
        return;
    const auto geometry = std::make_shared<const Geometry>(m_in.fabric.chunk(*place).geometry(place->item));
    const auto nested = nestedParcel({ geometry, recorded });
    if (nested && nested->recordedArea != recorded)
        changes.push_back({ &m_in.parcel.table(), fault.a, Values{ { field, recorded } },
                            Values{ { field, nested->recordedArea } } });
}

double areaIn(const Fabric &fabric, const QUuid &parcel)
{
    const auto place = fabric.find(parcel);
    return place ? squareMetres(twiceArea(fabric.chunk(*place), place->item)) : 0;
}

QStringList serialsOf(const RuleInput &in, Row parcel)
{
    QStringList serials;
    in.line.each(in.c.line.parcelId, in.parcel, parcel, [&](Row line) {
        const Row certificate = in.line.reference(line, in.c.line.certificateId);
        if (in.certificate.isThere(certificate) && in.isInForce(certificate))
            serials += in.text(in.certificate, certificate, in.c.certificate.serial);
    });
    serials.removeDuplicates();
    return serials;
}

FixedParcel fixedParcel(const RuleInput &in, const Fabric &before, const Fabric &after, const QUuid &parcel)
{
    const Row row = in.parcel.find(parcel);
    return { parcel, in.name(row), areaIn(before, parcel), areaIn(after, parcel), serialsOf(in, row) };
}

/** The parcels in question: the two of one fault, and all whose shape changes. */
std::vector<FixedParcel> parcelsOf(const RuleInput &in, const Mending &mending,
                                   const std::vector<const TopologyFault *> &faults)
{
    std::vector<QUuid> ids;
    const auto add = [&](const QUuid &id) {
        if (!id.isNull() && std::find(ids.begin(), ids.end(), id) == ids.end())
            ids.push_back(id);
    };
    if (faults.size() == 1)
        add(faults[0]->a), add(faults[0]->b);
    for (const Change &change : mending.changes())
        if (const double before = areaIn(in.fabric, change.id), after = areaIn(mending.fabric(), change.id);
            std::abs(before - after) > 0.0005)
            add(change.id);
    std::vector<FixedParcel> parcels;
    for (const QUuid &id : ids)
        parcels.push_back(fixedParcel(in, in.fabric, mending.fabric(), id));
    return parcels;
}

/** A way that is offered: what it is called, and which fix it is of each fault. */
struct Way {
    QString title;
    std::function<std::optional<TopologyFix>(const TopologyFault &)> fix;
};

QString titleOf(const RuleInput &in, const TopologyFault &fault, TopologyFix fix)
{
    const auto name = [&](const QUuid &parcel) { return in.name(in.parcel.find(parcel)); };
    const QUuid keeper = keeperOf(fault, fix);
    if (keeper.isNull())
        return gis::titleOf(fix);
    switch (fault.kind) {
    case TopologyFaultKind::Gap:
        return Text::tr("Give the Gap to Parcel %1").arg(name(keeper));
    case TopologyFaultKind::Duplicate:
        return Text::tr("Keep Parcel %1, Retire Parcel %2")
            .arg(name(keeper), name(keeper == fault.a ? fault.b : fault.a));
    default:
        return Text::tr("Leave the Ground to Parcel %1").arg(name(keeper));
    }
}

SheetKey sheetOf(const RuleInput &in, const QUuid &parcel)
{
    const Row row = in.parcel.find(parcel);
    return { in.text(in.parcel, row, in.c.parcel.series), in.text(in.parcel, row, in.c.parcel.sheetNo) };
}

std::vector<Way> waysOfOne(const RuleInput &in, const TopologyFault &fault)
{
    std::vector<Way> ways;
    for (const TopologyFix fix : fixesOf(fault))
        ways.push_back({ titleOf(in, fault, fix), [fix](const TopologyFault &f) {
                            const auto fixes = fixesOf(f);
                            return std::find(fixes.begin(), fixes.end(), fix) == fixes.end()
                                ? std::nullopt
                                : std::optional(fix);
                        } });
    return ways;
}

/** Between two sheets one of them may have the ground of all; else only what is no matter of sides. */
std::vector<Way> waysOfSeveral(const RuleInput &in, const std::vector<const TopologyFault *> &faults)
{
    std::vector<SheetKey> sheets;
    bool isOfSides = false;
    for (const TopologyFault *fault : faults) {
        const auto fixes = fixesOf(*fault);
        isOfSides |= !fixes.empty() && !keeperOf(*fault, fixes.front()).isNull();
        for (const QUuid &parcel : { fault->a, fault->b })
            if (const SheetKey sheet = parcel.isNull() ? SheetKey() : sheetOf(in, parcel);
                !parcel.isNull() && std::find(sheets.begin(), sheets.end(), sheet) == sheets.end())
                sheets.push_back(sheet);
    }
    if (!isOfSides)
        return { { gis::titleOf(fixesOf(*faults.front()).front()), [](const TopologyFault &fault) {
                      const auto fixes = fixesOf(fault);
                      return fixes.empty() ? std::nullopt : std::optional(fixes.front());
                  } } };
    if (sheets.size() != 2)
        return {};
    std::vector<Way> ways;
    for (const SheetKey &sheet : sheets)
        ways.push_back({ Text::tr("Leave the Ground to Sheet %1").arg(sheet.sheetNo),
                         [&in, sheet](const TopologyFault &fault) -> std::optional<TopologyFix> {
                             for (const TopologyFix fix : fixesOf(fault))
                                 if (const QUuid keeper = keeperOf(fault, fix);
                                     !keeper.isNull() && sheetOf(in, keeper) == sheet)
                                     return fix;
                             return std::nullopt;
                         } });
    return ways;
}

ShapeChoice choiceOf(const CheckRun &run, const RuleInput &in,
                     const std::vector<const TopologyFault *> &faults, const Way &way,
                     const Progress &progress)
{
    Mending mending(run, in.fabric);
    ShapeChoice choice{ way.title, { way.title, {} }, {}, {}, 0 };
    for (std::size_t i = 0; i < faults.size(); ++i) {
        report(progress, double(i) / double(faults.size()));
        try {
            const auto fix = way.fix(*faults[i]);
            choice.left += !fix || !mending.mend(*faults[i], *fix, true);
        } catch (const Cancelled &) {
            throw;
        } catch (const Error &error) {
            choice.refusal = error.message();
            ++choice.left;
        }
    }
    choice.edit.changes = mending.changes();
    if (!choice.edit.changes.empty())
        choice.refusal.clear();
    choice.parcels = parcelsOf(in, mending, faults);
    return choice;
}

} // namespace

GeometryPtr disputedGround(const CheckRun &run, std::size_t n)
{
    for (const TopologyFault *fault : faultsOf(run, n))
        if (fault->ground.geometry)
            return fault->ground.geometry;
    return nullptr;
}

bool isShapeFixable(const CheckRun &run, std::size_t n)
{
    const auto faults = faultsOf(run, n);
    return std::any_of(faults.begin(), faults.end(),
                       [](const TopologyFault *fault) { return !fixesOf(*fault).empty(); });
}

std::vector<Change> shapeFixes(const CheckRun &run, const Fabric &fabric,
                               std::span<const std::size_t> findings, const ShapeCare &care,
                               const Progress &progress)
{
    Mending mending(run, fabric);
    for (std::size_t i = 0; i < findings.size(); ++i) {
        report(progress, double(i) / double(findings.size()));
        for (const TopologyFault *fault : faultsOf(run, findings[i]))
            mending.mend(*fault, care);
    }
    return mending.changes();
}

std::vector<ShapeChoice> shapeChoices(const CheckRun &run, const Fabric &fabric,
                                      std::span<const std::size_t> findings, const Progress &progress)
{
    std::vector<const TopologyFault *> faults;
    for (const std::size_t n : findings) {
        const auto more = faultsOf(run, n);
        faults.insert(faults.end(), more.begin(), more.end());
    }
    if (faults.empty() || fixesOf(*faults.front()).empty())
        return {};
    const RuleInput in(run.rows(), fabric, run.profile(), false);
    const std::vector<Way> ways =
        findings.size() == 1 ? waysOfOne(in, *faults.front()) : waysOfSeveral(in, faults);
    std::vector<ShapeChoice> choices;
    for (std::size_t i = 0; i < ways.size(); ++i)
        choices.push_back(choiceOf(run, in, faults, ways[i], [&](double share) {
            return !progress || progress((double(i) + share) / double(ways.size()));
        }));
    return choices;
}

} // namespace gis
