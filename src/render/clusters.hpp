#pragma once

#include <string_view>

/// ImGui sets one code point after the other, so a mark would stand beside its letter and no two
/// letters of an Arabic word would join: what belongs together becomes one code point of the
/// private use area, painted as one.
namespace accanto::render::clusters {

/// Whether this is one of the code points given out here; in a text of somebody it means nothing.
bool is_cluster(char32_t code_point);

/// The code point for a text, the same for this frame, the next, and as long as it is asked for.
/// 0 when all are in use. Of a very long text only the beginning is painted.
char32_t code_point_of(std::string_view text);

/// What a code point stands for; empty: for itself.
std::string_view text_of(char32_t code_point);

/// Call before each frame: what was not asked for in the last one may give way.
void begin_frame();

}  // namespace accanto::render::clusters
