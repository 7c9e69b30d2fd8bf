#!/usr/bin/env python3
"""What one more line costs in a session of 1 000 and of 8 000 lines, side by side."""

import resource
import shutil
import sys

from _measure import PROGRAM, ROOT, WORK, once, row
from _session import decision, middle, opening, write

TYPED = 8_000
LENGTHS = (1_000, 8_000)
DAY = "2026-05-20"


def group(count):
    """A group whose session has so many lines and goes on."""
    folder = WORK / f"line-{count}" / "meetings"
    shutil.rmtree(folder.parent, ignore_errors=True)
    shutil.copytree(ROOT / "meetings", folder)
    once([PROGRAM, "agenda", "--date", DAY, "--in", folder])
    begin = opening()
    write(folder / DAY / "session.log", begin + middle(count - len(begin)))
    return folder


def typed(name, lines):
    """A file with lines that are typed behind those of the log; the program gives the ids itself."""
    path = WORK / name
    lines = [line for line in lines if not line.startswith("= ")]
    path.write_text("".join(f"{DAY}T17:00:00Z {line}\n" for line in lines), encoding="utf-8")
    return path, len(lines)


def spent(folder, lines):
    """Seconds of work for a sitting with these lines: waiting is not counted, being a difference of two."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    once([PROGRAM, "minutes", DAY, "--dry-run", "--in", folder], lines)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    WORK.mkdir(parents=True, exist_ok=True)
    folders = {count: group(count) for count in LENGTHS}
    nothing, _ = typed("typed-nothing", ["/who"])
    kinds = {
        "a line of a meeting": middle(TYPED),
        "a line of a decision": [line for number in range(TYPED // 25) for line in decision(number)],
    }
    kept = []
    for kind, lines in kinds.items():
        path, count = typed("typed-lines", lines)
        runs = {length: [] for length in LENGTHS}
        # In turns, so that a busy moment hits all.
        for _ in range(7):
            for length, folder in folders.items():
                runs[length].append((spent(folder, path) - spent(folder, nothing)) / count)
        short, long = (sorted(runs[length])[3] for length in LENGTHS)
        row(f"{kind}, the session 8 000 lines long", long, "1 000 lines long", short)
        kept.append(long < 0.01)
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
