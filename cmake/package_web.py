"""Stages the page: build/web/ from web/, the compiled program and the fonts; or all of it as one file.

Only relative addresses, names that change with their content: it works under any path of any static host.
"""
import base64
import gzip
import hashlib
import html
import json
import re
import shutil
from pathlib import Path

import split_program
from toolchain.progress import Step, say
from toolchain.toolchain import Toolchain

TOP = Path(__file__).resolve().parents[1]
COMPILED = TOP / "build" / "obj" / "web" / "src" / "shell"
PACKS = TOP / "build" / "obj" / "web" / "generated" / "languages"
STAGE = TOP / "build" / "obj" / "stage"
SITE = TOP / "build" / "web"
# The second of each is fetched by browsers when letters beyond western Europe's are shown.
FONTS = {"figtree": "@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2",
         "figtree-ext": "@fontsource-variable/figtree/files/figtree-latin-ext-wght-normal.woff2",
         "bricolage": "@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-700-normal.woff2",
         "bricolage-ext": "@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-ext-700-normal.woff2"}
FIRST_VISIT = (".html", ".js", ".wasm", ".css", ".woff2", ".svg", ".txt")


def short_hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:10]


def font_file(name: str) -> Path:
    return TOP / "node_modules" / FONTS[name]


def packs() -> dict:
    """The texts of each language, English first."""
    files = sorted(PACKS.glob("*.pack"), key=lambda path: (path.stem != "en", path.stem))
    return {path.stem: path.read_bytes() for path in files}


def described(name: str, content: bytes) -> dict:
    return {"url": name, "bytes": len(content), "digest": hashlib.sha256(content).hexdigest()}


def shaders() -> dict:
    """The sources for WebGL, without what only people read."""
    def bare(kind: str) -> str:
        lines = (line.partition("//")[0].strip() for line in (TOP / "shaders" / f"ui.{kind}.glsl").read_text().splitlines())
        return "\n".join(line for line in lines if line) + "\n"
    return {"vertex": bare("vert"), "fragment": bare("frag")}


def styles() -> str:
    """All styles as one: nobody waits for a second file."""
    return "".join((TOP / "web" / name).read_text() for name in ("style.css", "text.css"))


def bundle(toolchain: Toolchain, program: dict, form: str) -> bytes:
    """boot.mjs with everything it imports, as one script."""
    shutil.rmtree(STAGE, ignore_errors=True)
    shutil.copytree(TOP / "web", STAGE)
    shutil.copy(COMPILED / "accanto.mjs", STAGE / "accanto.mjs")
    out = STAGE / "bundle.js"
    toolchain.run_logged(["esbuild", STAGE / "boot.mjs", "--bundle", "--minify", f"--format={form}", "--target=es2022",
                          "--log-level=error", f"--define:ACCANTO_PROGRAM={json.dumps(program)}", f"--define:ACCANTO_SHADERS={json.dumps(shaders())}",
                          f"--outfile={out}"],
                         "bundle", "Bundling the scripts")
    return out.read_bytes()


def notices(toolchain: Toolchain) -> str:
    """The licences of what is built in, from the libraries' own files."""
    libraries = toolchain.libraries
    sources = {"Figtree": font_file("figtree").parents[1] / "LICENSE",
               "Bricolage Grotesque": font_file("bricolage").parents[1] / "LICENSE",
               "Lucide": TOP / "node_modules" / "lucide-static" / "LICENSE",
               "The English word list of BIP39": TOP / "node_modules" / "@scure" / "bip39" / "LICENSE"}
    if libraries:
        installed = toolchain.root.path if toolchain.root else Path("/")
        sources |= {"Dear ImGui": libraries / "imgui" / "LICENSE.txt", "libsodium": libraries / "libsodium" / "LICENSE",
                    "cereal": installed / "usr/share/doc/libcereal-dev/copyright",
                    "RapidJSON": installed / "usr/share/doc/rapidjson-dev/copyright"}
    parts = ["Accanto is free software under the MIT licence. It is built with the following libraries and fonts.\n"]
    for name, path in sources.items():
        text = path.read_text(errors="replace") if path.exists() else "See the project's own pages."
        parts.append(f"\n{'=' * 78}\n{name}\n{'=' * 78}\n\n{text.strip()}\n")
    return "".join(parts)


