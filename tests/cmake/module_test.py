"""Two checkouts share a compiler cache: each must build with precompiled headers of its own.

Run where clang, cmake and ccache are:  module_test.py <top of the checkout>
"""
import os
import shutil
import subprocess
import sys
from pathlib import Path

TOP = Path(sys.argv[1]).resolve()
FOLDER = TOP / "build" / "obj" / "module_test"
PROJECT = f"""
cmake_minimum_required(VERSION 3.25)
project(shared LANGUAGES CXX)
set(CMAKE_CXX_COMPILER_LAUNCHER ccache)
set(ACCANTO_PRECOMPILE ON)
include({TOP}/cmake/module.cmake)
add_library(shared STATIC one.cpp two.cpp)
accanto_precompile(shared <climits>)
"""


def build(name: str, second_source: str) -> subprocess.CompletedProcess:
    folder = FOLDER / name
    folder.mkdir(parents=True)
    for path, text in {"CMakeLists.txt": PROJECT, "one.cpp": "int one() { return INT_MAX; }\n", "two.cpp": second_source}.items():
        (folder / path).write_text(text)
    environment = {**os.environ, "CCACHE_DIR": str(FOLDER / "cache"), "CCACHE_BASEDIR": str(folder),
                   "CCACHE_SLOPPINESS": "pch_defines,time_macros"}
    configure = f"cmake -G Ninja -S {folder} -B {folder}/build -DCMAKE_CXX_COMPILER=clang++-21 >{folder}/log.txt"
    return subprocess.run(f"{configure} && cmake --build {folder}/build", shell=True, env=environment, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def main() -> int:
    if not shutil.which("ccache"):
        print("No compiler cache here, so no two checkouts share one")
        return 0
    shutil.rmtree(FOLDER, ignore_errors=True)
    for name, source in [("first", "int two() { return INT_MAX; }\n"), ("second", "int two() { return INT_MAX - 1; }\n")]:
        run = build(name, source)
        if run.returncode != 0:
            print(run.stdout)
            print(f"A checkout that shares a compiler cache does not build (the {name} of two): 0 passed, 1 failed")
            return 1
        shutil.rmtree(FOLDER / name)  # one checkout does not see another
    shutil.rmtree(FOLDER)
    print("Two checkouts that share a compiler cache build, each with its own precompiled headers: 1 passed, 0 failed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
