"""moves.py FILE N: N lines for `diaba edit`, each moving a corner of its own by up to 15 cm, as a hand corrects."""

import json
import random
import sqlite3
import struct
import sys


def second_vertex(blob):
    """Of the first ring of a MULTIPOLYGON as SpatiaLite stores it."""
    first_ring = 2 + 4 + 32 + 1 + 4 + 4 + 1 + 4 + 4
    return struct.unpack_from("<dd", blob, first_ring + 4 + 16)


def main():
    dice = random.Random(5)
    seen = set()
    for (blob,) in sqlite3.connect(sys.argv[1]).execute("SELECT geometry FROM parcel ORDER BY pk"):
        corner = second_vertex(blob)
        if corner in seen:
            continue
        seen.add(corner)
        to = [round(place + dice.randint(-150, 150) / 1000, 3) for place in corner]
        print(json.dumps({"op": "move-vertex", "from": corner, "to": to}))
        if len(seen) == int(sys.argv[2]):
            return


main()
