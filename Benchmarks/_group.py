"""A large group for the benchmarks: the sample group with many meetings behind it."""

import datetime
import re
import shutil

from _measure import ROOT, WORK

LAST = datetime.date(2025, 12, 31)


def group(name, meetings, repeat=1):
    """A copy of the sample group with so many further meetings, each a day before the other.

    `repeat` says how often the items of the sample's minutes stand on each page.
    """
    folder = WORK / name / "meetings"
    shutil.rmtree(folder.parent, ignore_errors=True)
    shutil.copytree(ROOT / "meetings", folder)
    for number in range(meetings):
        day = LAST - datetime.timedelta(days=number)
        (folder / str(day)).mkdir()
        (folder / str(day) / "minutes.md").write_text(minutes(number, day, repeat), encoding="utf-8")
    return folder


def minutes(number, day, repeat):
    """The sample's minutes of April with other dates and numbers."""
    text = (ROOT / "meetings/2026-04-08/minutes.md").read_text(encoding="utf-8")
    text = re.sub(r"(?m)^mark: .*\n", "", text).replace("2026-05-18", "2031-05-18")
    head, *items = re.split(r"(?m)^(?=## )", text)
    opening, closing = items[0], items[-1]
    body = [
        # Only the first time are there decisions and actions; what is said there is said again.
        item if time == 0 else re.sub(r"(?m)^(\*\*|Responsible|Objection|Consent).*\n\n?", "", item)
        for time in range(repeat)
        for item in items[1:-1]
    ]
    items = [opening, *body, closing]
    text = head + "".join(re.sub(r"^## \d+", f"## {place}", item) for place, item in enumerate(items, 1))
    text = text.replace("2026-04-08", str(day))
    text = re.sub(r"TWG-2026-(\d+)", lambda match: f"TWG-{day.year}-{number * 9 + int(match[1]):03}", text)
    return re.sub(r"TWG-A-(\d+)", lambda match: f"TWG-A-{1000 + number * 9 + int(match[1])}", text)
