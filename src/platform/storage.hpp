#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/bytes.hpp"

/// The files of this device. Everything stored is loaded before `main`, so reading is at once;
/// writing goes to memory and is kept only by `sync`.
///
/// Laws: a file is written once and never changes. A ticket is answered `Saved` only by a sync that
/// began after it was drawn, so everything written before is on the device. A store that could not
/// be loaded is never saved to, because that would delete what was not loaded. One tab writes (the
/// `Writer`); the others follow it.
///
/// Paths are relative, of `a-z A-Z 0-9 . _ - /`, at most `path_bytes_max` long, with no part that
/// begins with a dot.
namespace accanto::platform::storage {

inline constexpr std::size_t path_bytes_max = 200;

enum class Role : std::uint8_t { Writer, Follower };
enum class Failure : std::uint8_t {
    Quota,     ///< the device has no room left
    Blocked,   ///< a private window, or storage is switched off or broken
    ReadOnly,  ///< another tab is the writer
    Unknown
};

Role role();
/// False when nothing can be kept here: tell people before they type much.
bool is_loaded();

/// Every file, sorted by path.
std::vector<std::string> list();
/// Nothing when there is no such file.
std::optional<base::Bytes> read_file(std::string_view path);
/// Keeps a new file in memory until the next `sync`. False when there is a file of this name
/// already; it stays.
bool write_file(std::string_view path, base::BytesView bytes);
/// Nothing happens when there is no such file.
void remove_file(std::string_view path);
void remove_everything();

using Ticket = std::uint32_t;
/// Keeps all that was written and removed so far. The answer comes from `take_events` with this
/// ticket.
Ticket sync();

/// How much is used and how much there may be, in bytes (0: unknown); whether the browser promised
/// not to delete it.
void ask_space();
/// A follower asks the writing tab to save and step back. `BecameWriter` comes when it did.
void take_over();

namespace event {
struct Saved {
    Ticket ticket = 0;
};
struct SaveFailed {
    Ticket ticket = 0;
    Failure reason{};
};
/// The writer saved: the files are other ones now. To followers only.
struct Reloaded {};
/// The files may have changed before: read them again, then write.
struct BecameWriter {};
struct BecameFollower {};
struct Space {
    double used_bytes = 0, quota_bytes = 0;
    bool is_persistent = false;
};
}  // namespace event

using Event = std::variant<event::Saved, event::SaveFailed, event::Reloaded, event::BecameWriter,
                           event::BecameFollower, event::Space>;

/// What happened since the last call, oldest first. A frame is requested whenever there is
/// something.
std::vector<Event> take_events();

/// Whether `path` obeys the rule above.
bool is_path(std::string_view path);

}  // namespace accanto::platform::storage
