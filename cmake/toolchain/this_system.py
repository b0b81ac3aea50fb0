"""A Debian that has the compilers itself, such as a container: stands where the private root stands otherwise."""
import shutil
import subprocess
from pathlib import Path

from .private_root import SUITE, cache_folder, debian_mirror
from .progress import SetupError, run_logged

KEYRINGS = ["/usr/share/keyrings/debian-archive-keyring.pgp", "/usr/share/keyrings/debian-archive-keyring.gpg"]


class ThisSystem:
    """Has `path`, `run` and `run_logged` as PrivateRoot has. Fetches sources with lists of its own, so it needs
    neither root nor a deb-src line of the system."""

    path = Path("/")

    def missing(self, headers: list) -> list:
        """What must be installed before the libraries can be fetched and built."""
        tools = [tool for tool in ("apt-get", "dpkg-source") if not shutil.which(tool)]
        return tools + [f"{name} (headers)" for name in headers if not (self.path / "usr/include" / name).exists()]

    def apt_options(self) -> list:
        folder = cache_folder() / "apt"
        for name in ("lists/partial", "cache/archives/partial"):
            (folder / name).mkdir(parents=True, exist_ok=True)
        keyring = next((path for path in KEYRINGS if Path(path).exists()), None)
        signed = f"[signed-by={keyring}] " if keyring else ""
        sources = folder / "sources.list"
        sources.write_text(f"deb-src {signed}{debian_mirror()} {SUITE} main\n")
        return ["-o", f"Dir::Etc::sourcelist={sources}", "-o", "Dir::Etc::sourceparts=-", "-o", f"Dir::State::lists={folder / 'lists'}",
                "-o", f"Dir::Cache={folder / 'cache'}"]

    def run(self, command: list, folder: Path = None, environment: dict = None, **options):
        return subprocess.run(self._command(command, environment), cwd=folder or cache_folder(), **options)

    def run_logged(self, command: list, log: Path, what: str, folder: Path = None, environment: dict = None) -> None:
        run_logged(self._command(command, environment), log, what, cwd=folder or cache_folder())

    def _command(self, command: list, environment: dict) -> list:
        command = [str(word) for word in command]
        if command[0] == "apt-get":
            command[1:1] = self.apt_options()
        return ["env", *[f"{name}={value}" for name, value in (environment or {}).items()], *command]


def require_libraries_can_be_fetched(headers: list) -> None:
    missing = ThisSystem().missing(headers)
    if missing:
        raise SetupError(f"There is an emcc but no libraries, and to fetch them {', '.join(missing)} must be installed; "
                         "or set ACCANTO_LIBRARIES to a folder that has them.")
