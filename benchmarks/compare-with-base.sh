#!/usr/bin/env bash
# Is this branch faster or slower than its base? Builds both in worktrees of their own and runs `dakal bench` of one and the other by turns
# (A B B A A B ...), so that what disturbs the machine disturbs both alike, then compares the runs.
#
#   benchmarks/compare-with-base.sh [BASE]     BASE: where HEAD left main (or the commit before HEAD, on main itself)
#
#   RUNS=5            runs of each; fewer than 5 cannot give a verdict by runs
#   THRESHOLD=5%      smallest change that matters
#   BENCH_OPTIONS=    options of both, e.g. --short
#   OUT=              folder for the records; benchmarks/target/compare when not given
#
# Exit code: 0 nothing slower, 1 something slower past the threshold, 2 cannot compare. Only what is committed is compared.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
runs=${RUNS:-5}
out=${OUT:-$root/benchmarks/target/compare}
git="git -C $root"

head=$($git rev-parse HEAD)
base=${1-}
if [ -z "$base" ]; then
    for main in origin/main main; do
        base=$($git merge-base HEAD "$main" 2>/dev/null) && break
    done
    if [ -z "$base" ] || [ "$base" = "$head" ]; then base=HEAD~1; fi
fi
base=$($git rev-parse --verify "$base^{commit}") || exit 2
echo "base $($git log -1 --format='%h %s' "$base")" >&2
echo "head $($git log -1 --format='%h %s' "$head")" >&2

work=$(mktemp -d)
cleanup() {
    for side in base head; do $git worktree remove --force "$work/$side" 2>/dev/null || true; done
    rm -rf "$work"
}
trap cleanup EXIT
rm -rf "$out"
mkdir -p "$out/base" "$out/head"
for side in base head; do
    $git worktree add -q --detach "$work/$side" "${!side}"
    # The launcher builds on its first use.
    if ! "$work/$side/dakal" bench --help >/dev/null; then
        echo "$side (${!side}) cannot be built, or has no dakal bench" >&2
        exit 2
    fi
done
measure() {
    # shellcheck disable=SC2086 # options are separate words on purpose
    "$work/$1/dakal" bench ${BENCH_OPTIONS-} --out "$out/$1/run-$2.json" >/dev/null 2>"$work/log" || { cat "$work/log" >&2; exit 2; }
    echo "run $2 of $1 done" >&2
}
for run in $(seq "$runs"); do
    if [ $((run % 2)) -eq 1 ]; then measure base "$run"; measure head "$run"; else measure head "$run"; measure base "$run"; fi
done
"$work/head/dakal" bench --compare "$out/base" "$out/head" --threshold "${THRESHOLD:-5%}" --out "$out/comparison.json"
