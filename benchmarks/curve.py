"""Runs the jobs of curve.sh and draws what they cost. Only Python's own library is used."""

import json
import math
import os
import shutil
import subprocess
import sys
import time

dakal, out, masts, cell_meters, cell_masts, cells = sys.argv[1:7]
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


print(f"{'masts':>6}{'cell m':>7}{'M cells':>12}{'wall s':>9}{'CPU s':>9}{'peak GB':>9}")
by_masts = [measure(int(count), int(cell_meters)) for count in masts.split()]
by_cells = [measure(int(cell_masts), int(meters)) for meters in cells.split()]
version = subprocess.run([dakal, "--version"], capture_output=True, text=True).stdout.split("\n")
with open(os.path.join(out, "curve.json"), "w") as file:
    json.dump({"version": [v for v in version if v], "javaOptions": os.environ.get("DAKAL_JAVA_OPTS", ""), "runOptions": more,
               "processorCount": os.cpu_count(), "byMasts": by_masts, "byCells": by_cells}, file, indent=2)
style = ("text{font:12px sans-serif;fill:#333}.t{font-weight:bold;text-anchor:middle}.m{text-anchor:middle}.e{text-anchor:end}"
         ".g{stroke:#ddd}.l{stroke:#2c7bb6;fill:none}circle{fill:#2c7bb6}")
with open(os.path.join(out, "curve.svg"), "w") as file:
    file.write(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 820 390"><style>{style}</style><rect width="820" height="390" fill="#fff"/>'
               + chart(by_masts, "mastCount", "masts", 1, 60, f"CPU seconds, cells of {cell_meters} m")
               + chart(by_cells, "pathLossCellCount", "million cells of path loss", 1e6, 460, f"CPU seconds, {cell_masts} masts")
               + "</svg>\n")
