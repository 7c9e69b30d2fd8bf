#!/usr/bin/env python3
"""Shows that every room enters only the rooms that Package.swift lets it enter.

The compiler accepts an import of what a dependency depends on; the house does not.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
IMPORT = re.compile(r"^(?:@\w+\s+)*(?:\w+\s+)?import\s+(?:(?:struct|class|enum|func|var)\s+)?(\w+)", re.M)

# What belongs to the system and is there for everyone, but for the rooms below.
SYSTEM = {"Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Synchronization", "Testing"}
# What has a clock, files and an environment. The library asks it for zones.
OUTSIDE = {"Foundation", "FoundationEssentials", "Glibc"}
PURE = {"MeetKit": {"Time/Zone.swift"}}


def undeclared(target):
    """Yields each import of a target that it may not have, as file:line: error: text."""
    name, folder = target["name"], ROOT / target["path"]
    allowed = {name, *target.get("target_dependencies", []), *target.get("product_dependencies", [])}
    for file in sorted(folder.rglob("*.swift")):
        text = file.read_text(encoding="utf-8")
        inside = file.relative_to(folder).as_posix()
        may_ask_system = name not in PURE or inside in PURE[name]
        for found in IMPORT.finditer(text):
            module = found[1]
            if module in allowed or (module in SYSTEM and (may_ask_system or module not in OUTSIDE)):
                continue
            line = text.count("\n", 0, found.start()) + 1
            why = "belongs to the system" if module in SYSTEM else "is not declared in Package.swift"
            yield f"{file.relative_to(ROOT)}:{line}: error: {name} imports '{module}', which {why}"


def main():
    described = subprocess.run(
        ["swift", "package", "describe", "--type", "json"],
        cwd=ROOT, check=True, stdout=subprocess.PIPE,
    )
    targets = json.loads(described.stdout)["targets"]
    faults = [fault for target in targets for fault in undeclared(target)]
    print("\n".join(faults) or f"imports of {len(targets)} targets are as declared")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
