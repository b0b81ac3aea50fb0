#include "platform/packs.hpp"

#include <utility>

#include "platform/host/fakes.hpp"

namespace accanto::platform::packs {

void load(std::string_view tag) {
    host::world().packs_wanted.emplace_back(tag);
}

std::vector<Event> take_events() {
    return std::exchange(host::world().pack_events, {});
}

}  // namespace accanto::platform::packs
