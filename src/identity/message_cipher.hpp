#pragma once

#include <array>
#include <optional>

#include "base/bytes.hpp"
#include "base/id.hpp"
#include "base/random.hpp"

namespace accanto::identity {

/// The key of one epoch of one conversation.
struct EpochKey {
    std::array<base::Byte, 32> bytes{};
    bool operator==(const EpochKey&) const = default;
};

/// What everybody may know of an epoch key; an issuer can't give two people different keys unseen.
using KeyCommitment = base::Id<struct KeyCommitmentTag, 32>;

EpochKey make_epoch_key(base::Random& random);
KeyCommitment commitment_of(const EpochKey& key);

/// The padded length of a plain text of `length` bytes (NIP-44's steps, floor 64), so that a sealed
/// length tells little. At most `plain_bytes_max`.
std::size_t padded_length(std::size_t length);
inline constexpr std::size_t plain_bytes_max = 65'535;

/// Encrypts under a key used for this message alone, and commits to that key:
///     mk ‖ cm = BLAKE2b-512(epoch key; nonce, hash of associated data)
///     body    = nonce(24) ‖ cm(32) ‖ XChaCha20-Poly1305(mk, nonce, associated data, padded plain)
/// `plain` must be at most `plain_bytes_max` long.
base::Bytes encrypt(base::BytesView plain, const EpochKey& key, base::BytesView associated_data,
                    base::Random& random);

/// Nothing for another key, other associated data, or any changed byte.
std::optional<base::Bytes> decrypt(base::BytesView body, const EpochKey& key,
                                   base::BytesView associated_data);

}  // namespace accanto::identity
