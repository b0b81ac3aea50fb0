#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace accanto::base {

using Byte = std::uint8_t;
using Bytes = std::vector<Byte>;
using BytesView = std::span<const Byte>;

/// The bytes of a text, without a copy.
BytesView bytes_of(std::string_view text);

/// A text with exactly these bytes; the caller knows that they are UTF-8.
std::string text_of(BytesView bytes);

/// base64url without padding (RFC 4648 §5).
std::string to_base64url(BytesView bytes);

/// Nothing unless `text` is canonical: no padding, no other letters, no stray bits in the last
/// letter.
std::optional<Bytes> from_base64url(std::string_view text);

}  // namespace accanto::base
