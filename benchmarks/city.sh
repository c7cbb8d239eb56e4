#!/usr/bin/env bash
# Every address of the contract of routes in a district as large as a city's, as three people:
#   benchmarks/city.sh [S|M|L [ROUTES]]
# S has 10,000 duties, M 100,000, L 1,000,000, of everything else a part of that; ROUTES is a regular expression of routes to walk, all without it.
# Prints for each address its median time, statements, bytes, and how many times as long as the list of duties it took.
set -euo pipefail
cd "$(dirname "$0")/.."
case "${1:-M}" in
  S) rows=10000 ;;
  M) rows=100000 ;;
  L) rows=1000000 ;;
  *) echo "S, M or L" >&2; exit 2 ;;
esac
./mvnw -q -Pbenchmarks -pl platform-app -am test -Dtest=CityBenchmark -Dsurefire.failIfNoSpecifiedTests=false \
  -Dcity.rows="$rows" -Dcity.only="${2:-}" | grep -E '^(WALK|FIGURE|\[ERROR\])'
