#!/usr/bin/env bash
# What a whole job costs as masts, cells and machines grow: `dakal run` of made-up provinces from an empty store, all outputs. Prints tables,
# writes curve.json, and draws curve.svg: CPU seconds against masts and against cells of path loss, wall seconds against machines, measured
# by cluster.sh up to the cores of this one and told by dakal run --estimate for more.
#
#   benchmarks/curve.sh OUT
#
#   MASTS="75 150 300 600"           at CELL_METERS=200
#   CELLS="400 200 100"              metres, with CELL_MASTS=150
#   PARTS="masts cells machines"     some parts only; OUT/curve.json keeps the others. Machines need mvn -Pcluster -DskipTests package
#   WAYS="told one local1 local worker1 worker2"   as for cluster.sh, with CELL_MASTS at MACHINE_METERS=200
#   OUTLINE= RELIEF=                 as for `run.sh variant`; Qom when not given
#   DAKAL=./dakal DAKAL_JAVA_OPTS=   as for whole.sh
#   RUN_OPTIONS=                     more options of dakal run, e.g. --quality fast
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
[ $# -eq 1 ] || { sed -n '2,14s/^# \{0,1\}//p' "$0" >&2; exit 2; }
mkdir -p "$1"
out=$(cd "$1" && pwd)
masts=${MASTS:-75 150 300 600}
cells=${CELLS:-400 200 100}
cell_masts=${CELL_MASTS:-150}
for count in $masts $cell_masts; do
    [ -d "$out/curve-$count" ] ||
        "$here/run.sh" variant "curve-$count" "$out/curve-$count" ${OUTLINE:+"$OUTLINE"} ${RELIEF:+"$RELIEF"} >/dev/null
done
parts=${PARTS:-masts cells machines}
case $parts in
    *machines*)
        WAYS=${WAYS:-told one local1 local worker1 worker2} RUN_OPTIONS="--cell-size ${MACHINE_METERS:-200} ${RUN_OPTIONS:-}" \
            "$here/cluster.sh" "$out/machines" "$out/curve-$cell_masts"
        ;;
esac
exec python3 "$here/curve.py" "${DAKAL:-$here/../dakal}" "$out" "$masts" "${CELL_METERS:-200}" "$cell_masts" "$cells" "$parts"
