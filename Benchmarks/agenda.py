#!/usr/bin/env python3
"""The agenda of a group with many tickets and many meetings behind it."""

import datetime
import json
import shutil
import sys

from _group import group
from _measure import PROGRAM, best, row

TICKETS = 2000
LABELS = ["urgent", "can wait", "important", "nice to have"]


def issue(number):
    """An issue as GitLab's API gives it, each with other labels and dates."""
    opened = datetime.date(2026, 5, 12) - datetime.timedelta(days=number % 700)
    return {
        "id": 100_000 + number,
        "iid": number,
        "title": f"Matter number {number} that somebody has asked the group about",
        "description": "What happened, and what could be done about it.\n" * 8,
        "state": "opened",
        "created_at": f"{opened}T09:30:00.000Z",
        "updated_at": f"{opened}T09:30:00.000Z",
        "labels": [label for place, label in enumerate(LABELS) if number >> place & 1],
        "author": {"username": "somebody", "name": "Somebody"},
        "assignees": [],
        "due_date": None,
        "confidential": number % 9 == 0,
        "web_url": f"https://git.example.org/group/project/-/issues/{number}",
    }


def saved(name, meetings):
    """A large group whose tickets are a saved list."""
    folder = group(name, meetings)
    shutil.rmtree(folder / "tickets")
    with open(folder / "issues.json", "w", encoding="utf-8") as file:
        json.dump([issue(number) for number in range(1, TICKETS + 1)], file, indent=1)
    page = folder / "group.yml"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("tracker: folder", "tracker:\n  issues: issues.json"), encoding="utf-8")
    return folder


def main():
    took = {}
    for meetings in (200, 2000):
        folder = saved(f"agenda-{meetings}", meetings)
        pages = [folder / "issues.json", *folder.glob("*/minutes.md")]
        took[meetings], peer = best(
            [PROGRAM, "agenda", "--dry-run", "--in", folder], ["cmark", *pages], times=5
        )
        row(f"`meet agenda`, 2 000 tickets, {meetings} meetings", took[meetings], "`cmark` of the same files", peer)
    kept = row("2 000 meetings beside 200", took[2000], "`meet`", took[200], 12)
    if took[200] > 0.5:
        print("an agenda takes more than half a second", file=sys.stderr)
        return 1
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
