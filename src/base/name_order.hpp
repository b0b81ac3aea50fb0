#pragma once

#include <string>
#include <string_view>

namespace accanto::base {

/// What names and titles are sorted by, byte by byte: their letters without case and without the
/// marks of Latin letters first ("Élodie" between "Eli" and "Emma"), then the marks.
std::string name_order(std::string_view name);

}  // namespace accanto::base
