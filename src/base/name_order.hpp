#pragma once

#include <string>
#include <string_view>

namespace accanto::base {

/// Letters without case and, where they are Latin, without marks: to look in for what somebody
/// typed into a search, made so too.
std::string searchable(std::string_view text);

/// What names and titles are sorted by, byte by byte: their letters without case and without the
/// marks of Latin letters first ("Élodie" between "Eli" and "Emma"), then the marks.
std::string name_order(std::string_view name);

}  // namespace accanto::base
