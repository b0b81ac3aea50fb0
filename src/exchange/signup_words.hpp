#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/signup_table.hpp"

/// What the words in headings and cells of sign-up tables mean, in English and Italian.
namespace accanto::exchange {

/// What a column with this heading is for; Answer when it is a question we don't know.
ColumnUse use_of_heading(std::string_view heading);

std::optional<program::Role> role_of(std::string_view cell);

/// The first whole number in a cell: 10 of "10-15 years".
std::optional<int> number_in(std::string_view cell);

/// "en" for "English", "inglese" or "EN"; what we don't know stays as written.
std::string language_code(std::string_view name);

/// "Product design, Teams (small, large)" has two answers: commas in brackets or quotes don't separate.
std::vector<std::string> several_answers(std::string_view cell);

}  // namespace accanto::exchange
