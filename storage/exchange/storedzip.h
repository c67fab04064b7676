#pragma once

#include <QByteArray>

#include <vector>

class QFileDevice;

namespace storage
{

/** One member of a ZIP that stores its members uncompressed. */
struct StoredMember {
    QByteArray name; ///< ASCII
    quint32 crc = 0;
    qint64 offset = 0; ///< of its content in the file
    qint64 size = 0;

    friend bool operator==(const StoredMember &, const StoredMember &) = default;
};

/** A ZIP as packages are written: members STOREd, dated 1980-01-01, nothing between and nothing extra. */
class StoredZipWriter
{
public:
    explicit StoredZipWriter(QFileDevice &file) : m_file(file) { }

    /** Begins the member \a name; its content follows by write(). \throws Error */
    void begin(const QByteArray &name);
    void write(const QByteArray &content);

    /** Ends the member that was begun. \throws Error */
    void end();

    /** Writes the directory and the \a comment. \throws Error if the file grew beyond what a ZIP of this kind
     * holds. */
    void finish(const QByteArray &comment);

private:
    void put(const QByteArray &bytes);

    QFileDevice &m_file;
    std::vector<StoredMember> m_members;
};

/** Members and comment of a ZIP. */
struct StoredZip {
    std::vector<StoredMember> members;
    QByteArray comment;
};

/** The comment of each ZIP read or written here has as many characters as a SHA-256. */
inline constexpr qsizetype zipCommentSize = 64;

/**
 * Reads the ZIP \a file, which must be byte for byte what StoredZipWriter
 * writes; the checksum of each member is compared too.
 *
 * \throws Error at the first byte that is not.
 */
StoredZip readStoredZip(QFileDevice &file);

} // namespace storage
