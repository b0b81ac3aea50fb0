"""Fails when a source file outgrows one screenful of thought."""
import sys
from pathlib import Path

LINES_MAX = 400
TOP = Path(sys.argv[1])
ENDINGS = {".hpp", ".cpp", ".js", ".mjs", ".py", ".glsl", ".css"}
files = [f for top in ("src", "tests", "web", "shaders", "cmake") for f in TOP.glob(f"{top}/**/*") if f.suffix in ENDINGS]
long = [(n, f) for f in files if (n := len(f.read_text().splitlines())) > LINES_MAX]
print("\n".join(f"{f.relative_to(TOP)}: {n} lines, at most {LINES_MAX}" for n, f in long)
      or f"sizes: {len(files)} files, none over {LINES_MAX} lines")
sys.exit(bool(long))
