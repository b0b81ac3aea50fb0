#include "exchange/event_json.hpp"

#include "exchange/event_fields.hpp"
#include "exchange/json_document.hpp"

namespace accanto::exchange {

std::string to_json(const journal::Event& event) {
    return write_document(event);
}

Read<journal::Event> read_event(std::string_view text) {
    if (const auto head = guard_json(text); !head) return base::Failure(head.error());
    return read_document<journal::Event>(text);
}

}  // namespace accanto::exchange
