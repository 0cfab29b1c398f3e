"""Prints the licences of every crate that is compiled into the packages, from the sources that cargo has.

Run by `cargo xtask package`; ends with an error where a crate carries no text and no common one is known.
"""

import json
import subprocess
import sys
from pathlib import Path

HEAD = """# Licences of what quyche is built from

quyche itself is under MIT or Apache 2.0, as you choose. Its binaries contain the crates below. Each entry gives the terms that the crate
states, and the texts that it carries.
"""
ENDINGS = ("LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "UNLICENSE", "NOTICE")
ROOTS = ("quyche", "quyche-python", "quyche-node")


def compiled(metadata: dict, roots: tuple[str, ...]) -> list[dict]:
    """The packages that the roots need at run time, without their tools of the build."""
    packages = {package["id"]: package for package in metadata["packages"]}
    nodes = {node["id"]: node for node in metadata["resolve"]["nodes"]}
    own = set(metadata["workspace_members"])
    waiting = [id for id in own if packages[id]["name"] in roots]
    seen: set[str] = set()
    while waiting:
        id = waiting.pop()
        if id in seen:
            continue
        seen.add(id)
        for dependency in nodes[id]["deps"]:
            if any(kind["kind"] is None for kind in dependency["dep_kinds"]):
                waiting.append(dependency["pkg"])
    return sorted((packages[id] for id in seen - own), key=lambda package: (package["name"], package["version"]))


def texts(package: dict) -> list[str]:
    folder = Path(package["manifest_path"]).parent
    files = [path for path in sorted(folder.iterdir()) if path.name.upper().startswith(ENDINGS) and path.is_file()]
    if package.get("license_file"):
        files.append(folder / package["license_file"])
    return list(dict.fromkeys(path.read_text("utf-8", "replace").strip() for path in files))


def main() -> None:
    command = ["cargo", "metadata", "--format-version", "1", "--locked", "--all-features", *sys.argv[1:]]
    metadata = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    crates = compiled(metadata, ROOTS)
    numbers: dict[str, int] = {}
    lines = [HEAD, "| crate | version | terms | texts |", "|---|---|---|---|"]
    for package in crates:
        found = [numbers.setdefault(text, len(numbers) + 1) for text in texts(package)]
        terms = package["license"]
        if not terms and not found:
            sys.exit(f"{package['name']} {package['version']} states no licence")
        links = ", ".join(f"[{number}](#text-{number})" for number in found) or "none carried: see its terms"
        lines.append(f"| {package['name']} | {package['version']} | {terms or 'its own text'} | {links} |")
    for text, number in numbers.items():
        lines.append(f"\n## Text {number}\n\n````text\n{text}\n````")
    print("\n".join(lines))


main()
