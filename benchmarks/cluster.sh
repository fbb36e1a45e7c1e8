#!/usr/bin/env bash
# Runs that a cluster shares beside one in one process: local[2], then a standalone master with two workers of a core each on this machine,
# of which an executor is killed in the middle of the path loss, then one whose driver is killed among the tiles and which is taken up again.
# Prints wall and CPU seconds of all processes together, peak memory (resident) of the driver and of the largest executor, the table of
# stages, and with "told" among the ways what dakal run --estimate says of the same cores; writes cluster.json. Fails when a file differs in
# a byte. Pages and files of figures tell how they were made: of the figures all is compared but that.
#
#   benchmarks/cluster.sh OUT SCENARIO ...        needs mvn -Pcluster -DskipTests package
#
#   DAKAL=./dakal RUN_OPTIONS=   as for whole.sh; WAYS="one local killed lost" some of the ways only; also told, local1 (one thread), worker1 and
#                worker2 (standalone with so many workers, nothing killed); WORKER_MEMORY=2g
#   COMMAND=run                  or sure, or plan with RUN_OPTIONS="--budget 70e9"
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
[ $# -ge 2 ] || { sed -n '2,13s/^# \{0,1\}//p' "$0" >&2; exit 2; }
dakal=${DAKAL:-$here/../dakal}
mkdir -p "$1"
out=$(cd "$1" && pwd)
shift
"$dakal" --version >/dev/null # builds, when it must
exec python3 - "$dakal" "$here/../tools/cluster/standalone.sh" "$out" "$@" <<'PYTHON'
import filecmp, glob, json, os, shutil, signal, subprocess, sys, time

dakal, standalone, out, scenarios = sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4:]
more = os.environ.get("RUN_OPTIONS", "").split()
command = os.environ.get("COMMAND", "run")
ways = os.environ.get("WAYS", "one local killed lost").split()
tick = os.sysconf("SC_CLK_TCK")
faults = []
signal.signal(signal.SIGTERM, lambda *_: sys.exit("ended from outside"))  # so that what was started is stopped


def cpu_of(pid):
    """Seconds of a process and of its children that have ended; zero when it is gone."""
    try:
        with open(f"/proc/{pid}/stat") as stat:
            return sum(int(word) for word in stat.read().rsplit(")", 1)[1].split()[11:15]) / tick
    except (FileNotFoundError, ProcessLookupError):
        return 0


def children(pid):
    try:
        return [int(word) for path in glob.glob(f"/proc/{pid}/task/*/children") for word in open(path).read().split()]
    except FileNotFoundError:
        return []


def is_executor(pid):
    try:
        return b"CoarseGrainedExecutorBackend" in open(f"/proc/{pid}/cmdline", "rb").read()
    except (FileNotFoundError, ProcessLookupError):
        return False


def executors(workers):
    return [child for worker in workers for child in children(worker) if is_executor(child)]


def run(scenario, name, *options, watch=None):
    """Wall and CPU seconds of a run's own process; the watch is asked again and again while it runs."""
    start = time.monotonic()
    with open(os.path.join(out, name + ".log"), "w") as log:
        process = subprocess.Popen([dakal, command, scenario, "--out", os.path.join(out, name), *options, *more], stderr=log,
                                   stdout=subprocess.DEVNULL)
        try:
            while watch is not None and os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
                watch(process)
                time.sleep(0.1)
            _, status, usage = os.wait4(process.pid, 0)
        except SystemExit:
            process.kill()
            raise
    return status, time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def print_stages(name):
    lines = open(os.path.join(out, name + ".log")).read().splitlines()
    if "Shared among the cluster's machines:" in lines:
        at = lines.index("Shared among the cluster's machines:") + 1
        while at < len(lines) and lines[at].startswith("  "):
            print("    " + lines[at])
            at += 1


def compare(one, other):
    count = 0
    for folder, _, names in os.walk(one):
        for name in names:
            a = os.path.join(folder, name)
            b = a.replace(one, other)
            count += 1
            if name.endswith(".html"):
                continue
            if name.endswith(".json"):
                x, y = (json.load(open(path)) if os.path.exists(path) else {} for path in (a, b))
                for told in x, y:
                    for how in "run", "command", "settings":
                        told.pop(how, None)
                    told["fileSha256"] = {n: d for n, d in told.get("fileSha256", {}).items() if not n.endswith((".html", ".json"))}
                if x != y:
                    faults.append(f"{b} differs")
            elif not (os.path.exists(b) and filecmp.cmp(a, b, shallow=False)):
                faults.append(f"{b} differs")
    print(f"    {count} files compared", flush=True)


