"""Shows what a set-up is doing: one line a step, with the seconds it took."""
import subprocess
import sys
import threading
import time
from pathlib import Path

TAIL_LINES = 40


class SetupError(Exception):
    """What is missing, in one sentence that a person can act on."""


def say(text: str) -> None:
    print(text, flush=True)


class Step:
    """`with Step("Build libsodium"):` prints the title at once and the time at the end."""

    def __init__(self, title: str):
        self.title = title

    def __enter__(self):
        self.started = time.monotonic()
        self.stopped = threading.Event()
        if sys.stdout.isatty():
            self.ticker = threading.Thread(target=self._tick, daemon=True)
            self.ticker.start()
        else:
            say(f"  … {self.title}")
        return self

    def _tick(self) -> None:
        while not self.stopped.wait(1.0):
            print(f"\r  … {self.title} {self.seconds():.0f} s", end="", flush=True)

    def seconds(self) -> float:
        return time.monotonic() - self.started

    def __exit__(self, kind, error, trace):
        self.stopped.set()
        mark = "✗" if kind else "✓"
        start = "\r" if sys.stdout.isatty() else ""
        say(f"{start}  {mark} {self.title} ({self.seconds():.1f} s)")
        return False


def run_logged(command: list, log: Path, what: str, **options) -> None:
    """Runs a command with its output in `log`; shows the end of the log when it fails."""
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("w") as out:
        code = subprocess.run(command, stdout=out, stderr=subprocess.STDOUT, **options).returncode
    if code != 0:
        say("\n".join(log.read_text(errors="replace").splitlines()[-TAIL_LINES:]))
        raise SetupError(f"{what} failed (code {code}); the whole output is in {log}.")
