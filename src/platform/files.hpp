#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/bytes.hpp"

/// Files that people bring in and take out. Dropping and pasting a file work anywhere on the page.
namespace accanto::platform::files {

/// A larger file is not read at all; web/services/files.mjs has the same figure.
inline constexpr std::int64_t file_bytes_max = 32LL * 1024 * 1024;

/// Opens the system's dialog. Only within a few seconds of a click or key; `accept` is as in <input
/// accept>:
/// ".json,.csv".
void pick(std::string_view accept);

/// Offers a file for saving. Letters that are no file name are replaced.
void download(std::string_view name, std::string_view media_type, base::BytesView bytes);

/// Opens the system's sheet for sharing the file; where that fails it is offered for saving. Only
/// where `surface::can_share`, and within a few seconds of a click or key.
void share(std::string_view name, std::string_view media_type, base::BytesView bytes);

namespace event {
struct Arrived {
    std::string name;
    base::Bytes bytes;
};
struct TooLarge {
    std::string name;
    std::int64_t size_bytes = 0;
};
struct Unreadable {
    std::string name;
};
/// A file hovers over the page, or not any more.
struct DragChanged {
    bool is_over = false;
};
struct PickCancelled {};
}  // namespace event

using Event = std::variant<event::Arrived, event::TooLarge, event::Unreadable, event::DragChanged,
                           event::PickCancelled>;

/// What happened since the last call, oldest first. A frame is requested whenever there is
/// something.
std::vector<Event> take_events();

}  // namespace accanto::platform::files
