#!/bin/sh
# Measures. Close other programs first: these figures are times. Picks JAVA_HOME's java, else the one on the PATH.
#
#   benchmarks/run.sh accuracy [MODEL [CELL_METERS ...]]      the sweep against per-cell exact
#   benchmarks/run.sh jmh [JMH options]                       kernels and studies under JMH
#   benchmarks/run.sh pairs BEFORE PAIRS CELL_METERS QUALITY MODEL,... [LAND_COVER]
#       kernels of another packaged checkout and of this one by turns in one process: ratios of CPU time;
#       with LAND_COVER "mixed" this one in land cover (BEFORE "." for what that costs)
#   benchmarks/run.sh outage [CELL_METERS [STEP]]              the atlas against removing each site in full
#   benchmarks/run.sh measured [FOLDER]                       models beside drive tests, as a page
#   benchmarks/run.sh measured-links FOLDER OUT              the drive tests as links for dakal calibrate
#   benchmarks/run.sh calibration [PLACES]                    a large campaign: fit, blocks and rasters
#   benchmarks/run.sh portfolio [PROPOSALS [CELL_METERS [BUDGET_SHARE [SECONDS [WEIGHT [HOW]]]]]]   a plan over many proposals;
#       HOW threshold, expected or robust
#   benchmarks/run.sh variant NAME-MASTS FOLDER [OUTLINE.geojson [RELIEF.tif]]
#       a made-up province, e.g. qom-600; Qom's outline and relief when not given
#   benchmarks/run.sh fuzz N [SEED]                           damaged inputs of N seeds in a row: counts by kind and verdict
#   benchmarks/run.sh whole OUT SCENARIO ...                  whole jobs from a cold and a warm store: wall, CPU, peak memory
#   benchmarks/run.sh serve [SCENARIO [SECONDS [VIEWERS [PLANNERS [OPTION ...]]]]]   dakal serve: alone, then with a crowd (600 seconds are a soak)
#   benchmarks/run.sh slider [SCENARIO [SITE]]                dakal serve in Chromium: from a slider to the repainted map, warm store
#   benchmarks/run.sh curve OUT                               what whole jobs cost as masts, cells and machines grow, as tables and a picture
#   benchmarks/run.sh estimate OUT SCENARIO ...               what dakal run --estimate says beside what the run takes
#   benchmarks/run.sh country OUT                             a made-up country within --memory: peak, CPU, wall and disk (the whole one as an option)
#   benchmarks/run.sh memory OUT SIZE SCENARIO ...            runs within --memory, one killed and taken up, beside one without
#   benchmarks/run.sh cluster OUT SCENARIO ...                runs that a cluster shares, one of its processes killed, beside one process and what is told
set -eu
here=$(cd "$(dirname "$0")" && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
classpath=${DAKAL_BENCHMARKS_CLASSPATH-}
if [ -z "$classpath" ]; then
    [ -d "$here/target/lib" ] ||
        (cd "$here/.." && mvn -q -DskipTests -Dspotless.check.skip -pl benchmarks -am package)
    classpath="$here/target/classes:$here/target/lib/*"
fi
usage() {
    sed -n '2,/^set/s/^# \{0,1\}//p' "$0" >&2
    exit 2
}
what=${1:-}
[ $# -gt 0 ] && shift
case $what in
    accuracy) exec "$java" -cp "$classpath" org.dakal.benchmarks.whole.SweepAccuracy "$@" ;;
    measured) exec "$java" -cp "$classpath" org.dakal.benchmarks.measured.MeasuredTable "$@" ;;
    measured-links) exec "$java" -cp "$classpath" org.dakal.benchmarks.measured.MeasuredLinkTables "$@" ;;
    calibration) exec "$java" -Xmx2g -cp "$classpath" org.dakal.benchmarks.whole.CalibrationScale "$@" ;;
    portfolio) cd "$here/.." && exec "$java" -cp "$classpath" org.dakal.benchmarks.whole.PortfolioScale "$@" ;;
    outage) exec "$java" -cp "$classpath" org.dakal.benchmarks.whole.OutageCheck "$@" ;;
    # A small heap, so that what a damaged size would take of memory shows.
    fuzz) exec "$java" -Xmx512m -cp "$classpath" org.dakal.scenarios.fuzz.Fuzz "$@" ;;
    pairs)
        [ $# -ge 1 ] || usage
        before=$1
        shift
        exec "$java" -cp "$classpath" org.dakal.benchmarks.whole.PairedFootprints "$before" "$here/.." "$@"
        ;;
    jmh) exec "$java" -cp "$classpath" org.openjdk.jmh.Main "$@" ;;
    variant)
        [ $# -ge 2 ] || usage
        masts=${1##*-}
        data=$here/../scenarios/qom/data
        exec "$java" -cp "$classpath" org.dakal.benchmarks.variants.MakeVariant \
            "$1" "${3:-$data/outline.geojson}" "${4:-$data/etopo5.tif}" "$masts" "$2"
        ;;
    serve) exec "$java" "-Ddakal.launcher=$here/../dakal" -cp "$classpath" org.dakal.benchmarks.whole.ServeLoad "$@" ;;
    slider)
        cd "$here/.."
        exec mvn -q -pl tools -am -Dtest=SliderToMapTest -Dsurefire.failIfNoSpecifiedTests=false -Dspotless.check.skip \
            "-Ddakal.slider=$(cd "${1:-scenarios/qom}" && pwd),${2:-C001}" test
        ;;
    whole) exec "$here/whole.sh" "$@" ;;
    estimate) exec "$here/estimate.sh" "$@" ;;
    country) exec "$here/country.sh" "$@" ;;
    memory) exec "$here/memory.sh" "$@" ;;
    cluster) exec "$here/cluster.sh" "$@" ;;
    curve) exec "$here/curve.sh" "$@" ;;
    *) usage ;;
esac
