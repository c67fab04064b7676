"""qgis_peer.py FILE SINCE: what QGIS needs for the drawings that `diaba bench` times, in ms, as JSON. SINCE is the
monotonic clock in ns when this was started: its libraries are loaded by then, but no window of QGIS is made."""

import json
import resource
import statistics
import sys
import time

from qgis.core import (QgsApplication, QgsDataSourceUri, QgsFillSymbol, QgsMapRendererParallelJob, QgsMapSettings,
                       QgsPalLayerSettings, QgsRectangle, QgsSingleSymbolRenderer, QgsTextFormat, QgsUnitTypes,
                       QgsVectorLayer, QgsVectorLayerSimpleLabeling)
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
    labels.fieldName = "parcel_no"
    labels.fitInPolygonOnly = True
    form = QgsTextFormat()
    form.setSize(11)
    form.setSizeUnit(QgsUnitTypes.RenderPixels)
    labels.setFormat(form)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(labels))
    layer.setLabelsEnabled(True)


def draw(layer, extent):
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setOutputSize(QSize(1920, 1080))
    settings.setOutputDpi(96)
    settings.setExtent(extent)
    settings.setDestinationCrs(layer.crs())
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def milliseconds(layer, extent):
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        draw(layer, extent)
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def main():
    application = QgsApplication([], False)
    application.initQgis()
    layer = layer_of(sys.argv[1])
    whole = layer.extent()
    draw(layer, whole)
    first = (time.monotonic_ns() - int(sys.argv[2])) / 1e6
    result = {"parcels": layer.featureCount(), "first_picture_ms": first,
              "full_redraw_cold_ms": milliseconds(layer, whole)}
    add_labels(layer)
    metres = 2000 * 0.0254 / 96
    centre = whole.center()
    near = QgsRectangle(centre.x() - 960 * metres, centre.y() - 540 * metres,
                        centre.x() + 960 * metres, centre.y() + 540 * metres)
    result["labels_1_2000_cold_ms"] = milliseconds(layer, near)
    result["resident_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps(result))
    sys.stdout.flush()
    del layer
    application.exitQgis()


main()
