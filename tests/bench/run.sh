#!/usr/bin/env bash
# run.sh [FOLDER [PARCELS]]: runs `diaba bench` on 20,000 parcels and on a million (or PARCELS), and beside it the
# peers that are installed (QGIS by python3-qgis, ogr2ogr), and prints how many times faster. The files stay in FOLDER.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
build=$here/../../build
folder=${1:-$(mktemp -d)}
parcels=${2:-1000000}
export QT_QPA_PLATFORM=offscreen
mkdir -p "$folder"
cmake --build "$build" --target diaba bench_make > /dev/null

seconds() { # seconds COMMAND…: how long it takes
    local from to
    from=$(date +%s.%N)
    "$@" > /dev/null
    to=$(date +%s.%N)
    python3 -c "print(f'{$to - $from:.2f}')"
}

for count in 20000 "$parcels"; do
    file=$folder/$count.diaba
    [ -e "$file" ] || "$build/bench_make" "$file" "$count"
    echo "== $count parcels: diaba bench"
    "$build/diaba" bench "$file" --json | tee "$folder/$count.json"
    if python3 -c 'import qgis.core' 2> /dev/null; then
        echo "== $count parcels: QGIS"
        python3 "$here/qgis_peer.py" "$file" | tee "$folder/$count.qgis.json"
        python3 - "$folder/$count.json" "$folder/$count.qgis.json" <<'PYTHON'
import json, sys
ours, theirs = (json.load(open(path)) for path in sys.argv[1:])
for key in ("full_redraw_cold_ms", "labels_1_2000_cold_ms"):
    print(f"{key}: {theirs[key]:.0f} / {ours[key]:.0f} = {theirs[key] / ours[key]:.1f} times faster")
PYTHON
    else
        echo "QGIS is not installed (python3-qgis): not compared"
    fi
done

if command -v ogr2ogr > /dev/null; then
    source=$folder/$parcels.gpkg
    [ -e "$source" ] || ogr2ogr -q -f GPKG -sql "SELECT parcel_no, map_land_type, sheet_no, geometry FROM parcel" \
        -nln parcels "$source" "$folder/$parcels.diaba"
    rm -f "$folder/peer.sqlite" "$folder/import.diaba"
    echo "== import of $parcels parcels from GeoPackage"
    theirs=$(seconds ogr2ogr -q -f SQLite -dsco SPATIALITE=YES "$folder/peer.sqlite" "$source")
    ours=$(seconds "$build/diaba" import "$folder/import.diaba" "$source" --crs EPSG:5897 || true)
    echo "ogr2ogr $theirs s, diaba $ours s"
    rm -f "$folder/peer.sqlite" "$folder/import.diaba"
else
    echo "ogr2ogr is not installed (gdal-bin): not compared"
fi
