#pragma once

#include "platform/glyphs.hpp"

/// On the host every letter is a box 0.55 em wide, so that layouts are the same everywhere.
namespace accanto::platform::glyphs::host {

inline constexpr float advance_em = 0.55F;

/// How many glyphs were painted.
int drawn_count();

/// As when a web font arrived.
void let_fonts_arrive();

}  // namespace accanto::platform::glyphs::host
