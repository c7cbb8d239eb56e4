#!/usr/bin/env bash
# Time from the command to the first whole page (the sign-in page), and the memory after it, of three starts in turns:
#   benchmarks/start.sh [JAR [ROUNDS]]
# plain   the ordinary start of the packed jar;
# bare    the command of the operators' handbook without the cache: the extracted jar, the same flags, nothing else differs;
# cached  the command of the operators' handbook, with the JDK's AOT cache.
# All on the same warmed data directory, each orderly ended before the next; the embedded database's own start is part of each.
# Needs curl and a JDK 25 (JAVA_HOME or java on the PATH).
set -euo pipefail
cd "$(dirname "$0")/.."
jar=$(realpath "${1:-platform-app/target/platform-app.jar}")
rounds=${2:-5}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
port=${SERVER_PORT:-8477}
work=$(mktemp -d)
started=
trap 'if [ -n "$started" ]; then kill "$started" 2>/dev/null || true; fi; rm -rf "$work"' EXIT
export YOUBEI_DATA=$work/data SERVER_PORT=$port YOUBEI_DEMO_PASSWORD=Preparedness-2026

now() { date +%s%3N; }

# Starts with the given words of the command; says the milliseconds until the sign-in page came whole.
first_page() {
  local begin
  begin=$(now)
  "$java" -Xmx256m "$@" >"$work/log" 2>&1 &
  started=$!
  until curl -sf "http://127.0.0.1:$port/login" 2>/dev/null | grep -q '</html>'; do
    kill -0 "$started" || { tail -20 "$work/log" >&2; exit 1; }
    sleep 0.02
  done
  taken=$(($(now) - begin))
}

plain=(-jar "$jar")
bare=(-Djdk.reflect.useNativeAccessorOnly=true -jar "$work/app/$(basename "$jar")")
cached=(-XX:AOTCache="$work/youbei.aot" "${bare[@]}")

stop() {
  memory=$(awk '/VmRSS/ {print $2}' "/proc/$started/status" 2>/dev/null || echo 0)
  kill "$started"
  wait "$started" || true
  started=
}

median() { sort -n | awk '{value[NR] = $1} END {print value[int((NR + 1) / 2)]}'; }

"$java" -Djarmode=tools -jar "$jar" extract --destination "$work/app" >/dev/null
first_page "${plain[@]}" && stop # the first start makes the database and the demo district
first_page -XX:AOTCacheOutput="$work/youbei.aot" "${bare[@]}" && stop
ls -l "$work/youbei.aot" | awk '{printf "cache of %d MB\n", $5 / 1048576}'
for round in $(seq "$rounds"); do
  for kind in plain bare cached; do
    declare -n command=$kind
    first_page "${command[@]}" && stop
    echo "$taken" >>"$work/$kind"
  done
  echo "round $round: plain $(tail -1 "$work/plain") ms, bare $(tail -1 "$work/bare") ms, cached $(tail -1 "$work/cached") ms; memory $((memory / 1024)) MB"
done
with=$(median <"$work/cached")
for kind in plain bare; do
  without=$(median <"$work/$kind")
  echo "FIGURE start to first page, cached $with ms | $kind $without ms | ratio $(awk "BEGIN {printf \"%.2f\", $with / $without}")"
done
