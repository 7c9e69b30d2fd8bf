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


PARTS = "Home Meetings Decisions Actions Roles Rota Drills Jobs Backlog Search".split()

FRAME = (
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width, initial-scale=1">'
    '<title>{{ .Title }} · {{ .Site.Title }}</title><link rel="canonical" href="{{ .Permalink }}">'
    '<link rel="stylesheet" href="/style.css"><script src="/site.js" defer></script></head>'
    '<body><header><p>{{ .Site.Title }}</p><nav aria-label="Site"><ul>{{ range .Site.Menus.main }}'
    '<li><a href="{{ .URL }}">{{ .Name }}</a></li>{{ end }}</ul></nav></header>'
    '<main id="content">{{ block "main" . }}{{ end }}</main>'
    "<footer><p>Published by the {{ .Site.Title }}.</p></footer></body></html>"
)
PAGE = (
    '{{ define "main" }}<h1>{{ .Title }}</h1><p><time datetime="{{ .Date.Format "2006-01-02" }}">'
    '{{ .Date.Format "2 January 2006" }}</time></p>{{ .Content }}<nav>'
    '{{ with .PrevInSection }}<a rel="prev" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}'
    '{{ with .NextInSection }}<a rel="next" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}'
    "</nav>{{ end }}"
)
LIST = (
    '{{ define "main" }}<h1>{{ .Title }}</h1>'
    '{{ range (where .Site.RegularPages "Type" "in" (slice "meetings" "decisions")).GroupByDate "2006" }}'
    '<h2>{{ .Key }}</h2><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>'
    "{{ end }}</ul>{{ end }}{{ end }}"
)
DATA = '{{ dict "id" .Title "date" (.Date.Format "2006-01-02") "text" .Plain | jsonify }}'
# What a search in the reader's browser needs: the words of every page.
WORDS = (
    '{{ $pages := slice }}{{ range .Site.RegularPages }}{{ $pages = $pages | append (dict "title" .Title '
    '"address" .RelPermalink "words" (uniq (split (lower .Plain) " "))) }}{{ end }}{{ $pages | jsonify }}'
)


def hugo_site(folder):
    """The minutes as pages of hugo, with what stands around each page of ours.

    It makes what can be compared: a page for each meeting and decision in a frame with the same
    links, lists, feeds, each decision for other programs, and an index for searching. It does not
    read what the minutes say: no registers, pictures or recaps, and no look for private texts.
    """
    site = WORK / "publish-hugo"
    shutil.rmtree(site, ignore_errors=True)
    for name in ["content/meetings", "content/decisions", "layouts/_default", "layouts/decisions"]:
        (site / name).mkdir(parents=True)
    menu = "".join(
        f'[[menu.main]]\nname = "{part}"\nurl = "/{part.lower()}/"\nweight = {number + 1}\n'
        for number, part in enumerate(PARTS)
    )
    (site / "config.toml").write_text(
        'baseURL = "https://twg.example.org/"\ntitle = "Tech working group"\nenableGitInfo = false\n'
        '[outputs]\nhome = ["HTML", "RSS", "JSON"]\nsection = ["HTML", "RSS"]\n' + menu,
        encoding="utf-8",
    )
    for name, text in {
        "_default/baseof.html": FRAME,
        "_default/single.html": PAGE,
        "_default/list.html": LIST,
        "index.html": LIST,
        "index.json": WORDS,
        "decisions/single.json": DATA,
    }.items():
        (site / "layouts" / name).write_text(text, encoding="utf-8")
    for path in folder.glob("*/minutes.md"):
        day, text = path.parent.name, path.read_text(encoding="utf-8")
        body = text.split("---\n", 2)[2]
        head = f'---\ntitle: "Meeting of {day}"\ndate: {day}\ntype: meetings\n---\n'
        (site / f"content/meetings/{day}.md").write_text(head + body, encoding="utf-8")
        for number, words in re.findall(r"(?m)^\*\*Decision (TWG-\d+-\d+)[^:]*:\*\* (.*)", body):
            head = (
                f'---\ntitle: "{number}"\ndate: {day}\ntype: decisions\noutputs: ["HTML", "JSON"]\n---\n'
            )
            (site / f"content/decisions/{number}.md").write_text(head + words + "\n", encoding="utf-8")
    return site


def main():
    folder = group("publish", MEETINGS, REPEAT)
    size = sum(path.stat().st_size for path in folder.glob("*/minutes.md"))
    hugo = hugo_site(folder)
    # A disk is slow to make files where many have just been taken away, so nothing is until the end.
    places = [WORK / f"publish-{os.getpid()}-{name}" for name in ["out", "hugo-out"]]
    for place in places:
        place.mkdir()
    ours, theirs = [], []
    for number in range(3):
        out, other = (place / str(number) for place in places)
        meet = [PROGRAM, "publish", "--in", folder, "--out", out]
        ours.append(run(meet))
        theirs.append(run(["hugo", "--quiet", "--source", hugo, "--destination", other]))
    first, memory = min(ours)
    other, others = min(theirs)
    pages = sum(1 for _ in out.rglob("*.html"))
    what = f"{MEETINGS} meetings, {size / 1e6:.0f} MB, {pages} pages published"
    kept = row(what, first, "`hugo`", other, 1)
    print(f"| most memory | {memory / 1e6:.0f} MB | `hugo` {others / 1e6:.0f} MB | {memory / others:.2f}× | |")
    second = min(changed(folder, out, lambda: run(meet)[0]) for _ in range(3))
    kept &= row(f"by another run after one page changed, {second[1]} files written", second[0], "first", first)
    with subprocess.Popen(
        meet + ["--watch"], env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as watch:
        # One line says what was done before, and one that it watches.
        print("".join(watch.stdout.readline() for _ in range(2)), end="", file=sys.stderr)
        again = min(changed(folder, out, lambda: rebuilt(watch)) for _ in range(3))
        watch.terminate()
    kept &= row(f"by `--watch` after one page changed, {again[1]} file written", again[0], "first", first, 0.5)
    for place in places:
        shutil.rmtree(place)
    return 0 if kept else 1


def changed(folder, out, publish):
    """Seconds to publish after one page was changed, and how many files it has written."""
    page = folder / "2025-12-01/minutes.md"
    text = page.read_text(encoding="utf-8")
    before = stamps(out)
    page.write_text(text.replace("## 2 · Report · ", "## 2 · Report · Again "), encoding="utf-8")
    seconds = publish()
    after = stamps(out)
    return seconds, sum(1 for path in after if before.get(path) != after[path])


def stamps(out):
    return {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file()}


def rebuilt(watch):
    """Seconds from the line that says what has changed to the one that says what was written."""
    for line in watch.stdout:
        if line.startswith("changed:"):
            begin = time.perf_counter()
        if " files in " in line:
            return time.perf_counter() - begin
    raise SystemExit("meet publish --watch has ended")


if __name__ == "__main__":
    sys.exit(main())
