"""Runs the jobs of curve.sh and draws what they cost. Only Python's own library is used."""

import json
import math
import os
import shutil
import subprocess
import sys
import time

dakal, out, masts, cell_meters, cell_masts, cells, parts = sys.argv[1:8]
more = os.environ.get("RUN_OPTIONS", "").split()


def measure(mast_count, meters):
    """One job in a process of its own; wait4 gives its CPU time and peak memory."""
    store = os.path.join(out, "store")
    shutil.rmtree(store, ignore_errors=True)
    with open(os.path.join(out, "run.log"), "w") as log, open(os.path.join(out, "run.json"), "w") as figures:
        start = time.monotonic()
        process = subprocess.Popen(
            [dakal, "run", os.path.join(out, f"curve-{mast_count}"), "--out", os.path.join(out, "result"), "--store", store,
             "--store-limit", "64g", "--cell-size", str(meters), "--json", *more], stdout=figures, stderr=log)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
    shutil.rmtree(store, ignore_errors=True)
    if status != 0:
        sys.exit(f"the job failed; see {out}/run.log")
    run = json.load(open(os.path.join(out, "run.json")))["summary"]["run"]
    record = {
        "mastCount": mast_count,
        "cellSizeMeters": meters,
        "pathLossCellCount": run["kernel"]["cellCount"],
        "wallSeconds": round(wall, 2),
        "cpuSeconds": round(usage.ru_utime + usage.ru_stime, 2),
        "peakMemoryByteCount": usage.ru_maxrss * 1024,
    }
    print(f"{mast_count:>6}{meters:>7}{record['pathLossCellCount'] / 1e6:>12.1f}{wall:>9.1f}{record['cpuSeconds']:>9.1f}"
          f"{record['peakMemoryByteCount'] / 1e9:>9.2f}", flush=True)
    return record


def line(records, key):
    """Least squares of seconds = a + b x, and how far the farthest point is off, as a share of it."""
    xs = [r[key] for r in records]
    ys = [r["cpuSeconds"] for r in records]
    mean_x, mean_y = sum(xs) / len(xs), sum(ys) / len(ys)
    b = sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys)) / sum((x - mean_x) ** 2 for x in xs)
    a = mean_y - b * mean_x
    worst = max(abs(a + b * x - y) / y for x, y in zip(xs, ys))
    return a, b, worst


def chart(records, key, unit, scale, left, title):
    """Points, the fitted line and axes from zero, as SVG."""
    a, b, worst = line(records, key)
    top = max(max(r["cpuSeconds"] for r in records), a + b * max(r[key] for r in records)) * 1.08
    right = max(r[key] for r in records) * 1.08
    width, height, below = 330, 260, 330
    parts = [f'<g transform="translate({left} 0)">', f'<text x="{width / 2}" y="34" class="t">{title}</text>']
    step = 10 ** math.floor(math.log10(top))
    step = step / 2 if top / step < 3 else step
    for i in range(int(top / step) + 1):
        y = below - i * step / top * height
        parts.append(f'<path d="M0 {y:.1f}H{width}" class="g"/><text x="-6" y="{y + 4:.1f}" class="e">{i * step:g}</text>')
    for r in records:
        x = r[key] / right * width
        y = below - r["cpuSeconds"] / top * height
        parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4"/><text x="{x:.1f}" y="{below + 18}" class="m">{r[key] / scale:.4g}</text>')
    parts.append(f'<path d="M0 {below - a / top * height:.1f}L{width} {below - (a + b * right) / top * height:.1f}" class="l"/>')
    parts.append(f'<text x="{width / 2}" y="{below + 40}" class="m">{unit}; line: {a:.1f} s + {b * scale:.3g} s each, '
                 f'points within {100 * worst:.0f} %</text></g>')
    return "".join(parts)


