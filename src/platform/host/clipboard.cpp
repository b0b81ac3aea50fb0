#include "platform/clipboard.hpp"

#include <utility>

#include "platform/host/fakes.hpp"

namespace accanto::platform::clipboard {

void copy(std::string_view text) {
    host::world().copied.emplace_back(text);
    host::world().clipboard_events.push_back(event::Copied{});
}

std::vector<Event> take_events() {
    return std::exchange(host::world().clipboard_events, {});
}

}  // namespace accanto::platform::clipboard
