#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/signup_table.hpp"

/// What the words in cells of sign-up tables mean, in English and Italian.
namespace accanto::exchange {

/// The words of a text, folded; only letters, digits and what is no ASCII belong to a word.
std::vector<std::string> words_of(std::string_view text);

/// What somebody wants to be: a mentor who looks for mentees, a mentee who looks for a mentor.
/// Nothing when neither word is there.
std::optional<program::Role> role_of(std::string_view cell);

std::optional<bool> yes_or_no(std::string_view cell);

/// All numbers of a cell, in digits or as words, in order. A dot or comma ends one: 2 and 5 of
/// "2.5".
std::vector<int> numbers_in(std::string_view cell);

/// The first whole number in a cell, in digits or as a word: 10 of "10-15 years", 2 of "two". 0 for
/// "less than 1".
std::optional<int> number_in(std::string_view cell);

/// As `number_in`, but the upper end of a range: 2 of "1-2", "1 or 2" and "up to 2".
std::optional<int> most_in(std::string_view cell);

/// Nothing, or a word for nothing: "-", "n/a".
bool says_nothing(std::string_view cell);

/// ISO 639-1 for the languages we know, in English, Italian, their own name or as a code, with or
/// without a remark ("English (fluent)"); what we don't know stays as written.
std::string language_code(std::string_view name);
bool is_known_language(std::string_view name);
/// Of a cell with several: "English, a bit of Italian / Español", "inglese e francese".
std::vector<std::string> language_codes(std::string_view cell);

/// "Product design, Teams (small, large)" has two answers: commas in brackets or quotes don't
/// separate, nor does one between digits.
std::vector<std::string> several_answers(std::string_view cell);

}  // namespace accanto::exchange
