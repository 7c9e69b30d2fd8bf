#!/usr/bin/env python3
"""One line of a session from the keyboard to the disk, beside a bare write and fsync in the same folder."""

import os
import select
import shutil
import subprocess
import sys
import time

from _measure import ENVIRONMENT, PROGRAM, ROOT, WORK, row

COUNT = 500
OPENING = ["/present ada bo cam", "/facilitator bo", "/secretary cam", "/open", "/next"]


def drained(stream, quiet):
    """Reads what comes until nothing has come for so many seconds."""
    data = b""
    while select.select([stream], [], [], quiet)[0]:
        piece = os.read(stream, 65536)
        if not piece:
            break
        data += piece
    return data


def accepted(folder):
    """Seconds from each line's sending to its reply, which comes when the line is on the disk."""
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
    log = folder / "meetings/2026-05-20/session.log"
    took = []
    for number in range(COUNT):
        note = f"a note of an ordinary length, typed in the meeting as number {number}\n".encode()
        before = log.stat().st_size
        begin = time.perf_counter()
        session.stdin.write(note)
        session.stdin.flush()
        reply = b""
        while not reply.endswith(b"\n"):
            reply += os.read(replies, 65536)
        took.append(time.perf_counter() - begin)
        if log.stat().st_size < before + len(note):
            raise SystemExit(f"note {number} was answered before it was on the disk: {reply.decode()}")
    session.stdin.close()
    session.wait()
    return took


def bare(folder):
    """Seconds of a write and an fsync of as many bytes."""
    line = b"2026-05-20T16:00:00Z 500 cam a note of an ordinary length, typed in the meeting as number 500\n"
    took = []
    with open(folder / "bare.log", "ab", buffering=0) as log:
        for _ in range(COUNT):
            begin = time.perf_counter()
            log.write(line)
            os.fsync(log.fileno())
            took.append(time.perf_counter() - begin)
    return took


def main():
    folder = WORK / "append"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT / "meetings", folder / "meetings")
    # Before and after, so that a busy moment of the disk hits both.
    peer = bare(folder)
    meet = sorted(accepted(folder))
    peer = sorted(peer + bare(folder))
    for name, share in (("median", 0.5), ("99th percentile", 0.99)):
        row(
            f"a line accepted, on the disk, {name}",
            meet[int(len(meet) * share)], "`write` and `fsync`", peer[int(len(peer) * share)],
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
