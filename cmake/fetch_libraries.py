#!/usr/bin/env python3
"""Brings the libraries for an emcc of one's own, and prints their folder on the last line."""
import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from toolchain.libraries import HEADER_LIBRARIES, ensure_libraries  # noqa: E402
from toolchain.progress import SetupError, say  # noqa: E402
from toolchain.this_system import ThisSystem, require_libraries_can_be_fetched  # noqa: E402


def main() -> int:
    try:
        if not shutil.which("emcc"):
            raise SetupError("There is no emcc: start with `python3 serve.py` or `tests/run`, which bring one.")
        require_libraries_can_be_fetched(HEADER_LIBRARIES)
        print(ensure_libraries(ThisSystem()))
    except SetupError as error:
        say(str(error))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
