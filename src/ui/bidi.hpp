#pragma once

#include <string_view>
#include <vector>

#include "render/letters.hpp"

/// The order in which the letters of a line stand: UAX #9 without embeddings.
namespace accanto::ui {

enum class Direction : bool { LeftToRight, RightToLeft };

/// That of the first letter of the paragraph that has one.
Direction direction_of(std::string_view paragraph);

/// Puts the letters of one line in their order from left to right, with brackets that look the
/// right way.
void put_in_order(std::vector<render::letters::Letter>& line, Direction direction);

}  // namespace accanto::ui
