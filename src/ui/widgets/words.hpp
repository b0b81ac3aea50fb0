#pragma once

#include <optional>
#include <string_view>

#include "ui/frame.hpp"
#include "ui/icon.hpp"
#include "ui/paint.hpp"

namespace accanto::ui {

enum class Ink : std::uint8_t {
    Main,
    Second,
    Hint,
    Primary,
    Apricot,
    Rose,
    Honey,
    Iris,
    OnPrimary
};
Color ink_color(const Palette& palette, Ink ink);

struct WordsOptions {
    Ink ink = Ink::Main;
    Align align = Align::Left;
    float width_max = 0;          ///< 0: the scope; prose is never wider than 66 characters
    bool one_line = false;        ///< shortened with "…"
    std::optional<Icon> icon;     ///< in front, of the text's height
    std::optional<Ink> icon_ink;  ///< when it is another than the text's
    bool live = false;            ///< screen readers hear changes
    bool selectable = false;      ///< can be marked and copied, as what people wrote
    std::string_view language;    ///< of the text, when it is another than the page's
    std::string_view key;
};

/// What words are here: an item, where they stand right in a list.
Role text_role(Frame& frame);

/// Lets the text of a node be selected where it is painted: `style` is how, and the node's
/// rectangle where.
void make_selectable(a11y::Node& node, const TextStyle& style);

/// Text, wrapped to the scope.
void words(Frame& frame, TextRole role, std::string_view text, const WordsOptions& options = {});

/// Text of a page: body style, second ink.
void prose(Frame& frame, std::string_view text);
/// Small text in hint ink.
void hint(Frame& frame, std::string_view text);

/// A heading of the outline: level 1 is the page title. It is announced as a heading.
void heading(Frame& frame, std::string_view text, int level = 2);
/// A heading that looks as the role says.
void heading_as(Frame& frame, TextRole role, std::string_view text, int level,
                const WordsOptions& options = {});

}  // namespace accanto::ui
