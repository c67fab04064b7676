#include "storage/exchange/storedzip.h"

#include "gis/error.h"

#include <QCoreApplication>
#include <QFileDevice>
#include <QSet>
#include <QtEndian>

#include <zlib.h>

namespace storage
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(StoredZip)
};

constexpr qint64 localHeaderSize = 30, endSize = 22, limit = 0xffff'fffe;
constexpr qsizetype mostMembers = 0xfffe, longestName = 200, chunk = 1 << 20;

QByteArray little(quint32 value, int bytes)
{
    QByteArray result(bytes, '\0');
    for (int i = 0; i < bytes; ++i)
        result[i] = char(value >> (8 * i));
    return result;
}

/** The fields that local header and directory share: version 1.0, no flags, STORE, 1980-01-01 00:00. */
QByteArray description(const StoredMember &member)
{
    return little(10, 2) + little(0, 2) + little(0, 2) + little(0, 2) + little(0x0021, 2)
        + little(member.crc, 4) + little(quint32(member.size), 4) + little(quint32(member.size), 4)
        + little(quint32(member.name.size()), 2) + little(0, 2);
}

QByteArray localHeader(const StoredMember &member)
{
    return "PK\3\4" + description(member) + member.name;
}

QByteArray directoryOf(const std::vector<StoredMember> &members, const QByteArray &comment)
{
    QByteArray directory;
    qint64 start = 0;
    for (const StoredMember &member : members) {
        const qint64 header = member.offset - localHeaderSize - member.name.size();
        directory += "PK\1\2" + little(10, 2) + description(member) + little(0, 2) + little(0, 2)
            + little(0, 2) + little(0, 4) + little(quint32(header), 4) + member.name;
        start = member.offset + member.size;
    }
    const quint32 size = quint32(directory.size()), count = quint32(members.size());
    return directory + "PK\5\6" + little(0, 2) + little(0, 2) + little(count, 2) + little(count, 2)
        + little(size, 4) + little(quint32(start), 4) + little(quint32(comment.size()), 2) + comment;
}

quint32 checksum(quint32 before, const QByteArray &bytes)
{
    return quint32(crc32_z(before, reinterpret_cast<const Bytef *>(bytes.constData()), size_t(bytes.size())));
}

} // namespace

void StoredZipWriter::put(const QByteArray &bytes)
{
    if (m_file.write(bytes) != bytes.size())
        throw gis::Error(
            Text::tr("“%1” cannot be written: %2.").arg(m_file.fileName(), m_file.errorString()));
}

void StoredZipWriter::begin(const QByteArray &name)
{
    StoredMember member{ name, 0, 0, 0 };
    put(localHeader(member));
    member.offset = m_file.pos();
    m_members.push_back(member);
}

void StoredZipWriter::write(const QByteArray &content)
{
    StoredMember &member = m_members.back();
    put(content);
    member.crc = checksum(member.crc, content);
    member.size += content.size();
}

void StoredZipWriter::end()
{
    const StoredMember &member = m_members.back();
    const qint64 here = m_file.pos();
    if (here > limit)
        throw gis::Error(Text::tr("“%1” would be larger than 4 GB; send fewer dossiers at a time.")
                             .arg(m_file.fileName()));
    m_file.seek(member.offset - localHeaderSize - member.name.size());
    put(localHeader(member));
    m_file.seek(here);
}

void StoredZipWriter::finish(const QByteArray &comment)
{
    Q_ASSERT(comment.size() == zipCommentSize);
    const QByteArray directory = directoryOf(m_members, comment);
    if (qsizetype(m_members.size()) > mostMembers || m_file.pos() + directory.size() > limit)
        throw gis::Error(Text::tr("“%1” would be larger than 4 GB; send fewer dossiers at a time.")
                             .arg(m_file.fileName()));
    put(directory);
}

