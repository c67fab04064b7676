#include "storage/check/reportlayer.h"

#include "gis/error.h"

#include <QCoreApplication>

namespace storage
{

void fail(const QString &path)
{
    throw gis::Error(
        QCoreApplication::translate(
            "FindingsReport",
            "“%1” cannot be written; see whether the disk is full and its folder may be written to.")
            .arg(path));
}

Dataset createdDataset(const QString &path)
{
    RegisterOGRGeoPackage();
    CPLErrorReset();
    GDALDriver *driver = GetGDALDriverManager()->GetDriverByName("GPKG");
    Dataset dataset(driver->Create(path.toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr));
    if (!dataset)
        fail(path);
    return dataset;
}

OGRLayer *createdLayer(GDALDataset &dataset, const char *name, const gis::Crs &crs, const QString &path)
{
    OGRSpatialReference ours;
    if (crs.isKnown() && ours.SetFromUserInput(gis::wkt1(crs).toUtf8().constData()) != OGRERR_NONE)
        fail(path);
    if (crs.epsgCode() > 0)
        ours.AutoIdentifyEPSG();
    OGRLayer *layer = dataset.CreateLayer(name, crs.isKnown() ? &ours : nullptr, wkbPoint, nullptr);
    if (!layer)
        fail(path);
    return layer;
}

void addFields(OGRLayer *layer, std::initializer_list<std::pair<const char *, OGRFieldType>> fields,
               const QString &path)
{
    for (const auto &[name, type] : fields) {
        OGRFieldDefn field(name, type);
        if (layer->CreateField(&field) != OGRERR_NONE)
            fail(path);
    }
}

void set(OGRFeature &feature, const char *field, const QString &text)
{
    if (!text.isEmpty())
        feature.SetField(field, text.toUtf8().constData());
}

void finish(Dataset dataset, const QString &path)
{
    CPLErrorReset();
    dataset.reset();
    if (CPLGetLastErrorType() >= CE_Failure)
        fail(path);
}

} // namespace storage
