#pragma once

#include <string_view>

namespace accanto::app {

/// "0.1.0": that of the build's project.
std::string_view version();

}  // namespace accanto::app
