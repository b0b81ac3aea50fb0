#include "platform/files.hpp"

#include "platform/web/record.hpp"

// web/bridge/files.js
extern "C" {
void accanto_files_pick(const char* accept, std::size_t size);
void accanto_files_download(const char* name, std::size_t name_size, const char* type,
                            std::size_t type_size, const accanto::base::Byte* bytes,
                            std::size_t size);
void accanto_files_share(const char* name, std::size_t name_size, const char* type,
                         std::size_t type_size, const accanto::base::Byte* bytes, std::size_t size);
int accanto_files_next_size();
void accanto_files_take(accanto::base::Byte* target, std::size_t size);
}

namespace accanto::platform::files {
namespace {

Event read_event(Record& record) {
    switch (record.kind()) {
        case 0: {
            auto name = record.text();
            return event::Arrived{std::move(name), record.bytes()};
        }
        case 1: {
            auto name = record.text();
            return event::TooLarge{std::move(name), static_cast<std::int64_t>(record.f64())};
        }
        case 2:
            return event::Unreadable{record.text()};
        case 3:
            return event::DragChanged{record.u32() != 0};
        default:
            return event::PickCancelled{};
    }
}

}  // namespace

void pick(std::string_view accept) {
    accanto_files_pick(accept.data(), accept.size());
}

void download(std::string_view name, std::string_view media_type, base::BytesView bytes) {
    accanto_files_download(name.data(), name.size(), media_type.data(), media_type.size(),
                           bytes.data(), bytes.size());
}

void share(std::string_view name, std::string_view media_type, base::BytesView bytes) {
    accanto_files_share(name.data(), name.size(), media_type.data(), media_type.size(),
                        bytes.data(), bytes.size());
}

std::vector<Event> take_events() {
    return take_records<Event>(accanto_files_next_size, accanto_files_take, read_event);
}

}  // namespace accanto::platform::files
