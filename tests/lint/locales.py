"""All languages say the same things: no key missing or left over, the same placeholders, plurals in pairs, no key unused."""
import json
import re
import sys
from pathlib import Path

TOP = Path(sys.argv[1])
FOLDER = TOP / "assets" / "locales"


def reject_duplicates(pairs: list) -> dict:
    texts = dict(pairs)
    if len(texts) != len(pairs):
        seen = [key for key, _ in pairs]
        raise ValueError("key twice: " + ", ".join(sorted({k for k in seen if seen.count(k) > 1})))
    return texts


def load(path: Path) -> dict:
    return json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=reject_duplicates)


def placeholders(text: str) -> list:
    return sorted(set(re.findall(r"\{(\w+)\}", text)))


def used_identifiers() -> str:
    sources = list(TOP.glob("src/**/*.cpp")) + list(TOP.glob("src/**/*.hpp"))
    return "\n".join(f.read_text() for f in sources)


def main() -> int:
    errors = []
    english = load(FOLDER / "en.json")
    files = sorted(FOLDER.glob("*.json"))
    for path in files:
        texts = load(path)
        errors += [f"{path.name}: {key} is missing" for key in english.keys() - texts.keys()]
        errors += [f"{path.name}: {key} is not in en.json" for key in texts.keys() - english.keys()]
        for key in english.keys() & texts.keys():
            if placeholders(texts[key]) != placeholders(english[key]):
                errors.append(f"{path.name}: {key} has other placeholders than en.json")
            if not texts[key].strip():
                errors.append(f"{path.name}: {key} is empty")
        for key in texts:
            if key.endswith(".one") and key[:-4] + ".other" not in texts:
                errors.append(f"{path.name}: {key} has no .other")
    used = set(re.findall(r"\bText::(\w+)", used_identifiers()))
    used.add("language_own_name")  # by cmake/generate_texts.py
    for key in english:
        base = re.sub(r"\.(zero|one|two|few|many|other)$", "", key)
        name = (base if f"{base}.other" in english else key).replace(".", "_").replace("-", "_")
        if name not in used:
            errors.append(f"en.json: {key} is not used")
    print("\n".join(sorted(errors)) or f"locales: {len(files)} languages, {len(english)} texts each, all used")
    return bool(errors)


sys.exit(main())
