#include "storage/province/scanfiles.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QSaveFile>

namespace storage
{

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Province)
};

PgParameter texts(const QStringList &list)
{
    PgArray array(PgType::Text);
    for (const QString &text : list)
        array.add(parameter(text));
    return array.parameter();
}

void writeScan(const QString &path, const QByteArray &content)
{
    QDir().mkpath(path.section(u'/', 0, -2));
    QSaveFile file(path); // flushes to the disk before it renames
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.flush()
        || !file.commit())
        throw gis::Error(Text::tr("The scan “%1” cannot be written (%2); make room and check out again.")
                             .arg(path, file.errorString()));
}

} // namespace

QStringList knownScans(PgConnection &connection, const QStringList &sha256s)
{
    const PgResult result = connection.run(
        u"SELECT sha256 FROM land.scan_file WHERE sha256 = ANY($1::text[])"_s, { texts(sha256s) });
    QStringList known;
    for (int row = 0; row < result.rows(); ++row)
        known += result.text(row, 0);
    return known;
}

void storeScan(PgConnection &connection, const QString &sha256, const QByteArray &content)
{
    if (QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex() != sha256.toLatin1())
        throw gis::Error(Text::tr("The scan %1 is damaged: its content is no longer what was stored.")
                             .arg(sha256.left(12)));
    connection.run(u"INSERT INTO land.scan_file (sha256, content) VALUES ($1::text, $2::bytea) ON CONFLICT "
                   "(sha256) DO NOTHING"_s,
                   { parameter(sha256), parameter(content) });
}

qint64 writeScans(PgConnection &connection, const QStringList &sha256s, const QString &folder,
                  const gis::Progress &progress)
{
    qint64 written = 0;
    for (qsizetype i = 0; i < sha256s.size(); ++i) {
        gis::report(progress, double(i) / double(sha256s.size()));
        const PgResult result = connection.run(
            u"SELECT content FROM land.scan_file WHERE sha256 = $1::text"_s, { parameter(sha256s[i]) });
        if (result.rows() == 0 || !isScanName(sha256s[i]))
            continue;
        writeScan(scanPath(folder, sha256s[i]), result.content(0, 0));
        ++written;
    }
    return written;
}

} // namespace storage
