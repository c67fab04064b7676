#include "storage/changeset.h"

#include "gis/changejson.h"
#include "gis/json.h"
#include "gis/uuid.h"
#include "storage/exchange/changesetjson.h"
#include "storage/exchange/sentfindings.h"
#include "storage/exchange/storedzip.h"
#include "storage/platform/durable.h"
#include "storage/replaceable.h"
#include "storage/scans.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QTemporaryFile>

#include <tuple>

namespace storage
{

namespace
{

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Package)
};

constexpr qint64 chunk = 1 << 20, longestMember = 1 << 30, longestManifest = 64 << 20;

const QString manifestName = u"manifest.json"_s;

/** The members of lines, in the order they stand in a package behind the manifest. */
const QStringList &lineMembers()
{
    static const QStringList names{ u"changes.jsonl"_s, u"edits.jsonl"_s, u"findings.jsonl"_s };
    return names;
}

QString scanMember(const QString &sha256)
{
    return u"scans/"_s + sha256 + u".pdf"_s;
}

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray line(const QJsonObject &json)
{
    return gis::canonicalJson(json) + '\n';
}

/** The contents of lineMembers() for \a set. */
std::vector<QByteArray> linesOf(const ChangeSet &set)
{
    QByteArray changes, edits;
    for (const SentChange &change : set.changes)
        changes += sentChangeLine(change) + '\n';
    for (const Entry &entry : set.edits)
        edits += journalLine(entry) + '\n';
    return { changes, edits, findingLines(set) };
}

std::vector<PackageMember> membersOf(const ChangeSet &set, const std::vector<QByteArray> &lines)
{
    std::vector<PackageMember> members;
    for (std::size_t i = 0; i < lines.size(); ++i)
        members.push_back(
            { lineMembers()[qsizetype(i)], lines[i].size(), QString::fromLatin1(sha256(lines[i])) });
    for (const SentScan &scan : set.scans)
        members.push_back({ scanMember(scan.sha256), scan.size, scan.sha256 });
    return members;
}

void writeMember(StoredZipWriter &zip, const QString &name, const QByteArray &content)
{
    zip.begin(name.toLatin1());
    zip.write(content);
    zip.end();
}

void writeScan(StoredZipWriter &zip, const SentScan &scan)
{
    QFile file(scan.path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(scan.offset))
        throw gis::Error(Text::tr("The scan “%1” cannot be read: %2.").arg(scan.path, file.errorString()));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    zip.begin(scanMember(scan.sha256).toLatin1());
    for (qint64 left = scan.size; left > 0;) {
        const QByteArray part = file.read(std::min(left, chunk));
        if (part.isEmpty())
            break;
        hash.addData(part);
        zip.write(part);
        left -= part.size();
    }
    zip.end();
    if (QString::fromLatin1(hash.result().toHex()) != scan.sha256)
        throw gis::Error(
            Text::tr("The scan “%1” is damaged: its content is no longer what was stored.").arg(scan.path));
}

QUuid pack(const ChangeSet &set, QFileDevice &file, const gis::Progress &progress)
{
    const std::vector<QByteArray> lines = linesOf(set);
    const std::vector<PackageMember> members = membersOf(set, lines);
    ChangeSet named = set;
    named.id = changeSetId(members);
    const QByteArray manifest = line(manifestJson(named, members));
    StoredZipWriter zip(file);
    writeMember(zip, manifestName, manifest);
    for (std::size_t i = 0; i < lines.size(); ++i)
        writeMember(zip, lineMembers()[qsizetype(i)], lines[i]);
    for (std::size_t i = 0; i < set.scans.size(); ++i) {
        gis::report(progress, 0.9 * double(i) / double(set.scans.size()));
        writeScan(zip, set.scans[i]);
    }
    zip.finish(sha256(manifest));
    return named.id;
}

/** An open package, its members listed. */
struct Package {
    QFile file;
    StoredZip zip;

    explicit Package(const QString &path) : file(path)
    {
        if (QFileInfo(path).isDir())
            throw gis::Error(Text::tr("“%1” is a folder: give the name of a file.").arg(path));
        if (!file.open(QIODevice::ReadOnly))
            throw gis::Error(Text::tr("“%1” cannot be read: %2.").arg(path, file.errorString()));
        zip = readStoredZip(file);
    }

    [[noreturn]] void refuse(const QString &why) const
    {
        throw gis::Error(
            Text::tr("“%1” cannot be accepted: %2 Ask for it to be sent again.").arg(file.fileName(), why));
    }

    QByteArray content(std::size_t member)
    {
        file.seek(zip.members[member].offset);
        const QByteArray bytes = file.read(zip.members[member].size);
        if (bytes.size() != zip.members[member].size)
            refuse(Text::tr("it ends too early."));
        return bytes;
    }
};

