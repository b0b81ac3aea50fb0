"""Fails when a C++ file is not laid out as .clang-format says. With --write it lays them out."""
import subprocess
import sys
from pathlib import Path

TOP = Path(sys.argv[1]).resolve()
sys.path.insert(0, str(TOP / "cmake"))

from toolchain.progress import SetupError  # noqa: E402
from toolchain.toolchain import Toolchain  # noqa: E402

files = sorted(f.relative_to(TOP) for top in ("src", "tests") for f in (TOP / top).glob("**/*") if f.suffix in {".hpp", ".cpp"})
action = ["-i"] if "--write" in sys.argv[2:] else ["--dry-run", "-Werror", "--ferror-limit=1"]
try:
    run = Toolchain().ensure().run(["clang-format-21", *action, *files], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
except (SetupError, FileNotFoundError) as error:
    sys.exit(f"format: clang-format 21 can't be run: {error}")
wrong = [line for line in run.stdout.splitlines() if "error:" in line]
print("\n".join([*wrong, "python3 tests/lint/format.py . --write lays them out."]) if wrong
      else run.stdout if run.returncode else f"format: {len(files)} files, all as .clang-format says")
sys.exit(run.returncode)
