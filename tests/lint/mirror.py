"""Every source of the domain has a test at the mirrored path, and no test is switched off."""
import re
import sys
from pathlib import Path

TOP = Path(sys.argv[1])
FOLDERS = ["base", "identity", "journal", "program", "assignment", "matching", "exchange"]
EXEMPT = {"base/check.cpp"}  # It ends the program.
missing, switched_off = [], []
count = 0
for folder in FOLDERS:
    for source in sorted((TOP / "src" / folder).glob("*.cpp")):
        name = f"{folder}/{source.name}"
        count += 1
        if name not in EXEMPT and not (TOP / "tests" / folder / f"{source.stem}_test.cpp").exists():
            missing.append(f"src/{name} has no tests/{folder}/{source.stem}_test.cpp")
for test in sorted(TOP.glob("tests/**/*_test.cpp")):
    if re.search(r"doctest::(skip|may_fail|should_fail)|^\s*//\s*TEST_CASE", test.read_text(), re.M):
        switched_off.append(f"{test.relative_to(TOP)} has a test that is switched off")
print("\n".join(missing + switched_off) or f"mirror: {count} domain sources, each with its test")
sys.exit(bool(missing or switched_off))
