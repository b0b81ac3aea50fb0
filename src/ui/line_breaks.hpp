#pragma once

#include "render/letters.hpp"

/// Where a line may end: UAX #14, what shows of it.
namespace accanto::ui {

/// Spaces vanish at the end of a line.
bool is_space(char32_t code_point);

/// Whether a line may end between two neighbours that are no spaces; `begins_word`: before the
/// first of them stands a space, or nothing.
bool may_break(const render::letters::Letter& before, const render::letters::Letter& after,
               bool begins_word);

}  // namespace accanto::ui
