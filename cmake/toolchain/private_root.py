"""The private root: Debian forky with the compilers, in the user's cache folder, never on the host.

Commands run in it through bwrap, or through chroot where bwrap may not make namespaces.
"""
import fcntl
import getpass
import os
import shutil
import subprocess
from contextlib import contextmanager
from pathlib import Path

from .progress import SetupError, Step, run_logged

SUITE = "forky"
LAYOUT = 1  # Raise it to make everybody's root anew.
BUILD_PACKAGES = [
    "emscripten", "cmake", "ninja-build", "ccache", "clang-21", "clang-format-21", "lld-21", "libclang-rt-21-dev", "esbuild",
    "libcereal-dev", "rapidjson-dev", "doctest-dev", "liblemon-dev", "libsodium-dev",
    "dpkg-dev", "make", "file", "ca-certificates", "python3",
]
# The fonts that tests/browser/scripts.test.mjs needs are small ones: DejaVu has Arabic, Hebrew and N'Ko, WenQuanYi what is
# written in East Asia.
BROWSER_PACKAGES = ["chromium", "firefox-esr", "webkitgtk-webdriver", "xvfb", "fonts-dejavu-core", "fonts-noto-color-emoji",
                    "fonts-wqy-microhei", "fonts-lohit-deva", "fonts-tlwg-loma-otf"]
AS_NAMESPACE_ROOT = ["unshare", "--user", "--map-root-user", "--map-auto"]
APT_OPTIONS = ["-o", "APT::Sandbox::User=root", "-o", "Acquire::Check-Valid-Until=false"]


def cache_folder() -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return Path(base) / "accanto"


def is_root() -> bool:
    return os.geteuid() == 0


@contextmanager
def set_up_lock():
    """One set-up at a time: a second one waits for the first and then finds all done."""
    cache_folder().mkdir(parents=True, exist_ok=True)
    with (cache_folder() / "lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def debian_mirror() -> str:
    """The mirror this machine's apt already uses."""
    if not shutil.which("apt-get"):
        raise SetupError("This system has no apt: put Emscripten 5 or newer, cmake, ninja, esbuild and clang 21 on PATH, and name a "
                         "folder with the libraries (cmake/dependencies.cmake) in ACCANTO_LIBRARIES.")
    listing = subprocess.run(["apt-get", "indextargets", "--format", "$(SITE)", "Created-By: Packages", "Component: main"],
                             capture_output=True, text=True).stdout
    for site in listing.splitlines():
        if site.rstrip("/").endswith("/debian"):
            return site
    raise SetupError("apt names no Debian mirror: add one to /etc/apt/sources.list.d.")


def ensure_host_tools() -> None:
    tools = {"mmdebstrap": "mmdebstrap", "bwrap": "bubblewrap", **({} if is_root() else {"newuidmap": "uidmap"})}
    missing = [package for tool, package in tools.items() if not shutil.which(tool)]
    if not is_root():
        ensure_user_may(missing)
    elif missing:
        with Step(f"Install {' and '.join(missing)}"):
            log = cache_folder() / "log" / "host-tools.txt"
            run_logged(["apt-get", "-q", "update"], log, "apt-get update")
            run_logged(["apt-get", "-qy", "install", "--no-install-recommends", *missing], log,
                       "Installing " + " and ".join(missing), env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})


def ensure_user_may(missing: list) -> None:
    """A user makes a root of Debian in a namespace with ids of its own; says what is wanting for it."""
    if missing:
        raise SetupError(f"Install {' and '.join(missing)} first (as root: apt-get install {' '.join(missing)}).")
    if subprocess.run([*AS_NAMESPACE_ROOT, "true"], capture_output=True).returncode != 0:
        user = getpass.getuser()
        raise SetupError(f"This user may not make namespaces with ids of its own: allow user namespaces, and as root "
                         f"usermod --add-subuids 100000-165535 --add-subgids 100000-165535 {user}; or run as root, "
                         "or put Emscripten and clang 21 on PATH.")


