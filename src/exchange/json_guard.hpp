#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/unreadable.hpp"

namespace accanto::exchange {

/// What JSON from outside may be. Everything is checked before a document is built from it.
struct JsonLimits {
    std::size_t bytes_max = 32 * 1'024 * 1'024;
    std::size_t string_bytes_max = 128 * 1'024;  ///< as written, escapes included
    std::size_t values_max = 2'000'000;
    std::size_t keys_per_object_max = 64;
    std::size_t key_bytes_max = 64;
    std::size_t depth_max = 12;
};

/// The largest integer that every JSON reader keeps exactly: 2^53 - 1.
inline constexpr std::int64_t json_integer_max = (1LL << 53) - 1;

/// What a guarded text says about itself at the top.
struct JsonHead {
    std::string format;        ///< the text in "format", or ""
    std::int64_t version = 0;  ///< the number in "version", or 0
    std::vector<std::string> keys;

    bool has(std::string_view key) const;
};

/// Walks the text once, without recursion and without building anything, and refuses what is not an
/// object in strict JSON (RFC 8259) within the limits: UTF-8 throughout, no byte-order mark,
/// nothing after the end, no key twice, whole numbers only, no NUL.
///
/// After this a parser that trusts its input may have the text.
Read<JsonHead> guard_json(std::string_view text, const JsonLimits& limits = {});

/// A file without the byte-order mark that some editors put first.
std::string_view without_byte_order_mark(std::string_view text);

}  // namespace accanto::exchange
