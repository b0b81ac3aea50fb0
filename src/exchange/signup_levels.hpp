#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "program/profile.hpp"

/// How far, in words: levels behind topics, and the experience asked for. As people write them in
/// tables and forms, in English and Italian.
namespace accanto::exchange {

enum class TopicSide : std::uint8_t { Offered, Wanted };

/// A topic without the level in brackets behind it: "Python (in depth)", "Python (New to me)". What
/// no level stands in stays a part of the topic.
program::TopicLevel topic_with_level(std::string_view text, TopicSide side);

/// Takes the levels off the topics of a list, and tells those that were there.
std::vector<program::TopicLevel> take_levels(std::vector<std::string>& topics, TopicSide side);

/// The word for a level in a table: "basics", "new"; "" for unsaid.
std::string_view level_word(program::Level level, TopicSide side);

/// "3-10", "from 3 to 10", "10+", "more than 10", "up to 5"; unsaid for "it does not matter". One
/// number is the least. Nothing where no years are in it.
std::optional<program::YearsAhead> years_ahead_of(std::string_view text);

/// "3-10", "10+"; "" where it is not said.
std::string years_ahead_text(const program::YearsAhead& years);

}  // namespace accanto::exchange
