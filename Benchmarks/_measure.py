"""What the benchmarks share: the program, a stop watch, a row of the table."""

import os
import subprocess
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = os.environ.get("MEET_PROGRAM", str(ROOT / ".build/release/meet"))
# On the disk of the checkout, since a temporary folder may live in memory.
WORK = ROOT / ".build/bench"

ENVIRONMENT = {
    "HOME": str(WORK),
    "LC_ALL": "C.UTF-8",
    "MEET_NOW": "2026-05-13T09:00:00Z",
    "NO_COLOR": "1",
    "PATH": "/usr/local/bin:/usr/bin:/bin",
    "TZ": "UTC",
}


def once(command, stdin=None):
    """Seconds that a command takes; one that fails ends the benchmark."""
    with open(stdin or os.devnull, "rb") as source:
        begin = time.perf_counter()
        done = subprocess.run(
            command, stdin=source, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=ENVIRONMENT
        )
        seconds = time.perf_counter() - begin
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, command))} failed: {done.stderr.decode()}")
    return seconds


def best(*commands, times=7, stdin=None):
    """The best of several runs of each command, which take turns so that a busy moment hits all."""
    runs = [[once(command, stdin) for command in commands] for _ in range(times)]
    return [min(seconds) for seconds in zip(*runs)]


def shown(seconds):
    """A time with the unit that suits it."""
    if seconds < 0.001:
        return f"{seconds * 1e6:.0f} µs"
    return f"{seconds * 1e3:.1f} ms" if seconds < 0.1 else f"{seconds * 1e3:.0f} ms"


def row(what, meet, peer, peer_seconds, limit=None):
    """Prints one row; returns whether the ratio keeps its limit."""
    ratio = meet / peer_seconds
    kept = limit is None or ratio <= limit
    cells = [
        what,
        shown(meet),
        f"{peer} {shown(peer_seconds)}",
        f"{ratio:.2f}×" + ("" if kept else " **too slow**"),
        "" if limit is None else f"{limit}×",
    ]
    print("| " + " | ".join(cells) + " |", flush=True)
    return kept