def peak_of(pid):
    """Bytes a process had in memory at the most; zero when it is gone."""
    try:
        with open(f"/proc/{pid}/status") as status:
            return next((int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM")), 0)
    except (FileNotFoundError, ProcessLookupError):
        return 0


def estimate(scenario, base):
    """What is told of machines, by cores, after the seconds of one process."""
    asked = os.path.join(out, base + ".asked")
    begun = subprocess.run([dakal, "run", scenario, "--estimate", "--json", "--store", asked, *more], check=True, stdout=subprocess.PIPE,
                           stderr=subprocess.DEVNULL)
    shutil.rmtree(asked, ignore_errors=True)
    return json.loads(begun.stdout)


def show(record, base):
    told = record.get("told")
    print(f"{record['name']:<32}{record['wallSeconds']:>8.1f}{record['cpuSeconds']:>9.1f}{record['cpuSeconds'] / base if base else 1:>9.2f}"
          f"{record['peakByteCount'] / 1e9:>10.2f}{record['workerPeakByteCount'] / 1e9:>10.2f}"
          + (f"{told['seconds']:>9.1f}{told['workerByteCount'] / 1e9:>9.2f}" if told else ""), flush=True)
    records.append(record)


records = []
print(f"{'run':<32}{'wall s':>8}{'CPU s':>9}{'to one':>9}{'driver GB':>10}{'worker GB':>10}{'told s':>9}{'told GB':>9}")
for scenario in scenarios:
    base = os.path.basename(os.path.normpath(scenario))
    one_cpu = 0
    shared = os.path.join(out, base + ".shared")
    store = os.path.join(out, base + ".store")
    told = {}
    if "told" in ways:
        estimated = estimate(scenario, base)
        told = {machines["coreCount"]: machines for machines in estimated["machines"]}
        records.append({"name": base + "-told", "estimate": estimated})
    if "one" in ways:
        shutil.rmtree(store, ignore_errors=True)
        status, wall, one_cpu, peak = run(scenario, base + "-one", "--store", store, "--store-limit", "200g")
        if status:
            sys.exit(f"{scenario} failed; see {out}/{base}-one.log")
        show({"name": base + "-one", "wallSeconds": wall, "cpuSeconds": one_cpu, "peakByteCount": peak, "workerPeakByteCount": 0}, one_cpu)
    for way in ways:
        if way in ("one", "told"):
            continue
        cores = int(way[-1]) if way[-1].isdigit() else 2
        name = base + "-" + way
        shutil.rmtree(shared, ignore_errors=True)
        master, pids, cluster_cpu = f"local[{cores}]", [], 0
        places = os.path.join(out, base + ".cluster")
        if not way.startswith("local"):
            shutil.rmtree(places, ignore_errors=True)
            master = subprocess.run([standalone, "start", places, str(cores), "1", os.environ.get("WORKER_MEMORY", "2g")], check=True,
                                    stdout=subprocess.PIPE, text=True).stdout.strip().splitlines()[-1]
            pids = [int(open(path).read()) for path in glob.glob(os.path.join(places, "*.pid"))]
        killed = []

        worker_peak = 0

        def look(process):
            global worker_peak
            worker_peak = max([worker_peak, *map(peak_of, executors(pids))])

        def kill_executor(process):
            look(process)
            if not killed and len(glob.glob(os.path.join(shared, "pathloss", "*", "*.loss"))) > 50:
                for pid in executors(pids)[:1]:
                    os.kill(pid, signal.SIGKILL)
                    killed.append(pid)

        def kill_driver(process):
            if not killed and len(glob.glob(os.path.join(shared, "runs", "*", "tiles", "*-open"))) > 5:
                process.kill()
                killed.append(process.pid)

        options = ["--store", store, "--store-limit", "200g", "--master", master, "--shared", shared]
        try:
            if way == "lost":
                run(scenario, name + "-before", *options, watch=kill_driver)
            watch = kill_executor if way == "killed" else look if pids else None
            status, wall, cpu, peak = run(scenario, name, *options, watch=watch)
            cluster_cpu = sum(cpu_of(pid) + sum(cpu_of(child) for child in children(pid)) for pid in pids)
        finally:
            if pids:
                subprocess.run([standalone, "stop", places], check=True)
        if status:
            sys.exit(f"{scenario} failed; see {out}/{name}.log")
        if way in ("killed", "lost") and not killed:
            faults.append(f"{name}: over before anything was killed")
        what = name + (f" ({'executor' if way == 'killed' else 'driver'} {killed[0]} killed)" if killed else "")
        show({"name": what, "coreCount": cores, "wallSeconds": wall, "cpuSeconds": cpu + cluster_cpu, "peakByteCount": peak,
              "workerPeakByteCount": worker_peak, "told": told.get(cores)}, one_cpu)
        print_stages(name)
        if "one" in ways or os.path.isdir(os.path.join(out, base + "-one")):
            compare(os.path.join(out, base + "-one"), os.path.join(out, name))
        left = glob.glob(os.path.join(shared, "runs", "*"))
        if left:
            faults.append(f"{left} is left")
        shutil.rmtree(shared, ignore_errors=True)
    shutil.rmtree(store, ignore_errors=True)
with open(os.path.join(out, "cluster.json"), "w") as file:
    json.dump({"processorCount": os.cpu_count(), "command": command, "options": more, "records": records}, file, indent=2)
if faults:
    sys.exit("\n".join(faults))
print("all files have the same bytes")
PYTHON