QString nameOf(const StoredMember &member)
{
    return QString::fromLatin1(member.name);
}

bool isScanMember(const QString &name)
{
    return name == scanMember(name.section(u'/', 1).section(u'.', 0, 0))
        && isScanName(name.section(u'/', 1).section(u'.', 0, 0));
}

/** Refuses every name but the expected ones in their order. */
void checkNames(const Package &package)
{
    const auto &members = package.zip.members;
    const QStringList fixed = QStringList{ manifestName } + lineMembers();
    for (const StoredMember &member : members) {
        const QString name = nameOf(member);
        if (name.contains(u"..") || name.startsWith(u'/') || name.contains(u'\\') || name.contains(u':'))
            package.refuse(Text::tr("the name of a member leads out of the package."));
        if (!fixed.contains(name) && !isScanMember(name))
            package.refuse(Text::tr("it holds a member that does not belong there."));
    }
    for (qsizetype i = 0; i < fixed.size(); ++i)
        if (i >= qsizetype(members.size()) || nameOf(members[std::size_t(i)]) != fixed[i])
            package.refuse(Text::tr("“%1” is missing or not in its place.").arg(fixed[i]));
    if (!std::is_sorted(members.begin() + fixed.size(), members.end(),
                        [](const auto &a, const auto &b) { return a.name < b.name; }))
        package.refuse(Text::tr("its scans are not in order."));
}

void checkSizes(const Package &package)
{
    const auto &members = package.zip.members;
    if (members.front().size > longestManifest)
        package.refuse(Text::tr("“%1” is too long.").arg(manifestName));
    for (qsizetype i = 0; i < lineMembers().size(); ++i)
        if (members[std::size_t(i) + 1].size > longestMember)
            package.refuse(Text::tr("“%1” is too long.").arg(lineMembers()[i]));
}

QString hashOf(Package &package, const StoredMember &member)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    package.file.seek(member.offset);
    for (qint64 left = member.size; left > 0; left -= std::min(left, chunk))
        hash.addData(package.file.read(std::min(left, chunk)));
    return QString::fromLatin1(hash.result().toHex());
}

/** Compares what the manifest lists with what is there. */
void checkMembers(Package &package, const std::vector<PackageMember> &listed, const gis::Progress &progress)
{
    const auto &members = package.zip.members;
    if (listed.size() + 1 != members.size())
        package.refuse(Text::tr("its manifest lists other members than it holds."));
    for (std::size_t i = 0; i < listed.size(); ++i) {
        gis::report(progress, double(i) / double(listed.size()));
        const StoredMember &member = members[i + 1];
        const QString name = nameOf(member);
        if (listed[i].name != name || listed[i].size != member.size)
            package.refuse(Text::tr("its manifest lists other members than it holds."));
        if (hashOf(package, member) != listed[i].sha256
            || (isScanMember(name) && name != scanMember(listed[i].sha256)))
            package.refuse(Text::tr("“%1” is not what the manifest says.").arg(name));
    }
}

/** Hands each line of member \a index to \a read, which answers with the same line written again. */
void readLines(Package &package, std::size_t index,
               const std::function<QByteArray(const QJsonObject &)> &read)
{
    const QByteArray content = package.content(index);
    const QString name = nameOf(package.zip.members[index]);
    qint64 number = 0;
    for (qsizetype begin = 0; begin < content.size();) {
        ++number;
        const qsizetype end = content.indexOf('\n', begin);
        if (end < 0)
            package.refuse(Text::tr("the last line of “%1” is not complete.").arg(name));
        const QByteArray text = QByteArray::fromRawData(content.constData() + begin, end - begin);
        QString why;
        try {
            if (read(gis::jsonObject(text)) != text)
                why = Text::tr("it is not written as this program writes it.");
        } catch (const gis::Error &error) {
            why = error.message();
        }
        if (!why.isEmpty())
            package.refuse(Text::tr("line %1 of “%2”: %3").arg(number).arg(name, why));
        begin = end + 1;
    }
}

void readChangesOf(Package &package, ChangeSet &set)
{
    QHash<QUuid, qsizetype> places;
    for (const SentDossier &dossier : set.dossiers)
        places.insert(dossier.id, places.size());
    if (places.size() != qsizetype(set.dossiers.size()))
        package.refuse(Text::tr("a dossier is listed twice."));
    const auto place = [&](const SentChange &change) {
        return std::tuple(places.value(change.dossier), change.change.table, gis::text(change.change.id));
    };
    readLines(package, 1, [&](const QJsonObject &json) {
        SentChange change = sentChangeFromJson(json);
        if (!places.contains(change.dossier))
            throw gis::Error(Text::tr("its dossier is not in the manifest."));
        if (!set.changes.empty() && !(place(set.changes.back()) < place(change)))
            throw gis::Error(Text::tr("the lines are not in order."));
        set.changes.push_back(std::move(change));
        return sentChangeLine(set.changes.back());
    });
}

