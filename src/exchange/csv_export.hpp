#pragma once

#include <string>

#include "base/time.hpp"
#include "program/program.hpp"

/// Tables for spreadsheets: UTF-8 with byte-order mark, CRLF, safe against formula injection.
namespace accanto::exchange {

std::string people_csv(const program::Program& program);
std::string pairs_csv(const program::Program& program);
std::string progress_csv(const program::Program& program, base::Instant now);

}  // namespace accanto::exchange
