#!/usr/bin/env bash
# Prints how a tool of the compiler finds the library's modules, a word a line: scripts/library-flags.sh BUILD-FOLDER
#
# The folder is one in which `swift build` has left them, as .build/debug.
set -euo pipefail

build=$(realpath "$1")
sources=$(realpath "$(dirname "${BASH_SOURCE[0]}")/../Sources")

# The C modules that stand behind ours, too.
printf '%s\n' -target "$(basename "$(dirname "$build")")" -I "$build/Modules" -I "$sources/CCMark"
for folder in "$build"/../../checkouts/{Yams,swift-system,swift-subprocess}/Sources/*/include; do
  printf '%s\n' -I "$folder"
done
