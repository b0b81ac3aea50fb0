#pragma once

#include <span>
#include <string>
#include <string_view>

#include "exchange/signup_table.hpp"

/// What the columns of a sign-up table are for.
namespace accanto::exchange {

/// By the heading alone, in English and Italian; Answer when it is a question we don't know, Ignore
/// for none.
ColumnUse use_of_heading(std::string_view heading);

/// Whether a heading is of interests, whatever else it says.
bool is_headed_interests(std::string_view heading);

/// By the heading and some of the cells (those that say something): what the heading promises must
/// be what the cells have, and cells that are plainly something need no heading.
ColumnUse use_of_column(std::string_view heading, std::span<const std::string> cells);

/// Whether these are people's names, for a table that has no heading for them.
bool look_like_names(std::span<const std::string> cells);

}  // namespace accanto::exchange
