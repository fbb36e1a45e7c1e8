#!/bin/sh
# Measures. Usage: benchmarks/run.sh accuracy [MODEL [CELL_METERS ...]] | jmh [JMH options] | measured [FOLDER]
# | portfolio [PROPOSALS [CELL_METERS [BUDGET_SHARE [SECONDS [WEIGHT]]]]]
# Picks JAVA_HOME's java, else the one on the PATH. Close other programs first: these figures are times.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
[ -d "$here/target/lib" ] || (cd "$here/.." && mvn -q -DskipTests -pl benchmarks -am package)
classpath="$here/target/classes:$here/target/lib/*"
what=${1:-}
[ $# -gt 0 ] && shift
case $what in
    accuracy) exec "$java" -cp "$classpath" org.dakal.benchmarks.whole.SweepAccuracy "$@" ;;
    measured) exec "$java" -cp "$classpath" org.dakal.benchmarks.measured.MeasuredTable "$@" ;;
    portfolio) cd "$here/.." && exec "$java" -cp "$classpath" org.dakal.benchmarks.whole.PortfolioScale "$@" ;;
    jmh) exec "$java" -cp "$classpath" org.openjdk.jmh.Main "$@" ;;
    *) sed -n 2,4p "$0" >&2; exit 2 ;;
esac
