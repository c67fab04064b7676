#pragma once

#include "gis/crs.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

namespace storage
{

struct CloseDataset {
    void operator()(GDALDataset *dataset) const { GDALClose(dataset); }
};
using Dataset = std::unique_ptr<GDALDataset, CloseDataset>;

/** Says that the report \a path cannot be written. \throws gis::Error */
[[noreturn]] void fail(const QString &path);

/** A new GeoPackage. \throws gis::Error */
Dataset createdDataset(const QString &path);

/** A new layer of points in \a crs, which may be unknown. \throws gis::Error */
OGRLayer *createdLayer(GDALDataset &dataset, const char *name, const gis::Crs &crs, const QString &path);

/** \throws gis::Error */
void addFields(OGRLayer *layer, std::initializer_list<std::pair<const char *, OGRFieldType>> fields,
               const QString &path);

/** An empty \a text stays null. */
void set(OGRFeature &feature, const char *field, const QString &text);

/** Writes what is left. \throws gis::Error */
void finish(Dataset dataset, const QString &path);

} // namespace storage
