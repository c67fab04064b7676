#pragma once

#include "gis/edit.h"

#include <QJsonObject>

namespace gis
{

/** \a geometry as GeoJSON, coordinates in metres [easting, northing] with up to 3 decimals. */
QJsonValue geometryJson(const Geometry &geometry);

/**
 * The geometry that the GeoJSON \a json draws, on the grid: Point, LineString,
 * Polygon and their Multi forms; null for JSON null and for one without a point.
 *
 * \throws Error if it is no such geometry or leaves the grid. \a rounded, if
 * given, is set where a coordinate was no whole millimetre.
 */
GeometryPtr geometryFromJson(const QJsonValue &json, bool *rounded = nullptr);

/** The grid point [easting, northing] in metres. \throws Error */
Point pointFromJson(const QJsonValue &json, bool *rounded = nullptr);

QJsonValue valueJson(const Field &field, const Value &value);

/** \throws Error if \a json is no value of \a field. */
Value valueFromJson(const Field &field, const QJsonValue &json);

/** \a values under their fields' names. */
QJsonObject valuesJson(const Table &table, const Values &values);

/** \throws Error for an unknown field or a wrong value. */
Values valuesFromJson(const Table &table, const QJsonObject &json);

/** {"table","id","before","after"} of \a change; null where the row is not there. */
QJsonObject changeJson(const Change &change);

/** \throws Error if \a json is no such object. Other keys are left alone. */
Change changeFromJson(const QJsonObject &json);

/** The change of row \a id of the table \a tableName; a side is nothing where the row is not there. \throws
 * Error */
Change changeOf(const QString &tableName, const QString &id, const std::optional<QJsonObject> &before,
                const std::optional<QJsonObject> &after);

/** A whole row: {"id","version", fields …}. Personal fields are masked unless \a whole. */
QJsonObject recordJson(const Record &record, bool whole);

/** \a value of a personal \a field as lists and logs show it. */
QString masked(const Field &field, const Value &value);

} // namespace gis