class PrivateRoot:
    """Where the compilers live, and how to run a command there."""

    def __init__(self):
        self.path = cache_folder() / f"root-{SUITE}-{LAYOUT}"
        self._use_bwrap = None

    def ensure(self, extra_packages: list) -> None:
        with set_up_lock():
            ensure_host_tools()
            wanted = [*BUILD_PACKAGES, *extra_packages]
            if not self.path.exists():
                self._create(wanted)
            missing = [p for p in wanted if not self._has(p)]
            if missing and not is_root():
                # Packages are installed by the namespace that makes the root, so it is made anew with all.
                shutil.rmtree(self.path)
                self._create(wanted)
            elif missing:
                self._install(missing)

    def _create(self, packages: list) -> None:
        mirror = debian_mirror()
        partial = self.path.with_suffix(".partial")
        shutil.rmtree(partial, ignore_errors=True)
        archive = self.path.with_suffix(".tar")
        how, target = ([], partial) if is_root() else (["--mode=unshare", "--format=tar"], archive)
        log = cache_folder() / "log" / "root.txt"
        with Step("Make the private Debian forky root with the compilers (about 1.3 GB, once)"):
            run_logged(["mmdebstrap", *how, "--variant=minbase", '--aptopt=Acquire::Check-Valid-Until "false"',
                        "--include=" + ",".join(packages), SUITE, str(target),
                        f"deb {mirror} {SUITE} main", f"deb-src {mirror} {SUITE} main"], log, "Making the private root")
            if not is_root():
                partial.mkdir()
                run_logged(["tar", "--no-same-owner", "--exclude=./dev/*", "-xf", str(archive), "-C", str(partial)], log,
                           "Unpacking the private root")
                archive.unlink()
        partial.rename(self.path)

    def _has(self, package: str) -> bool:
        return any((self.path / "var/lib/dpkg/info").glob(f"{package}*.list"))

    def _install(self, packages: list) -> None:
        with Step(f"Add {', '.join(packages)} to the private root"):
            log = cache_folder() / "log" / "packages.txt"
            self.run_logged(["apt-get", *APT_OPTIONS, "-q", "update"], log, "apt-get update in the private root")
            self.run_logged(["apt-get", *APT_OPTIONS, "-qy", "install", "--no-install-recommends", *packages], log,
                            f"Installing {', '.join(packages)} in the private root",
                            environment={"DEBIAN_FRONTEND": "noninteractive"})

    def command(self, command: list, folder: Path, environment: dict) -> list:
        """The command line that runs `command` inside, in `folder`; sees the checkout, cache and home."""
        if self._use_bwrap is None:
            probe = subprocess.run(["bwrap", "--bind", str(self.path), "/", "--dev", "/dev", "--proc", "/proc", "true"],
                                   capture_output=True)
            self._use_bwrap = probe.returncode == 0
        variables = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", "HOME": os.path.expanduser("~"), **environment}
        settings = [f"{name}={value}" for name, value in variables.items()]
        if self._use_bwrap:
            return ["bwrap", "--die-with-parent", "--bind", str(self.path), "/", "--dev", "/dev", "--proc", "/proc", "--tmpfs", "/tmp",
                    "--tmpfs", "/dev/shm", *self._bwrap_binds(folder), "--chdir", str(folder), "env", "-i", *settings, *map(str, command)]
        if not is_root():
            raise SetupError("This system lets a user make no namespaces: run as root, or put Emscripten and clang 21 on PATH.")
        return ["unshare", "--mount", "sh", "-c", self._chroot_script(folder), "sh", str(folder), "env", "-i", *settings, *map(str, command)]

    def _shared_folders(self, folder: Path) -> list:
        return [Path(p) for p in dict.fromkeys([str(cache_folder()), str(checkout()), str(folder)])]

    def _bwrap_binds(self, folder: Path) -> list:
        binds = ["--ro-bind", "/etc/resolv.conf", "/etc/resolv.conf"]
        for shared in self._shared_folders(folder):
            binds += ["--bind", str(shared), str(shared)]
        for settings in (Path.home() / ".npmrc", Path("/etc/npmrc")):
            if settings.exists():
                binds += ["--ro-bind", str(settings), str(settings)]
        return binds

    def _chroot_script(self, folder: Path) -> str:
        root = str(self.path)
        lines = ["set -e", f"mount --rbind /dev '{root}/dev'", f"mount -t proc proc '{root}/proc'",
                 f"cp /etc/resolv.conf '{root}/etc/resolv.conf'"]
        for shared in self._shared_folders(folder):
            lines += [f"mkdir -p '{root}{shared}'", f"mount --bind '{shared}' '{root}{shared}'"]
        inside = "cd \"$1\"; shift; exec \"$@\""
        return "; ".join(lines) + f"; exec chroot '{root}' sh -c '{inside}' sh \"$@\""

    def run(self, command: list, folder: Path = None, environment: dict = None, **options):
        return subprocess.run(self.command(command, folder or cache_folder(), environment or {}), **options)

    def run_logged(self, command: list, log: Path, what: str, folder: Path = None, environment: dict = None) -> None:
        run_logged(self.command(command, folder or cache_folder(), environment or {}), log, what)


def checkout() -> Path:
    return Path(__file__).resolve().parents[2]