def machines(records, left):
    """Wall seconds against cores, on scales of tens: circles are measured, the line is told, and squares are told of 10 and 100 machines."""
    told = next(r["estimate"] for r in records if "estimate" in r)["machines"]
    measured = [(r["coreCount"], r["wallSeconds"], r["name"].rsplit("-", 1)[1]) for r in records if "coreCount" in r]
    lines = [(m["coreCount"], m["seconds"]) for m in told]
    width, height, below = 330, 260, 330
    seconds = [s for _, s, *_ in measured + lines]
    low, high = 10 ** math.floor(math.log10(min(seconds))), 10 ** math.ceil(math.log10(max(seconds)))
    most = max(cores for cores, _ in lines)

    def at(cores, s):
        return (20 + math.log10(cores) / math.log10(most) * (width - 40), below - math.log10(s / low) / math.log10(high / low) * height)

    drawn = [f'<g transform="translate({left} 0)">', f'<text x="{width / 2}" y="34" class="t">Wall seconds, {cell_masts} masts</text>']
    tens = low
    while tens <= high:
        y = at(1, tens)[1]
        drawn.append(f'<path d="M0 {y:.1f}H{width}" class="g"/><text x="-6" y="{y + 4:.1f}" class="e">{tens:g}</text>')
        tens *= 10
    drawn.append('<path d="M' + "L".join(f"{x:.1f} {y:.1f}" for x, y in (at(*p) for p in lines)) + '" class="l"/>')
    for cores, s in lines:
        x, y = at(cores, s)
        drawn.append(f'<rect x="{x - 4:.1f}" y="{y - 4:.1f}" width="8" height="8" class="s"/><text x="{x:.1f}" y="{below + 18}" class="m">{cores}</text>')
    for cores, s, _ in measured:
        x, y = at(cores, s)
        drawn.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4"/>')
    drawn.append(f'<text x="{width / 2}" y="{below + 40}" class="m">cores; circles measured, squares told</text></g>')
    return "".join(drawn)


kept = os.path.join(out, "curve.json")
curve = json.load(open(kept)) if os.path.exists(kept) else {}
if "masts" in parts or "cells" in parts:
    print(f"{'masts':>6}{'cell m':>7}{'M cells':>12}{'wall s':>9}{'CPU s':>9}{'peak GB':>9}")
if "masts" in parts:
    curve["byMasts"] = [measure(int(count), int(cell_meters)) for count in masts.split()]
if "cells" in parts:
    curve["byCells"] = [measure(int(cell_masts), int(meters)) for meters in cells.split()]
if "machines" in parts:
    curve["byMachines"] = json.load(open(os.path.join(out, "machines", "cluster.json")))["records"]
version = subprocess.run([dakal, "--version"], capture_output=True, text=True).stdout.split("\n")
curve.update({"version": [v for v in version if v], "javaOptions": os.environ.get("DAKAL_JAVA_OPTS", ""), "runOptions": more,
              "processorCount": os.cpu_count()})
with open(kept, "w") as file:
    json.dump(curve, file, indent=2)
style = ("text{font:12px sans-serif;fill:#333}.t{font-weight:bold;text-anchor:middle}.m{text-anchor:middle}.e{text-anchor:end}"
         ".g{stroke:#ddd}.l{stroke:#2c7bb6;fill:none}circle{fill:#2c7bb6}.s{fill:#fff;stroke:#2c7bb6}")
charts = []
if "byMasts" in curve:
    charts.append(lambda left: chart(curve["byMasts"], "mastCount", "masts", 1, left, f"CPU seconds, cells of {cell_meters} m"))
if "byCells" in curve:
    charts.append(lambda left: chart(curve["byCells"], "pathLossCellCount", "million cells of path loss", 1e6, left,
                                     f"CPU seconds, {cell_masts} masts"))
if "byMachines" in curve:
    charts.append(lambda left: machines(curve["byMachines"], left))
across = 20 + 400 * len(charts)
with open(os.path.join(out, "curve.svg"), "w") as file:
    file.write(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {across} 390"><style>{style}</style><rect width="{across}" height="390"'
               + ' fill="#fff"/>' + "".join(draw(60 + 400 * i) for i, draw in enumerate(charts)) + "</svg>\n")
