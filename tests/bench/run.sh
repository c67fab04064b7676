#!/usr/bin/env bash
# run.sh [FOLDER [PARCELS]]: builds, then measures in FOLDER (see run.py).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cmake --build "$here/../../build" --target diaba bench_make bench_commune > /dev/null
exec /usr/bin/python3 "$here/run.py" "$@"
