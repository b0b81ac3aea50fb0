#include "identity/signature.hpp"

#include <sodium.h>

namespace accanto::identity {

// The public half is derived again and not taken from `keys`: signing one message under two public
// keys would give the secret away.
Signature sign(const SigningKeys& keys, base::BytesView message) {
    std::array<base::Byte, crypto_sign_PUBLICKEYBYTES> public_key{};
    std::array<base::Byte, crypto_sign_SECRETKEYBYTES> secret{};
    crypto_sign_seed_keypair(public_key.data(), secret.data(), keys.seed.data());
    Signature signature;
    crypto_sign_detached(signature.bytes.data(), nullptr, message.data(), message.size(),
                         secret.data());
    sodium_memzero(secret.data(), secret.size());
    return signature;
}

bool verify(const SigningPublicKey& key, base::BytesView message, const Signature& signature) {
    return crypto_sign_verify_detached(signature.bytes.data(), message.data(), message.size(),
                                       key.bytes.data()) == 0;
}

}  // namespace accanto::identity
