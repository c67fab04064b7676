#include "storage/exchange/sourcecheck.h"

#include "gis/error.h"
#include "storage/exchange/dxfblocks.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>

#include <zip.h>

#include <limits>
#include <utility>

namespace storage
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Source)
};

using gis::Error;

} // namespace

const std::vector<SourceFormat> &sourceFormats()
{
    static const std::vector<SourceFormat> formats{
        { "GeoPackage", "GPKG", { "gpkg" } },
        { "SpatiaLite", "SQLite", { "sqlite", "sqlite3", "db" } },
        { "Shapefile", "ESRI Shapefile", { "shp" } },
        { "GeoJSON", "GeoJSON", { "geojson", "json" } },
        { "FlatGeobuf", "FlatGeobuf", { "fgb" } },
        { "GML", "GML", { "gml", "xml" } },
        { "MicroStation DGN V7", "DGN", { "dgn" } },
        { "DXF", "DXF", { "dxf" } },
        { "MapInfo", "MapInfo File", { "tab", "mif" } },
        { "Esri File Geodatabase", "OpenFileGDB", { "gdb" } },
        { "EDIGÉO", "EDIGEO", { "thf" } },
        { "VFK", "VFK", { "vfk" } },
        { "CSV", "CSV", { "csv" } },
        { "Excel 97", "XLS", { "xls" } },
        { "Excel", "XLSX", { "xlsx" } },
        { "OpenDocument", "ODS", { "ods" } },
    };
    return formats;
}

QStringList sourcePatterns()
{
    QStringList patterns;
    for (const SourceFormat &format : sourceFormats())
        for (const char *suffix : format.suffixes)
            patterns << QStringLiteral("*.") + QLatin1StringView(suffix);
    return patterns;
}

namespace
{

const SourceFormat *formatOf(const QString &suffix)
{
    for (const SourceFormat &format : sourceFormats())
        for (const char *known : format.suffixes)
            if (suffix == QLatin1StringView(known))
                return &format;
    return nullptr;
}

/** Refuses what is not the name of something on this computer's disks. */
void refuseAddresses(const QString &path)
{
    static const QRegularExpression address(QStringLiteral("\\A[A-Za-z][A-Za-z0-9+_-]+:"));
    if (path.startsWith(u"/vsi") || path.startsWith(u"\\\\") || address.match(path).hasMatch()
        || path.contains(u"://"))
        throw Error(
            Text::tr("“%1” is an address or a database, not a file: save the map as a file on this computer "
                     "and import that.")
                .arg(path));
    if (path.contains(QChar(0)))
        throw Error(Text::tr("The name of the file to import has a character that no file name can have."));
}

/** What the kind must begin with; empty where that says nothing. */
QByteArray signature(const QByteArray &driver)
{
    static const QHash<QByteArray, QByteArray> known{
        { "GPKG", QByteArray("SQLite format 3\0", 16) },
        { "SQLite", QByteArray("SQLite format 3\0", 16) },
        { "ESRI Shapefile", QByteArray("\0\0\x27\x0a", 4) },
        { "FlatGeobuf", QByteArray("fgb", 3) },
        { "XLS", QByteArray("\xd0\xcf\x11\xe0", 4) },
        { "XLSX", QByteArray("PK\3\4", 4) },
        { "ODS", QByteArray("PK\3\4", 4) },
        { "VFK", QByteArray("&H", 2) },
    };
    return known.value(driver);
}

/** The sentence for kinds that look right and cannot be read, empty for others. */
QString unreadableKind(const SourceFormat &format, const QByteArray &head, const QString &name)
{
    const QByteArray driver(format.driver);
    if (driver == "DGN" && head.startsWith(QByteArray("\xd0\xcf\x11\xe0", 4)))
        return Text::tr("DGN V8 cannot be read (%1): save it as DGN V7 and import that.").arg(name);
    if (head.startsWith("AutoCAD Binary DXF"))
        return Text::tr("Binary DXF cannot be read (%1): save it as an ASCII DXF and import that.").arg(name);
    if (head.contains("<OGRVRTDataSource") || head.contains("<VRTDataset") || head.contains("<OGRVRT"))
        return Text::tr(
                   "%1 only points to other sources (VRT), which is not read: import the map file itself.")
            .arg(name);
    if (driver == "GML" && (head.contains("<!DOCTYPE") || head.contains("<!ENTITY")))
        return Text::
            tr("%1 declares XML entities, which a map does not need, and is not read: export the map again "
               "without them.")
                .arg(name);
    return {};
}

QString damaged(const SourceFormat &format, const QString &name)
{
    return Text::tr("%1 is not a %2 file: it is damaged, cut off or another kind of file under this name; "
                    "fetch or export it again.")
        .arg(name, QLatin1StringView(format.name));
}

/** The words of a Shapefile's header say how long it is: a shorter one is cut off. */
bool isCutShapefile(const QByteArray &head, qint64 size)
{
    if (head.size() < 100)
        return true;
    const auto *b = reinterpret_cast<const unsigned char *>(head.constData()) + 24;
    const qint64 words = qint64(b[0]) << 24 | qint64(b[1]) << 16 | qint64(b[2]) << 8 | qint64(b[3]);
    return size < 2 * words;
}

/** Goes from element to element: in a design file that is cut off the last one reaches over its end. */
bool isCutDesignFile(QFile &file)
{
    const qint64 size = file.size();
    const uchar *bytes = file.map(0, size);
    if (!bytes)
        return true;
    qint64 at = 0;
    while (at + 4 <= size) {
        if (bytes[at] == 0xff && bytes[at + 1] == 0xff)
            return false;
        at += 4 + 2 * (qint64(bytes[at + 2]) | qint64(bytes[at + 3]) << 8);
    }
    const bool isMarked = at + 2 <= size && bytes[at] == 0xff && bytes[at + 1] == 0xff;
    return at != size && !isMarked;
}

/** What the members of the ZIP \a path say they hold unpacked, and no reader takes more; 0 if it is none. */
quint64 unpackedBytes(const QString &path)
{
    zip_t *archive = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, nullptr);
    if (!archive)
        return 0;
    quint64 sum = 0;
    for (zip_int64_t i = 0, count = zip_get_num_entries(archive, 0); i < count; ++i) {
        zip_stat_t member;
        if (zip_stat_index(archive, zip_uint64_t(i), 0, &member) == 0 && member.valid & ZIP_STAT_SIZE)
            sum += std::min<quint64>(member.size, std::numeric_limits<quint32>::max());
    }
    zip_discard(archive);
    return sum;
}

