#!/usr/bin/env bash
# A made-up country within --memory: peak memory by the system's own count, CPU and wall seconds, and bytes of the store, of layers put
# aside and of results, as a line of a table; also added to country.csv. Fails when the peak is above the memory. The whole one is
# SQUARE_KM=400000 MASTS=10000 CELL_METERS=100 MEMORY=4g, and takes two cores the better part of an hour.
#
#   benchmarks/country.sh OUT
#
#   SQUARE_KM=40000 MASTS=1000 CELL_METERS=200 MEMORY=1g   a tenth of it on coarser cells when not given
#   DAKAL=./dakal RUN_OPTIONS=   as for whole.sh; DAKAL_JAVA_OPTS must not hold -Xmx
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
[ $# -eq 1 ] || { sed -n '2,9s/^# \{0,1\}//p' "$0" >&2; exit 2; }
mkdir -p "$1"
out=$(cd "$1" && pwd)
export SQUARE_KM=${SQUARE_KM:-40000} MASTS=${MASTS:-1000} CELL_METERS=${CELL_METERS:-200} MEMORY=${MEMORY:-1g}
name=country-$MASTS
dakal=${DAKAL:-$here/../dakal}
"$dakal" --version >/dev/null # builds, when it must
python3 - "$out" <<'PYTHON'
import json, math, os, struct, sys

out, scale = sys.argv[1], math.sqrt(float(os.environ["SQUARE_KM"]) / 400_000)
ring = []
for step in range(180):
    turn = math.pi * step / 90
    km = scale * (1 + 0.05 * math.sin(5 * turn) + 0.03 * math.cos(9 * turn))
    north = 33.5 + 326 * km * math.sin(turn) / 110.95
    ring.append([51 + 389 * km * math.cos(turn) / (111.32 * math.cos(math.radians(north))), north])
json.dump({"type": "Polygon", "coordinates": [ring + ring[:1]]}, open(os.path.join(out, "outline.geojson"), "w"))

# Ranges of hills from north-west to south-east on posts of five minutes, as a GeoTIFF of one strip.
west, north, columns, rows, post = 45, 38, 144, 108, 1 / 12
heights = [round(1200 + 600 * math.sin(0.31 * (r + c)) + 350 * math.sin(0.17 * r - 0.23 * c + 1) + 200 * math.sin(0.9 * c + 0.4 * r))
           for r in range(rows) for c in range(columns)]
data = struct.pack(f"<{len(heights)}h", *heights)
doubles = struct.pack("<9d", post, post, 0, 0, 0, 0, west, north, 0)
keys = struct.pack("<16H", 1, 1, 0, 3, 1024, 0, 1, 2, 1025, 0, 1, 1, 2048, 0, 1, 4326)
tags = [(256, 3, 1, columns), (257, 3, 1, rows), (258, 3, 1, 16), (259, 3, 1, 1), (262, 3, 1, 1), (273, 4, 1, 8), (277, 3, 1, 1),
        (278, 3, 1, rows), (279, 4, 1, len(data)), (339, 3, 1, 2), (33550, 12, 3, 8 + len(data)), (33922, 12, 6, 32 + len(data)),
        (34735, 3, 16, 80 + len(data))]
with open(os.path.join(out, "relief.tif"), "wb") as tiff:
    tiff.write(b"II*\0" + struct.pack("<I", 8 + len(data) + len(doubles) + len(keys)) + data + doubles + keys)
    tiff.write(struct.pack("<H", len(tags)) + b"".join(struct.pack("<HHII", *tag) for tag in tags) + bytes(4))
PYTHON
"$here/run.sh" variant "$name" "$out/$name" "$out/outline.geojson" "$out/relief.tif" >/dev/null
exec python3 - "$dakal" "$out" "$name" <<'PYTHON'
import json, os, shutil, subprocess, sys, time

dakal, out, name = sys.argv[1:]
square_km, masts, meters, memory = (os.environ[key] for key in ("SQUARE_KM", "MASTS", "CELL_METERS", "MEMORY"))
store, results = os.path.join(out, name + ".store"), os.path.join(out, name + ".out")
for folder in store, results:
    shutil.rmtree(folder, ignore_errors=True)


def byte_count(folder, is_counted=lambda name: True):
    count = 0
    for place, _, names in os.walk(folder):
        for one in filter(is_counted, names):
            try:
                count += os.lstat(os.path.join(place, one)).st_blocks * 512
            except FileNotFoundError:
                pass
    return count


def put_aside(pid):
    """Bytes of the files that a process holds open and that have no name any more, as layers put aside."""
    count = 0
    for number in os.listdir(f"/proc/{pid}/fd"):
        try:
            file = os.stat(f"/proc/{pid}/fd/{number}")
            count += file.st_blocks * 512 if file.st_nlink == 0 else 0
        except FileNotFoundError:
            pass
    return count


begin, most_disk = time.monotonic(), 0
with open(os.path.join(out, name + ".log"), "w") as log, open(os.path.join(out, name + ".json"), "w") as figures:
    run = subprocess.Popen([dakal, "run", os.path.join(out, name), "--cell-size", meters, "--memory", memory, "--store", store,
                            "--store-limit", "200g", "--out", results, "--json", *os.environ.get("RUN_OPTIONS", "").split()],
                           stdout=figures, stderr=log)
    while os.waitid(os.P_PID, run.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
        time.sleep(2)
        most_disk = max(most_disk, byte_count(store) + byte_count(results) + put_aside(run.pid))
    _, status, usage = os.wait4(run.pid, 0)
if status:
    sys.exit(f"the run failed; see {out}/{name}.log")
summary = json.load(open(os.path.join(out, name + ".json")))["summary"]
peak, cpu = usage.ru_maxrss * 1024, usage.ru_utime + usage.ru_stime
columns = {"km2": square_km, "masts": masts, "cell m": meters, "Mcells of loss": f"{summary['run']['kernel']['cellCount'] / 1e6:.0f}",
           "memory": memory, "peak GB": f"{peak / 1e9:.2f}", "CPU s": f"{cpu:.0f}", "wall s": f"{time.monotonic() - begin:.0f}",
           "path loss GB": f"{byte_count(store, lambda one: one.endswith('.loss')) / 1e9:.2f}",
           "most disk GB": f"{most_disk / 1e9:.2f}", "results GB": f"{byte_count(results) / 1e9:.2f}"}
table = os.path.join(out, "country.csv")
is_new = not os.path.exists(table)
with open(table, "a") as file:
    file.write(",".join(columns) + "\n" if is_new else "")
    file.write(",".join(columns.values()) + "\n")
print(" | ".join(f"{key} {value}" for key, value in columns.items()))
shutil.rmtree(store)
limit = float(memory[:-1]) * {"m": 1e6, "g": 1e9}[memory[-1].lower()]
if peak > limit:
    sys.exit(f"the peak of {peak / 1e9:.2f} GB is above {memory}")
PYTHON
