#!/usr/bin/env bash
# Makes the pages of the library's documentation in .build/docs; a warning is an error.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

swift build --target MeetStore
graphs=$(mktemp -d)
trap 'rm -rf "$graphs"' EXIT
scripts/symbol-graphs.sh .build/debug "$graphs"
mkdir -p .build/docs
for module in MeetKit MeetMarkdown MeetStore; do
  catalog=Sources/$module/$module.docc
  mkdir "$graphs/$module"
  mv "$graphs/$module".symbols.json "$graphs/$module"
  "$(dirname "$(realpath "$(command -v swift)")")/docc" convert $([[ -d $catalog ]] && echo "$catalog") \
    --additional-symbol-graph-dir "$graphs/$module" --output-path ".build/docs/$module" \
    --fallback-display-name "$module" --fallback-bundle-identifier "$module" \
    --warnings-as-errors
done
echo "the documentation of the library is in .build/docs; 'docc preview' or a web server shows it"
