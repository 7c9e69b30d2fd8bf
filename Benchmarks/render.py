#!/usr/bin/env python3
"""How long `meet render` takes beside `cmark` on the same text."""

import os
import random
import statistics
import sys
import tempfile

from _measure import PROGRAM, once, row

WORDS = (
    "backup cache disk mirror restore upgrade domain mail queue member report server night "
    "invoice review moderation storage window certificate copy table note answer question "
    "before after until because when again soon longer quiet ready open small next other"
).split()
NAMES = ["Ada", "Bo", "Cam", "Cleo", "Dee", "ليلى"]


def sentence(chance):
    words = [chance.choice(WORDS) for _ in range(chance.randint(6, 16))]
    if chance.random() < 0.3:
        at = chance.randrange(len(words))
        words[at] = chance.choice(["*%s*", "**%s**", "`%s`"]) % words[at]
    if chance.random() < 0.15:
        words.append("[ticket %d](https://tracker.example/issues/%d)" % (chance.randint(1, 900), chance.randint(1, 900)))
    return (" ".join(words)).capitalize() + "."


def minutes(size):
    """Invented minutes of many meetings, at least so many bytes."""
    chance = random.Random(2026)
    parts = ["---\nmeeting: 2026-05-06\n---\n\n# Minutes\n\n"]
    length = 0
    number = 0
    while length < size:
        number += 1
        part = ["## %d · Decide · %s\n\n" % (number, sentence(chance)[:-1])]
        part.append("Lead: %s · planned 15 · took %d\n\n" % (chance.choice(NAMES), chance.randint(3, 30)))
        for _ in range(chance.randint(1, 3)):
            part.append("\n".join(sentence(chance) for _ in range(chance.randint(2, 5))) + "\n\n")
        for _ in range(chance.randint(2, 8)):
            part.append("- %s: %s\n" % (chance.choice(NAMES), sentence(chance)))
            if chance.random() < 0.3:
                part.append("  - %s\n" % sentence(chance))
        part.append("\n> %s\n\n1. %s\n2. %s\n\n" % (sentence(chance), sentence(chance), sentence(chance)))
        text = "".join(part)
        length += len(text.encode())
        parts.append(text)
    return "".join(parts).encode()


def compare(commands, rounds):
    """The median of each command's times; they take turns, so that a busy moment meets all of them."""
    times = {name: [] for name in commands}
    for name, command in commands.items():
        once(command)
    for _ in range(rounds):
        for name, command in commands.items():
            times[name].append(once(command))
    return {name: statistics.median(values) for name, values in times.items()}


def main():
    with tempfile.TemporaryDirectory() as folder:
        small = os.path.join(folder, "small.md")
        large = os.path.join(folder, "large.md")
        with open(small, "wb") as file:
            file.write(minutes(4096)[:4096].decode(errors="ignore").encode())
        with open(large, "wb") as file:
            file.write(minutes(20_000_000))
        four = compare(
            {
                "cmark": ["cmark", small],
                "version": [PROGRAM, "--version"],
                "render": [PROGRAM, "render", small],
            },
            101,
        )
        twenty = compare({"cmark": ["cmark", large], "render": [PROGRAM, "render", large]}, 11)
    kept = [
        row("start-up: `meet --version`", four["version"], "`cmark` of 4 KB", four["cmark"], 15),
        row("`meet render` of 4 KB", four["render"], "`cmark`", four["cmark"], 15),
        row("`meet render` of 4 KB", four["render"], "`meet --version`", four["version"], 1.5),
        row("`meet render` of 20 MB", twenty["render"], "`cmark`", twenty["cmark"], 1.5),
    ]
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
