"""Turns assets/locales/*.json into the table of texts: an enum of keys and one array a language.

A locale file is one flat object {"key.name": "Text with {placeholders}"}. A key that ends in `.one` has a
twin in `.other`; the two become one enumerator without the ending.
"""
import json
import re
import sys
from pathlib import Path


def identifier(key: str) -> str:
    return key.replace(".", "_").replace("-", "_")


def quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def load(path: Path) -> dict:
    return json.loads(path.read_text(encoding="utf-8"))


def base_keys(texts: dict) -> list:
    keys = []
    for key in texts:
        base = re.sub(r"\.(one|other)$", "", key)
        if base not in keys:
            keys.append(base)
    return keys


def main(folder: Path, header: Path, source: Path) -> None:
    languages = sorted(folder.glob("*.json"), key=lambda path: (path.stem != "en", path.stem))
    english = load(languages[0])
    keys = base_keys(english)
    lines = ["#pragma once", "", "#include <cstdint>", "", "namespace accanto::i18n {", "",
             "/// Every text people see; generated from assets/locales.", "enum class Text : std::uint16_t {"]
    lines += [f"    {identifier(key)}," for key in keys]
    lines += ["};", "", f"inline constexpr int text_count = {len(keys)};", "", "}  // namespace accanto::i18n", ""]
    write(header, "\n".join(lines))

    out = ['#include "i18n/tables.hpp"', "", "namespace accanto::i18n {", "namespace {", ""]
    for path in languages:
        texts = load(path)
        out.append(f"constexpr Entry {path.stem}[] = {{")
        for key in keys:
            one = texts.get(key + ".one", texts.get(key, english.get(key, english.get(key + ".one", key))))
            other = texts.get(key + ".other", texts.get(key, english.get(key, english.get(key + ".other", key))))
            out.append(f"    {{{quoted(one)}, {quoted(other)}}},")
        out.append("};")
    out += ["", "constexpr Table tables[] = {"]
    out += [f"    {{{quoted(path.stem)}, {path.stem}}}," for path in languages]
    out += ["};", "", "}  // namespace", "", "std::span<const Table> all_tables() { return tables; }", "",
            "}  // namespace accanto::i18n", ""]
    write(source, "\n".join(out))


def write(path: Path, text: str) -> None:
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
