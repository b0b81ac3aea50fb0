#pragma once

#include "render/icons.hpp"

namespace accanto::ui {

using render::Icon;

}  // namespace accanto::ui
