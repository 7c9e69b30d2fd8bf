#!/usr/bin/env bash
# Writes what is public of the library's modules as symbol graphs: scripts/symbol-graphs.sh BUILD-FOLDER OUT
set -euo pipefail
scripts=$(dirname "${BASH_SOURCE[0]}")

mapfile -t flags < <("$scripts/library-flags.sh" "$1")
mkdir -p "$2"
for module in MeetKit MeetMarkdown MeetStore; do
  "$(dirname "$(realpath "$(command -v swift)")")/swift-symbolgraph-extract" "${flags[@]}" \
    -module-name "$module" -minimum-access-level public -skip-synthesized-members -output-dir "$2"
done
