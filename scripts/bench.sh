#!/usr/bin/env bash
# Runs every benchmark on the release program; each prints rows of one table. Ends with 1 when a limit is not kept.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export MEET_PROGRAM=$PWD/.build/release/meet
echo '| what | meet | beside it | ratio | at most |'
echo '|---|---|---|---|---|'
failed=0
for script in Benchmarks/[!_]*.py; do
  python3 "$script" || failed=1
done
exit "$failed"
