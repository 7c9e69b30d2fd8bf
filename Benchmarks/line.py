#!/usr/bin/env python3
"""What one more line costs in a session of 1 000 and of 80 000 lines, side by side."""

import shutil
import sys

from _measure import PROGRAM, ROOT, WORK, best, row
from _session import decision, middle, opening, write

TYPED = 8_000
LENGTHS = (1_000, 80_000)


def group(count):
    """A group whose session has so many lines and goes on."""
    folder = WORK / f"line-{count}" / "meetings"
    shutil.rmtree(folder.parent, ignore_errors=True)
    shutil.copytree(ROOT / "meetings", folder)
    session = folder / "2026-05-20"
    session.mkdir()
    begin = opening()
    write(session / "session.log", begin + middle(count - len(begin)))
    return folder


def typed(name, lines):
    """A file with lines that are typed behind those of the log."""
    path = WORK / name
    path.write_text("".join(f"2026-05-20T17:00:00Z {line}\n" for line in lines), encoding="utf-8")
    return path


def main():
    WORK.mkdir(parents=True, exist_ok=True)
    nothing = typed("typed-none", [])
    kinds = {
        "a line": middle(TYPED),
        "a line of a decision": [line for number in range(TYPED // 25) for line in decision(number)],
    }
    kept = []
    folders = {count: group(count) for count in LENGTHS}
    for kind, lines in kinds.items():
        # The program gives the ids itself.
        lines = [line for line in lines if not line.startswith("= ")]
        path = typed("typed-lines", lines)
        # In turns, so that a busy moment hits all.
        took = {count: [] for count in LENGTHS}
        for _ in range(7):
            for count, folder in folders.items():
                command = [PROGRAM, "minutes", "2026-05-20", "--dry-run", "--in", folder]
                without, = best(command, times=1, stdin=nothing)
                with_lines, = best(command, times=1, stdin=path)
                took[count].append((with_lines - without) / len(lines))
        short, long = (sorted(took[count])[3] for count in LENGTHS)
        name = f"{kind} in a session of 80 000 lines"
        kept.append(row(name, long, "of 1 000", short, 1.5))
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
