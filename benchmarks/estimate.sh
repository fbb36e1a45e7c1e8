#!/usr/bin/env bash
# What `dakal run --estimate` says beside what the run then takes, from an empty store. Prints a table and writes estimate.json: seconds by
# phase and of the processor, peak memory (resident), bytes of the store and of the results, and their ratios. Fails when a ratio of wall
# time, processor time, memory or disk is more than a quarter off.
#
#   benchmarks/estimate.sh OUT SCENARIO ...
#
#   DAKAL=./dakal DAKAL_JAVA_OPTS= RUN_OPTIONS=   as for whole.sh
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
[ $# -ge 2 ] || { sed -n '2,9s/^# \{0,1\}//p' "$0" >&2; exit 2; }
dakal=${DAKAL:-$here/../dakal}
mkdir -p "$1"
out=$(cd "$1" && pwd)
shift
"$dakal" --version >/dev/null # builds, when it must
exec python3 - "$dakal" "$out" "$@" <<'PYTHON'
import json, os, shutil, subprocess, sys, time

dakal, out, scenarios = sys.argv[1], sys.argv[2], sys.argv[3:]
more = os.environ.get("RUN_OPTIONS", "").split()


def start(scenario, name, *options):
    """The JSON of a command, its wall and processor seconds, and its peak memory by the system's own count."""
    begin = time.monotonic()
    with open(os.path.join(out, name + ".log"), "w") as log, open(os.path.join(out, name + ".json"), "w") as figures:
        process = subprocess.Popen([dakal, "run", scenario, "--json", *options, *more], stdout=figures, stderr=log)
        _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{scenario} failed; see {out}/{name}.log")
    told = json.load(open(os.path.join(out, name + ".json")))
    return told, time.monotonic() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


records, worst = [], 1
print(f"{'scenario':<20}{'what':<14}{'estimate':>10}{'measured':>10}{'ratio':>7}")
for scenario in scenarios:
    base = os.path.basename(os.path.normpath(scenario))
    store = os.path.join(out, base + ".store")
    shutil.rmtree(store, ignore_errors=True)
    # With a store of its own, so that the run begins with none of the calibration's path loss.
    asked = os.path.join(out, base + ".asked")
    shutil.rmtree(asked, ignore_errors=True)
    estimate, took, _, _ = start(scenario, base + "-estimate", "--estimate", "--store", asked)
    shutil.rmtree(asked, ignore_errors=True)
    keep = ["--store", store, "--store-limit", "64g"]
    run, _, cpu, peak = start(scenario, base + "-run", "--out", os.path.join(out, base), *keep)
    kept = sum(os.path.getsize(os.path.join(f, n)) for f, _, names in os.walk(store) for n in names if not n.endswith(".state"))
    results = sum(os.path.getsize(f) for f in run["files"])
    pairs = {
        "wall s": (estimate["wholeSeconds"], sum(run["phaseSeconds"].values())),
        "processor s": (estimate["cpuSeconds"], cpu),
        "memory MB": (estimate["memory"]["peakByteCount"] / 1e6, peak / 1e6),
        "disk MB": ((estimate["memory"]["mappedByteCount"] + estimate["disk"]["resultByteCount"]) / 1e6, (kept + results) / 1e6),
    }
    for what, (told, measured) in pairs.items():
        ratio = told / measured
        worst = max(worst, ratio, 1 / ratio)
        print(f"{base:<20}{what:<14}{told:>10.1f}{measured:>10.1f}{ratio:>7.2f}", flush=True)
    print(f"{base:<20}{'asked in s':<14}{took:>10.1f}")
    records.append({"scenario": base, "askedSeconds": took, "estimate": estimate, "phaseSeconds": run["phaseSeconds"],
                    "cpuSeconds": cpu, "peakMemoryByteCount": peak, "storeByteCount": kept, "resultByteCount": results})
    shutil.rmtree(store, ignore_errors=True)
with open(os.path.join(out, "estimate.json"), "w") as file:
    json.dump({"javaOptions": os.environ.get("DAKAL_JAVA_OPTS", ""), "processorCount": os.cpu_count(), "records": records}, file, indent=2)
if worst > 1.25:
    sys.exit(f"the worst is off by a factor of {worst:.2f}")
PYTHON