/** A table is read whole, and takes many times as much memory as its text. */
void demandSmallTable(const QByteArray &driver, const QFileInfo &info)
{
    constexpr quint64 most = 64u << 20;
    if ((driver == "XLSX" || driver == "ODS") && unpackedBytes(info.absoluteFilePath()) > most)
        throw Error(Text::tr("%1 holds more than %2 MB of cells when it is unpacked: keep the sheet that is "
                             "needed, or divide it into smaller tables.")
                        .arg(info.fileName())
                        .arg(most >> 20));
}

void checkFile(const SourceFormat &format, const QFileInfo &info, qint64 mostBytes)
{
    const QString name = info.fileName();
    if (info.size() == 0)
        throw Error(Text::tr("%1 is empty: fetch or export it again.").arg(name));
    if (info.size() > mostBytes)
        throw Error(
            Text::tr(
                "%1 has %2 GB, more than the %3 GB that are read at once: divide it and import the parts.")
                .arg(name)
                .arg(info.size() >> 30)
                .arg(mostBytes >> 30));
    QFile file(info.absoluteFilePath());
    if (!file.open(QIODevice::ReadOnly))
        throw Error(Text::tr("%1 cannot be read: %2.").arg(name, file.errorString()));
    const QByteArray head = file.read(64 * 1024);
    if (const QString sentence = unreadableKind(format, head, name); !sentence.isEmpty())
        throw Error(sentence);
    const QByteArray driver(format.driver), wanted = signature(driver);
    if (!wanted.isEmpty() && !head.startsWith(wanted))
        throw Error(damaged(format, name));
    if ((driver == "ESRI Shapefile" && isCutShapefile(head, info.size()))
        || (driver == "DGN" && isCutDesignFile(file)))
        throw Error(damaged(format, name));
    demandSmallTable(driver, info);
    constexpr double mostDrawn = 2'000'000;
    if (driver == "DXF" && file.seek(0) && entitiesFromBlocks(file) > mostDrawn)
        throw Error(
            Text::tr("%1 draws its blocks millions of times: save it without blocks (explode them) and "
                     "import that.")
                .arg(name));
}

} // namespace

const SourceFormat &checkedFormat(const QString &path, qint64 mostBytes)
{
    refuseAddresses(path);
    const QFileInfo info(path);
    const QString name = info.fileName().isEmpty() ? path : info.fileName();
    if (!info.exists())
        throw Error(Text::tr("There is no file “%1”.").arg(path));
    const QString suffix = info.suffix().toLower();
    if (info.isDir() && suffix != u"gdb")
        throw Error(Text::tr("%1 is a folder: name the map files in it.").arg(name));
    if (!info.isDir() && !info.isFile())
        throw Error(Text::tr("%1 is not an ordinary file.").arg(name));
    if (suffix == u"vrt")
        throw Error(
            Text::tr("%1 only points to other sources (VRT), which is not read: import the map file itself.")
                .arg(name));
    if (suffix == u"dbf" || suffix == u"shx" || suffix == u"mid" || suffix == u"dat" || suffix == u"map")
        throw Error(
            Text::tr("%1 is only a part of a map: name the .shp, .mif or .tab file beside it.").arg(name));
    const SourceFormat *format = formatOf(suffix);
    if (!format)
        throw Error(
            Text::tr(
                "%1 is of a kind that is not read: import GeoPackage, Shapefile, GeoJSON, GML, DGN V7, DXF, "
                "MapInfo or another map file.")
                .arg(name));
    if (info.isDir())
        return *format;
    if (suffix == u"gdb")
        throw Error(damaged(*format, name));
    checkFile(*format, info, mostBytes);
    return *format;
}

qint64 recordsBeside(const QString &path)
{
    const QFileInfo info(path);
    if (info.suffix().toLower() != u"mif")
        return 0;
    const QStringList found =
        info.dir().entryList({ info.completeBaseName() + QStringLiteral(".mid") }, QDir::Files);
    QFile file(info.dir().filePath(found.value(0)));
    if (found.isEmpty() || !file.open(QIODevice::ReadOnly))
        return 0;
    qint64 records = 0;
    bool isQuoted = false, isEmpty = true;
    for (QByteArray bytes = file.read(1 << 20); !bytes.isEmpty(); bytes = file.read(1 << 20)) {
        for (const char c : bytes) {
            if (c == '"')
                isQuoted = !isQuoted;
            if (c != '\n' && c != '\r')
                isEmpty = false;
            if (c == '\n' && !isQuoted && !std::exchange(isEmpty, true))
                ++records;
        }
    }
    return records + (isEmpty ? 0 : 1);
}

} // namespace storage
