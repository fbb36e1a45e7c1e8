#!/usr/bin/env bash
# Dakal beside SPLAT! on the same transmitter and ground: CPU time, and the difference of the two path-loss maps, ITM against ITM.
#
#   benchmarks/peers/splat.sh [OUT]     splat.txt and splat.json are written to OUT (benchmarks/target/peers when not given)
#
# 30 km around a mast of 50 m at 900 MHz, receiver 1.5 m, the made-up mountains of the benchmarks at 3 and at 1 arc-second. Both use the same soil
# (permittivity 22, 0.003 S/m), air (301 N-units), climate (desert), vertical polarization, and medians of time, places and situations. SPLAT! is
# Debian's package, asked for the original model (-olditm; its default is ITWOM). What it takes to read its terrain and write its
# picture is measured apart, by a run of 0.1 km, and taken off; Dakal is measured after warm-up with its terrain in memory.
# Needs a JDK, Maven and, when SPLAT! is missing, the right to apt-get install it.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
benchmarks=$(dirname "$here")
out=${1:-$benchmarks/target/peers}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
rounds=${DAKAL_PEER_ROUNDS:-3}

if ! command -v splat >/dev/null || ! command -v splat-hd >/dev/null; then
    echo "installing Debian's splat" >&2
    (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq splat) >/dev/null
fi
classpath=${DAKAL_BENCHMARKS_CLASSPATH-}
if [ -z "$classpath" ]; then
    [ -d "$benchmarks/target/lib" ] ||
        (cd "$benchmarks/.." && mvn -q -DskipTests -Dspotless.check.skip -pl benchmarks -am package)
    classpath="$benchmarks/target/classes:$benchmarks/target/lib/*"
fi
mkdir -p "$out"
out=$(cd "$out" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# cpu COMMAND...: user and system seconds of a command, added.
cpu() {
    local TIMEFORMAT='%3U %3S'
    { time "$@" >/dev/null 2>"$work/errors" </dev/null; } 2>&1 | awk '{printf "%.3f\n", $1 + $2}'
    [ "${PIPESTATUS[0]}" -eq 0 ] || { cat "$work/errors" >&2; return 1; }
}
# median COMMAND...: of the CPU seconds of several rounds.
median() {
    for _ in $(seq "$rounds"); do cpu "$@"; done | sort -g | sed -n "$(((rounds + 1) / 2))p"
}

# compare ARC_SECONDS SUFFIX: SPLAT! of 3" is splat, that of 1" is splat-hd.
compare() {
    local seconds=$1 suffix=$2
    local folder=$work/$seconds
    "$java" -cp "$classpath" org.dakal.benchmarks.peers.SplatInput "$folder" "$seconds"
    cd "$folder"
    "srtm2sdf$suffix" N34E050.hgt >/dev/null
    local ask=(-t bench -L 1.5 -metric -olditm)
    local whole loading
    whole=$(median "splat$suffix" "${ask[@]}" -R 30 -o map.ppm)
    loading=$(median "splat$suffix" "${ask[@]}" -R 0.1 -o map.ppm)
    "splat$suffix" "${ask[@]}" -R 30 -ano losses.txt >/dev/null 2>&1
    "$java" -Xmx3g -XX:+UseSerialGC -cp "$classpath" org.dakal.benchmarks.peers.SplatComparison \
        losses.txt "$seconds" "$whole" "$loading" "$work/$seconds.json"
    cd "$here"
}

commit=$(git -C "$here" describe --always --dirty --abbrev=12 --exclude '*' 2>/dev/null || echo unknown)
version=$(dpkg-query -W -f '${Version}' splat 2>/dev/null || echo unknown)
processor=$(sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo 2>/dev/null | head -n 1)
{
    printf 'SPLAT! %s and Dakal %s, %s, %s\n' "$version" "$commit" \
        "$("$java" -version 2>&1 | sed -n 1p | tr -d '"')" "${processor:-unknown processor}"
    compare 3 ''
    compare 1 -hd
} | tee "$out/splat.txt"
printf '{"splatVersion": "%s", "commit": "%s", "processor": "%s", "results": [\n%s,\n%s]}\n' \
    "$version" "$commit" "$processor" "$(cat "$work/3.json")" "$(cat "$work/1.json")" >"$out/splat.json"
echo "figures: $out/splat.json" >&2
