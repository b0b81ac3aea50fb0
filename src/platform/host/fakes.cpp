#include "platform/host/fakes.hpp"

#include <utility>

namespace accanto::platform::host {

World& world() {
    static World instance;
    return instance;
}

void reset_world() {
    world() = World{};
}

void StorageWorld::answer_saves() {
    for (const auto ticket : std::exchange(waiting, {})) {
        if (failure) {
            events.push_back(storage::event::SaveFailed{ticket, *failure});
        } else {
            kept = files;
            events.push_back(storage::event::Saved{ticket});
        }
    }
}

void StorageWorld::restart() {
    files = kept;
    waiting.clear();
    events.clear();
}

void go_back() {
    auto& here = world();
    if (here.steps.empty()) return;
    here.address = here.steps.back();
    here.steps.pop_back();
    here.address_changes.push_back(here.address);
}

}  // namespace accanto::platform::host
