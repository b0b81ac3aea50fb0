#pragma once

#include <string>
#include <string_view>

#include "exchange/unreadable.hpp"
#include "journal/event.hpp"

namespace accanto::exchange {

/// One event on one line: {"h":"…","s":"…","b":"…"}. Without "b": erased, or not passed on.
std::string to_json(const journal::Event& event);

/// An untrusted event; what it says is for `journal::verify`.
Read<journal::Event> read_event(std::string_view text);

}  // namespace accanto::exchange
