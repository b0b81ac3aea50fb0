#pragma once

#include <string>
#include <string_view>

#include "exchange/unreadable.hpp"
#include "program/fact.hpp"

namespace accanto::exchange {

/// The body of an event, decrypted: one compact JSON object. The shapes are
/// docs/formats/fact-v1.md. Texts must be UTF-8 without NUL and within the limits of program/, or
/// nobody can read the fact.
std::string to_json(const program::Fact& fact);

/// The fact that an event of this type says. UnknownType: from a newer version; keep the event.
Read<program::Fact> fact_from_json(std::string_view type, std::string_view text);

}  // namespace accanto::exchange
