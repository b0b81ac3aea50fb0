#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// Copying, and what is pasted outside a text field. Pasted files arrive through `files`.
namespace accanto::platform::clipboard {

/// Only within a few seconds of a click or key.
void copy(std::string_view text);

namespace event {
struct Copied {};
struct CopyRefused {};
struct Pasted {
    std::string text;
};
}  // namespace event

using Event = std::variant<event::Copied, event::CopyRefused, event::Pasted>;

/// What happened since the last call, oldest first. A frame is requested whenever there is
/// something.
std::vector<Event> take_events();

}  // namespace accanto::platform::clipboard
