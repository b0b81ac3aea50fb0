#pragma once

#include <optional>
#include <string_view>

#include "base/bytes.hpp"
#include "base/random.hpp"

namespace accanto::identity {

/// Argon2id13, t = 3, m = 64 MiB, then XChaCha20-Poly1305. For backup files. Takes a fifth of a second.
base::Bytes lock(base::BytesView plain, std::string_view passphrase, base::Random& random);

/// Nothing when the passphrase is another, or the box was damaged.
std::optional<base::Bytes> unlock(base::BytesView box, std::string_view passphrase);

}  // namespace accanto::identity
