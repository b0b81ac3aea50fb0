#pragma once

#include <string_view>

#include "app/replica.hpp"
#include "i18n/translate.hpp"
#include "program/description.hpp"

namespace accanto::app {

/// A program six weeks on, with invented people, real keys and real events: for looking around.
/// Seen by its admin, who holds no key of any pair. Never stored, never sent.
Replica sample_program(const program::Template& from, const i18n::Language& language,
                       base::Instant now, base::Random& random);

}  // namespace accanto::app
