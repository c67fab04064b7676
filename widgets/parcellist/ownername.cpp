#include "widgets/parcellist/ownername.h"

#include "gis/changejson.h"

#include <QCoreApplication>

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(OwnerName)
};

} // namespace

QString ownerName(const storage::WorkingFile &file, const QUuid &parcel, bool whole)
{
    const auto rights = file.records(gis::table("land_right"), { { "parcel_id", gis::text(parcel) } });
    if (rights.empty())
        return {};
    const auto party = file.record(gis::table("party"), rights.front().idOf("party_id"));
    if (!party)
        return {};
    const int field = party->table->indexOf("name");
    const QString name =
        whole ? party->text("name") : gis::masked(party->table->fields[std::size_t(field)], (*party)["name"]);
    const int more = int(rights.size()) - 1;
    return more > 0 ? Text::tr("%1 and %n more", nullptr, more).arg(name) : name;
}
