#pragma once

#include <algorithm>
#include <array>
#include <compare>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/bytes.hpp"

namespace accanto::base {

/// `Size` opaque bytes. `Tag` makes an EventId and a PersonId different types, so that they
/// cannot be swapped by mistake.
template <class Tag, std::size_t Size = 32>
struct Id {
    static constexpr std::size_t size = Size;

    std::array<Byte, Size> bytes{};

    auto operator<=>(const Id&) const = default;

    std::string text() const { return to_base64url(bytes); }

    /// Nothing unless `text` is the canonical base64url of exactly `Size` bytes.
    static std::optional<Id> from_text(std::string_view text) {
        const auto decoded = from_base64url(text);
        if (!decoded || decoded->size() != Size) return std::nullopt;
        Id id;
        std::ranges::copy(*decoded, id.bytes.begin());
        return id;
    }

    /// The id whose bytes are the first `Size` of `source`, which must have that many.
    static Id from_bytes(BytesView source) {
        Id id;
        std::ranges::copy(source.first(Size), id.bytes.begin());
        return id;
    }
};

}  // namespace accanto::base

template <class Tag, std::size_t Size>
struct std::hash<accanto::base::Id<Tag, Size>> {
    std::size_t operator()(const accanto::base::Id<Tag, Size>& id) const {
        std::size_t value = 0;
        for (std::size_t i = 0; i < sizeof value; ++i) value = (value << 8) | id.bytes[i];
        return value;
    }
};
