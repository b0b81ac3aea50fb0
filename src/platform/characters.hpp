#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

/// What the browser's tables of Unicode say about characters.
namespace accanto::platform::characters {

enum Trait : std::uint8_t {
    extends = 1,  ///< belongs to what stands before it: a mark, a joiner, a selector, a skin tone
    pictographic = 2,  ///< an emoji may begin with it
    letter = 4,
    digit = 8,
    opens = 16,  ///< a bracket or quotation mark that begins something
    closes = 32,
};

inline constexpr std::size_t page_size = 256;
using Page = std::array<std::uint8_t, page_size>;

/// The traits of the code points from `first`, a multiple of `page_size`.
Page read_page(char32_t first);

/// Sets the bytes of `starts`, as many as the text has, at which a word begins that only a
/// dictionary tells from the one before: Thai has no spaces.
void mark_words(std::string_view text, std::span<char> starts);

}  // namespace accanto::platform::characters
