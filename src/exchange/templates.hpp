#pragma once

#include <string_view>
#include <vector>

#include "program/description.hpp"

namespace accanto::exchange {

/// The programs to start from, in one language ("en", "it"; anything else is as "en"): career,
/// support, skill, and blank, an outline to fill in. They are assets/templates/*.json, part of the
/// program.
std::vector<program::Template> built_in_templates(std::string_view language);

}  // namespace accanto::exchange
