#include "platform/clipboard.hpp"

#include "platform/web/record.hpp"

// web/bridge/clipboard.js
extern "C" {
void accanto_clipboard_copy(const char* text, std::size_t size);
int accanto_clipboard_next_size();
void accanto_clipboard_take(accanto::base::Byte* target, std::size_t size);
}

namespace accanto::platform::clipboard {
namespace {

Event read_event(Record& record) {
    switch (record.kind()) {
        case 0:
            return event::Copied{};
        case 1:
            return event::CopyRefused{};
        default:
            return event::Pasted{record.text()};
    }
}

}  // namespace

void copy(std::string_view text) {
    accanto_clipboard_copy(text.data(), text.size());
}

std::vector<Event> take_events() {
    return take_records<Event>(accanto_clipboard_next_size, accanto_clipboard_take, read_event);
}

}  // namespace accanto::platform::clipboard
