#pragma once

#include <concepts>

#include "app/intent.hpp"
#include "ui/frame.hpp"

namespace accanto::ui {

/// Screens post the app's intents: `frame.post(intent::OpenProgram{id})`.
template <class Intent>
    requires std::constructible_from<app::Intent, Intent>
struct VariantOf<Intent> {
    using type = app::Intent;
};

}  // namespace accanto::ui
