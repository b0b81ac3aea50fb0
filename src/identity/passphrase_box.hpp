#pragma once

#include <optional>
#include <string_view>

#include "base/bytes.hpp"
#include "base/random.hpp"

namespace accanto::identity {

// RFC 9106's second choice for writing. Reading refuses what is weaker than OWASP's minimum, and
// what would make a hostile file cost minutes or gigabytes.
inline constexpr unsigned passphrase_passes = 3;
inline constexpr unsigned passphrase_memory_mib = 64;
inline constexpr unsigned passphrase_passes_min = 2;
inline constexpr unsigned passphrase_passes_max = 10;
inline constexpr unsigned passphrase_memory_mib_min = 19;
inline constexpr unsigned passphrase_memory_mib_max = 512;

/// Argon2id13, t = 3, m = 64 MiB, then XChaCha20-Poly1305. For backup files. Takes a fifth of a
/// second. The passphrase is used byte for byte: bring it to NFKC first. Empty when there is no
/// memory for it.
///     version 1 (1) ‖ t (1) ‖ m in MiB (2, little-endian) ‖ salt (16) ‖ nonce (24) ‖ sealed plain
/// The bytes before the nonce are associated data.
base::Bytes lock(base::BytesView plain, std::string_view passphrase, base::Random& random);

/// Nothing when the passphrase is another, the box was damaged, or it asks for costs out of bounds.
std::optional<base::Bytes> unlock(base::BytesView box, std::string_view passphrase);

}  // namespace accanto::identity
