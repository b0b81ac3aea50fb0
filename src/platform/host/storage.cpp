#include "platform/storage.hpp"

#include <utility>

#include "base/check.hpp"
#include "platform/host/fakes.hpp"

namespace accanto::platform::storage {
namespace {

host::StorageWorld& here() {
    return host::world().storage;
}

}  // namespace

Role role() {
    return here().role;
}

bool is_loaded() {
    return here().is_loaded;
}

std::vector<std::string> list() {
    std::vector<std::string> paths;
    for (const auto& [path, bytes] : here().files) paths.push_back(path);
    return paths;
}

std::optional<base::Bytes> read_file(std::string_view path) {
    const auto found = here().files.find(std::string(path));
    if (found == here().files.end()) return std::nullopt;
    return found->second;
}

bool write_file(std::string_view path, base::BytesView bytes) {
    base::check(is_path(path), "A stored file has a path of the plain kind.");
    return here().files.try_emplace(std::string(path), bytes.begin(), bytes.end()).second;
}

void remove_file(std::string_view path) {
    here().files.erase(std::string(path));
}

void remove_everything() {
    here().files.clear();
}

Ticket sync() {
    auto& world = here();
    const auto ticket = ++world.last_ticket;
    if (world.role == Role::Follower) {
        world.events.push_back(event::SaveFailed{ticket, Failure::ReadOnly});
        return ticket;
    }
    if (!world.is_loaded) {
        world.events.push_back(event::SaveFailed{ticket, Failure::Blocked});
        return ticket;
    }
    world.waiting.push_back(ticket);
    if (world.answers_at_once) world.answer_saves();
    return ticket;
}

void ask_space() {
    here().events.push_back(event::Space{});
}

void take_over() {
    here().asked_to_take_over = true;
}

std::vector<Event> take_events() {
    return std::exchange(here().events, {});
}

}  // namespace accanto::platform::storage
