"""Checks every #include in src/ against the DEPS of accanto_module(), that DEPS only points to layers above,
that browser code is in platform/web alone, JSON in exchange/ alone, ImGui in ui/, render/ and shell/ alone."""
import re
import sys
from pathlib import Path

TOP = Path(sys.argv[1])
SOURCE = TOP / "src"
ORDER = re.findall(r"add_subdirectory\((\w+)\)", (SOURCE / "CMakeLists.txt").read_text())
FENCES = [  # (pattern, folders where it is allowed, what to say)
    (r"__EMSCRIPTEN__|<emscripten", ("platform/web",), "browser code belongs in platform/web"),
    (r"<cereal/|<rapidjson/", ("exchange",), "JSON belongs in exchange"),
    (r"<imgui|\"imgui", ("ui", "render", "shell"), "ImGui belongs in ui and render"),
    (r"<sodium", ("identity", "platform/web/entropy.cpp"), "libsodium belongs in identity; entropy gives it its chance"),
    (r"\bstd::random_device|\bstd::chrono::\w+_clock::now|\btime\(nullptr\)", ("platform",), "time and chance are arguments"),
    (r"\bthrow\b|\btry\s*\{|\bcatch\s*\(", ("exchange",), "exceptions stay inside exchange"),
]


def declared_deps() -> dict:
    deps = {}
    for cmake in SOURCE.glob("*/CMakeLists.txt"):
        for name, body in re.findall(r"accanto_module\((\w+)(.*?)\)", cmake.read_text(), re.S):
            found = re.search(r"\bDEPS\b(.*?)(?:\bSOURCES\b|\bLIBRARIES\b|$)", body, re.S)
            deps[name] = set(found.group(1).split()) if found else set()
    return deps


def without_comments(line: str) -> str:
    return line.split("//")[0]


def check_file(file: Path, deps: dict) -> list:
    errors = []
    inside = file.relative_to(SOURCE).as_posix()
    module = inside.split("/")[0]
    for number, line in enumerate(file.read_text().splitlines(), 1):
        include = re.match(r'#include "(\w+)/', line)
        other = include.group(1) if include else module
        if other != module and other in deps and other not in deps.get(module, set()):
            errors.append(f"{inside}:{number}: {module}/ may not include {other}/")
        for pattern, allowed, sentence in FENCES:
            if re.search(pattern, without_comments(line)) and not inside.startswith(allowed):
                errors.append(f"{inside}:{number}: {sentence}")
    return errors


def main() -> int:
    deps = declared_deps()
    errors = [f"{name}/ depends on {dep}/, which is not above it"
              for name, names in deps.items() for dep in names if ORDER.index(dep) >= ORDER.index(name)]
    files = sorted(f for f in SOURCE.glob("**/*") if f.suffix in {".hpp", ".cpp", ".h"} and "imgui_config" not in f.parts)
    for file in files:
        errors += check_file(file, deps)
    print("\n".join(errors) or f"layers: {len(files)} files in {len(deps)} folders, every include declared, arrows go up")
    return bool(errors)


sys.exit(main())
