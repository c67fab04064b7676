"""run.py [FOLDER [PARCELS]]: `diaba bench` on 20,000 parcels and on a million (or PARCELS), import, export and
apply, and beside them the peers that are installed: QGIS (python3-qgis), ogr2ogr (gdal-bin), PostGIS. Prints
one table. The files stay in FOLDER; a second run uses them again."""

import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
BUILD = HERE.parent.parent / "build"
DIABA = str(BUILD / "diaba")
POSTGRES = pathlib.Path("/usr/lib/postgresql/15/bin")
ROUNDS = 3
rows = []


class Run:
    """A command that was run to its end: seconds on the clock and of the processors, the most memory, its output."""

    def __init__(self, *command, good=(0, 1)):
        start = time.monotonic()
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as errors:
            process = subprocess.Popen([str(word) for word in command], stdout=out, stderr=errors)
            _, status, usage = os.wait4(process.pid, 0)
            self.wall = time.monotonic() - start
            process.returncode = os.waitstatus_to_exitcode(status)
            self.cpu = usage.ru_utime + usage.ru_stime
            self.megabytes = usage.ru_maxrss / 1024
            out.seek(0)
            errors.seek(0)
            self.output = out.read().decode()
            if process.returncode not in good:
                sys.exit(f"{' '.join(map(str, command))}: {errors.read().decode()[-2000:]}")


def note(what, ours, theirs=None, goal=""):
    """One line of the table; what the peer took over what we took is said with it."""
    ratio = f"{theirs / ours:.1f}" if theirs and ours else ""
    rows.append([what, f"{ours:.1f}", "" if theirs is None else f"{theirs:.1f}", ratio, goal])
    print("  " + " | ".join(rows[-1]), flush=True)


def made(path, *command):
    if not path.exists():
        Run(*command)
    return path


def remove(*paths):
    for path in paths:
        for ending in ("", "-wal", "-shm", "-journal", ".lock"):
            pathlib.Path(str(path) + ending).unlink(missing_ok=True)


def has_qgis():
    return subprocess.run([sys.executable, "-c", "import qgis.core"], capture_output=True).returncode == 0


def measure_map(folder, count):
    file = made(folder / f"{count}.diaba", BUILD / "bench_make", folder / f"{count}.diaba", count)
    ours = json.loads(Run(DIABA, "bench", file, "--json").output)
    (folder / f"{count}.json").write_text(json.dumps(ours, indent=1))
    theirs = {}
    if has_qgis():
        theirs = json.loads(Run(sys.executable, HERE / "qgis_peer.py", file, time.monotonic_ns()).output)
    million = count > 20000
    name = f"{count:,} parcels: "
    note(name + "start until the whole map is drawn, ms", ours["first_picture_ms"], theirs.get("first_picture_ms"),
         "1000" if million else "")
    note(name + "start until it answers, ms", ours["start_ms"], None, "" if million else "500")
    note(name + "full redraw, cold, ms", ours["full_redraw_cold_ms"], theirs.get("full_redraw_cold_ms"),
         "8 times faster" if million else "")
    note(name + "1:2000 with labels, cold, ms", ours["labels_1_2000_cold_ms"], theirs.get("labels_1_2000_cold_ms"),
         "5 times faster" if million else "")
    note(name + "frame while panning and zooming, 95th percentile, ms", ours["pan_frame_ms"]["p95"], None, "16")
    note(name + "one vertex moved, saved and drawn, ms", ours["edit_ms"], None, "50" if million else "")
    note(name + "resident, MB", ours["resident_mb"], theirs.get("resident_mb"), "300" if million else "")
    peak = Run(DIABA, "bench", file, "--since", time.monotonic_ns()).megabytes
    note(name + "most memory while opening, MB", peak, None, "300" if million else "")


def measure_rules(folder, count):
    """All rules on a commune with its people, and how parcels lie beside PostGIS joining the table with itself."""
    commune = made(folder / "commune.diaba", BUILD / "bench_commune", folder / "commune.diaba", 20000)
    ours = json.loads(Run(DIABA, "bench", commune, "--json").output)
    name = f"commune of {ours['parcels']:,} parcels with people: "
    note(name + "all rules, s", ours["check"]["seconds"]["all"], None, "0.3")
    note(name + "findings right again after an edit, ms", ours["recheck_ms"], None, "50")
    note(name + "the work to do right again in the window, ms", ours["queue_ms"])
    million = json.loads((folder / f"{count}.json").read_text())
    seconds = million["check"]["seconds"]
    note(f"{count:,} parcels: all rules, s", seconds["all"], None, "10")
    note(f"{count:,} parcels: findings right again after an edit, ms", million["recheck_ms"], None, "50")
    if not (POSTGRES / "initdb").exists() or not shutil.which("ogr2ogr"):
        return
    with Server() as server:
        server.new_database("land")
        server.ask("CREATE EXTENSION postgis")
        address = f"PG:host={server.folder} user=postgres dbname=land"
        Run("ogr2ogr", "-q", "-f", "PostgreSQL", "-nln", "peer", "-nlt", "MULTIPOLYGON", "-lco", "GEOMETRY_NAME=g",
            "-lco", "FID=n", "-sql", "SELECT geometry FROM parcel", address, folder / f"{count}.diaba")
        server.ask("ANALYZE peer")
        start = time.monotonic()
        server.ask("SELECT count(*) FROM peer a JOIN peer b ON a.n < b.n AND ST_Overlaps(a.g, b.g)")
        note(f"{count:,} parcels: how they lie; ST_Overlaps of the table with itself, s", seconds["topology"],
             time.monotonic() - start, "25 times faster")


