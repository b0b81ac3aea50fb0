#pragma once

#include <cstdint>
#include <string_view>

#include "exchange/unreadable.hpp"

namespace accanto::exchange {

/// What somebody brings: one of our files, or a table of sign-ups from a spreadsheet.
enum class Kind : std::uint8_t { Bundle, Invitation, Export, Backup, Template, Table };

/// Looks at "format" alone; the reader of that kind says more. A text that is no JSON and has the
/// looks of a table (lines, with separators in the first) is a Table. Links of invitations count as
/// Invitation.
Read<Kind> kind_of(std::string_view text);

}  // namespace accanto::exchange
