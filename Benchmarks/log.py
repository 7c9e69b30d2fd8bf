#!/usr/bin/env python3
"""A long session's log read back, beside cmark on the same bytes."""

import sys

from _measure import PROGRAM, WORK, best, row

PEOPLE = ["ada", "bo", "cam", "cleo", "dee"]
WORDS = (
    "the cache server needs more memory before the summer since the nightly job takes longer "
    "every week and nobody has looked at the numbers of the last drill *yet* `df -h`"
).split()


def text(number):
    """A note's words, different for each number."""
    start = number * 7 % len(WORDS)
    return " ".join((WORDS[start:] + WORDS[:start])[: 6 + number % 12])


def lines(count):
    """The lines of a whole meeting, `count` in all."""
    begin = [
        "/present " + " ".join(PEOPLE),
        "/facilitator bo",
        "/secretary cam",
        "/open",
        "= group TWG Europe/Berlin Tech working group",
        "= meeting 2026-05-20 2026-05-20T16:00:00Z 60",
        *(f"= member {person} {person[:2].capitalize()} {person.capitalize()}" for person in PEOPLE),
        "= quorum none none",
        "= absence forfeit, forfeit",
        "= attribution initials",
        *(f"= item explore 5 ada Matter number {number}" for number in range(1, 21)),
        "= greatest 0 0",
        "= opened",
        "/next",
    ]
    end = ["/close"]
    middle = []
    actions = 0
    while len(begin) + len(middle) + len(end) < count:
        number = len(middle)
        if number % 97 == 50 and len(begin) + len(middle) + len(end) + 2 <= count:
            actions += 1
            middle += [f"/action {PEOPLE[number % 5]}: {text(number)}", f"= id TWG-A-{actions:03}"]
        elif number % 5 == 3:
            middle.append(f"{PEOPLE[number % 5]}: {text(number)}")
        elif number % 41 == 40:
            middle.append(f"/link https://example.org/matter/{number}")
        else:
            middle.append(text(number))
    return begin + middle + end


def write(count):
    path = WORK / f"session-{count}.log"
    with open(path, "w", encoding="utf-8") as log:
        log.write("meet-log 1 session\n")
        for number, line in enumerate(lines(count), 1):
            seconds = 57600 + number * 3600 // count
            clock = f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
            log.write(f"2026-05-20T{clock}Z {number} cam {line}\n")
    return path


def main():
    WORK.mkdir(parents=True, exist_ok=True)
    took = {}
    for count in (8_000, 80_000):
        path = write(count)
        took[count], peer = best(
            [PROGRAM, "minutes", "--replay", path, "--format", "json"], ["cmark", path], times=5
        )
        row(f"a log of {count:,} lines read back".replace(",", " "), took[count], "`cmark`", peer)
    kept = row("80 000 lines beside 8 000", took[80_000], "`meet`", took[8_000], 12)
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
