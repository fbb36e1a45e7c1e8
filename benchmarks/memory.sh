#!/usr/bin/env bash
# A run within --memory beside one without: wall and CPU seconds, peak memory by the system's own count, and whether all files but those
# that tell how they were made (pages, summary) have the same bytes. Before, a run within it is killed in the middle of its path loss, killed
# again among its tiles, and taken up: what the store has by then is not computed a second time. Fails when the peak is above SIZE or a file differs.
#
#   benchmarks/memory.sh OUT SIZE SCENARIO ...
#
#   DAKAL=./dakal RUN_OPTIONS=   as for whole.sh; DAKAL_JAVA_OPTS must not hold -Xmx
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
[ $# -ge 3 ] || { sed -n '2,8s/^# \{0,1\}//p' "$0" >&2; exit 2; }
dakal=${DAKAL:-$here/../dakal}
mkdir -p "$1"
out=$(cd "$1" && pwd)
size=$2
shift 2
"$dakal" --version >/dev/null # builds, when it must
exec python3 - "$dakal" "$out" "$size" "$@" <<'PYTHON'
import filecmp, glob, json, os, shutil, subprocess, sys, time

dakal, out, size, scenarios = sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4:]
more = os.environ.get("RUN_OPTIONS", "").split()
scale = {"k": 1e3, "m": 1e6, "g": 1e9, "t": 1e12}
limit = float(size[:-1]) * scale[size[-1].lower()] if size[-1].lower() in scale else float(size)
faults = []


def begin(scenario, name, store, *options):
    with open(os.path.join(out, name + ".log"), "w") as log, open(os.path.join(out, name + ".json"), "w") as figures:
        return subprocess.Popen([dakal, "run", scenario, "--out", os.path.join(out, name), "--store", store, "--store-limit", "200g",
                                 "--json", *options, *more], stdout=figures, stderr=log)


def measure(scenario, name, store, *options):
    start = time.monotonic()
    process = begin(scenario, name, store, *options)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{scenario} failed; see {out}/{name}.log")
    kernel = json.load(open(os.path.join(out, name + ".json")))["summary"]["run"]["kernel"]
    cpu, peak = usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024
    print(f"{name:<28}{time.monotonic() - start:>8.1f}{cpu:>8.1f}{peak / 1e9:>9.2f}{kernel['matrixCount']:>10}{kernel['reusedMatrixCount']:>8}",
          flush=True)
    return cpu, peak


print(f"{'run':<28}{'wall s':>8}{'CPU s':>8}{'peak GB':>9}{'computed':>10}{'kept':>8}")
for scenario in scenarios:
    base = os.path.basename(os.path.normpath(scenario))
    store = os.path.join(out, base + ".store")
    shutil.rmtree(store, ignore_errors=True)
    # in the middle of its path loss, then among its tiles, which there are where layers do not fit into the memory
    for some, count in (("*/*.loss", 30), ("tiles/*/outdoors-*", 3)):
        process = begin(scenario, base + "-killed", store, "--memory", size)
        while process.poll() is None and len(glob.glob(os.path.join(store, some))) < count:
            time.sleep(0.05)
        process.kill()
        process.wait()
        print(f"{base}-killed with {len(glob.glob(os.path.join(store, some)))} of {some}")
    _, peak_taken_up = measure(scenario, base + "-taken-up", store, "--memory", size)
    cpu_within, peak_within = measure(scenario, base + "-within", store, "--memory", size)
    cpu, _ = measure(scenario, base + "-without", store)
    print(f"CPU within against without: {cpu_within / cpu:.2f}")
    if max(peak_within, peak_taken_up) > limit:
        faults.append(f"{base}: the peak is {max(peak_within, peak_taken_up) / 1e9:.2f} GB")
    for folder, _, names in os.walk(os.path.join(out, base + "-without")):
        for name in names:
            one = os.path.join(folder, name)
            if name.startswith("report") or name == "summary.json":
                continue
            for run in ("-within", "-taken-up"):
                other = one.replace(base + "-without", base + run)
                if not (os.path.exists(other) and filecmp.cmp(one, other, shallow=False)):
                    faults.append(f"{other} differs")
    shutil.rmtree(store, ignore_errors=True)
if faults:
    sys.exit("\n".join(faults))
print("all files have the same bytes, and the peak is within " + size)
PYTHON
