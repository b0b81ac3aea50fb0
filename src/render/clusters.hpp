#pragma once

#include <string_view>

/// Letters with combining marks. ImGui sets one code point after the other, so a mark would stand
/// beside its letter: the two together become one code point of the private use area, painted as
/// one.
namespace accanto::render::clusters {

/// Whether this stands on, in or below the letter before it.
bool is_mark(char32_t code_point);

/// Whether this is one of the code points given out here; in a text of somebody it means nothing.
bool is_cluster(char32_t code_point);

/// The code point for a letter with its marks, the same for as long as the program runs; 0 when all
/// are used up. Of very many marks only the first few are painted.
char32_t code_point_of(std::string_view letter_with_marks);

/// What a code point stands for; empty: for itself.
std::string_view text_of(char32_t code_point);

}  // namespace accanto::render::clusters
