"""Turns the Lucide icons named in assets/icons.json into an enum and a table of SVG paths on a grid of 24 units."""
import json
import re
import sys
import xml.etree.ElementTree as xml
from pathlib import Path

NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)"


def enumerator(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("-"))


def number(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".")


def absolute_start(path: str) -> str:
    """A path that begins with `m` is absolute alone, but not after another: make it `M`, its further pairs `l`."""
    if not path.startswith("m"):
        return path
    match = re.match(rf"m\s*({NUMBER})[\s,]*({NUMBER})\s*(.*)", path, re.S)
    x, y, rest = match.groups()
    return f"M{x} {y}" + ("l" + rest if re.match(r"[-+.\d]", rest) else rest)


def ellipse(cx: float, cy: float, rx: float, ry: float) -> str:
    width = number(2 * rx)
    radii = f"{number(rx)} {number(ry)} 0 1 0"
    return f"M{number(cx - rx)} {number(cy)}a{radii} {width} 0a{radii} -{width} 0z"


def rectangle(x: float, y: float, width: float, height: float, radius: float) -> str:
    r = number(radius)
    corner = f"a{r} {r} 0 0 1 "
    across, down = number(width - 2 * radius), number(height - 2 * radius)
    if radius == 0:
        return f"M{number(x)} {number(y)}h{across}v{down}h-{across}z"
    return (f"M{number(x + radius)} {number(y)}h{across}{corner}{r} {r}v{down}{corner}-{r} {r}"
            f"h-{across}{corner}-{r} -{r}v-{down}{corner}{r} -{r}z")


def path_of(shape: str, attributes: dict) -> str:
    value = lambda key: float(attributes.get(key, 0))
    match shape:
        case "path":
            return absolute_start(attributes["d"].strip())
        case "circle":
            return ellipse(value("cx"), value("cy"), value("r"), value("r"))
        case "ellipse":
            return ellipse(value("cx"), value("cy"), value("rx"), value("ry"))
        case "rect":
            return rectangle(value("x"), value("y"), value("width"), value("height"), value("rx") or value("ry"))
        case "line":
            return f"M{attributes['x1']} {attributes['y1']}L{attributes['x2']} {attributes['y2']}"
        case "polyline":
            return "M" + attributes["points"]
        case "polygon":
            return "M" + attributes["points"] + "z"
    raise ValueError(f"Lucide draws with a {shape}, which is not known here.")


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


def svg_path(file: Path) -> str:
    shapes = xml.parse(file).getroot()
    return "".join(path_of(shape.tag.rpartition("}")[2], shape.attrib) for shape in shapes)


def main(names_file: Path, folder: Path, header: Path, source: Path) -> None:
    names = json.loads(names_file.read_text(encoding="utf-8"))
    unknown = [name for name in names if not (folder / f"{name}.svg").exists()]
    if unknown or len(set(names)) != len(names):
        sys.exit(f"assets/icons.json names icons twice, or icons that Lucide does not have: {', '.join(unknown)}")
    lines = ["#pragma once", "", "#include <cstdint>", "#include <string_view>", "", "namespace accanto::render {", "",
             "/// The icons of the interface (Lucide, ISC licence); generated from assets/icons.json.",
             "enum class Icon : std::uint16_t {", *[f"    {enumerator(name)}," for name in names], "};", "",
             f"inline constexpr std::uint32_t icon_count = {len(names)};", "",
             "/// Its strokes as an SVG path on a grid of 24 units.", "std::string_view icon_path(Icon icon);", "",
             "}  // namespace accanto::render", ""]
    write(header, "\n".join(lines))
    paths = [svg_path(folder / f"{name}.svg") for name in names]
    lines = ['#include "render/icons.hpp"', "", "namespace accanto::render {", "namespace {", "",
             "constexpr std::string_view paths[] = {", *[f'    "{path}",' for path in paths], "};", "", "}  // namespace", "",
             "std::string_view icon_path(Icon icon) { return paths[static_cast<std::size_t>(icon)]; }", "",
             "}  // namespace accanto::render", ""]
    write(source, "\n".join(lines))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:5]))
