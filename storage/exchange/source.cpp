#include "storage/exchange/source.h"

#include "gis/error.h"
#include "gis/textfold.h"
#include "storage/exchange/ogrshape.h"
#include "storage/exchange/sourcecheck.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

namespace storage
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Source)
};

using gis::Error;

/** Makes the drivers known that may open files, and no others: so none can be reached from inside a file
 * either. */
void registerDrivers()
{
    static const bool once = [] {
        RegisterOGRGeoPackage();
        RegisterOGRSQLite();
        RegisterOGRShape();
        RegisterOGRGeoJSON();
        RegisterOGRFlatGeobuf();
        RegisterOGRGML();
        RegisterOGRDGN();
        RegisterOGRDXF();
        RegisterOGRTAB();
        RegisterOGROpenFileGDB();
        RegisterOGREDIGEO();
        RegisterOGRVFK();
        RegisterOGRCSV();
        RegisterOGRXLS();
        RegisterOGRXLSX();
        RegisterOGRODS();
        return true;
    }();
    Q_UNUSED(once)
}

/** GDAL's settings while a source is open, for this thread: nothing is fetched, nothing written beside the
 * source, numbers stay text. */
class Settings
{
public:
    Settings()
    {
        static const std::pair<const char *, const char *> fixed[]{
            { "CPL_VSIL_CURL_ALLOWED_FILENAME", "none" },
            { "GDAL_HTTP_PROXY", "127.0.0.1:9" },
            { "GDAL_HTTP_CONNECTTIMEOUT", "1" },
            { "GML_PARSER", "EXPAT" },
            { "GML_FIELDTYPES", "ALWAYS_STRING" },
            { "GML_FETCH_ALL_GEOMETRIES", "YES" },
            { "GML_SKIP_RESOLVE_ELEMS", "ALL" },
            { "GML_DOWNLOAD_WFS_SCHEMA", "NO" },
            { "OGR_SQLITE_LOAD_EXTENSIONS", nullptr },
            { "OGR_SQLITE_LIST_VIRTUAL_OGR", "NO" },
            { "OGR_XLS_FIELD_TYPES", "STRING" },
            { "OGR_XLSX_FIELD_TYPES", "STRING" },
            { "OGR_ODS_FIELD_TYPES", "STRING" },
            { "OGR_ARC_STEPSIZE", "0.5" },
            { "OGR_SHAPE_ALLOW_NON_FINITE_COORDINATES", "YES" },
            { "SHAPE_RESTORE_SHX", "NO" },
            { "OGR_VFK_DB_OVERWRITE", "YES" },
            { "OGR_VFK_DB_DELETE", "YES" },
        };
        for (const auto &[name, value] : fixed)
            set(name, value);
        set("OGR_VFK_DB_NAME", m_folder.filePath(QStringLiteral("vfk.db")).toUtf8().constData());
    }
    ~Settings()
    {
        for (const char *name : m_names)
            CPLSetThreadLocalConfigOption(name, nullptr);
    }
    Q_DISABLE_COPY_MOVE(Settings)

private:
    void set(const char *name, const char *value)
    {
        CPLSetThreadLocalConfigOption(name, value);
        m_names.push_back(name);
    }

    QTemporaryDir m_folder;
    std::vector<const char *> m_names;
};

/** Keeps what GDAL complains of in this thread instead of printing it. */
class Complaints
{
public:
    Complaints() { CPLPushErrorHandlerEx(&Complaints::take, this); }
    ~Complaints() { CPLPopErrorHandler(); }
    Q_DISABLE_COPY_MOVE(Complaints)

    bool isEmpty() const { return m_first.isEmpty(); }
    const QString &first() const { return m_first; }

    /** The first one for people: not that the kind is unknown, not the SQL that failed. */
    QString reason() const
    {
        if (m_first.isEmpty() || m_first.contains(u"not recognized as"))
            return Text::tr("nothing in it is a map");
        return m_first.contains(u"SELECT ") ? Text::tr("its tables cannot be read") : m_first;
    }
    void clear() { m_first.clear(); }

private:
    static void CPL_STDCALL take(CPLErr level, CPLErrorNum, const char *message)
    {
        auto *complaints = static_cast<Complaints *>(CPLGetErrorHandlerUserData());
        if (level >= CE_Failure && complaints->m_first.isEmpty())
            complaints->m_first = QString::fromUtf8(message).simplified().left(200);
    }

    QString m_first;
};

/** EPSG:n of the only CRS whose parameters are those of \a crs, which has no number: MapInfo writes none. */
QString onlyMatch(const OGRSpatialReference &crs)
{
    int count = 0, *confidences = nullptr;
    OGRSpatialReferenceH *matches =
        const_cast<OGRSpatialReference &>(crs).FindMatches(nullptr, &count, &confidences);
    QStringList found;
    for (int i = 0; i < count; ++i) {
        const char *code = OGRSpatialReference::FromHandle(matches[i])->GetAuthorityCode(nullptr);
        if (confidences[i] >= 50 && code)
            found << QStringLiteral("EPSG:") + QString::fromUtf8(code);
    }
    OSRFreeSRSArray(matches);
    CPLFree(confidences);
    return found.size() == 1 ? found.first() : QString();
}

