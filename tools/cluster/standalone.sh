#!/usr/bin/env bash
# A cluster on this machine alone, to try dakal run --master with: a master and some workers of Apache Spark, from the archives that
# mvn -Pcluster -DskipTests package left in tools/cluster/target. No distribution of Spark is needed.
#
#   tools/cluster/standalone.sh start FOLDER [WORKERS [CORES [MEMORY]]]   2 workers of 1 core and 2g; prints the master's address
#   tools/cluster/standalone.sh stop FOLDER
#
# FOLDER takes the logs, the workers' folders and the numbers of the processes.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
[ $# -ge 2 ] || { sed -n '2,9s/^# \{0,1\}//p' "$0" >&2; exit 2; }
what=$1
mkdir -p "$2"
folder=$(cd "$2" && pwd)
stop() {
    for pid in "$folder"/*.pid; do
        [ -f "$pid" ] || continue
        kill "$(cat "$pid")" 2>/dev/null || true
        rm -f "$pid"
    done
}
case $what in
    stop) stop; exit ;;
    start) ;;
    *) echo "start or stop, not $what" >&2; exit 2 ;;
esac
workers=${3:-2} cores=${4:-1} memory=${5:-2g}
[ -d "$here/target/spark" ] || { echo "build it first: mvn -Pcluster -DskipTests package" >&2; exit 1; }
# All machines of a cluster must have the same Java, so the launcher chooses.
java_home=$("$here/../../dakal" --java-home)
# Workers start executors from the folder jars of what they take for a distribution.
export SPARK_HOME=$folder/home JAVA_HOME=$java_home SPARK_LOCAL_IP=127.0.0.1 SPARK_SCALA_VERSION=2.13
mkdir -p "$SPARK_HOME/jars"
ln -sf "$here"/target/spark/*.jar "$here"/../target/lib/*.jar "$SPARK_HOME/jars"
opens=$(sed -n 's:.*<spark.opens>\(.*\)</spark.opens>.*:\1:p' "$here/pom.xml")
port=${SPARK_MASTER_PORT:-7077}
begin() {
    local name=$1
    shift
    # shellcheck disable=SC2086 # options are separate words on purpose
    "$java_home/bin/java" -Xmx256m $opens -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -Dspark.ui.enabled=false -cp "$SPARK_HOME/jars/*" "$@" >"$folder/$name.log" 2>&1 &
    echo $! >"$folder/$name.pid"
}
begin master org.apache.spark.deploy.master.Master --host 127.0.0.1 --port "$port" --webui-port 0
for _ in $(seq 300); do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && break
    sleep 0.2
done
for number in $(seq "$workers"); do
    begin "worker-$number" org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --webui-port 0 --cores "$cores" --memory "$memory" \
        --work-dir "$folder/work-$number" "spark://127.0.0.1:$port"
done
echo "spark://127.0.0.1:$port"
