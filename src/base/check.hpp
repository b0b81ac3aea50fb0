#pragma once

#include <source_location>

namespace accanto::base {

/// Stops the program when our own code is wrong. Never use it on input from people or peers:
/// a bad file is a `Result`, a bad invariant is a `check`.
///
/// `because` says what must hold, as a full sentence: check(!heads.empty(), "A journal has a
/// head.").
void check(bool holds, const char* because,
           std::source_location where = std::source_location::current());

}  // namespace accanto::base
