#!/usr/bin/env bash
# Everything that has to hold, from the style to the installed program.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export MEET_STRICT=1
unset RECORD MEET_PROGRAM MEET_NOW
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The one limit of all tests. None of them has its own: what they wait for may take as long as it takes.
limit=80m

# Ends a process with all that it has started.
end() {
  local child
  for child in $(cat "/proc/$1/task/"*/children 2>/dev/null); do end "$child"; done
  kill -KILL "$1" 2>/dev/null || true
}

# Runs tests; when the limit is over, ends all that they have started and tells what had begun and not ended.
tests() {
  local result=0 watch
  # It knows the tests by the number that they leave, and says nothing when it is ended itself.
  { sleep ${limit} && touch "$work/late" && end "$(<"$work/running")"; } >/dev/null 2>&1 &
  watch=$!
  disown "$watch"
  { echo "$BASHPID" >"$work/running" && exec swift test --skip-build "$@"; } 2>&1 |
    tee "$work/tests" || result=$?
  end "$watch"
  if [[ -e $work/late ]]; then
    printf '\ntest: not done within %s; these had begun and not ended:\n' "$limit" >&2
    awk '{ sub(/^[^ ]* /, ""); sub(/ with [0-9]+ test cases?/, "") }
      / (passed|failed) after / { sub(/ (passed|failed) after .*/, ""); delete begun[$0] }
      / skipped/ { sub(/ skipped.*/, ""); delete begun[$0] }
      / started\.$/ { sub(/ started\.$/, ""); begun[$0] }
      END { for (name in begun) print "  " name }' "$work/tests" >&2
  fi
  return "$result"
}

step() {
  printf '\n== %s (%d s)\n' "$1" "$SECONDS"
}

step "Set-up"
scripts/setup.sh --tests

step "Style"
make --no-print-directory lint

step "Build with warnings as errors"
swift build --build-tests --explicit-target-dependency-import-check error

step "Tests"
tests --skip AcceptanceTests

step "Documentation of the library"
make --no-print-directory docs

step "Release build"
export MEET_STRICT=
make --no-print-directory build

step "Installation into an empty prefix"
make --no-print-directory install PREFIX="$work/prefix"
scripts/check-installed.sh "$work/prefix"

step "The demo, and the pages it publishes"
scripts/demo.sh >"$work/demo" || { cat "$work/demo" && exit 1; }
.build/tools/bin/python scripts/check-pages.py demo/public

step "Acceptance of the installed program"
result=0
MEET_PROGRAM=$work/prefix/bin/meet tests --filter AcceptanceTests || result=$?

# The runner counts functions; a person wants to know of pages.
total=$(sed -nE 's/.*what its page shows" with ([0-9]+) test cases? .*/\1/p' "$work/tests")
failed=$({ grep -oE 'recorded an issue with 1 argument file → [^ ]+' "$work/tests" || true; } |
  sort -u | wc -l)
((result == 0 || failed > 0)) || failed=1
step "Transcripts"
echo "$((${total:-$failed} - failed)) passed, $failed failed"
exit "$result"
