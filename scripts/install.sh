#!/usr/bin/env bash
# Puts the built program, its completions and its manual page below a folder: ./scripts/install.sh /usr/local
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

prefix=${1:?usage: scripts/install.sh PREFIX}
meet=$prefix/bin/meet

# From standard input to a file of its own, so that an unfinished one never stands in its place.
put() {
  install -D -m 644 /dev/stdin "$prefix/$1"
}

install -D -s -m 755 .build/release/meet "$meet"
"$meet" --generate-completion-script bash | put share/bash-completion/completions/meet
"$meet" --generate-completion-script zsh | put share/zsh/site-functions/_meet
"$meet" --generate-completion-script fish | put share/fish/vendor_completions.d/meet.fish
"$meet" manual-page | put share/man/man1/meet.1
echo "installed meet $("$meet" --version) below $prefix"
