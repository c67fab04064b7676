#include "storage/backup.h"

#include "storage/platform/durable.h"
#include "storage/replaceable.h"
#include "storage/workingfile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace storage
{

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

[[noreturn]] void failAt(const QFile &file)
{
    throw gis::Error(Text::tr("“%1” cannot be copied: %2.").arg(file.fileName(), file.errorString()));
}

/** A copy under names of its own until it is whole; gone with this if it never was. */
struct HalfCopy {
    QString path;
    QString file = path + u".part"_s, scans = scanFolderOf(path) + u".part"_s;

    explicit HalfCopy(const QString &wanted) : path(wanted)
    {
        for (const QString &name : { path, scanFolderOf(path) })
            if (QFileInfo::exists(name))
                throw gis::Error(Text::tr("“%1” is already there; choose another name.").arg(name));
        demandReplaceable(path);
        remove(); // what a power cut left
    }
    ~HalfCopy() { remove(); }
    Q_DISABLE_COPY_MOVE(HalfCopy)

    void remove() const
    {
        for (const QString &suffix : { QString(), u"-wal"_s, u"-shm"_s, u"-journal"_s })
            QFile::remove(file + suffix);
        QDir(scans).removeRecursively();
    }

    void keep() const
    {
        if (QFileInfo::exists(scans))
            replaceFile(scans, scanFolderOf(path));
        replaceFile(file, path);
    }
};

/** The state of a database that stays as it is while this lives, whoever writes. */
struct Snapshot {
    const Database &database;

    explicit Snapshot(const Database &source) : database(source)
    {
        database.execute("BEGIN");
        database.whole(u"SELECT count(*) FROM sqlite_schema"_s); // the first read takes the snapshot
    }
    ~Snapshot() { sqlite3_exec(database.handle(), "ROLLBACK", nullptr, nullptr, nullptr); }
    Q_DISABLE_COPY_MOVE(Snapshot)
};

QByteArray hashOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        failAt(file);
    return hash.result();
}

void copyFile(const QString &from, const QString &to)
{
    makeFolder(QFileInfo(to).absolutePath());
    QFile source(from), copy(to);
    if (!source.open(QIODevice::ReadOnly))
        failAt(source);
    if (!copy.open(QIODevice::WriteOnly))
        failAt(copy);
    constexpr qint64 chunk = 1 << 20;
    while (!source.atEnd()) {
        const QByteArray bytes = source.read(chunk);
        if (bytes.isEmpty())
            failAt(source);
        if (copy.write(bytes) != bytes.size())
            failAt(copy);
    }
    flushToDisk(copy);
    copy.setPermissions(source.permissions());
}

/** Copies every file of the folder \a from and reads it back; returns how many. */
qint64 copyScans(const QString &from, const QString &to, const gis::Progress &progress)
{
    QStringList names;
    for (QDirIterator it(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();)
        names += QDir(from).relativeFilePath(it.next());
    for (qsizetype i = 0; i < names.size(); ++i) {
        gis::report(progress, 0.3 + 0.4 * double(i) / double(names.size()));
        const QString source = from + u'/' + names[i], copy = to + u'/' + names[i];
        copyFile(source, copy);
        if (hashOf(copy) != hashOf(source))
            throw gis::Error(
                Text::tr("The copy of “%1” is not the same; the disk may be failing.").arg(source));
    }
    return names.size();
}

bool isSameRow(const Statement &one, const Statement &other)
{
    for (int column = 0; column < one.columns(); ++column) {
        const auto bytes = one.bytes(column), others = other.bytes(column);
        if (one.type(column) != other.type(column)
            || !std::equal(bytes.begin(), bytes.end(), others.begin(), others.end()))
            return false;
    }
    return true;
}

/** Compares all rows of all tables; returns how many there are. */
qint64 compared(const Database &one, const Database &other, const gis::Progress &progress)
{
    QStringList tables;
    Statement names = one.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE "
                                  "'CREATE VIRTUAL%' ORDER BY name");
    while (names.step())
        tables += names.text(0);
    qint64 rows = 0;
    for (qsizetype i = 0; i < tables.size(); ++i) {
        gis::report(progress, 0.7 + 0.3 * double(i) / double(tables.size()));
        const QString sql = u"SELECT * FROM \"%1\""_s.arg(tables[i]);
        Statement mine = one.prepare(sql), theirs = other.prepare(sql);
        for (bool more = true; more;) {
            more = mine.step();
            if (more != theirs.step() || (more && !isSameRow(mine, theirs)))
                throw gis::Error(
                    Text::tr("The copy is not the same as the working file in “%1”; the disk may be failing.")
                        .arg(tables[i]));
            rows += more;
        }
    }
    return rows;
}

} // namespace

Backup backUp(const WorkingFile &file, const QString &path, const gis::Progress &progress)
{
    const HalfCopy half(path);
    const Snapshot snapshot(file.database());
    file.database().copyTo(Database(half.file, Database::Create, false),
                           [&](double share) { return !progress || progress(0.3 * share); });
    Backup result;
    result.scans = copyScans(file.scanFolder(), half.scans, progress);
    const WorkingFile copy(half.file, WorkingFile::Access::Read);
    result.rows = compared(file.database(), copy.database(), progress);
    gis::report(progress, 1); // the last moment to stop
    half.keep();
    return result;
}

} // namespace storage
