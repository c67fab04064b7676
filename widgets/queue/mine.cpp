#include "widgets/queue/mine.h"

#include "storage/dossiers.h"

QSet<QUuid> parcelsOfClerk(const storage::WorkingFile &file, const QString &clerk)
{
    QSet<QUuid> dossiers;
    file.visit(gis::table("dossier"), {}, [&](const gis::Record &dossier) {
        if (dossier.text("assigned_to") == clerk)
            dossiers.insert(dossier.id);
        return true;
    });
    for (const storage::Entry &entry : file.entries())
        if (entry.author == clerk && !entry.dossier.isNull())
            dossiers.insert(entry.dossier);
    QSet<QUuid> rows;
    const storage::RowDossiers all = storage::rowDossiers(file);
    for (auto it = all.begin(); it != all.end(); ++it)
        if (dossiers.contains(it.value()))
            rows.insert(it.key());
    QSet<QUuid> parcels;
    if (rows.isEmpty())
        return parcels;
    for (const char *table : { "land_use", "certificate_parcel", "land_right", "building", "apartment" })
        file.visit(gis::table(table), {}, [&](const gis::Record &row) {
            const auto refersToHis = [&](const char *field) {
                return row.table->indexOf(field) >= 0 && rows.contains(row.idOf(field));
            };
            if (rows.contains(row.id) || refersToHis("certificate_id") || refersToHis("party_id"))
                parcels.insert(row.idOf("parcel_id"));
            return true;
        });
    for (const QUuid &row : rows) // parcels themselves; what is no parcel meets none
        parcels.insert(row);
    return parcels;
}
