#include "platform/storage.hpp"

#include "base/check.hpp"
#include "platform/web/record.hpp"

// web/bridge/storage.js
extern "C" {
int accanto_storage_is_follower();
int accanto_storage_is_loaded();
int accanto_storage_list(accanto::base::Byte* target, std::size_t size);
int accanto_storage_read(const char* path, std::size_t path_size, accanto::base::Byte* target,
                         std::size_t size);
int accanto_storage_write(const char* path, std::size_t path_size, const accanto::base::Byte* bytes,
                          std::size_t size);
void accanto_storage_remove(const char* path, std::size_t path_size);
std::uint32_t accanto_storage_sync();
void accanto_storage_ask_space();
void accanto_storage_take_over();
int accanto_storage_next_size();
void accanto_storage_take(accanto::base::Byte* target, std::size_t size);
}

namespace accanto::platform::storage {
namespace {

Event read_event(Record& record) {
    switch (record.kind()) {
        case 0:
            return event::Saved{record.u32()};
        case 1: {
            const auto ticket = record.u32();
            return event::SaveFailed{ticket, static_cast<Failure>(record.u32())};
        }
        case 2:
            return event::Reloaded{};
        case 3:
            return event::BecameWriter{};
        case 4:
            return event::BecameFollower{};
        default:
            break;
    }
    const auto used = record.f64();
    const auto quota = record.f64();
    return event::Space{used, quota, record.u32() != 0};
}

}  // namespace

Role role() {
    return accanto_storage_is_follower() != 0 ? Role::Follower : Role::Writer;
}

bool is_loaded() {
    return accanto_storage_is_loaded() != 0;
}

std::vector<std::string> list() {
    base::Bytes bytes(static_cast<std::size_t>(accanto_storage_list(nullptr, 0)));
    accanto_storage_list(bytes.data(), bytes.size());
    Record record(std::move(bytes));
    std::vector<std::string> paths;
    while (!record.is_at_end()) paths.push_back(record.text());
    return paths;
}

std::optional<base::Bytes> read_file(std::string_view path) {
    const int size = accanto_storage_read(path.data(), path.size(), nullptr, 0);
    if (size < 0) return std::nullopt;
    base::Bytes bytes(static_cast<std::size_t>(size));
    accanto_storage_read(path.data(), path.size(), bytes.data(), bytes.size());
    return bytes;
}

bool write_file(std::string_view path, base::BytesView bytes) {
    base::check(is_path(path), "A stored file has a path of the plain kind.");
    return accanto_storage_write(path.data(), path.size(), bytes.data(), bytes.size()) != 0;
}

void remove_file(std::string_view path) {
    accanto_storage_remove(path.data(), path.size());
}

void remove_everything() {
    for (const auto& path : list()) remove_file(path);
}

Ticket sync() {
    return accanto_storage_sync();
}

void ask_space() {
    accanto_storage_ask_space();
}

void take_over() {
    accanto_storage_take_over();
}

std::vector<Event> take_events() {
    return take_records<Event>(accanto_storage_next_size, accanto_storage_take, read_event);
}

}  // namespace accanto::platform::storage
