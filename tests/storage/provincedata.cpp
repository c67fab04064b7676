#include "tests/storage/provincedata.h"

#include <QCryptographicHash>
#include <QFile>
#include <QDir>

using namespace storage;
using namespace testdata;
using namespace Qt::StringLiterals;

namespace provincedata
{

namespace
{

gis::Record row(const char *table, const QUuid &id, std::vector<std::pair<const char *, gis::Value>> values)
{
    gis::Record record{ &gis::table(table), id, 0, {} };
    for (auto &[field, value] : values)
        record.set(field, std::move(value));
    return record;
}

/** The rows of a square and of what hangs on it; names with what SQL would trip over. */
std::vector<gis::Record> belongings(quint32 n, const QString &code)
{
    const QString number = QString::number(n);
    return {
        row("land_use", landUse(n),
            { { "parcel_id", gis::idValue(uuid(n)) },
              { "seq", qint64(1) },
              { "code", u"ONT"_s },
              { "area", 100.0 } }),
        row("party", party(n),
            { { "kind", u"person"_s },
              { "name", QString(u"Nguyễn Văn MẪU '"_s + number + u"'; DROP TABLE land.parcel; --") },
              { "address", QString(u"Thôn Mẫu \\ \"1\", xã "_s + code) } }),
        row("identity_paper", identityPaper(n),
            { { "party_id", gis::idValue(party(n)) }, { "number", u"001"_s + number } }),
        row("certificate", certificate(n), { { "serial", u"BM "_s + number } }),
        row("certificate_parcel", certificateLine(n),
            { { "certificate_id", gis::idValue(certificate(n)) },
              { "line", qint64(1) },
              { "parcel_id", gis::idValue(uuid(n)) },
              { "paper_area", 99.5 } }),
        row("land_right", right(n),
            { { "party_id", gis::idValue(party(n)) },
              { "parcel_id", gis::idValue(uuid(n)) },
              { "certificate_id", gis::idValue(certificate(n)) } }),
    };
}

gis::Record parcelRow(quint32 n, const QString &code, gis::Geometry geometry)
{
    return row("parcel", uuid(n),
               { { "commune_code", code },
                 { "sheet_no", u"9"_s },
                 { "parcel_no", QString::number(n) },
                 { "map_land_type", u"ONT"_s },
                 { "recorded_area", 100.0 },
                 { "status", u"current"_s },
                 { "managed_by_state", qint64(n % 2) },
                 { "geometry", gis::geometryValue(std::move(geometry)) } });
}

} // namespace

gis::Geometry squareAt(int column, int row)
{
    return surface(square(west + column * side, south + row * side, side));
}

void makeCommune(const QString &path, const QString &crs, int perRow, const QString &code, quint32 firstId)
{
    WorkingFile file = WorkingFile::create(path, { code, crs });
    BulkLoad load(file);
    load.add(row("commune", uuid(900'000 + firstId), { { "code", code }, { "name", u"Xã Mẫu"_s } }));
    load.add(row("map_sheet", uuid(800'000 + firstId), { { "commune_code", code }, { "sheet_no", u"9"_s } }));
    for (int n = 0; n < perRow * perRow; ++n) {
        const quint32 id = firstId + quint32(n) + 1;
        load.add(parcelRow(id, code, squareAt(n % perRow + int(firstId), n / perRow)));
        for (const gis::Record &record : belongings(id, code))
            load.add(record);
    }
    load.commit(u"Load"_s, u"test"_s, {});
}

Branch::Branch(const QString &path) : m_file(path, WorkingFile::Access::Read)
{
    m_set.commune = m_file.communeCode();
    m_set.crs = m_file.crs();
    m_set.author.name = u"Cán bộ MẪU"_s;
    m_set.application = u"diaba 0.1"_s;
    m_set.base.file = m_file.id();
    for (const Entry &entry : m_file.entries())
        if (entry.kind == EntryKind::Baseline)
            m_set.base.checkout = entry.id;
}

Branch &Branch::dossier(quint32 id, std::vector<QUuid> follows)
{
    SentDossier dossier;
    dossier.id = uuid(id);
    dossier.code = u"P-%1"_s.arg(id);
    dossier.title = u"Sửa"_s;
    dossier.follows = std::move(follows);
    m_set.dossiers.push_back(dossier);
    m_changes.emplace_back();
    return *this;
}

gis::Record Branch::record(const char *table, const QUuid &id)
{
    if (!m_rows.contains(id))
        m_rows[id] = m_file.record(gis::table(table), id);
    return m_rows.at(id).value();
}

void Branch::add(const gis::Change &change)
{
    if (!change.isInsert())
        record(change.table->name, change.id);
    m_rows[change.id] = gis::applied(change, m_rows[change.id]);
    m_changes.back().push_back(change);
}

Branch &Branch::set(const char *table, const QUuid &id, const char *field, const gis::Value &value)
{
    const gis::Record before = record(table, id);
    gis::Record after = before;
    after.set(field, value);
    add(gis::updateOf(before, after).value());
    return *this;
}

Branch &Branch::insert(const gis::Record &record)
{
    add(gis::insertOf(record));
    return *this;
}

Branch &Branch::remove(const char *table, const QUuid &id)
{
    add(gis::deleteOf(record(table, id)));
    return *this;
}

Branch &Branch::edit(const gis::Edit &edit)
{
    for (const gis::Change &change : edit.changes)
        add(change);
    return *this;
}

Branch &Branch::scan(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        const QByteArray hash = QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex();
        m_set.scans.push_back({ QString::fromLatin1(hash), path, 0, file.size() });
    }
    return *this;
}

QString Branch::package(const QString &folder) const
{
    ChangeSet set = m_set;
    for (std::size_t i = 0; i < m_changes.size(); ++i) {
        std::vector<gis::Change> net = gis::netChanges(m_changes[i]);
        std::sort(net.begin(), net.end(), [](const gis::Change &a, const gis::Change &b) {
            return std::pair(a.table, a.id.toString()) < std::pair(b.table, b.id.toString());
        });
        for (gis::Change &change : net) {
            const auto row = m_file.record(*change.table, change.id);
            set.changes.push_back({ m_set.dossiers[i].id, row ? row->version : 0, std::move(change) });
        }
    }
    const QString path = folder + u"/set%1.chinhly"_s.arg(QDir(folder).count());
    writePackage(set, path);
    return path;
}

ChangeSet Branch::packed(const QString &folder) const
{
    return readPackage(package(folder));
}

} // namespace provincedata