def package(toolchain: Toolchain) -> None:
    with Step("Put the page together in build/web"):
        first, later = (COMPILED / f"{part}.wasm" for part in ("first", "later"))
        split_program.split(toolchain, COMPILED / "accanto.wasm", first, later)
        wasm, later_wasm = first.read_bytes(), later.read_bytes()
        wasm_name, later_name = f"accanto-{short_hash(wasm)}.wasm", f"later-{short_hash(later_wasm)}.wasm"
        languages = packs()
        # As text, because hosts compress what they know to be text.
        pack_names = {tag: f"languages/{tag}-{short_hash(content)}.txt" for tag, content in languages.items()}
        script = bundle(toolchain, {**described(wasm_name, wasm), "later": described(later_name, later_wasm), "packs": pack_names}, "esm")
        script_name = f"accanto-{short_hash(script)}.js"
        style = styles().encode()
        style_name = f"style-{short_hash(style)}.css"
        page = (TOP / "web" / "index.html").read_text().replace("boot.mjs", script_name).replace("style.css", style_name)
        partial = SITE.with_suffix(".partial")
        shutil.rmtree(partial, ignore_errors=True)
        (partial / "fonts").mkdir(parents=True)
        for name in FONTS:
            shutil.copy(font_file(name), partial / "fonts" / f"{name}.woff2")
        for name in ("icon.svg", "manifest.webmanifest"):
            shutil.copy(TOP / "web" / name, partial / name)
        (partial / "languages").mkdir()
        for tag, name in pack_names.items():
            (partial / name).write_bytes(languages[tag])
        (partial / wasm_name).write_bytes(wasm)
        (partial / later_name).write_bytes(later_wasm)
        (partial / script_name).write_bytes(script)
        (partial / style_name).write_bytes(style)
        (partial / "index.html").write_text(page)
        (partial / "NOTICES.txt").write_text(notices(toolchain))
        shutil.rmtree(SITE, ignore_errors=True)
        partial.rename(SITE)
    print_sizes()


def print_sizes() -> None:
    """Until the first screen stands; what comes after it, and other languages, is told apart."""
    first_screen = later = 0
    for file in sorted(SITE.rglob("*")):
        if file.suffix not in FIRST_VISIT or file.name == "NOTICES.txt":
            continue
        is_later = file.name.startswith("later-")
        is_asked = file.suffix == ".txt" and not file.name.startswith("en-") or file.stem.endswith("-ext")
        content = file.read_bytes()
        # Fonts are compressed already; servers send them as they are.
        sent = len(content) if file.suffix == ".woff2" else len(gzip.compress(content, 9))
        first_screen += 0 if is_later or is_asked else sent
        later += sent if is_later else 0
        when = ", after the first screen" if is_later else ", when asked for" if is_asked else ""
        say(f"    {file.relative_to(SITE)}: {len(content) / 1000:.1f} kB, {sent / 1000:.1f} kB sent{when}")
    say(f"    first visit: {first_screen / 1000:.1f} kB until the first screen stands, {later / 1000:.1f} kB after it")


def data_address(media_type: str, content: bytes) -> str:
    return f"data:{media_type};base64,{base64.b64encode(content).decode()}"


def packed(content: bytes) -> str:
    return base64.b64encode(gzip.compress(content, 9)).decode()


def package_single_file(toolchain: Toolchain) -> None:
    """build/accanto.html: one file that runs from the disk; scripts and styles are allowed by their hashes."""
    with Step("Put the page together as one file, build/accanto.html"):
        whole = COMPILED / "whole.wasm"
        split_program.without_names(toolchain, COMPILED / "accanto.wasm", whole)
        wasm = whole.read_bytes()
        files = {"accanto-program": wasm, **{f"accanto-{tag}": content for tag, content in packs().items()}}
        inline = {"inline": "accanto-program", "bytes": len(wasm), "packs": {tag: f"accanto-{tag}" for tag in packs()}}
        script = bundle(toolchain, inline, "iife").decode().replace("</script", "<\\/script")
        style = styles()
        for name in FONTS:
            style = style.replace(f"fonts/{name}.woff2", data_address("font/woff2", font_file(name).read_bytes()))
        icon = data_address("image/svg+xml", (TOP / "web" / "icon.svg").read_bytes())
        page = (TOP / "web" / "index.html").read_text().replace('"icon.svg"', f'"{icon}"')
        page = re.sub(r'<link rel="manifest"[^>]*>\n', "", page)
        page = re.sub(r'<script type="module"[^>]*></script>\n', "", page)
        page = re.sub(r'<link rel="stylesheet"[^>]*>', lambda _: f"<style>{style}</style>", page)
        inside = "".join(f'<script type="application/octet-stream" id="{name}">{packed(content)}</script>\n' for name, content in files.items())
        page = page.replace("</body>", f"{inside}<script>{script}</script>\n</body>")
        page = re.sub(r'(http-equiv="Content-Security-Policy" content=")[^"]*', lambda found: found.group(1) + policy(script, style), page)
        (TOP / "build" / "accanto.html").write_text(page)
    say(f"    build/accanto.html: {len(page.encode()) / 1000:.1f} kB")


def policy(script: str, style: str) -> str:
    def hashed(text: str) -> str:
        return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
    return html.escape(f"default-src 'none'; script-src {hashed(script)} 'wasm-unsafe-eval'; style-src {hashed(style)}; "
                       "img-src data: blob:; font-src data:; connect-src 'none'; base-uri 'none'; form-action 'none'; object-src 'none'",
                       quote=False)