void readEditsOf(Package &package, ChangeSet &set)
{
    readLines(package, 2, [&](const QJsonObject &json) {
        Entry entry = journalLineFromJson(json);
        if (!set.edits.empty()
            && (entry.prevHash != set.edits.back().hash || entry.seq <= set.edits.back().seq))
            throw gis::Error(Text::tr("the chain of the journal is broken."));
        set.edits.push_back(std::move(entry));
        return journalLine(set.edits.back());
    });
    if (set.created != (set.edits.empty() ? QString() : set.edits.back().at))
        package.refuse(Text::tr("its time is not that of the last edit in it."));
}

void readFindingsOf(Package &package, ChangeSet &set)
{
    QByteArray last;
    readLines(package, 3, [&](const QJsonObject &json) {
        set.findings.push_back(sentFindingFromJson(json));
        const QByteArray again = findingLine(set.findings.back());
        if (!(last < again))
            throw gis::Error(Text::tr("the lines are not in order."));
        return last = again;
    });
}

/** What the manifest says, the names, sizes and hashes of all that it lists being right. */
struct Listed {
    QByteArray manifest;
    ChangeSet set;
    std::vector<PackageMember> members;
};

Listed listedOf(Package &package, const gis::Progress &progress)
{
    checkNames(package);
    checkSizes(package);
    Listed listed{ package.content(0), {}, {} };
    if (package.zip.comment != sha256(listed.manifest))
        package.refuse(Text::tr("“%1” is not what the package was closed with.").arg(manifestName));
    QJsonObject head;
    try {
        head = gis::jsonObject(listed.manifest);
    } catch (const gis::Error &error) { // say of what
        package.refuse(Text::tr("line %1 of “%2”: %3").arg(1).arg(manifestName, error.message()));
    }
    listed.set = changeSetFromManifest(head, listed.members);
    checkMembers(package, listed.members, progress);
    return listed;
}

ChangeSet contentsOf(Package &package, const gis::Progress &progress)
{
    auto [manifest, set, members] = listedOf(package, progress);
    for (std::size_t i = 1 + std::size_t(lineMembers().size()); i < package.zip.members.size(); ++i)
        set.scans.push_back({ members[i - 1].sha256, package.file.fileName(), package.zip.members[i].offset,
                              package.zip.members[i].size });
    readChangesOf(package, set);
    readEditsOf(package, set);
    readFindingsOf(package, set);
    if (set.id != changeSetId(members) || line(manifestJson(set, members)) != manifest)
        package.refuse(Text::tr("“%1” is not written as this program writes it.").arg(manifestName));
    return set;
}

/** The id of what the package at \a path really holds. \throws Error */
QUuid idOfContents(const QString &path)
{
    Package package(path);
    return changeSetId(listedOf(package, {}).members);
}

/** Refuses what stands at \a path unless it is nothing, or the package \a id itself: written before. */
void demandFree(const QString &path, const QUuid &id)
{
    if (QFileInfo(path).size() == 0)
        return;
    try {
        if (idOfContents(path) == id)
            return;
    } catch (const gis::Error &) { // no package, or a damaged one: somebody's all the same
    }
    throw gis::Error(Text::tr("“%1” is already there; choose another name.").arg(path));
}

void demandTarget(const QString &path)
{
    const QFileInfo target(path);
    if (target.isDir())
        throw gis::Error(Text::tr("“%1” is a folder: give the name of a file.").arg(path));
    if (target.exists() && !target.isFile())
        throw gis::Error(Text::tr("“%1” is already there; choose another name.").arg(path));
    demandNoWorkingFile(path);
}

} // namespace

ChangeSet readPackage(const QString &path, const gis::Progress &progress)
{
    Package package(path);
    return contentsOf(package, progress);
}

QUuid writePackage(const ChangeSet &set, const QString &path, const gis::Progress &progress)
{
    demandTarget(path);
    const QFileInfo target(path);
    QTemporaryFile file(target.absolutePath() + u"/.XXXXXX.chinhly-part"_s);
    if (!file.open())
        throw gis::Error(Text::tr("“%1” cannot be written: %2.").arg(path, file.errorString()));
    const QUuid id = pack(set, file, progress);
    flushToDisk(file);
    if (idOfContents(file.fileName()) != id)
        throw gis::Error(
            Text::tr("“%1” was read back and is not what was written; try another disk.").arg(path));
    demandFree(path, id);
    gis::report(progress, 0.95);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup);
    replaceFile(file.fileName(), target.absoluteFilePath());
    file.setAutoRemove(false);
    return id;
}

} // namespace storage
