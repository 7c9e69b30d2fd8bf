#!/usr/bin/env bash
# One meeting of the sample group from its agenda to its page, on a copy in ./demo that is made anew each time.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

PATH=$PWD/.build/release:$PATH
rm -rf demo
mkdir demo
cp -R meetings demo/meetings
cp scripts/demo-session.txt demo/session.txt
cd demo

bold='' plain=''
if [[ -t 1 && -z ${NO_COLOR-} ]]; then bold=$'\e[1m' plain=$'\e[0m'; fi

# Shows a command, and runs it at a moment that is given, so that the demo is the same every day.
play() {
  printf '\n%s$ %s%s\n' "$bold" "$2" "$plain"
  MEET_NOW=$1 bash -c "$2"
}

play 2026-05-13T09:00:00Z 'meet agenda'
play 2026-05-20T16:00:00Z 'meet minutes 2026-05-20 < session.txt'
play 2026-05-20T18:00:00Z 'meet sent 2026-05-20'
play 2026-05-20T18:00:00Z 'meet publish'

cat <<'END'

The meeting went through all of it. Have a look at

  demo/meetings/2026-05-20/agenda.md     what the group meant to talk about
  demo/session.txt                       what was typed in the meeting
  demo/meetings/2026-05-20/session.log   what meet kept of it, line by line
  demo/meetings/2026-05-20/minutes.md    the minutes
  demo/public/index.html                 the group's page, for a browser

To hold a meeting yourself, read on in README.md.
END
