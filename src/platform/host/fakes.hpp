#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "a11y/tree.hpp"
#include "base/bytes.hpp"
#include "base/random.hpp"
#include "base/time.hpp"
#include "platform/clipboard.hpp"
#include "platform/files.hpp"
#include "platform/packs.hpp"
#include "platform/storage.hpp"

/// The world as tests set it up and look at it: what the platform's host bodies work on. Memory
/// only.
namespace accanto::platform::host {

struct StorageWorld {
    std::map<std::string, base::Bytes> files;  ///< in memory
    std::map<std::string, base::Bytes> kept;   ///< what a restart would find
    storage::Role role = storage::Role::Writer;
    bool is_loaded = true;
    std::optional<storage::Failure> failure;  ///< why each save fails, while set
    bool answers_at_once = true;              ///< false: `answer_saves` answers
    std::vector<storage::Ticket> waiting;
    storage::Ticket last_ticket = 0;
    bool asked_to_take_over = false;
    std::vector<storage::Event> events;

    void answer_saves();
    /// Forgets what was not kept, as a crash does.
    void restart();
};

struct Download {
    std::string name, media_type;
    base::Bytes bytes;
};

struct World {
    StorageWorld storage;
    a11y::Tree shown;
    std::vector<a11y::Announcement> announcements;  ///< all so far
    std::vector<a11y::Action> actions;
    bool is_dark = false;
    float text_scale = 1;
    std::vector<files::Event> file_events;
    std::vector<std::string> picks;  ///< `accept` of each
    std::vector<Download> downloads, shared;
    std::vector<std::string> copied, links_opened;
    std::vector<clipboard::Event> clipboard_events;
    std::string address, title, language;
    std::vector<std::string> steps;  ///< addresses behind the current one
    std::vector<std::string> address_changes;
    bool has_left = false;
    std::vector<std::string> languages{"en"};
    std::vector<std::string> packs_wanted;
    std::vector<packs::Event> pack_events;
    base::Random* random = nullptr;  ///< in place of the system's, for tests that repeat
    std::uint32_t frames = 0, saves_pending = 0;
    bool is_frame_wanted = false;
    bool (*turn)() = nullptr;  ///< of long work, asked for last
    std::int64_t clock_offset_ms = 0;
    /// Of a place whose clocks change; none: UTC.
    std::function<int(base::Instant)> utc_offset_minutes;
};

World& world();
/// A new, empty world; each test begins with it.
void reset_world();
/// One step back, as the person would.
void go_back();

}  // namespace accanto::platform::host
