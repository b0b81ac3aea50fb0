#pragma once

#include <optional>
#include <vector>

#include "app/intent.hpp"

namespace accanto::shell {

/// Every stored file, as the app reads it.
std::vector<app::intent::StoredFile> stored_files();

/// What came from outside since the last call: addresses, files, the clipboard, languages (which
/// are taken in). What storage
/// answers is the session's business, because it knows the tickets.
struct Arrivals {
    std::vector<app::Intent> intents;
    std::optional<bool> file_hovers;  ///< changed
    bool has_new_texts = false;
};
Arrivals take_arrivals();

}  // namespace accanto::shell
