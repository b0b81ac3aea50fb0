#include "ui/post.hpp"

#include <tuple>
#include <utility>

namespace accanto::ui {

template <class Intent>
    requires(is_alternative<Intent>(std::type_identity<app::Intent>{}))
void VariantOf<Intent>::append(std::vector<app::Intent>& outbox, Intent intent) {
    outbox.emplace_back(std::move(intent));
}

void VariantOf<app::Intent>::append(std::vector<app::Intent>& outbox, app::Intent intent) {
    outbox.push_back(std::move(intent));
}

namespace {

/// Naming each function makes the compiler write its body here.
template <class Variant>
struct Bodies;
template <class... All>
struct Bodies<std::variant<All...>> {
    static constexpr std::tuple<void (*)(std::vector<app::Intent>&, All)...> all{
        &VariantOf<All>::append...};
};
[[gnu::used]] constexpr auto bodies = Bodies<app::Intent>::all;

}  // namespace

}  // namespace accanto::ui
