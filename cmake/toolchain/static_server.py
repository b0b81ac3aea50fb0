"""Serves a folder on this machine alone, with the media types a browser insists on."""
import http.server
from functools import partial
from pathlib import Path

from .progress import SetupError, say

MEDIA_TYPES = {".wasm": "application/wasm", ".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css",
               ".html": "text/html; charset=utf-8", ".json": "application/json", ".svg": "image/svg+xml",
               ".woff2": "font/woff2", ".webmanifest": "application/manifest+json", ".txt": "text/plain; charset=utf-8"}


class Handler(http.server.SimpleHTTPRequestHandler):
    extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map, **MEDIA_TYPES}

    def end_headers(self):
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, *arguments):
        pass


def serve(folder: Path, port: int) -> None:
    try:
        server = http.server.ThreadingHTTPServer(("127.0.0.1", port), partial(Handler, directory=str(folder)))
    except OSError:
        raise SetupError(f"Port {port} is taken: stop what uses it, or choose another with --port.") from None
    say(f"\nAccanto is at http://127.0.0.1:{server.server_port}/  (stop with Ctrl+C)")
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        say("")
