#pragma once

#include <string_view>

namespace accanto::ui {

/// Told of each text that does not fit and is shown in part; for tests
/// (tests/ui/pseudo_locale_test).
inline void (*text_was_cut)(std::string_view whole) = nullptr;

}  // namespace accanto::ui
