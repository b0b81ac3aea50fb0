#pragma once

#include <type_traits>
#include <variant>
#include <vector>

#include "app/intent.hpp"
#include "ui/frame.hpp"

namespace accanto::ui {

template <class Intent, class... All>
consteval bool is_alternative(std::type_identity<std::variant<All...>>) {
    return (std::is_same_v<Intent, All> || ...);
}

/// Screens post the app's intents: `frame.post(intent::OpenProgram{id})`.
template <class Intent>
    requires(is_alternative<Intent>(std::type_identity<app::Intent>{}))
struct VariantOf<Intent> {
    using type = app::Intent;
    /// Its body is in post.cpp, once for each intent: a screen that posts one need not compile how
    /// all the others are moved and destroyed.
    static void append(std::vector<app::Intent>& outbox, Intent intent);
};

/// An intent that the app prepared: what undoes something.
template <>
struct VariantOf<app::Intent> {
    using type = app::Intent;
    static void append(std::vector<app::Intent>& outbox, app::Intent intent);
};

}  // namespace accanto::ui
