"""Turns assets/locales/*.json into an enum of keys and the list of languages, and each language into a pack.

A locale file is one flat object {"key.name": "Text with {placeholders}"}. A key with a twin in `.other` that ends in one
of the plural categories of CLDR (`.one`, `.few` …) is a form of a text; together they are one enumerator without the ending.

A pack is what the page loads of a language: its texts in the order of the enum, then its templates, each ended by a
zero byte. With --pseudo there is one more language, xx, for tests (tests/ui/pseudo_locale_test.cpp). A text with plural forms is written as "\\x01" + the category's letter + the form, for each of its forms.
"""
import json
import re
import sys
from pathlib import Path

CATEGORIES = {"zero": "z", "one": "1", "two": "2", "few": "f", "many": "m", "other": "o"}
PLURAL = re.compile(r"\.(" + "|".join(CATEGORIES) + ")$")
TEMPLATES = ["career", "support", "skill", "blank"]  # in the order people see them


def identifier(key: str) -> str:
    return key.replace(".", "_").replace("-", "_")


def quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def load(path: Path) -> dict:
    return json.loads(path.read_text(encoding="utf-8"))


def pseudo(text: str) -> str:
    """As long as a wordy language would have it, with accents, and in brackets: where one is missing, something was cut."""
    accented = str.maketrans("AEIOUYaeiouyncsz", "ÅÉÎÕÜÝàéïöűýñčšž")
    parts = re.split(r"(\{\w+\})", text)
    if not any(letter.isalpha() for part in parts[::2] for letter in part):
        return text  # what people wrote, and nothing else
    filling = " ~~~~~~~" * (1 + len(text) * 4 // 10 // 8)
    return "⟦" + "".join(part if part.startswith("{") else part.translate(accented) for part in parts) + filling[:max(2, len(text) * 4 // 10)] + "⟧"


def base_keys(texts: dict) -> list:
    return list(dict.fromkeys(base_key(texts, key) for key in texts))


def base_key(texts: dict, key: str) -> str:
    base = PLURAL.sub("", key)
    return base if f"{base}.other" in texts else key


def entry(texts: dict, key: str) -> str:
    if key in texts:
        return texts[key]
    return "".join(f"\x01{letter}{texts[f'{key}.{category}']}" for category, letter in CATEGORIES.items() if f"{key}.{category}" in texts)


def pack(texts: dict, keys: list, templates: list) -> bytes:
    parts = [entry(texts, key) for key in keys]
    parts += [json.dumps(load(path), ensure_ascii=False, separators=(",", ":")) for path in templates]
    return b"".join(part.encode() + b"\0" for part in parts)


def header_of(keys: list) -> str:
    lines = ["#pragma once", "", "#include <cstdint>", "", "namespace accanto::i18n {", "",
             "/// Every text people see; generated from assets/locales.", "enum class Text : std::uint16_t {"]
    lines += [f"    {identifier(key)}," for key in keys]
    return "\n".join([*lines, "};", "", f"inline constexpr int text_count = {len(keys)};", "", "}  // namespace accanto::i18n", ""])


def source_of(languages: dict) -> str:
    lines = ['#include "i18n/packs.hpp"', "", "namespace accanto::i18n {", "namespace {", "", "constexpr Known known[] = {"]
    lines += [f"    {{{quoted(tag)}, {quoted(texts['language.own-name'])}}}," for tag, texts in languages.items()]
    return "\n".join([*lines, "};", "", "}  // namespace", "", "std::span<const Known> known_languages() { return known; }", "",
                      "}  // namespace accanto::i18n", ""])


def main(assets: Path, out: Path, with_pseudo: bool) -> None:
    files = sorted((assets / "locales").glob("*.json"), key=lambda path: (path.stem != "en", path.stem))
    languages = {path.stem: load(path) for path in files}
    keys = base_keys(languages["en"])
    if with_pseudo:
        languages["xx"] = {key: pseudo(text) for key, text in languages["en"].items()}
    write(out / "i18n" / "texts.hpp", header_of(keys).encode())
    write(out / "i18n" / "known_languages.cpp", source_of(languages).encode())
    for tag, texts in languages.items():
        own = "en" if tag == "xx" else tag
        templates = [assets / "templates" / f"{name}.{own}.json" for name in TEMPLATES]
        write(out / "languages" / f"{tag}.pack", pack(texts, keys, templates))


def write(path: Path, content: bytes) -> None:
    if not path.exists() or path.read_bytes() != content:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]), "--pseudo" in sys.argv)
