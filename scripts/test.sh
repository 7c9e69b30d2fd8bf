#!/usr/bin/env bash
# Everything that has to hold, what fails fastest first: the style, the tests of each room, the installed program.
#
# All that is said stands in .build/test.log too; the last lines say what passed, how many, and how long it took.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export MEET_STRICT=1
unset RECORD MEET_PROGRAM MEET_NOW
log=.build/test.log
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The one limit of all tests, in seconds. None of them has its own: what they wait for may take as long as it takes.
limit=4800

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
  { sleep $((SECONDS < limit ? limit - SECONDS : 1)) && touch "$work/late" && end "$(<"$work/running")"; } >/dev/null 2>&1 &
  watch=$!
  disown "$watch"
  { echo "$BASHPID" >"$work/running" && exec swift test --skip-build "$@"; } 2>&1 |
    tee "$work/tests" || result=$?
  end "$watch"
  cat "$work/tests" >>"$work/all-tests"
  if [[ -e $work/late ]]; then
    printf '\ntest: not done within %s s; these had begun and not ended:\n' "$limit" >&2
    awk '{ sub(/^[^ ]* /, ""); sub(/ with [0-9]+ test cases?/, "") }
      / (passed|failed) after / { sub(/ (passed|failed) after .*/, ""); delete begun[$0] }
      / skipped/ { sub(/ skipped.*/, ""); delete begun[$0] }
      / started\.$/ { sub(/ started\.$/, ""); begun[$0] }
      END { for (name in begun) print "  " name }' "$work/tests" >&2
  fi
  return "$result"
}

# Fills `spent` with the tenths of a second of processor time of this script and of all that it has run.
look_at_processor() {
  # In a shell of its own it would see only itself.
  times >"$work/times"
  spent=$(tr ' ' '\n' <"$work/times" | awk -F'[ms]' 'NF > 1 { sum += $1 * 600 + $2 * 10 } END { printf "%d", sum }')
}

# Notes how the last step ended, and begins the next.
step() {
  end_step ok
  title=$1
  look_at_processor
  begun=($SECONDS "$spent")
  printf '\n== %s (%d s)\n' "$title" "$SECONDS"
}

end_step() {
  look_at_processor
  [[ -n ${title-} ]] || return 0
  printf '  %-6s %5d s %9.1f s  %s\n' \
    "$1" $((SECONDS - begun[0])) "$((spent - begun[1]))e-1" "$title" >>"$work/steps"
  title=
}

# The numbers of a pattern in what was said, added up; and how often a line was said.
sum() { sed -nE "s/$1/\\1/p" "$2" | awk '{ sum += $1 } END { print sum + 0 }'; }
lines() { sort -u "$2" | grep -cE "$1" || true; }

# One screen: each step, then what was counted.
close() {
  local result=$1 ran failed skipped transcripts
  end_step "$( ((result == 0)) && echo ok || echo FAILED)"
  touch "$work/all-tests" "$work/pages"
  ran=$(sum '.* Test run with ([0-9]+) tests? .*' "$work/all-tests")
  failed=$(lines '^. Test .* failed after .* issue' "$work/all-tests")
  failed=$((failed - $(lines '^. Test run with .* failed after' "$work/all-tests")))
  skipped=$(lines '^. Test .* skipped' "$work/all-tests")
  transcripts=$(sum '.*what its page shows" with ([0-9]+) test cases? passed .*' "$work/all-tests")
  ((result == 0 || failed > 0)) || failed=1
  printf '\n== What was shown\n  how      clock  processor  what\n'
  cat "$work/steps"
  printf '\n  %d tests, %d transcripts among them%s\n' "$ran" "$transcripts" "$(sed 's/^/, /' "$work/pages")"
  printf '  %d s by the clock, %d s of processor time; all of it is in %s\n' "$SECONDS" $((spent / 10)) "$log"
  grep -hE '^. (Suite|Test) .* skipped|^. Test .* failed after .* issue' "$work/all-tests" |
    grep -v '^. Test run' | sort -u | sed 's/^/  /' || true
  printf '\n%d passed, %d failed, %d skipped\n' $((ran - failed > 0 ? ran - failed : 0)) "$failed" "$skipped"
}

check() {
  trap 'close $?' EXIT

  step "Set-up"
  scripts/setup.sh --tests

  step "Scripts"
  for file in scripts/*.sh scripts/*.py Benchmarks/*.py Tests/Acceptance/bin/*; do
    case $(head -n 1 "$file") in
    *bash) bash -n "$file" ;;
    *python*) python3 -c 'import ast, sys; ast.parse(open(sys.argv[1], encoding="utf-8").read(), sys.argv[1])' "$file" ;;
    esac
  done

  step "Style, imports and counts"
  make --no-print-directory lint

  step "Build with warnings as errors"
  swift build --build-tests --explicit-target-dependency-import-check error

  step "Tests of each room"
  tests --skip '^(AcceptanceTests|SittingTests)\.' --skip RandomSessionTests --skip 'The work of a rendering'

  step "Ten thousand sessions at random"
  tests --filter RandomSessionTests

  step "Documentation of the library"
  make --no-print-directory docs

  # Nothing is built, installed or packed again when nothing has changed.
  step "Release build"
  MEET_STRICT='' make --no-print-directory release

  step "Installation into an empty prefix"
  MEET_STRICT='' make --no-print-directory install PREFIX="$work/prefix"
  scripts/check-installed.sh "$work/prefix"

  step "The demo, and the pages it publishes"
  scripts/demo.sh >"$work/demo" || { cat "$work/demo" && return 1; }
  .build/tools/bin/python scripts/check-pages.py demo/public --once .build/pages.seen | tee "$work/check-pages"
  tail -n 1 "$work/check-pages" >"$work/pages"

  step "The package, on a machine with nothing else"
  if command -v dpkg-deb >/dev/null; then
    MEET_STRICT='' make --no-print-directory package
    scripts/check-package.sh "$(<.build/meet.packed)"
  else
    echo "skipped: this system has no dpkg"
  fi

  # The count of its instructions is the same as long as the program is.
  seen=$({ cat "$work/prefix/bin/meet" /usr/bin/valgrind Tests/Slow/* Tests/MeetMarkdownTests/*.swift \
    docs/markdown.md meetings/group.yml meetings/*/minutes.md 2>/dev/null || true; } | sha256sum)
  others=(--filter 'The work of a rendering')
  if [[ $seen == "$(cat .build/work.seen 2>/dev/null)" ]]; then
    echo "The work of a rendering was counted before, of the same program"
    others=()
  fi

  # By the installed program, as a person has it.
  step "The installed program: transcripts, sittings, work"
  MEET_PROGRAM=$work/prefix/bin/meet tests --filter '^(AcceptanceTests|SittingTests)\.' "${others[@]}"
  echo "$seen" >.build/work.seen
}

mkdir -p .build
(check) 2>&1 | tee "$log"
