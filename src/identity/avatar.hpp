#pragma once

#include <cstdint>

#include "base/bytes.hpp"

namespace accanto::identity {

/// The picture of a key: the same on every device. A hint, not a proof.
struct Avatar {
    std::uint8_t hue_pair = 0;        ///< 0…9, a row of the palette
    std::uint16_t angle_degrees = 0;  ///< 0, 30 … 330
    std::uint8_t cut_percent = 52;    ///< 52, 60, 68 or 76 of the diameter
    bool operator==(const Avatar&) const = default;
};

/// From `hash("accanto/1/avatar", {id})`: byte 0 mod 10, byte 1 mod 12 × 30°, byte 2 mod 4 (52 + 8
/// each).
Avatar avatar_of(base::BytesView id);

}  // namespace accanto::identity
