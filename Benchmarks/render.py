#!/usr/bin/env python3
"""A page of 4 KB and one of 20 MB rendered, beside `cmark-gfm` with its four extensions on the same bytes, beside
`cmark`, which knows none of them, and beside the bare start of `meet`."""

import random
import sys

from _measure import PROGRAM, WORK, best, row

WORDS = (
    "backup cache disk mirror restore upgrade domain mail queue member report server night "
    "invoice review moderation storage window certificate copy table note answer question "
    "before after until because when again soon longer quiet ready open small next other"
).split()
GFM = "cmark-gfm -e table -e autolink -e strikethrough -e tasklist".split()
NAMES = ["Ada", "Bo", "Cam", "Cleo", "Dee", "ليلى"]


def sentence(chance):
    words = [chance.choice(WORDS) for _ in range(chance.randint(6, 16))]
    if chance.random() < 0.3:
        at = chance.randrange(len(words))
        words[at] = chance.choice(["*%s*", "**%s**", "`%s`"]) % words[at]
    if chance.random() < 0.15:
        words.append("[ticket %d](https://tracker.example/issues/%d)" % (chance.randint(1, 900), chance.randint(1, 900)))
    if chance.random() < 0.06:
        words.append("https://pad.example/%s_%d?view=%s" % (chance.choice(WORDS), chance.randint(1, 900), chance.choice(WORDS)))
    if chance.random() < 0.03:
        words.append("~~%s~~" % chance.choice(WORDS))
    words[0] = words[0].capitalize()
    return " ".join(words) + "."


def agenda(chance):
    """A table as agendas have it."""
    rows = ["| Item | Lead | Minutes |", "|---|---|---:|"]
    for _ in range(chance.randint(3, 8)):
        rows.append("| %s | %s | %d |" % (sentence(chance), chance.choice(NAMES), chance.randint(3, 30)))
    return "\n".join(rows) + "\n\n"


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
        if chance.random() < 0.1:
            part.append(agenda(chance))
        for _ in range(chance.randint(1, 3)):
            part.append("\n".join(sentence(chance) for _ in range(chance.randint(2, 5))) + "\n\n")
        for _ in range(chance.randint(2, 8)):
            part.append("- %s: %s\n" % (chance.choice(NAMES), sentence(chance)))
            if chance.random() < 0.3:
                part.append("  - %s\n" % sentence(chance))
            if chance.random() < 0.1:
                part.append("- [%s] %s\n" % (chance.choice(" x"), sentence(chance)))
        part.append("\n> %s\n\n1. %s\n2. %s\n\n" % (sentence(chance), sentence(chance), sentence(chance)))
        text = "".join(part)
        length += len(text.encode())
        parts.append(text)
    return "".join(parts).encode()


def main():
    WORK.mkdir(parents=True, exist_ok=True)
    small, large = WORK / "small.md", WORK / "large.md"
    small.write_bytes(minutes(4096)[:4096].decode(errors="ignore").encode())
    large.write_bytes(minutes(20_000_000))
    plain = [PROGRAM, "render", "--commonmark"]
    cmark, gfm, version, four, bare = best(
        ["cmark", small],
        [*GFM, small],
        [PROGRAM, "--version"],
        [PROGRAM, "render", small],
        [*plain, small],
        times=41,
    )
    peer, gfm_peer, twenty, bare_twenty = best(
        ["cmark", large], [*GFM, large], [PROGRAM, "render", large], [*plain, large], times=9
    )
    kept = [
        row("`meet --version`", version, "`cmark` of 4 KB", cmark, 15),
        row("`meet render` of 4 KB", four, "`cmark-gfm`", gfm, 15),
        row("`meet render --commonmark` of 4 KB", bare, "`cmark`", cmark, 15),
        row("`meet render --commonmark` of 4 KB", bare, "`meet --version`", version, 1.5),
        row("`meet render` of 20 MB", twenty, "`cmark-gfm`", gfm_peer, 1.5),
        row("`meet render --commonmark` of 20 MB", bare_twenty, "`cmark`", peer, 1.5),
    ]
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