QString epsg(const OGRSpatialReference *crs)
{
    if (!crs)
        return {};
    const char *authority = crs->GetAuthorityName(nullptr), *code = crs->GetAuthorityCode(nullptr);
    if (authority && code && qstricmp(authority, "EPSG") == 0)
        return QStringLiteral("EPSG:") + QString::fromUtf8(code);
    OGRSpatialReference copy(*crs);
    if (copy.AutoIdentifyEPSG() == OGRERR_NONE && (code = copy.GetAuthorityCode(nullptr)))
        return QStringLiteral("EPSG:") + QString::fromUtf8(code);
    return onlyMatch(*crs);
}

QString wkt(const OGRSpatialReference &crs)
{
    char *text = nullptr;
    const char *const options[]{ "FORMAT=WKT2_2019", nullptr };
    crs.exportToWkt(&text, options);
    const QString result = QString::fromUtf8(text);
    CPLFree(text);
    return result;
}

SourceLayer described(OGRLayer &layer, const QByteArray &driver)
{
    SourceLayer result;
    result.name = QString::fromUtf8(layer.GetName());
    OGRFeatureDefn &definition = *layer.GetLayerDefn();
    const OGRwkbGeometryType type = wkbFlatten(layer.GetGeomType());
    result.hasGeometry = definition.GetGeomFieldCount() > 0 && type != wkbNone;
    // A GML layer may hold a surface beside the point it declares.
    result.hasSurfaces = result.hasGeometry
        && (type == wkbUnknown || type == wkbGeometryCollection || driver == "GML" || OGR_GT_IsSurface(type)
            || OGR_GT_IsSubClassOf(type, wkbMultiSurface));
    if (layer.TestCapability(OLCFastFeatureCount))
        result.features = layer.GetFeatureCount(FALSE);
    for (int i = 0; i < definition.GetFieldCount(); ++i)
        result.columns << QString::fromUtf8(definition.GetFieldDefn(i)->GetNameRef());
    const OGRSpatialReference *crs = result.hasGeometry ? layer.GetSpatialRef() : nullptr;
    if (crs) {
        result.crs = epsg(crs);
        result.crsName = QString::fromUtf8(crs->GetName());
        result.crsWkt = wkt(*crs);
    }
    return result;
}

} // namespace

struct Source::Opened {
    Settings settings;
    GDALDatasetUniquePtr dataset;
    const SourceFormat *format = nullptr;
    QString path;
    SourceLimits limits;
    std::vector<SourceLayer> layers;
};

Source::Source(const QString &path, const SourceLimits &limits)
{
    const SourceFormat &format = checkedFormat(path, limits.bytes);
    registerDrivers();
    m_opened = std::make_unique<Opened>();
    m_opened->format = &format;
    m_opened->path = QFileInfo(path).absoluteFilePath();
    m_opened->limits = limits;

    Complaints complaints;
    const char *const drivers[]{ format.driver, nullptr };
    const bool isGml = qstrcmp(format.driver, "GML") == 0;
    const char *const gml[]{ "WRITE_GFS=NO", "DOWNLOAD_SCHEMA=NO", nullptr };
    const QByteArray name = m_opened->path.toUtf8();
    m_opened->dataset.reset(GDALDataset::Open(name.constData(),
                                              GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR,
                                              drivers, isGml ? gml : nullptr, nullptr));
    const QString fileName = QFileInfo(path).fileName();
    if (!m_opened->dataset)
        throw Error(
            Text::tr(
                "%1 cannot be opened as %2: it is damaged, cut off or another kind of file under this name "
                "(%3); fetch or export it again.")
                .arg(fileName, QLatin1StringView(format.name), complaints.reason()));
    for (OGRLayer *layer : m_opened->dataset->GetLayers())
        m_opened->layers.push_back(described(*layer, format.driver));
    if (m_opened->layers.empty())
        throw Error(Text::tr("%1 has no layer: there is nothing in it to import.").arg(fileName));
}

Source::~Source() = default;
Source::Source(Source &&) noexcept = default;

const QString &Source::path() const
{
    return m_opened->path;
}

QString Source::formatName() const
{
    return QString::fromUtf8(m_opened->format->name);
}

const std::vector<SourceLayer> &Source::layers() const
{
    return m_opened->layers;
}

/** The only one of \a names that is a name for parcels; empty if none or several are. */
static QString onlyParcelName(const QStringList &names)
{
    QStringList found;
    for (const QString &name : names)
        if (const QString folded = gis::folded(name); folded.contains(u"thua") || folded.contains(u"parcel"))
            found << name;
    return found.size() == 1 ? found.first() : QString();
}

