#include "storage/rowfaults.h"

#include "gis/error.h"
#include "storage/exchange/tablehash.h"
#include "storage/filelayout.h"
#include "storage/rowio.h"

#include <QCoreApplication>
#include <QHash>

#include <map>

namespace storage
{

namespace
{

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(FileInfo)
};

using NetChanges = QHash<const gis::Table *, QHash<QUuid, gis::Change>>;

NetChanges netOf(const std::vector<gis::Change> &changes)
{
    NetChanges net;
    for (gis::Change &change : gis::netChanges(changes))
        net[change.table].insert(change.id, std::move(change));
    return net;
}

/** Whether both are the same in the journal, which writes texts composed (NFC). */
bool isSame(const gis::Value &a, const gis::Value &b)
{
    const auto *text = std::get_if<QString>(&a), *other = std::get_if<QString>(&b);
    return a == b
        || (text && other
            && text->normalized(QString::NormalizationForm_C)
                == other->normalized(QString::NormalizationForm_C));
}

/** Whether \a row (nothing = it is not there) is as \a change left it. */
bool isAsLeft(const std::optional<gis::Record> &row, const gis::Change &change)
{
    if (!row || change.isDelete())
        return !row && change.isDelete();
    if (change.isInsert() && row->values.size() != change.after->size())
        return false;
    return std::ranges::all_of(*change.after, [&](const auto &field) {
        const auto it = row->values.find(field.first);
        return it == row->values.end() ? gis::isNull(field.second) : isSame(it->second, field.second);
    });
}

/** Rows with one fault. */
struct Tally {
    qint64 count = 0;
    QString first; ///< id

    void add(const QUuid &id)
    {
        if (count++ == 0)
            first = gis::text(id);
    }
};

/** Compares the rows of one table with the journal. */
class TableCheck
{
public:
    TableCheck(const WorkingFile &file, const gis::Table &table, QHash<QUuid, gis::Change> net)
        : m_file(file), m_table(table), m_net(std::move(net))
    {
        for (const Entry &entry : file.entries())
            if (entry.kind == EntryKind::Baseline)
                m_loads.emplace(gis::text(entry.id), Load{ &entry, TableHash(table) });
            else if (entry.kind == EntryKind::Undo)
                m_loads.erase(gis::text(entry.target));
    }

    QStringList run(const gis::Progress &progress)
    {
        findRemoved();
        Statement rows = m_file.database().prepare(
            u"SELECT %1 FROM %2 ORDER BY id"_s.arg(columnList(m_table), sqlName(m_table.name)));
        for (qint64 done = 0; rows.step(); ++done) {
            look(rows);
            if (done % 1024 == 0)
                gis::report(progress, 0);
        }
        addRemovedBefore({});
        for (const gis::Change &change : std::as_const(m_net)) // the row should be there
            m_strays.add(change.id);
        return said();
    }

private:
    struct Load {
        const Entry *entry;
        TableHash hash;
    };

    /** Loaded rows that an edit took away stand in the hash of their load, in the order of their ids. */
    void findRemoved()
    {
        Statement origin = m_file.database().prepare("SELECT baseline_id FROM removed_row WHERE row_id = ?1");
        for (auto it = m_net.begin(); it != m_net.end();) {
            if (!it->isDelete()) {
                ++it;
                continue;
            }
            origin.bind(1, gis::text(it->id));
            const QString load = origin.step() ? origin.text(0) : QString();
            origin.reset();
            if (m_file.record(m_table, it->id))
                m_strays.add(it->id); // it should not be there
            else
                m_removed.emplace(gis::text(it->id),
                                  std::pair(load, gis::Record{ &m_table, it->id, 0, *it->before }));
            it = m_net.erase(it);
        }
    }

    void addRemovedBefore(const QString &id)
    {
        while (!m_removed.empty() && (id.isEmpty() || m_removed.begin()->first < id)) {
            const auto &[load, row] = m_removed.begin()->second;
            if (const auto it = m_loads.find(load); it != m_loads.end())
                it->second.hash.add(row);
            m_removed.erase(m_removed.begin());
        }
    }

