#!/usr/bin/env python3
"""One line of a session from the keyboard to the disk, beside a bare write and fsync in the same folder."""

import os
import select
import shutil
import subprocess
import sys
import time

from _measure import ENVIRONMENT, PROGRAM, ROOT, WORK, once, row

COUNT = 500
OPENING = ["/present ada bo cam", "/facilitator bo", "/secretary cam", "/open", "/yes", "/next"]


def drained(stream, quiet):
    """Reads what comes until nothing has come for so many seconds."""
    data = b""
    while select.select([stream], [], [], quiet)[0]:
        piece = os.read(stream, 65536)
        if not piece:
            break
        data += piece
    return data


def opened(folder):
    """A session in which a meeting has been opened, and the descriptor of its replies."""
    once([PROGRAM, "agenda", "--date", "2026-05-20", "--in", folder / "meetings"])
    session = subprocess.Popen(
        [PROGRAM, "minutes", "2026-05-20", "--in", folder / "meetings"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        env=ENVIRONMENT, cwd=folder,
    )
    replies = session.stdout.fileno()
    drained(replies, 1)
    for line in OPENING:
        session.stdin.write(line.encode() + b"\n")
        session.stdin.flush()
        said = drained(replies, 0.5)
        if b"refused" in said:
            raise SystemExit(f"'{line}' was refused: {said.decode()}")
    return session, replies


def accepted(session, replies, log, note):
    """Seconds from a line's sending to its reply, which comes when the line is on the disk."""
    before = log.stat().st_size
    begin = time.perf_counter()
    session.stdin.write(note)
    session.stdin.flush()
    reply = b""
    while not reply.endswith(b"\n"):
        reply += os.read(replies, 65536)
    took = time.perf_counter() - begin
    if log.stat().st_size < before + len(note):
        raise SystemExit(f"a line was answered before it was on the disk: {reply.decode()}")
    return took


def bare(file, line):
    """Seconds of a write and an fsync."""
    begin = time.perf_counter()
    file.write(line)
    os.fsync(file.fileno())
    return time.perf_counter() - begin


def main():
    folder = WORK / "append"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT / "meetings", folder / "meetings")
    session, replies = opened(folder)
    log = folder / "meetings/2026-05-20/session.log"
    meet, peer = [], []
    with open(folder / "bare.log", "ab", buffering=0) as file:
        # In turns, so that a busy moment of the disk hits both.
        for number in range(COUNT):
            note = f"a note of an ordinary length, typed in the meeting as number {number}\n".encode()
            meet.append(accepted(session, replies, log, note))
            peer.append(bare(file, b"2026-05-20T16:00:00Z %d cam " % number + note))
    session.stdin.close()
    session.wait()
    meet.sort()
    peer.sort()
    for name, share in (("median", 0.5), ("99th percentile", 0.99)):
        row(
            f"a line accepted, on the disk, {name}",
            meet[int(len(meet) * share)], "`write` and `fsync`", peer[int(len(peer) * share)],
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