const SourceLayer &Source::layer(const QString &name) const
{
    const QString fileName = QFileInfo(m_opened->path).fileName();
    QStringList names, shaped, surfaces;
    const SourceLayer *found = nullptr;
    for (const SourceLayer &layer : m_opened->layers) {
        names << layer.name;
        if (layer.hasGeometry)
            shaped << layer.name;
        if (layer.hasSurfaces)
            surfaces << layer.name;
        const bool isWanted = name.isEmpty() ? layer.hasSurfaces || (surfaces.isEmpty() && layer.hasGeometry)
                                             : layer.name == name;
        if (isWanted)
            found = &layer;
    }
    if (!name.isEmpty() && !found)
        throw Error(Text::tr("%1 has no layer “%2”: it has %3.")
                        .arg(fileName, name, names.join(QStringLiteral(", "))));
    if (shaped.isEmpty() || (found && !found->hasGeometry))
        throw Error(Text::tr("%1 has no shapes, only a table: import the map itself.").arg(fileName));
    if (name.isEmpty() && surfaces.size() > 1) {
        for (const SourceLayer &layer : m_opened->layers)
            if (layer.name == onlyParcelName(surfaces))
                return layer;
        throw Error(Text::tr("%1 has several layers: say which one to import: %2.")
                        .arg(fileName, surfaces.join(QStringLiteral(", "))));
    }
    if (name.isEmpty() && surfaces.isEmpty() && shaped.size() > 1)
        throw Error(Text::tr("%1 has several layers: say which one to import: %2.")
                        .arg(fileName, shaped.join(QStringLiteral(", "))));
    return *found;
}

namespace
{

QString valueOf(const OGRFeature &feature, int field)
{
    if (!feature.IsFieldSetAndNotNull(field))
        return {};
    const OGRField &raw = *feature.GetRawFieldRef(field);
    switch (feature.GetFieldDefnRef(field)->GetType()) {
    case OFTInteger:
        return QString::number(raw.Integer);
    case OFTInteger64:
        return QString::number(qint64(raw.Integer64));
    case OFTReal:
        return QString::number(raw.Real, 'g', QLocale::FloatingPointShortest);
    case OFTString: {
        const QByteArray bytes = QByteArray::fromRawData(raw.String, qsizetype(qstrlen(raw.String)));
        QString text = QString::fromUtf8(bytes);
        if (text.contains(QChar::ReplacementCharacter) && !bytes.contains("\xEF\xBF\xBD"))
            text = QString::fromLatin1(bytes);
        return text;
    }
    default:
        return QString::fromUtf8(const_cast<OGRFeature &>(feature).GetFieldAsString(field));
    }
}

/** All geometries of \a feature as one shape; \a whole owns what had to be put together. */
const OGRGeometry *geometryOf(OGRFeature &feature, OGRGeometryUniquePtr &whole)
{
    const int count = feature.GetGeomFieldCount();
    if (count <= 1)
        return feature.GetGeometryRef();
    auto *collection = new OGRGeometryCollection; // owned by whole
    whole.reset(collection);
    for (int i = 0; i < count; ++i)
        if (const OGRGeometry *geometry = feature.GetGeomFieldRef(i))
            collection->addGeometry(geometry);
    return collection;
}

} // namespace

void Source::visit(const SourceLayer &layer, const std::function<bool(SourceFeature &)> &visit)
{
    const QString fileName = QFileInfo(m_opened->path).fileName();
    Complaints complaints;
    OGRLayer *rows = m_opened->dataset->GetLayerByName(layer.name.toUtf8().constData());
    if (!rows)
        throw Error(Text::tr("%1 has no layer “%2”.").arg(fileName, layer.name));
    rows->ResetReading();
    const SourceLimits &limits = m_opened->limits;
    QElapsedTimer timer;
    timer.start();
    SourceFeature feature;
    feature.values.resize(std::size_t(layer.columns.size()));
    qint64 vertices = 0;
    for (OGRFeatureUniquePtr read; read.reset(rows->GetNextFeature()), read;) {
        ++feature.row;
        feature.complaint = complaints.first();
        complaints.clear();
        OGRGeometryUniquePtr whole;
        setShape(feature, geometryOf(*read, whole));
        vertices += qint64(feature.geometry.vertices());
        if (feature.row > limits.features || vertices > limits.vertices
            || qint64(feature.geometry.vertices()) > limits.verticesOfOne
            || (feature.row % 1024 == 0 && timer.elapsed() > limits.seconds * 1000))
            throw Error(
                Text::tr("%1 is larger than what is read at once (row %2): divide it and import the parts.")
                    .arg(fileName)
                    .arg(feature.row));
        for (std::size_t i = 0; i < feature.values.size(); ++i)
            feature.values[i] = valueOf(*read, int(i));
        if (!visit(feature))
            return;
    }
    if (!complaints.isEmpty())
        throw Error(Text::tr("%1 cannot be read to its end (row %2: %3): it is damaged or cut off; fetch or "
                             "export it again. "
                             "Nothing was imported.")
                        .arg(fileName)
                        .arg(feature.row + 1)
                        .arg(complaints.first()));
    const qint64 wanted = std::max(layer.features, recordsBeside(m_opened->path));
    if (wanted > feature.row)
        throw Error(Text::tr("%1 says it has %2 rows and only %3 could be read: it is damaged or cut off; "
                             "fetch or export it "
                             "again. Nothing was imported.")
                        .arg(fileName)
                        .arg(wanted)
                        .arg(feature.row));
}

} // namespace storage
