#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace accanto::app {

/// "English", "Norsk": each language as its own speakers write it, so that the name needs no
/// translation. A code we don't know, or a name that somebody wrote, comes back as it is.
std::string language_name(std::string_view code);

/// "no" for "Norsk", "en" for "English", "inglese" or "EN"; what we don't know stays as written,
/// trimmed.
std::string language_code_of(std::string_view typed);

/// Languages to offer somebody who uses the page in `tag`: theirs first.
std::vector<std::string> offered_languages(std::string_view tag);

}  // namespace accanto::app
