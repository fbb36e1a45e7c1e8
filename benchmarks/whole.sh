#!/usr/bin/env bash
# Whole jobs as a user starts them: `dakal run` of each scenario from an empty store and again from the full one. Prints a table and writes
# whole.json: wall and CPU seconds of the process, peak memory (resident), seconds of each phase.
#
#   benchmarks/whole.sh OUT SCENARIO ...
#
#   DAKAL=./dakal            the launcher to measure
#   DAKAL_JAVA_OPTS=-Xmx8g   as always; shown in the table
#   RUN_OPTIONS=             more options of dakal run, e.g. --threads 1
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
[ $# -ge 2 ] || { sed -n '2,10s/^# \{0,1\}//p' "$0" >&2; exit 2; }
dakal=${DAKAL:-$here/../dakal}
mkdir -p "$1"
out=$(cd "$1" && pwd)
shift
"$dakal" --version >/dev/null # builds, when it must
exec python3 - "$dakal" "$out" "$@" <<'PYTHON'
import json, os, shutil, subprocess, sys, time

dakal, out, scenarios = sys.argv[1], sys.argv[2], sys.argv[3:]
more = os.environ.get("RUN_OPTIONS", "").split()


def measure(scenario, name, store):
    """Runs once; wait4 gives CPU time and peak memory of this very process."""
    folder = os.path.join(out, name)
    start = time.monotonic()
    with open(os.path.join(out, name + ".log"), "w") as log, open(os.path.join(out, name + ".json"), "w") as figures:
        process = subprocess.Popen(
            [dakal, "run", scenario, "--out", folder, "--store", store, "--store-limit", "64g", "--json", *more],
            stdout=figures, stderr=log)
        _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    if status != 0:
        print(f"{scenario} failed; see {out}/{name}.log", file=sys.stderr)
        return {"exitStatus": os.waitstatus_to_exitcode(status), "wallSeconds": wall, "peakMemoryByteCount": usage.ru_maxrss * 1024}
    result = json.load(open(os.path.join(out, name + ".json")))
    summary = result["summary"]
    return {
        "wallSeconds": wall,
        "cpuSeconds": usage.ru_utime + usage.ru_stime,
        "peakMemoryByteCount": usage.ru_maxrss * 1024,
        "phaseSeconds": result["phaseSeconds"],
        "outputByteCount": sum(os.path.getsize(f) for f in result["files"]),
        "run": summary.get("run", {}),
    }


version = subprocess.run([dakal, "--version"], capture_output=True, text=True).stdout.split("\n")
print("; ".join(v for v in version if v), os.environ.get("DAKAL_JAVA_OPTS", ""))
print(f"{'scenario':<22}{'store':<7}{'wall s':>8}{'CPU s':>8}{'peak GB':>9}  phases")
records = []
for scenario in scenarios:
    base = os.path.basename(os.path.normpath(scenario))
    store = os.path.join(out, base + ".store")
    shutil.rmtree(store, ignore_errors=True)
    for state in ("cold", "warm"):
        record = measure(scenario, f"{base}-{state}", store)
        records.append({"scenario": base, "store": state, **record})
        phases = ", ".join(f"{k} {v:.1f}" for k, v in record.get("phaseSeconds", {}).items())
        print(f"{base:<22}{state:<7}{record['wallSeconds']:>8.1f}{record.get('cpuSeconds', float('nan')):>8.1f}"
              f"{record['peakMemoryByteCount'] / 1e9:>9.2f}  {phases or 'failed'}", flush=True)
    shutil.rmtree(store, ignore_errors=True)
with open(os.path.join(out, "whole.json"), "w") as file:
    json.dump({"version": version, "javaOptions": os.environ.get("DAKAL_JAVA_OPTS", ""), "machine": os.uname().machine,
               "processorCount": os.cpu_count(), "records": records}, file, indent=2)
PYTHON
