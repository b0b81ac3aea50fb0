"""Splits the compiled program in two: what the first screen needs, and what follows while it is read.

cmake/later.txt names functions the first screen does without, called by base::later in the source. They and all that only
they call make the second part. Where the line runs is no matter of right or wrong: a call to a function that is not there
yet waits for the second part (web/services/wasm_download.mjs).
"""
import re
from pathlib import Path

from toolchain.progress import SetupError
from toolchain.toolchain import Toolchain

TOP = Path(__file__).resolve().parents[1]
FEATURES = ["--enable-exception-handling", "--enable-bulk-memory", "--enable-bulk-memory-opt", "--enable-mutable-globals",
            "--enable-nontrapping-float-to-int", "--enable-sign-ext", "--enable-simd"]
NODE = re.compile(r'^  "(.*)" \[style="(.*?)"(?:, fillcolor="(\w+)")?\];')
CALL = re.compile(r'^  "(.*)" -> "(.*)";')


def binaryen(toolchain: Toolchain, tool: str) -> str:
    """Where Binaryen's tool is: an Emscripten of one's own has it beside itself, and not on PATH."""
    answer = toolchain.run(["em-config", "BINARYEN_ROOT"], capture_output=True, text=True)
    path = Path(answer.stdout.strip()) / "bin" / tool
    return str(path) if answer.returncode == 0 and answer.stdout.strip() else tool


def later_names() -> list:
    lines = (TOP / "cmake" / "later.txt").read_text().splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def call_graph(toolchain: Toolchain, wasm: Path) -> tuple:
    """Who calls whom, and who can be called from outside or through a pointer."""
    run = toolchain.run([binaryen(toolchain, "wasm-opt"), *FEATURES, wasm, "--print-call-graph", "-o", "/dev/null"], capture_output=True, text=True)
    if run.returncode != 0:
        raise SetupError(f"The calls of the program could not be read: {run.stderr[-500:]}")
    calls, starts, names = {}, set(), set()
    for line in run.stdout.splitlines():
        if found := CALL.match(line):
            calls.setdefault(found[1], set()).add(found[2])
        elif found := NODE.match(line):
            names.add(found[1])
            if found[2] == "filled, rounded" or found[3] == "gray":
                starts.add(found[1])
    return calls, starts, names


def reached(starts: set, calls: dict, barred: set) -> set:
    waiting, seen = list(starts - barred), set()
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        waiting += calls.get(name, set()) - barred - seen
    return seen


def barred_by(wanted: list, starts: set, names: set) -> set:
    """The functions that later.txt names: one by its own name, many that are called through pointers by a part of theirs."""
    barred = set()
    for name in wanted:
        if name.startswith("!"):
            found = {each for each in barred if name.strip("!*") in each}
            barred -= found
            continue
        if name.startswith("*"):
            found = {each for each in starts if name.strip("*") in each}
        else:
            found = {each for each in names if each == name or re.search(rf"\b{name}\(", each)}
        if not found:
            raise SetupError(f"cmake/later.txt names {name}, and the program has no such function.")
        barred |= found
    return barred


def split(toolchain: Toolchain, wasm: Path, first: Path, later: Path) -> None:
    """Writes the two parts of the program, without the names of functions."""
    calls, starts, names = call_graph(toolchain, wasm)
    barred = barred_by(later_names(), starts, names)
    kept = reached(starts, calls, barred)
    listing = first.with_suffix(".functions.txt")
    listing.write_text("\n".join(sorted(names - kept)))
    run = toolchain.run([binaryen(toolchain, "wasm-split"), *FEATURES, wasm, f"--split-funcs=@{listing}", "-o1", first, "-o2", later,
                         "--import-namespace=first", "--placeholder-namespace-prefix=later", "--export-prefix=%", "--placeholdermap", "--strip-debug"],
                        capture_output=True, text=True)
    if run.returncode != 0:
        raise SetupError(f"The program could not be split: {run.stderr[-500:]}")


def without_names(toolchain: Toolchain, wasm: Path, out: Path) -> None:
    toolchain.run([binaryen(toolchain, "wasm-opt"), *FEATURES, wasm, "--strip-debug", "-o", out], check=True)
