#pragma once

#include <span>
#include <string>
#include <string_view>

#include "ui/frame.hpp"

namespace accanto::ui {

enum class HeatKind : std::uint8_t { Useful, InTouch, Silent, Paused, Ahead };

struct HeatCell {
    HeatKind kind = HeatKind::Ahead;
    int useful = 0;           ///< 1…5
    bool help = false;        ///< a rose dot
    std::string description;  ///< "Week 6, useful 5, in touch": tooltip and name
};

inline constexpr float heat_cell_width = 25, heat_cell_height = 24, heat_cell_gap = 4;

/// What stands in a cell, as a sign.
std::string heat_sign(const HeatCell& cell);

/// One cell, painted at a place of its own; for legends.
void heat_cell_at(Frame& frame, const Rect& rect, const HeatCell& cell);

/// A row of cells: one Tab stop, arrows inside, each cell a node of a grid.
/// `name` is the row's ("Ravi and Chloé"); the cells' nodes are "name, description".
void heat_row(Frame& frame, std::string_view name, std::span<const HeatCell> cells);

/// What the colours mean: 1 to 5, silent, asked for help.
void heat_legend(Frame& frame);

}  // namespace accanto::ui
