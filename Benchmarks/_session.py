"""The lines of a long session, as a log holds them: notes, actions, rounds and decisions."""

PEOPLE = ["ada", "bo", "cam", "cleo", "dee"]
WORDS = (
    "the cache server needs more memory with the others since the nightly job takes longer "
    "every week and nobody has looked at the numbers of the last drill *yet* `df -h`"
).split()
ITEMS = 20


def text(number):
    """A note's words, different for each number."""
    start = number * 7 % len(WORDS)
    return " ".join((WORDS[start:] + WORDS[:start])[: 6 + number % 12])


def opening():
    """What opens the meeting, with its first item."""
    return [
        "/present " + " ".join(PEOPLE),
        "/facilitator bo",
        "/secretary cam",
        "/open",
        "= group TWG Europe/Berlin Tech working group",
        "= meeting 2026-05-20 2026-05-20T16:00:00Z 60",
        *(f"= member {person} {person[:2].capitalize()} {person.capitalize()}" for person in PEOPLE),
        "= quorum none none",
        "= absence present only, present only",
        "= attribution initials",
        *(f"= item explore 5 ada Matter number {number}" for number in range(1, ITEMS + 1)),
        "= greatest 0 0",
        "= opened",
        "/next",
    ]


def notes(number):
    """Lines that only say something."""
    if number % 5 == 3:
        return f"{PEOPLE[number % 5]}: {text(number)}"
    if number % 41 == 40:
        return f"/link https://example.org/matter/{number}"
    if number % 60 == 20:
        return f"/private number {number} is for us alone"
    return text(number)


def decision(number):
    """A proposal and what leads to its end, and an action; ids are given between."""
    return [
        f"/propose operational bo: {text(number)}",
        f"= id TWG-2026-{number:03}",
        f"/context {text(number + 3)}",
        "/round reaction",
        *(f"/as {person} {text(number)}" for person in PEOPLE[2:]),
        "/end-round",
        "/restate",
        "/round consent",
        *(f"/consent {person}" for person in PEOPLE[:4]),
        "/as dee /objection it is too long",
        "/end-round",
        f"/integrate 1: {text(number + 5)}",
        "/restate",
        "/round consent",
        *(f"/consent {person}" for person in PEOPLE),
        "/end-round",
        f"/action cam: {text(number)}",
        f"= id TWG-A-{number:03}",
        f"/item {2 + number % (ITEMS - 1)}",
    ]


def middle(count, first=1):
    """So many lines of a meeting that goes on, the first decision with this number."""
    lines = []
    number = first
    while len(lines) < count:
        piece = [notes(len(lines) + step) for step in range(60)] + decision(number)
        # A decision is whole or not there at all.
        lines += piece if len(lines) + len(piece) <= count else piece[: min(60, count - len(lines))]
        number += 1
    return lines[:count]


def write(path, lines):
    """The log of a session with these lines, one evening long."""
    with open(path, "w", encoding="utf-8") as log:
        log.write("meet-log 1 session\n")
        for number, line in enumerate(lines, 1):
            seconds = 57600 + number * 3600 // len(lines)
            clock = f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
            log.write(f"2026-05-20T{clock}Z {number} cam {line}\n")
    return path
