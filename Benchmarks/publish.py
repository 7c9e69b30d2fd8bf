#!/usr/bin/env python3
"""`meet publish` of 3 000 meetings, beside hugo that makes comparable pages of the same Markdown."""

import os
import re
import shutil
import subprocess
import sys
import time

from _group import group
from _measure import ENVIRONMENT, PROGRAM, WORK, row

MEETINGS = 3000
# So that the minutes are 25 MB.
REPEAT = 6


def run(command):
    """Seconds, and the most memory that it had, in bytes."""
    begin = time.perf_counter()
    child = subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - begin
    if status != 0:
        raise SystemExit(f"{command} failed: {errors.decode()}")
    return seconds, usage.ru_maxrss * 1024


def hugo_site(folder):
    """The minutes as pages of hugo, with a page for each decision and lists of both."""
    site = WORK / "publish-hugo"
    shutil.rmtree(site, ignore_errors=True)
    for name in ["content/meetings", "content/decisions", "layouts/_default"]:
        (site / name).mkdir(parents=True)
    (site / "config.toml").write_text(
        'baseURL = "https://twg.example.org/"\ntitle = "Tech working group"\nenableGitInfo = false\n'
        '[outputs]\nhome = ["HTML", "RSS"]\nsection = ["HTML", "RSS"]\n', encoding="utf-8"
    )
    page = (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>'
        '<body><header><a href="/">{{ .Site.Title }}</a></header><main>%s</main></body></html>'
    )
    single = "<h1>{{ .Title }}</h1><p>{{ .Date.Format \"2 January 2006\" }}</p>{{ .Content }}"
    listing = (
        '<h1>{{ .Title }}</h1>{{ range (where .Site.RegularPages "Type" "in" (slice "meetings" "decisions"))'
        '.GroupByDate "2006" }}<h2>{{ .Key }}</h2><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">'
        "{{ .Title }}</a></li>{{ end }}</ul>{{ end }}"
    )
    (site / "layouts/_default/single.html").write_text(page % single, encoding="utf-8")
    (site / "layouts/_default/list.html").write_text(page % listing, encoding="utf-8")
    (site / "layouts/index.html").write_text(page % listing, encoding="utf-8")
    for path in folder.glob("*/minutes.md"):
        day, text = path.parent.name, path.read_text(encoding="utf-8")
        body = text.split("---\n", 2)[2]
        head = f'---\ntitle: "Meeting of {day}"\ndate: {day}\ntype: meetings\n---\n'
        (site / f"content/meetings/{day}.md").write_text(head + body, encoding="utf-8")
        for number, words in re.findall(r"(?m)^\*\*Decision (TWG-\d+-\d+)[^:]*:\*\* (.*)", body):
            head = f'---\ntitle: "{number}"\ndate: {day}\ntype: decisions\n---\n'
            (site / f"content/decisions/{number}.md").write_text(head + words + "\n", encoding="utf-8")
    return site


def main():
    folder = group("publish", MEETINGS, REPEAT)
    size = sum(path.stat().st_size for path in folder.glob("*/minutes.md"))
    out, hugo = WORK / "publish-out", hugo_site(folder)
    meet = [PROGRAM, "publish", "--in", folder, "--out", out]
    peer = ["hugo", "--quiet", "--source", hugo, "--destination", WORK / "publish-hugo-out"]
    ours, theirs = [], []
    for _ in range(3):
        for target in [out, WORK / "publish-hugo-out", hugo / "resources"]:
            shutil.rmtree(target, ignore_errors=True)
        ours.append(run(meet))
        theirs.append(run(peer))
    first, memory = min(ours)
    other, others = min(theirs)
    pages = sum(1 for _ in out.rglob("*.html"))
    what = f"{MEETINGS} meetings, {size / 1e6:.0f} MB, {pages} pages published"
    kept = row(what, first, "`hugo`", other, 1)
    print(f"| most memory | {memory / 1e6:.0f} MB | `hugo` {others / 1e6:.0f} MB | {memory / others:.2f}× | |")
    page = folder / "2025-12-01/minutes.md"
    times = []
    for number in range(3):
        page.write_text(page.read_text(encoding="utf-8").replace("## 2 · Report · ", "## 2 · Report · Again "), encoding="utf-8")
        before = {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file()}
        times.append(run(meet)[0])
        after = {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file()}
        changed = sorted(path.relative_to(out) for path in after if before.get(path) != after[path])
    kept &= row(f"again after one page changed, {len(changed)} files written", min(times), "first", first, 0.5)
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
