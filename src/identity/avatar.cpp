#include "identity/avatar.hpp"

#include "identity/hash.hpp"

namespace accanto::identity {

Avatar avatar_of(base::BytesView id) {
    const auto digest = hash("accanto/1/avatar", {id});
    return {.hue_pair = static_cast<std::uint8_t>(digest.bytes[0] % 10),
            .angle_degrees = static_cast<std::uint16_t>(digest.bytes[1] % 12 * 30),
            .cut_percent = static_cast<std::uint8_t>(52 + digest.bytes[2] % 4 * 8)};
}

}  // namespace accanto::identity
