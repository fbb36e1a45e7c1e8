#!/usr/bin/env bash
# What a whole job costs as masts and cells grow: `dakal run` of made-up provinces from an empty store, all outputs. Prints a table, writes
# curve.json, and draws curve.svg: CPU seconds against masts, and against cells of path loss.
#
#   benchmarks/curve.sh OUT
#
#   MASTS="75 150 300 600"           at CELL_METERS=200
#   CELLS="400 200 100"              metres, with CELL_MASTS=150
#   OUTLINE= RELIEF=                 as for `run.sh variant`; Qom when not given
#   DAKAL=./dakal DAKAL_JAVA_OPTS=   as for whole.sh
#   RUN_OPTIONS=                     more options of dakal run, e.g. --quality fast
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
[ $# -eq 1 ] || { sed -n '2,11s/^# \{0,1\}//p' "$0" >&2; exit 2; }
mkdir -p "$1"
out=$(cd "$1" && pwd)
masts=${MASTS:-75 150 300 600}
cells=${CELLS:-400 200 100}
cell_masts=${CELL_MASTS:-150}
for count in $masts $cell_masts; do
    [ -d "$out/curve-$count" ] ||
        "$here/run.sh" variant "curve-$count" "$out/curve-$count" ${OUTLINE:+"$OUTLINE"} ${RELIEF:+"$RELIEF"} >/dev/null
done
exec python3 "$here/curve.py" "${DAKAL:-$here/../dakal}" "$out" "$masts" "${CELL_METERS:-200}" "$cell_masts" "$cells"
