#pragma once

#include "base/id.hpp"
#include "identity/keys.hpp"

namespace accanto::identity {

using Signature = base::Id<struct SignatureTag, 64>;

/// Ed25519 (RFC 8032) over `message`.
Signature sign(const SigningKeys& keys, base::BytesView message);

/// Exactly what libsodium accepts, everywhere: other libraries accept other signatures, and
/// replicas would diverge.
bool verify(const SigningPublicKey& key, base::BytesView message, const Signature& signature);

}  // namespace accanto::identity
