#!/usr/bin/env bash
# Shows that an installed program needs neither this checkout nor a Swift toolchain: ./scripts/check-installed.sh PREFIX
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

prefix=${1:?usage: scripts/check-installed.sh PREFIX}
meet=$prefix/bin/meet
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

stop() {
  printf 'check-installed: %s\n' "$@" >&2
  exit 1
}

for file in bin/meet share/bash-completion/completions/meet share/zsh/site-functions/_meet \
  share/fish/vendor_completions.d/meet.fish share/man/man1/meet.1; do
  [[ -s $prefix/$file ]] || stop "nothing was installed as $file"
done

# Only the system's own libraries.
foreign=$(ldd "$meet" | awk '$2 == "=>" && $3 !~ "^/(usr/)?lib/" || /not found/')
[[ -z $foreign ]] || stop "meet needs libraries that are not the system's:" "$foreign"

# One copy of ICU's tables, not two: see docs/decisions/0010.
size=$(($(stat --format=%s "$meet") / 1000000))
((size < 90)) || stop "meet has $size MB, and should have less than 90"

# Not one file of the checkout or the toolchain is so much as asked for.
toolchain=$(dirname "$(dirname "$(readlink -f "$(command -v swift)")")")
checkout=$PWD
[[ ! -d meetings ]] || cp -R meetings "$work/meetings"
cd "$work"
run() {
  env -i HOME="$work" PATH=/usr/bin:/bin MEET_NOW=2026-05-13T09:00:00Z \
    strace -f -qq -e trace=%file -o "$work/trace" "$meet" "$@" >"$work/output" 2>&1 ||
    stop "meet $* failed without a toolchain:" "$(cat "$work/output")"
  if grep -F -e "\"$checkout/" -e "\"$toolchain/" "$work/trace"; then
    stop "meet $* looks for files that are gone after the installation"
  fi
}
run --version
run manual-page
for command in agenda publish calendar; do
  if "$meet" --help | grep -qE "^  $command "; then run "$command"; fi
done

groff -man -Tutf8 -ww -z "$prefix/share/man/man1/meet.1" 2>"$work/warnings"
[[ ! -s $work/warnings ]] || stop "the manual page is not well formed:" "$(cat "$work/warnings")"
bash -n "$prefix/share/bash-completion/completions/meet"