def measure_import(folder, count):
    source = folder / f"{count}.gpkg"
    if not shutil.which("ogr2ogr"):
        return
    columns = "SELECT parcel_no, map_land_type, sheet_no, geometry FROM parcel"
    made(source, "ogr2ogr", "-q", "-f", "GPKG", "-sql", columns, "-nln", "parcels", source, folder / f"{count}.diaba")
    ours, theirs = [], []
    for _ in range(ROUNDS):
        remove(folder / "peer.sqlite", folder / "import.diaba")
        theirs.append(Run("ogr2ogr", "-q", "-f", "SQLite", "-dsco", "SPATIALITE=YES", folder / "peer.sqlite", source))
        ours.append(Run(DIABA, "import", folder / "import.diaba", source, "--crs", "EPSG:5897"))
    remove(folder / "peer.sqlite", folder / "import.diaba")
    for what, attribute in (("on the clock", "wall"), ("of the processors", "cpu")):
        middle = [statistics.median(getattr(run, attribute) for run in runs) for runs in (ours, theirs)]
        note(f"import of {count:,} parcels, s {what}", *middle, "not slower than ogr2ogr")


class Server:
    """A PostgreSQL of our own in a temporary folder, reached by its socket alone."""

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix="diaba-bench-")
        if os.getuid() == 0:
            shutil.chown(self.folder, "postgres")
        self.do("initdb", "-D", self.folder + "/data", "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-locale")
        self.do("pg_ctl", "-D", self.folder + "/data", "-l", self.folder + "/log", "-w", "-o",
                f"-k {self.folder} -c listen_addresses=", "start")
        return self

    def do(self, program, *words):
        command = [str(POSTGRES / program), *words]
        Run(*(["runuser", "-u", "postgres", "--", *command] if os.getuid() == 0 else command), good=(0,))

    def ask(self, question):
        self.do("psql", "-q", "-h", self.folder, "-U", "postgres", "-d", "land", "-c", question)

    def new_database(self, name):
        self.do("createdb", "-h", self.folder, "-U", "postgres", name)
        return f"host={self.folder} user=postgres dbname={name}"

    def __exit__(self, *_):
        self.do("pg_ctl", "-D", self.folder + "/data", "-m", "immediate", "stop")
        shutil.rmtree(self.folder)


def measure_changes(folder):
    if not (POSTGRES / "initdb").exists():
        return
    stock, out, package, receipt, basis = (
        folder / name for name in ("20000.diaba", "out.diaba", "out.chinhly", "receipt.json", "basis.png"))
    remove(out, package, receipt)
    shutil.rmtree(folder / "out.scans", ignore_errors=True)
    with Server() as server:
        database = server.new_database("land")
        Run(DIABA, "province", "init", database, "--crs", "EPSG:5897")
        Run(DIABA, "province", "load", database, stock)
        Run(DIABA, "province", "checkout", database, "--commune", "09784", "--out", out)
        edits = folder / "edits.jsonl"
        edits.write_text(Run(sys.executable, HERE / "moves.py", out, 10000).output)
        Run(DIABA, "edit", out, edits, "--each")
        Run(DIABA, "render", out, "--out", basis)  # boundaries are not sent without a basis and its scan
        Run(DIABA, "scan", "add", out, basis, "--dossier", "0001", "--basis", "bench")
        export = Run(DIABA, "changes", "export", out, "--out", package)
        apply = Run(DIABA, "province", "apply", database, package, "--receipt", receipt)
    results = [dossier["result"] for dossier in json.loads(receipt.read_text())["dossiers"]]
    if results != ["applied"]:
        sys.exit(f"The change set was not applied: {results}")
    note("export of 10,000 edits, s", export.wall, None, "1")
    note("apply of them to PostGIS, s", apply.wall, None, "5")


def main():
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
    measure_map(folder, 20000)
    measure_map(folder, count)
    measure_rules(folder, count)
    measure_import(folder, count)
    measure_changes(folder)
    table = [["", "Địa Bạ", "peer", "peer / ours", "goal"], *rows]
    widths = [max(len(row[i]) for row in table) for i in range(5)]
    print()
    for row in table:
        print(row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:])), sep="  ")


main()
