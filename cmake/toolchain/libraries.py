"""Sources that must be compiled for WebAssembly too, from forky's source packages; kept beside the root by version."""
import re
import shutil
from pathlib import Path

from .private_root import APT_OPTIONS, cache_folder, set_up_lock
from .progress import SetupError, Step

SOURCE_PACKAGES = ["imgui", "libsodium", "qr-code-generator"]
HEADER_LIBRARIES = ["cereal", "rapidjson", "doctest"]


def libraries_folder() -> Path:
    return cache_folder() / "libraries"


def ensure_libraries(root) -> Path:
    """`root` is a PrivateRoot or ThisSystem. Returns the folder with `imgui/`, `libsodium/`, `qr-code-generator/` and `include/`."""
    with set_up_lock():
        folder = libraries_folder()
        folder.mkdir(parents=True, exist_ok=True)
        missing = [name for name in SOURCE_PACKAGES if not (folder / name).exists()]
        if missing:
            _fetch_sources(root, folder, missing)
        _link_headers(root, folder)
        return folder


def _fetch_sources(root, folder: Path, names: list) -> None:
    with Step(f"Fetch the sources of {', '.join(names)}"):
        downloads = folder / "downloads"
        downloads.mkdir(exist_ok=True)
        log = cache_folder() / "log" / "sources.txt"
        root.run_logged(["apt-get", *APT_OPTIONS, "-q", "update"], log, "apt-get update in the private root")
        for name in names:
            # Only the upstream archive is needed; Debian's own part may be missing on a mirror.
            root.run(["apt-get", *APT_OPTIONS, "-q", "source", "--download-only", name], folder=downloads, capture_output=True)
            archives = sorted(downloads.glob(f"{name}_*.orig.tar.*"))
            archives = [a for a in archives if not a.name.endswith(".asc")]
            if not archives:
                raise SetupError(f"The Debian mirror has no source package of {name}: check the network and try again.")
            _unpack(archives[-1], folder / name)


def _unpack(archive: Path, target: Path) -> None:
    partial = target.with_suffix(".partial")
    shutil.rmtree(partial, ignore_errors=True)
    shutil.unpack_archive(archive, partial, filter="data") if _has_filter() else shutil.unpack_archive(archive, partial)
    inner = [p for p in partial.iterdir() if p.is_dir()]
    version = re.search(r"_(.*?)\.orig", archive.name).group(1)
    (inner[0] if len(inner) == 1 else partial).rename(target)
    shutil.rmtree(partial, ignore_errors=True)
    (target / "VERSION.txt").write_text(version + "\n")


def _has_filter() -> bool:
    import tarfile
    return hasattr(tarfile, "data_filter")


def _link_headers(root, folder: Path) -> None:
    """An include folder of our own: em++ must never see the whole of /usr/include."""
    include = folder / "include"
    include.mkdir(exist_ok=True)
    for name in HEADER_LIBRARIES:
        if not (include / name).exists():
            shutil.copytree(root.path / "usr/include" / name, include / name)
