#include "platform/history.hpp"

#include <utility>

#include "platform/host/fakes.hpp"

namespace accanto::platform::history {

std::string current() {
    return host::world().address;
}

void push(std::string_view address) {
    auto& world = host::world();
    if (world.address == address) return;
    world.steps.push_back(std::exchange(world.address, std::string(address)));
}

void replace(std::string_view address) {
    host::world().address = address;
}

std::vector<std::string> take_changes() {
    return std::exchange(host::world().address_changes, {});
}

void set_title(std::string_view title) {
    host::world().title = title;
}

void set_language(std::string_view tag) {
    host::world().language = tag;
}

void quick_exit() {
    host::world().has_left = true;
}

}  // namespace accanto::platform::history
