#pragma once

#include <string>
#include <string_view>

#include "exchange/unreadable.hpp"
#include "program/program.hpp"

namespace accanto::exchange {

/// Whether an export says how to reach people.
enum class Contacts : std::uint8_t { LeftOut, Included };

/// "accanto-export" version 1, docs/formats/export-v1.md: a program in words that a person or
/// another tool can read: description, dates, rules, guide, people, pairs, board. Never a pair's
/// conversation, notes or marks, not even this person's own.
std::string export_to_json(const program::Program& program, Contacts contacts);

/// The part of an export that another program can start from: description, length, guide. Without
/// dates, people and the admin's name.
Read<program::Template> template_from_export(std::string_view text);

}  // namespace accanto::exchange
