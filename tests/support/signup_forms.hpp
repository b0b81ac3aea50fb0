#pragma once

#include <span>
#include <string>
#include <vector>

#include "support/people_generator.hpp"

/// The tables that forms and spreadsheets make of people's answers.
namespace accanto::test {

/// As a Google form exports it: a time stamp first, long headings, ticked answers joined by commas
/// in one cell, byte-order mark and CRLF. In Italian as an Italian spreadsheet saves it:
/// semicolons, dates day first, no byte-order mark. Some people write their answers in their own
/// way, all of it to be understood.
std::string form_export(std::span<const InventedPerson> people, Wording wording);

/// A list of those with one role, and no column that says so: first and last name apart, free time
/// as a grid with a column for each weekday, LF.
std::string list_of(program::Role role, std::span<const InventedPerson> people);

struct GoldenFile {
    std::string name;
    std::string text;
};

/// The files of tests/golden/signups that are generated.
std::vector<GoldenFile> golden_signups();

}  // namespace accanto::test
