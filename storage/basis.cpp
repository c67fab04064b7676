#include "storage/basis.h"

#include "gis/error.h"
#include "storage/dossiers.h"

#include <QCoreApplication>

namespace storage
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Dossiers)
};

bool changesShape(const gis::Change &change)
{
    static const gis::Table &parcels = gis::table("parcel");
    if (change.table != &parcels)
        return false;
    const int shape = parcels.geometryIndex(), status = parcels.indexOf("status");
    const auto has = [&](const std::optional<gis::Values> &values, int field) {
        return values && values->contains(field);
    };
    return has(change.before, shape) || has(change.after, shape)
        || (change.before && change.after && has(change.after, status));
}

} // namespace

Basis basisOf(const WorkingFile &file, const QUuid &dossier)
{
    const auto record = file.record(gis::table("dossier"), dossier);
    if (!record)
        throw gis::Error(Text::tr("The correction slip is not there any more."));
    return basisOf(file, *record, netChangesOf(file, dossier));
}

Basis basisOf(const WorkingFile &file, const gis::Record &dossier, std::span<const gis::Change> net)
{
    Basis basis;
    basis.named = dossier.text("basis").trimmed();
    for (const gis::Change &change : net)
        if (changesShape(change))
            basis.parcels.push_back(change.id);
    for (const gis::Record &link :
         file.records(gis::table("scan_link"), { { "row_id", gis::text(dossier.id) } }))
        basis.scans += link.text("entity") == QLatin1StringView("dossier");
    return basis;
}

QString whyNotSubmitted(const WorkingFile &file, const QUuid &dossier)
{
    return whyNotSubmitted(basisOf(file, dossier));
}

QString whyNotSubmitted(const Basis &basis)
{
    if (basis.parcels.empty())
        return {};
    if (basis.named.isEmpty())
        return Text::tr(
            "The slip changes the boundaries of %n parcel(s) but names no basis; name the survey slip, "
            "the minutes or the extract.",
            nullptr, int(basis.parcels.size()));
    if (basis.scans == 0)
        return Text::tr("The basis “%1” has no scan yet; add it to the slip.").arg(basis.named);
    return {};
}

} // namespace storage
