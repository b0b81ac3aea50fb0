#!/usr/bin/env python3
"""Sets everything up, builds Accanto and serves it on this machine.

The first start brings the compilers into your cache folder and takes some minutes; later ones take seconds.
"""
import argparse
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parent
sys.path.insert(0, str(TOP / "cmake"))

from package_web import SITE, package, package_single_file  # noqa: E402
from toolchain.progress import SetupError, say  # noqa: E402
from toolchain.static_server import serve  # noqa: E402
from toolchain.toolchain import Toolchain, ensure_node_packages, print_versions  # noqa: E402


def build(single_file: bool) -> None:
    toolchain = Toolchain().ensure()
    ensure_node_packages(toolchain)
    print_versions(toolchain)
    toolchain.build("web", ["accanto_page"])
    package(toolchain)
    if single_file:
        package_single_file(toolchain)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8080)
    parser.add_argument("--build-only", action="store_true", help="build, and serve nothing")
    parser.add_argument("--no-build", action="store_true", help="serve what was built before")
    parser.add_argument("--single-file", action="store_true", help="also write build/accanto.html, which runs from the disk")
    options = parser.parse_args()
    try:
        if not options.no_build:
            build(options.single_file)
        elif not (SITE / "index.html").exists():
            raise SetupError("Nothing was built yet: run serve.py without --no-build first.")
        if not options.build_only:
            serve(SITE, options.port)
    except SetupError as error:
        say(str(error))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
