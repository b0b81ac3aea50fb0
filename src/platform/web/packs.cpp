#include "platform/packs.hpp"

#include "platform/web/record.hpp"

// web/bridge/packs.js
extern "C" {
void accanto_packs_load(const char* tag, std::size_t size);
int accanto_packs_next_size();
void accanto_packs_take(accanto::base::Byte* target, std::size_t size);
}

namespace accanto::platform::packs {
namespace {

Event read_event(Record& record) {
    const bool has_arrived = record.kind() == 0;
    auto tag = record.text();
    if (!has_arrived) return event::Missing{std::move(tag)};
    return event::Arrived{std::move(tag), record.text()};
}

}  // namespace

void load(std::string_view tag) {
    accanto_packs_load(tag.data(), tag.size());
}

std::vector<Event> take_events() {
    return take_records<Event>(accanto_packs_next_size, accanto_packs_take, read_event);
}

}  // namespace accanto::platform::packs
