#include "storage/check/registerreader.h"

#include "gis/uuid.h"
#include "storage/blob.h"
#include "storage/pdffacts.h"
#include "storage/scans.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <limits>

namespace storage
{

namespace
{

using namespace Qt::StringLiterals;

/** Reads the rows of one table, column by column. */
class TableReader
{
public:
    TableReader(const Database &database, gis::Register &rows, int table)
        : m_rows(rows), m_table(table), m_fields(gis::schema()[std::size_t(table)].fields)
    {
        QStringList columns{ u"id"_s, u"version"_s };
        for (int field = 0; field < int(m_fields.size()); ++field)
            if (rows.at(table).keeps(field)) {
                m_kept.push_back(field);
                columns += sqlName(m_fields[std::size_t(field)].name);
            }
        if (!m_kept.empty())
            m_statement = database.prepare(u"SELECT %1 FROM %2 ORDER BY pk"_s.arg(
                columns.join(u", "), sqlName(gis::schema()[std::size_t(table)].name)));
    }

    bool isIdle() const { return m_kept.empty(); }

    bool read()
    {
        if (!m_statement.step())
            return false;
        const gis::Row row =
            m_rows.add(m_table, QUuid::fromString(m_statement.text(0)), m_statement.whole(1));
        for (std::size_t i = 0; i < m_kept.size(); ++i)
            if (const int column = int(i) + 2; !m_statement.isNull(column))
                readField(row, m_kept[i], column);
        return true;
    }

private:
    void readField(gis::Row row, int field, int column)
    {
        switch (m_fields[std::size_t(field)].type) {
        case gis::Type::Integer:
        case gis::Type::Real:
        case gis::Type::Boolean:
            return m_rows.setNumber(m_table, row, field, m_statement.real(column));
        case gis::Type::Id:
            return m_rows.setReference(m_table, row, field, QUuid::fromString(m_statement.text(column)));
        case gis::Type::Geometry:
            if (auto shape = geometryFromBlob(m_statement.bytes(column)))
                m_rows.setShape(m_table, row, field,
                                std::make_shared<const gis::Geometry>(std::move(*shape)));
            return;
        default:
            return m_rows.setText(m_table, row, field, m_statement.text(column));
        }
    }

    gis::Register &m_rows;
    int m_table;
    const std::vector<gis::Field> &m_fields;
    std::vector<int> m_kept;
    Statement m_statement;
};

QDate dateOf(const QString &at)
{
    return QDate::fromString(at.left(10), Qt::ISODate);
}

/** The day on which the state of \a dossier changed last; invalid if its state never did. */
QDate lastStateChange(const WorkingFile &file, const QUuid &dossier)
{
    Statement entries = file.database().prepare(
        "SELECT e.at FROM change c JOIN edit e ON e.seq = c.edit_seq WHERE c.row_id = ?1 AND c.after LIKE "
        "'%\"state\":%' ORDER BY e.seq DESC LIMIT 1");
    entries.bind(1, gis::text(dossier));
    return entries.step() ? dateOf(entries.text(0)) : QDate();
}

/** When dossiers went to the province, as far as the journal tells. */
QHash<QUuid, QDate> sentOn(const WorkingFile &file, const gis::Register &rows)
{
    QHash<QUuid, QDate> result;
    const gis::RegisterTable &dossiers = rows.table("dossier");
    const int state = dossiers.table().indexOf("state");
    for (gis::Row row = 0; row < dossiers.size(); ++row)
        if (const QString &text = rows.text(dossiers, row, state); text == u"exported" || text == u"approved")
            if (const QDate day = lastStateChange(file, dossiers.id(row)); day.isValid())
                result.insert(dossiers.id(row), day);
    return result;
}

/** When the rows came: with the first load, or anew from the province. */
QDate madeOn(const WorkingFile &file)
{
    QDate day;
    for (const Entry &entry : file.entries())
        if (entry.kind == EntryKind::Pull || (entry.kind == EntryKind::Baseline && !day.isValid()))
            day = dateOf(entry.at);
    return day;
}

} // namespace

gis::ScanFile scanFile(const QString &folder, const QString &sha256, ScanCare care)
{
    using enum gis::ScanFile;
    QFile file(scanPath(folder, sha256));
    if (!isScanName(sha256) || !QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly))
        return Missing;
    if (file.size() == 0)
        return Empty;
    if (care == ScanCare::Quick)
        return file.read(5) == "%PDF-" ? Good : Unreadable;
    const QByteArray content = file.readAll();
    if (QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex()) != sha256)
        return Changed;
    try {
        (void)pdfFacts(content, sha256);
    } catch (const gis::Error &) { // what cannot be opened is a finding, not a failure
        return Unreadable;
    }
    return Good;
}

QHash<QUuid, gis::ScanFile> changedScans(const gis::Register &rows, const QString &folder,
                                         const gis::Progress &progress)
{
    QHash<QUuid, gis::ScanFile> changed;
    const gis::RegisterTable &scans = rows.table("scan");
    const int sha256 = scans.table().indexOf("sha256");
    for (gis::Row row = 0; row < scans.size(); ++row) {
        gis::report(progress, double(row) / double(scans.size()));
        const gis::ScanFile now = scanFile(folder, rows.text(scans, row, sha256), ScanCare::Whole);
        if (scans.isThere(row) && now != rows.circumstances.scanFiles.value(scans.id(row)))
            changed.insert(scans.id(row), now);
    }
    return changed;
}

gis::Register readRegister(const WorkingFile &file, ScanCare care, const gis::Progress &progress)
{
    gis::Register rows;
    qint64 all = 0, done = 0;
    for (const gis::Table &table : gis::schema())
        all += file.count(table);
    for (int table = 0; table < int(gis::schema().size()); ++table) {
        TableReader reader(file.database(), rows, table);
        while (!reader.isIdle() && reader.read())
            if (++done % 4096 == 0)
                gis::report(progress, double(done) / double(all));
    }
    rows.connect();

    gis::Circumstances &known = rows.circumstances;
    known.crs = gis::Crs(file.crs());
    known.communeCode = file.communeCode();
    known.today = QDate::currentDate();
    known.fileMadeOn = madeOn(file);
    known.sentOn = sentOn(file, rows);
    const gis::RegisterTable &scans = rows.table("scan");
    const int sha256 = scans.table().indexOf("sha256");
    for (gis::Row row = 0; row < scans.size(); ++row) {
        gis::report(progress, 1);
        known.scanFiles.insert(scans.id(row),
                               scanFile(file.scanFolder(), rows.text(scans, row, sha256), care));
    }
    return rows;
}

} // namespace storage
