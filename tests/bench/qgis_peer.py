"""qgis_peer.py FILE: what QGIS needs for the drawings that `diaba bench` times, in ms, as JSON."""

import json
import statistics
import sys
import time

from qgis.core import (QgsApplication, QgsDataSourceUri, QgsFillSymbol, QgsMapRendererParallelJob, QgsMapSettings,
                       QgsPalLayerSettings, QgsRectangle, QgsSingleSymbolRenderer, QgsVectorLayer,
                       QgsVectorLayerSimpleLabeling)
from qgis.PyQt.QtCore import QSize

RUNS = 3


def layer_of(path):
    uri = QgsDataSourceUri()
    uri.setDatabase(path)
    uri.setDataSource("", "parcel", "geometry")
    layer = QgsVectorLayer(uri.uri(), "parcels", "spatialite")
    if not layer.isValid():
        sys.exit("QGIS cannot read " + path)
    symbol = QgsFillSymbol.createSimple({"color": "white", "outline_color": "black", "outline_width": "0.26"})
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    return layer


def add_labels(layer):
    labels = QgsPalLayerSettings()
    labels.fieldName = "map_land_type || ' ' || parcel_no || '\n' || round($area, 1)"
    labels.isExpression = True
    labels.fitInPolygonOnly = True
    layer.setLabeling(QgsVectorLayerSimpleLabeling(labels))
    layer.setLabelsEnabled(True)


def milliseconds(layer, extent):
    times = []
    for _ in range(RUNS):
        settings = QgsMapSettings()
        settings.setLayers([layer])
        settings.setOutputSize(QSize(1920, 1080))
        settings.setOutputDpi(96)
        settings.setExtent(extent)
        settings.setDestinationCrs(layer.crs())
        start = time.perf_counter()
        job = QgsMapRendererParallelJob(settings)
        job.start()
        job.waitForFinished()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def main():
    application = QgsApplication([], False)
    application.initQgis()
    layer = layer_of(sys.argv[1])
    whole = layer.extent()
    result = {"parcels": layer.featureCount(), "full_redraw_cold_ms": milliseconds(layer, whole)}
    add_labels(layer)
    metres = 2000 * 0.0254 / 96
    centre = whole.center()
    near = QgsRectangle(centre.x() - 960 * metres, centre.y() - 540 * metres,
                        centre.x() + 960 * metres, centre.y() + 540 * metres)
    result["labels_1_2000_cold_ms"] = milliseconds(layer, near)
    print(json.dumps(result))
    sys.stdout.flush()
    del layer
    application.exitQgis()


main()
