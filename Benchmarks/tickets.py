#!/usr/bin/env python3
"""2 000 tickets from a server on this machine, beside curl that fetches the same pages."""

import json
import shutil
import subprocess
import sys
import time

from _measure import ENVIRONMENT, PROGRAM, ROOT, WORK, best, once, row
from agenda import TICKETS, issue

TOKEN = "glpat-sesame"


def main():
    folder = WORK / "tickets"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT / "meetings", folder / "meetings")
    shutil.rmtree(folder / "meetings/tickets")
    server = folder / "server"
    server.mkdir()
    script = {"token": TOKEN, "issues": [issue(number) for number in range(1, TICKETS + 1)]}
    (server / "script.json").write_text(json.dumps(script), encoding="utf-8")
    double = subprocess.Popen([sys.executable, ROOT / "Tests/Acceptance/bin/gitlab-double", server])
    try:
        while not (server / "port").exists():
            time.sleep(0.05)
        here = f"http://127.0.0.1:{(server / 'port').read_text()}"
        page = folder / "meetings/group.yml"
        tracker = f"tracker:\n  gitlab: {{host: '{here}', project: twg/desk}}"
        page.write_text(page.read_text().replace("tracker: folder", tracker), encoding="utf-8")
        ENVIRONMENT["MEET_GITLAB_TOKEN"] = TOKEN
        agenda = [PROGRAM, "agenda", "--dry-run", "--in", folder / "meetings"]
        once(agenda)
        asked = (server / "requests").read_text().split("\n")
        pages = [here + line.split(" ")[2] for line in asked if line]
        curl = ["curl", "-sf", "-H", f"PRIVATE-TOKEN: {TOKEN}", *pages]
        online, offline, peer = best(agenda, [*agenda, "--offline"], curl)
        kept = row(f"2 000 tickets in {len(pages)} answers of a server", online - offline, "`curl`", peer, 2)
        row("`meet agenda` with them", online, "`--offline`", offline)
    finally:
        (server / "stop").touch()
        double.wait()
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
