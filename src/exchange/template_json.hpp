#pragma once

#include <string>
#include <string_view>

#include "exchange/unreadable.hpp"
#include "program/description.hpp"

namespace accanto::exchange {

/// "accanto-template" version 1, docs/formats/template-v1.md: a program to start from, in one
/// language. Without the admin's name and without dates.
std::string to_json(const program::Template& content);

/// The "prepare" step, if there is one, becomes the first of the guide.
Read<program::Template> read_template(std::string_view text);

}  // namespace accanto::exchange
