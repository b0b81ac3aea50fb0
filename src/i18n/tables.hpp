#pragma once

#include <span>
#include <string_view>

namespace accanto::i18n {

/// One text: `one` for a count of one, `other` else; the same when it has no plural.
struct Entry {
    std::string_view one, other;
};

/// The texts of a language, indexed by `Text`.
struct Table {
    std::string_view language;
    const Entry* entries;
};

/// English first; generated.
std::span<const Table> all_tables();

}  // namespace accanto::i18n
