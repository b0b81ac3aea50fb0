#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// The packs of languages (i18n/packs.hpp), from where the page comes from. The first, of the
/// language the person reads, is there before the program starts.
namespace accanto::platform::packs {

namespace event {
struct Arrived {
    std::string tag, bytes;
};
struct Missing {
    std::string tag;
};
}  // namespace event

using Event = std::variant<event::Arrived, event::Missing>;

/// Asks for one; nothing happens while it is on its way.
void load(std::string_view tag);

/// What came since the last call. A frame is requested when there is something.
std::vector<Event> take_events();

}  // namespace accanto::platform::packs
