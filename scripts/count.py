#!/usr/bin/env python3
"""Counts what shall stay small, and fails when a limit is passed: ./scripts/count.py [--where]

With --where it says where each of them stands.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# What is counted: how much is aimed at, and whether more is an error already.
LIMITS = {
    "memberwise initialisers written by hand": (40, False),
    "times the word 'package'": (1200, False),
    "lines of Sources": (44000, False),
    "lines of the longest file": (400, False),
    "'default:' in switches over session events": (0, False),
}

TEXT_OR_COMMENT = re.compile(r'"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"|//[^\n]*|/\*[\s\S]*?\*/')
INITIALISER = re.compile(r"\binit\(([^{}]*)\)\s*\{((?:\s*self\.`?\w+`? = `?\w+`?\s*)+)\}")
ASSIGNMENT = re.compile(r"self\.`?(\w+)`? = `?(\w+)`?")
EVENTS = re.compile(r"\benum (?:SessionEvent|\w+Event)\b[^{]*\{")
SWITCH = re.compile(r"\bswitch\s+([^{\n]+?)\s*\{")


def blank(found):
    """As many spaces, so that places stay what they are."""
    return re.sub(r"[^\n]", " ", found[0])


class File:
    def __init__(self, path):
        self.path = path
        self.text = path.read_text(encoding="utf-8")
        self.code = TEXT_OR_COMMENT.sub(blank, self.text)
        self.lines = self.text.count("\n")

    def place(self, offset):
        return f"{self.path.relative_to(ROOT)}:{self.text.count(chr(10), 0, offset) + 1}"

    def block(self, opening):
        """The code between a brace and its partner, what stands in inner braces left out."""
        depth, own = 0, []
        for offset in range(opening, len(self.code)):
            character = self.code[offset]
            depth += {"{": 1, "}": -1}.get(character, 0)
            if depth == 0:
                break
            own.append(character if depth == 1 and character != "{" else "\n" if character == "\n" else " ")
        return "".join(own)


def initialisers(files):
    """An initialiser that only hands its arguments on to the properties of the same names."""
    for file in files:
        for found in INITIALISER.finditer(file.code):
            if all(name == value for name, value in ASSIGNMENT.findall(found[2])):
                yield file.place(found.start())


def packages(files):
    for file in files:
        for found in re.finditer(r"\bpackage\b", file.text):
            yield file.place(found.start())


def event_names(files):
    names = set()
    for file in files:
        if "MeetKit" in file.path.parts:
            for found in EVENTS.finditer(file.code):
                for cases in re.findall(r"\bcase ([^\n]+)", file.block(found.end() - 1)):
                    names.update(re.findall(r"(?:^|, )`?(\w+)`?(?=[(,]|$)", cases.strip()))
    return names


def defaults(files):
    """A switch is one over events when its subject says so, or when nearly all its cases are events."""
    names = event_names(files)
    for file in files:
        for found in SWITCH.finditer(file.code):
            body = file.block(found.end() - 1)
            rest = re.search(r"\bdefault\s*:|\bcase _\s*:", body)
            labels = re.findall(r"(?:\bcase|,)\s+(?:let )?\.(\w+)", body)
            events = [label for label in labels if label in names]
            about_events = re.search(r"\bevents?\b", found[1]) and events
            mostly_events = len(events) > 2 and len(events) > 0.8 * len(labels)
            if rest and (about_events or mostly_events):
                yield file.place(found.end() - 1 + rest.start())


def main():
    sources = [File(path) for path in sorted((ROOT / "Sources").rglob("*.swift")) if path.is_file()]
    tests = [File(path) for path in sorted((ROOT / "Tests").rglob("*.swift")) if path.is_file()]
    longest = max(sources + tests, key=lambda file: file.lines)
    counted = {
        "memberwise initialisers written by hand": list(initialisers(sources)),
        "times the word 'package'": list(packages(sources)),
        "lines of Sources": sum(file.lines for file in sources),
        "lines of the longest file": longest.lines,
        "'default:' in switches over session events": list(defaults(sources)),
    }
    where = {"lines of the longest file": [str(longest.path.relative_to(ROOT))]}
    failed = False
    for what, (limit, is_kept) in LIMITS.items():
        found = counted[what]
        places = where.get(what, found if isinstance(found, list) else [])
        count = len(found) if isinstance(found, list) else found
        over = count > limit
        failed = failed or (over and is_kept)
        verdict = "" if not over else ", error: too many" if is_kept else ", not there yet"
        print(f"{count:6} {what} (at most {limit}{verdict})")
        if "--where" in sys.argv[1:] or (over and is_kept):
            print("".join(f"         {place}\n" for place in places), end="")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
