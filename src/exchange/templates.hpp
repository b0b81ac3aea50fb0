#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "program/description.hpp"

namespace accanto::exchange {

/// The programs to start from: career, support, skill, and blank, an outline to fill in. `files`
/// are assets/templates/*.json of one language, part of the program.
std::vector<program::Template> built_in_templates(std::span<const std::string_view> files);

}  // namespace accanto::exchange
