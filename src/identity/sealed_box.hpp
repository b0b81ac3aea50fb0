#pragma once

#include <optional>

#include "base/random.hpp"
#include "identity/keys.hpp"

namespace accanto::identity {

/// How much longer a sealed text is: an ephemeral public key and a tag.
inline constexpr std::size_t seal_overhead_bytes = 48;

/// libsodium's crypto_box_curve25519xchacha20poly1305_seal, with the ephemeral key drawn from
/// `random`. Empty when nobody can have the secret of `recipient` (a point of low order, from a
/// hostile peer).
base::Bytes seal(base::BytesView plain, const BoxPublicKey& recipient, base::Random& random);

/// Nothing when it was sealed for somebody else, or changed on the way.
std::optional<base::Bytes> open_sealed(base::BytesView sealed, const BoxKeys& recipient);

}  // namespace accanto::identity