    void look(const Statement &rows)
    {
        const gis::Record row = recordAt(rows, m_table);
        for (std::size_t i = 0; i < m_table.fields.size(); ++i)
            if (!rows.isNull(firstField + int(i)) && !row.values.contains(int(i))) {
                m_unreadable.add(row.id);
                break;
            }
        std::optional<gis::Record> loaded = row;
        const auto change = m_net.constFind(row.id);
        const bool isChanged = change != m_net.constEnd();
        if (isChanged && !isAsLeft(row, *change))
            m_strays.add(row.id);
        if (isChanged)
            loaded = gis::applied(gis::inverted(*change), row);
        addRemovedBefore(rows.text(0));
        const auto load = m_loads.find(rows.text(baseline));
        if (load != m_loads.end() && loaded)
            load->second.hash.add(*loaded);
        else if (!isChanged || !change->isInsert())
            m_strays.add(row.id); // neither a load nor an edit made it
        if (isChanged)
            m_net.erase(change);
    }

    QStringList said()
    {
        const QString name = gis::label(m_table);
        QStringList faults;
        if (m_unreadable.count)
            faults += Text::tr("Values of “%1” cannot be read, first in row %2 (rows: %3); restore the last "
                               "backup.")
                          .arg(name, m_unreadable.first)
                          .arg(m_unreadable.count);
        if (m_strays.count)
            faults += Text::tr("Rows of “%1” are not as the journal says, first %2 (rows: %3): another "
                               "program has changed, added or removed them.")
                          .arg(name, m_strays.first)
                          .arg(m_strays.count);
        for (auto &[id, load] : m_loads) {
            const QString expected =
                load.entry->details[u"tables"].toObject()[QLatin1StringView(m_table.name)].toString();
            if (faults.isEmpty() && !expected.isEmpty() && load.hash.result() != expected)
                faults += Text::tr("Rows of “%1” are no longer as “%2” brought them: another program has "
                                   "changed, added or removed some.")
                              .arg(name, load.entry->title);
        }
        return faults;
    }

    static constexpr int baseline = 2, firstField = 3; ///< columns

    const WorkingFile &m_file;
    const gis::Table &m_table;
    QHash<QUuid, gis::Change> m_net; ///< not yet met
    std::map<QString, Load> m_loads; ///< in force, by id
    std::map<QString, std::pair<QString, gis::Record>> m_removed; ///< by id: its load and what it was
    Tally m_strays, m_unreadable;
};

} // namespace

QStringList rowFaults(const WorkingFile &file, const gis::Progress &progress)
{
    std::vector<gis::Change> changes;
    for (const Entry &entry : file.entries())
        std::ranges::move(file.changes(entry), std::back_inserter(changes));
    NetChanges net = netOf(changes);
    QStringList faults;
    const auto &tables = gis::schema();
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const gis::Progress within = [&](double) {
            return !progress || progress(double(i) / double(tables.size()));
        };
        faults += TableCheck(file, tables[i], net.take(&tables[i])).run(within);
    }
    return faults;
}

void demandAsEdited(const WorkingFile &file, const std::vector<EditChange> &edited)
{
    std::vector<gis::Change> changes;
    for (const EditChange &each : edited)
        if (each.change.table->scope == gis::Scope::Data) // receipts write the others too
            changes.push_back(each.change);
    const NetChanges net = netOf(changes);
    for (auto table = net.begin(); table != net.end(); ++table) {
        Statement rows = file.database().prepare(
            u"SELECT %1 FROM %2 WHERE id = ?1"_s.arg(columnList(*table.key()), sqlName(table.key()->name)));
        for (const gis::Change &change : table.value()) {
            rows.bind(1, gis::text(change.id));
            const auto row = rows.step() ? std::optional(recordAt(rows, *table.key())) : std::nullopt;
            rows.reset();
            if (!isAsLeft(row, change))
                throw gis::Error(
                    Text::tr("A row of “%1” (%2) is not as the journal says: another program has changed it. "
                             "Check the file (diaba verify) before you send it.")
                        .arg(gis::label(*table.key()), gis::text(change.id)));
        }
    }
}

} // namespace storage