namespace
{

[[noreturn]] void refuse(const QFileDevice &file, const QString &why)
{
    throw gis::Error(
        Text::tr("“%1” is not a sound package: %2 Ask for it to be sent again.").arg(file.fileName(), why));
}

QByteArray bytesAt(QFileDevice &file, qint64 offset, qint64 size)
{
    if (!file.seek(offset))
        refuse(file, Text::tr("it cannot be read."));
    const QByteArray bytes = file.read(size);
    if (bytes.size() != size)
        refuse(file, Text::tr("it ends too early."));
    return bytes;
}

quint32 numberAt(const QByteArray &bytes, qsizetype offset, int size)
{
    const char *at = bytes.constData() + offset;
    return size == 2 ? qFromLittleEndian<quint16>(at) : qFromLittleEndian<quint32>(at);
}

/** Where the directory begins, from the last bytes of the file. */
qint64 directoryStart(QFileDevice &file)
{
    const qint64 size = file.size(), tail = endSize + zipCommentSize;
    if (size < tail || size > limit)
        refuse(file, Text::tr("its size is impossible."));
    const QByteArray end = bytesAt(file, size - tail, endSize);
    if (!end.startsWith("PK\5\6"))
        refuse(file, Text::tr("its end is missing or something was added behind it."));
    const qint64 start = numberAt(end, 16, 4);
    if (start + numberAt(end, 12, 4) != size - tail)
        refuse(file, Text::tr("its table of contents is wrong."));
    return start;
}

StoredMember memberAt(QFileDevice &file, qint64 offset, qint64 end)
{
    if (end - offset < localHeaderSize)
        refuse(file, Text::tr("its members do not follow one another."));
    const QByteArray header = bytesAt(file, offset, localHeaderSize);
    const qint64 nameSize = numberAt(header, 26, 2);
    if (nameSize > longestName || end - offset < localHeaderSize + nameSize)
        refuse(file, Text::tr("a member's name is too long."));
    StoredMember member;
    member.name = bytesAt(file, offset + localHeaderSize, nameSize);
    member.crc = numberAt(header, 14, 4);
    member.size = numberAt(header, 22, 4);
    member.offset = offset + localHeaderSize + nameSize;
    if (header + member.name != localHeader(member))
        refuse(file, Text::tr("a member is compressed or described in another way than this program does."));
    if (member.size > end - member.offset)
        refuse(file, Text::tr("a member is longer than the package."));
    return member;
}

QString shown(QByteArray name)
{
    for (char &c : name)
        if (c < 0x20 || c > 0x7e)
            c = '?';
    return QString::fromLatin1(name.left(80));
}

quint32 checksumOf(QFileDevice &file, const StoredMember &member)
{
    quint32 crc = 0;
    for (qint64 done = 0; done < member.size; done += chunk)
        crc = checksum(crc, bytesAt(file, member.offset + done, std::min<qint64>(chunk, member.size - done)));
    return crc;
}

} // namespace

StoredZip readStoredZip(QFileDevice &file)
{
    const qint64 start = directoryStart(file);
    StoredZip zip;
    zip.comment = bytesAt(file, file.size() - zipCommentSize, zipCommentSize);
    QSet<QByteArray> names;
    for (qint64 offset = 0; offset < start;) {
        const StoredMember member = memberAt(file, offset, start);
        if (names.contains(member.name))
            refuse(file, Text::tr("it holds two members of one name."));
        if (qsizetype(zip.members.size()) == mostMembers)
            refuse(file, Text::tr("it holds too many members."));
        if (checksumOf(file, member) != member.crc)
            refuse(file, Text::tr("“%1” in it is damaged.").arg(shown(member.name)));
        names.insert(member.name);
        zip.members.push_back(member);
        offset = member.offset + member.size;
    }
    const qint64 rest = file.size() - start;
    const QByteArray directory = directoryOf(zip.members, zip.comment);
    if (directory.size() != rest || bytesAt(file, start, rest) != directory)
        refuse(file, Text::tr("its table of contents is wrong."));
    return zip;
}

} // namespace storage
