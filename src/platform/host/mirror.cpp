#include "platform/mirror.hpp"

#include <utility>

#include "platform/host/fakes.hpp"

namespace accanto::platform::mirror {

void show(const a11y::Tree& tree) {
    auto& world = host::world();
    world.shown = tree;
    world.announcements.insert(world.announcements.end(), tree.announcements().begin(),
                               tree.announcements().end());
}

std::vector<a11y::Action> take_actions() {
    return std::exchange(host::world().actions, {});
}

void set_theme(bool is_dark) {
    host::world().is_dark = is_dark;
}

void set_text_scale(float scale) {
    host::world().text_scale = scale;
}

bool is_shown() {
    return false;
}

}  // namespace accanto::platform::mirror
