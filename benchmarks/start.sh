#!/usr/bin/env bash
# Time from the command to the first whole page (the sign-in page) with the JDK's AOT cache and without, and the memory after it:
#   benchmarks/start.sh [JAR [ROUNDS]]
# Both sides run the same extracted jar with the same flags on the same warmed data directory, in turns; nothing else differs. Each
# start is orderly ended before the next. The embedded database's own start is part of both. Needs curl and a JDK 25 (JAVA_HOME or
# java on the PATH).
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

# Starts with the given flags; says the milliseconds until the sign-in page came whole.
first_page() {
  local begin
  begin=$(now)
  "$java" -Xmx256m "$@" -jar "$work/app/$(basename "$jar")" >"$work/log" 2>&1 &
  started=$!
  until curl -sf "http://127.0.0.1:$port/login" 2>/dev/null | grep -q '</html>'; do
    kill -0 "$started" || { tail -20 "$work/log" >&2; exit 1; }
    sleep 0.02
  done
  taken=$(($(now) - begin))
}

stop() {
  memory=$(awk '/VmRSS/ {print $2}' "/proc/$started/status" 2>/dev/null || echo 0)
  kill "$started"
  wait "$started" || true
  started=
}

median() { sort -n | awk '{value[NR] = $1} END {print value[int((NR + 1) / 2)]}'; }

"$java" -Djarmode=tools -jar "$jar" extract --destination "$work/app" >/dev/null
first_page && stop # the first start makes the database and the demo district
first_page -XX:AOTCacheOutput="$work/youbei.aot" && stop
ls -l "$work/youbei.aot" | awk '{printf "cache of %d MB\n", $5 / 1048576}'
for round in $(seq "$rounds"); do
  first_page && stop
  echo "$taken" >>"$work/plain"
  first_page -XX:AOTCache="$work/youbei.aot" && stop
  echo "$taken" >>"$work/cached"
  echo "round $round: without $(tail -1 "$work/plain") ms, with $(tail -1 "$work/cached") ms; memory $((memory / 1024)) MB"
done
plain=$(median <"$work/plain")
cached=$(median <"$work/cached")
echo "FIGURE start to first page with the AOT cache $cached ms | without $plain ms | ratio $(awk "BEGIN {printf \"%.2f\", $cached / $plain}")"
