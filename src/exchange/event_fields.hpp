#pragma once

#include "exchange/json_fields.hpp"
#include "journal/event.hpp"

namespace accanto::exchange {

template <class Io>
void fields(Io& io, Ref<Io, journal::Event> event) {
    io.text("h", event.header, journal::header_bytes_max);
    io.id("s", event.signature);
    io.text_or_absent("b", event.body, journal::body_bytes_max);
}

}  // namespace accanto::exchange
