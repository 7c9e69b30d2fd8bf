#!/usr/bin/env bash
# Runs every benchmark on the release program; each prints rows of one table.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export MEET_PROGRAM=$PWD/.build/release/meet
echo '| what | meet | beside it | ratio | at most |'
echo '|---|---|---|---|---|'
for script in Benchmarks/*.py Benchmarks/*.sh; do
  case $script in
  *'*'*) ;;
  */_*) ;;
  *.py) python3 "$script" ;;
  *.sh) bash "$script" ;;
  esac
done
