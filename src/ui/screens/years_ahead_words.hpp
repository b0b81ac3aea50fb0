#pragma once

#include <string>

#include "app/views/join_view.hpp"
#include "ui/frame.hpp"

namespace accanto::ui {

/// How much more experience somebody would like their mentor to have; "" where it is not said.
std::string years_ahead_words(Frame& frame, const program::YearsAhead& years);

}  // namespace accanto::ui
