#pragma once

#include <optional>
#include <string_view>

#include "ui/frame.hpp"
#include "ui/icon.hpp"
#include "ui/widgets/avatar.hpp"
#include "ui/widgets/button.hpp"

namespace accanto::ui {

struct ListRowOptions {
    std::string_view second_line;
    std::optional<Portrait> avatar;  ///< a person in front
    std::optional<Icon> icon;        ///< or an icon in second ink
    std::optional<Icon> tile;        ///< or an icon in a tile
    Tone tile_tone = Tone::Neutral;
    std::string_view chip;  ///< at the right
    Tone chip_tone = Tone::Neutral;
    std::string_view caption;  ///< or small words at the right
    std::string_view action;   ///< or a small button at the right
    ButtonKind action_kind = ButtonKind::Secondary;
    bool chevron = false;
    bool selected = false;
    bool pressable = true;  ///< else it is only read
    int count = 0;
    std::string_view key;  ///< when two rows of a scope have the same title
    std::string_view description;
    bool one_line = false;           ///< title and second line are shortened, not wrapped
    bool tab_stop = true;            ///< else reached with the arrow keys: see LongList
    int position = 0, set_size = 0;  ///< in a list that is not built as a whole
};

struct ListRowResult {
    bool pressed = false;  ///< the row
    bool action = false;   ///< its button
};

/// How high a row is that has a second line (or a picture) and wraps nothing.
float list_row_height(const Frame& frame);

/// A line of a list: 56 high with a second line, 44 without. Put rows in a `Semantics` of
/// Role::List.
ListRowResult list_row(Frame& frame, std::string_view title, const ListRowOptions& options = {});

}  // namespace accanto::ui
