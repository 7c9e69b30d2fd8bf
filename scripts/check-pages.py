#!/usr/bin/env python3
"""Shows that HTML pages are valid and can be read by everybody: scripts/check-pages.py FOLDER [--shots FOLDER]

The Nu HTML checker reads every page, and axe looks at it in a browser, wide and narrow, light and dark. Every finding is
printed, and the exit code is 1 when there is one. With --shots the pages are also kept as pictures, to be looked at.
With --once FILE nothing is looked at again that FILE says was found well: the same files, by the same tools.
Needs the tools of scripts/test-tools.txt, a Java runtime, chromium and chromedriver.
"""

import argparse
import hashlib
import subprocess
import sys
import sysconfig
import time
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

VIEWS = [("wide", 1200, 900), ("phone", 320, 640)]
SCHEMES = ["light", "dark"]


def tool(name):
    """A file that one of the installed Python packages carries."""
    packages = Path(sysconfig.get_path("purelib"))
    found = next(packages.rglob(name), None)
    if found is None:
        sys.exit(f"'{name}' is missing in '{packages}'; run scripts/setup.sh --tests")
    return found


def invalid(pages):
    """Yields what the Nu HTML checker finds."""
    checker = tool("vnu.jar")
    done = subprocess.run(
        ["java", "-jar", checker, "--format", "gnu", *pages],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )
    yield from done.stdout.splitlines()
    if done.returncode != 0 and not done.stdout.strip():
        yield f"the HTML checker ended with {done.returncode}"


class Driver(Service):
    """Waits for the driver for as long as it lives: a busy machine may start it late."""

    def start(self):
        self._start_process(self._path)
        while not self.is_connectable():
            self.assert_process_still_running()
            time.sleep(0.05)


def browser():
    options = webdriver.ChromeOptions()
    for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                     "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND"]:
        options.add_argument(argument)
    # Two hours: `make test` has one limit for all, and none of its steps has one of its own.
    options.timeouts = {"script": 7_200_000, "pageLoad": 7_200_000}
    return webdriver.Chrome(options=options, service=Driver("/usr/bin/chromedriver"))


def show(driver, page, width, height, scheme):
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600},
    )
    driver.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    )
    driver.get(page.resolve().as_uri())


def unreadable(driver, page, view, scheme, axe):
    """Yields what axe finds in a page that is shown."""
    driver.execute_script(axe)
    found = driver.execute_async_script("axe.run().then(arguments[arguments.length - 1])")
    for violation in found["violations"]:
        for node in violation["nodes"]:
            yield f"{page}: {view}, {scheme}: {violation['id']}: {violation['help']}: {node['html'][:120]}"
    if driver.execute_script("return document.documentElement.scrollWidth > innerWidth"):
        yield f"{page}: {view}, {scheme}: the page is wider than the screen"


def picture(driver, page, folder, name):
    size = driver.execute_cdp_cmd("Page.getLayoutMetrics", {})["cssContentSize"]
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": size["width"], "height": size["height"], "deviceScaleFactor": 1, "mobile": False},
    )
    driver.save_screenshot(str(folder / name))


def mark(folder):
    """A sum of every file that the pages may show, and of what looks at them."""
    whole = hashlib.sha256()
    version = subprocess.run(["/usr/bin/chromium", "--version"], check=True, stdout=subprocess.PIPE)
    whole.update(version.stdout)
    for file in [Path(__file__), tool("vnu.jar"), tool("axe.min.js"), *sorted(folder.rglob("*"))]:
        if file.is_file():
            whole.update(f"{file.relative_to(folder) if file.is_relative_to(folder) else file.name}\0".encode())
            whole.update(hashlib.sha256(file.read_bytes()).digest())
    return whole.hexdigest()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--shots", type=Path)
    parser.add_argument("--once", type=Path)
    asked = parser.parse_args()
    pages = sorted(asked.folder.rglob("*.html"))
    if not pages:
        sys.exit(f"there is no page in '{asked.folder}'")
    well = f"{len(pages)} pages are valid and can be read by everybody"
    seen = mark(asked.folder) if asked.once else None
    if seen and asked.once.exists() and asked.once.read_text() == seen and not asked.shots:
        print(f"{well}, as before")
        return 0
    found = list(invalid(pages))
    axe = tool("axe.min.js").read_text(encoding="utf-8")
    driver = browser()
    try:
        for page in pages:
            for view, width, height in VIEWS:
                for scheme in SCHEMES:
                    show(driver, page, width, height, scheme)
                    found += unreadable(driver, page, view, scheme, axe)
                    if asked.shots:
                        asked.shots.mkdir(parents=True, exist_ok=True)
                        stem = "-".join(page.relative_to(asked.folder).with_suffix("").parts)
                        picture(driver, page, asked.shots, f"{stem}-{view}-{scheme}.png")
    finally:
        driver.quit()
    print("\n".join(found) or well)
    if seen and not found:
        asked.once.write_text(seen)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
