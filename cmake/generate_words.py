"""Turns the English word list of BIP39 into a function that gives it.

The words stand in code, each as the number its letters make, and not in data: of a program in two parts
(docs/decisions/0006-program-in-two-parts.md) only code can travel in the second.
"""
import re
import sys
from pathlib import Path

COUNT = 2048
LETTERS_MAX = 8
TELLING_LETTERS = 4


def words_of(text: str) -> list:
    words = re.findall(r"\b[a-z]{3,8}\b", text[text.index("`"):])
    first = words.index("abandon")
    return words[first:first + COUNT]


def fault_of(words: list) -> str:
    """What would make the list another than the one reading counts on, or nothing."""
    if len(words) != COUNT or words[0] != "abandon" or words[-1] != "zoo":
        return "is not the list that begins with abandon and ends with zoo"
    if words != sorted(words):
        return "is not in the order of the alphabet"
    if len({word[:TELLING_LETTERS] for word in words}) != COUNT:
        return "has words that their first letters don't tell apart"
    return ""


def number_of(word: str) -> str:
    """The letters as a number of eight bytes, the first one leading, so that numbers are ordered as words are."""
    return "0x" + word.encode("ascii").ljust(LETTERS_MAX, b"\0").hex() + "U"


def source_of(words: list) -> str:
    lines = ['#include "identity/recovery_word_list.hpp"', "", "namespace accanto::identity {", "",
             "RecoveryWordList recovery_word_list() {", "    RecoveryWordList words;",
             *[f"    words[{i}] = {number_of(word)};" for i, word in enumerate(words)],
             "    return words;", "}", "", "}  // namespace accanto::identity", ""]
    return "\n".join(lines)


def main(list_file: Path, source: Path) -> None:
    words = words_of(list_file.read_text(encoding="utf-8"))
    if fault := fault_of(words):
        sys.exit(f"{list_file} {fault}.")
    text = source_of(words)
    source.parent.mkdir(parents=True, exist_ok=True)
    if not source.exists() or source.read_text(encoding="utf-8") != text:
        source.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
