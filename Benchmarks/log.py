#!/usr/bin/env python3
"""A long session's log read back, beside cmark on the same bytes."""

import sys

from _measure import PROGRAM, WORK, best, row
from _session import middle, opening, write


def main():
    WORK.mkdir(parents=True, exist_ok=True)
    took = {}
    for count in (800, 8_000):
        begin = opening()
        lines = begin + middle(count - len(begin) - 1) + ["/close"]
        path = write(WORK / f"session-{count}.log", lines)
        took[count], peer = best(
            [PROGRAM, "minutes", "--replay", path, "--format", "json"], ["cmark", path], times=5
        )
        row(f"a log of {count:,} lines read back".replace(",", " "), took[count], "`cmark`", peer)
    kept = row("8 000 lines beside 800", took[8_000], "`meet`", took[800], 12)
    if took[8_000] > 0.2:
        print("8 000 lines take more than a fifth of a second", file=sys.stderr)
        return 1
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
