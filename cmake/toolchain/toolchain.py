"""What builds and tests Accanto: the compilers of the private root, or a good emcc that is already on PATH."""
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

from .libraries import HEADER_LIBRARIES, ensure_libraries
from .private_root import BROWSER_PACKAGES, PrivateRoot, cache_folder, checkout
from .progress import SetupError, Step, run_logged, say
from .this_system import ThisSystem

EMSCRIPTEN_MAJOR_MIN = 5


class Toolchain:
    """Runs commands where the tools are. `ensure()` first; it is quick when all is there."""

    def __init__(self):
        self.root = None
        self.libraries = None
        self.environment = {}

    def ensure(self, browser: bool = False) -> "Toolchain":
        if not _good_emcc_on_path():
            self.root = PrivateRoot()
            self.root.ensure(BROWSER_PACKAGES if browser else [])
            self.environment = {"EM_CACHE": str(cache_folder() / "emscripten"), "EMSCRIPTEN_ROOT": "/usr/share/emscripten",
                                "CCACHE_DIR": str(cache_folder() / "ccache"), "CCACHE_SLOPPINESS": "pch_defines,time_macros",
                                "CCACHE_BASEDIR": str(checkout())}
            # A browser that is not there is then a fault of the set-up.
            self.environment["ACCANTO_BRINGS_BROWSERS"] = "1" if browser else "0"
            self.libraries = ensure_libraries(self.root)
            self.environment["ACCANTO_LIBRARIES"] = str(self.libraries)
        else:
            self._use_own_emcc()
        return self

    def _use_own_emcc(self) -> None:
        script = Path(os.path.realpath(shutil.which("emcc"))).parent
        self.environment = {"EMSCRIPTEN_ROOT": os.environ.get("EMSCRIPTEN_ROOT", str(script))}
        # Debian's own may not write beside itself.
        if "EM_CACHE" not in os.environ and str(script).startswith("/usr/share/"):
            self.environment["EM_CACHE"] = str(cache_folder() / "emscripten")
        if not os.environ.get("ACCANTO_LIBRARIES"):
            self.libraries = ensure_libraries(ThisSystem())
        self.environment["ACCANTO_LIBRARIES"] = os.environ.get("ACCANTO_LIBRARIES") or str(self.libraries)

    def command(self, command: list, environment: dict = None) -> list:
        variables = {**self.environment, **(environment or {})}
        if self.root:
            return self.root.command(command, checkout(), variables)
        return ["env", *[f"{name}={value}" for name, value in variables.items()], *map(str, command)]

    def run(self, command: list, environment: dict = None, **options):
        return subprocess.run(self.command(command, environment), cwd=checkout(), **options)

    def run_logged(self, command: list, name: str, what: str, environment: dict = None) -> None:
        run_logged(self.command(command, environment), checkout() / "build" / "log" / f"{name}.txt", what, cwd=checkout())

    def build(self, preset: str, targets: list = ()) -> None:
        folder = checkout() / "build" / "obj" / preset
        with Step(f"Build {preset}"):
            if not (folder / "build.ninja").exists():
                self.run_logged(["cmake", "--preset", preset], f"configure-{preset}", f"Configuring {preset}")
            command = ["cmake", "--build", str(folder)] + (["--target", *targets] if targets else [])
            self.run_logged(command, f"build-{preset}", f"Building {preset}")


def ensure_node_packages(toolchain: Toolchain, for_tests: bool = False) -> None:
    """Installs package-lock.json's packages into node_modules with npm, when they are not there yet; those of the browser
    tests, which are most of them, only `for_tests`."""
    top = checkout()
    lock = (top / "package-lock.json").read_text()
    stamp = top / "node_modules" / ".accanto-lock"
    accepted = [f"{name}\n{lock}" for name in (["all"] if for_tests else ["all", "page"])]
    if stamp.exists() and stamp.read_text() in accepted:
        return
    with Step("Install the node packages"):
        command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", *([] if for_tests else ["--omit=dev"])]
        log = top / "build" / "log" / "npm.txt"
        if shutil.which("npm"):
            run_logged(command, log, "npm ci", cwd=top)
        elif toolchain.root:
            toolchain.root.ensure(["npm"])
            toolchain.run_logged(command, "npm", "npm ci")
        else:
            raise SetupError("npm is missing: install Node.js 20 or newer with npm.")
        stamp.write_text(accepted[-1])


def print_versions(toolchain: Toolchain) -> None:
    emcc = toolchain.run(["emcc", "--version"], capture_output=True, text=True).stdout
    version = re.search(r"\d+\.\d+\.\d+", emcc)
    names = [f"Emscripten {version.group() if version else '?'}"]
    if toolchain.libraries:
        for file in sorted(toolchain.libraries.glob("*/VERSION.txt")):
            names.append(f"{file.parent.name} {file.read_text().strip()}")
    lock = json.loads((checkout() / "package-lock.json").read_text())["packages"]
    names += [f"{key.removeprefix('node_modules/')} {value['version']}" for key, value in lock.items()
              if key and key.count("node_modules/") == 1 and not value.get("dev")]
    say("  using " + ", ".join(names))


def _good_emcc_on_path() -> bool:
    """Only with all that builds the page beside it."""
    if not all(shutil.which(tool) for tool in ("emcc", "cmake", "ninja", "esbuild")):
        return False
    if not os.environ.get("ACCANTO_LIBRARIES") and ThisSystem().missing(HEADER_LIBRARIES):
        return False
    answer = subprocess.run(["emcc", "--version"], capture_output=True, text=True).stdout
    version = re.search(r"(\d+)\.\d+\.\d+", answer)
    return bool(version) and int(version.group(1)) >= EMSCRIPTEN_MAJOR_MIN
