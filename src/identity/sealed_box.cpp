#include "identity/sealed_box.hpp"

#include <algorithm>
#include <sodium.h>

namespace accanto::identity {
namespace {

static_assert(seal_overhead_bytes == crypto_box_curve25519xchacha20poly1305_SEALBYTES);

using Nonce = std::array<base::Byte, crypto_box_curve25519xchacha20poly1305_NONCEBYTES>;

/// As libsodium's seal: BLAKE2b-192 of both public keys.
Nonce nonce_of(const BoxPublicKey& ephemeral, const BoxPublicKey& recipient) {
    Nonce nonce{};
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, nonce.size());
    crypto_generichash_update(&state, ephemeral.bytes.data(), BoxPublicKey::size);
    crypto_generichash_update(&state, recipient.bytes.data(), BoxPublicKey::size);
    crypto_generichash_final(&state, nonce.data(), nonce.size());
    return nonce;
}

}  // namespace

base::Bytes seal(base::BytesView plain, const BoxPublicKey& recipient, base::Random& random) {
    std::array<base::Byte, 32> secret{};
    random.fill(secret);
    auto ephemeral = box_keys_from_secret(secret);
    const auto nonce = nonce_of(ephemeral.public_key, recipient);

    base::Bytes sealed(seal_overhead_bytes + plain.size());
    std::ranges::copy(ephemeral.public_key.bytes, sealed.begin());
    const bool made = crypto_box_curve25519xchacha20poly1305_easy(
                          sealed.data() + BoxPublicKey::size, plain.data(), plain.size(),
                          nonce.data(), recipient.bytes.data(), ephemeral.secret.data()) == 0;
    sodium_memzero(secret.data(), secret.size());
    sodium_memzero(ephemeral.secret.data(), ephemeral.secret.size());
    return made ? sealed : base::Bytes{};
}

std::optional<base::Bytes> open_sealed(base::BytesView sealed, const BoxKeys& recipient) {
    if (sealed.size() < seal_overhead_bytes) return std::nullopt;
    base::Bytes plain(sealed.size() - seal_overhead_bytes);
    const bool opened = crypto_box_curve25519xchacha20poly1305_seal_open(
                            plain.data(), sealed.data(), sealed.size(),
                            recipient.public_key.bytes.data(), recipient.secret.data()) == 0;
    if (!opened) return std::nullopt;
    return plain;
}

}  // namespace accanto::identity
