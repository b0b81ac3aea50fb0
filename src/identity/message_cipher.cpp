#include "identity/message_cipher.hpp"

#include <algorithm>
#include <bit>
#include <sodium.h>

#include "base/check.hpp"
#include "identity/hash.hpp"

namespace accanto::identity {
namespace {

constexpr std::size_t nonce_bytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t commitment_bytes = 32;
constexpr std::size_t tag_bytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t length_bytes = 2;
constexpr std::size_t padded_bytes_min = 64;
constexpr std::size_t sealed_at = nonce_bytes + commitment_bytes;
constexpr std::size_t body_bytes_min = sealed_at + tag_bytes + length_bytes + padded_bytes_min;

/// First half: the key of this message. Second half: what commits to it.
LongHash message_key(const EpochKey& key, base::BytesView nonce, base::BytesView associated_data) {
    const auto context = hash("accanto/1/ad", {associated_data});
    return long_keyed_hash(key.bytes, "accanto/1/message", {nonce, context.bytes});
}

base::Bytes padded(base::BytesView plain) {
    base::Bytes text(length_bytes + padded_length(plain.size()));
    text[0] = static_cast<base::Byte>(plain.size() >> 8);
    text[1] = static_cast<base::Byte>(plain.size());
    std::ranges::copy(plain, text.begin() + length_bytes);
    return text;
}

/// Nothing unless `text` is exactly what `padded` writes.
std::optional<base::Bytes> unpadded(base::BytesView text) {
    const std::size_t length = static_cast<std::size_t>(text[0]) << 8 | text[1];
    const auto rest = text.subspan(length_bytes);
    if (rest.size() != padded_length(length)) return std::nullopt;
    const auto filling = rest.subspan(length);
    if (std::ranges::any_of(filling, [](base::Byte byte) { return byte != 0; })) {
        return std::nullopt;
    }
    return base::Bytes(rest.begin(), filling.begin());
}

}  // namespace

EpochKey make_epoch_key(base::Random& random) {
    EpochKey key;
    random.fill(key.bytes);
    return key;
}

KeyCommitment commitment_of(const EpochKey& key) {
    return KeyCommitment::from_bytes(hash("accanto/1/commitment", {key.bytes}).bytes);
}

std::size_t padded_length(std::size_t length) {
    if (length <= padded_bytes_min) return padded_bytes_min;
    const auto chunk = std::max<std::size_t>(32, std::bit_ceil(length) / 8);
    return (length + chunk - 1) / chunk * chunk;
}

base::Bytes encrypt(base::BytesView plain, const EpochKey& key, base::BytesView associated_data,
                    base::Random& random) {
    base::check(plain.size() <= plain_bytes_max, "A message is cut to size before it is sealed.");
    auto text = padded(plain);
    base::Bytes body(sealed_at + text.size() + tag_bytes);
    const auto nonce = std::span(body).first(nonce_bytes);
    random.fill(nonce);
    auto keys = message_key(key, nonce, associated_data);
    std::ranges::copy(base::BytesView(keys.bytes).last(commitment_bytes),
                      body.begin() + nonce_bytes);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        body.data() + sealed_at, nullptr, text.data(), text.size(), associated_data.data(),
        associated_data.size(), nullptr, nonce.data(), keys.bytes.data());
    sodium_memzero(keys.bytes.data(), keys.bytes.size());
    sodium_memzero(text.data(), text.size());
    return body;
}

std::optional<base::Bytes> decrypt(base::BytesView body, const EpochKey& key,
                                   base::BytesView associated_data) {
    if (body.size() < body_bytes_min) return std::nullopt;
    const auto nonce = body.first(nonce_bytes);
    auto keys = message_key(key, nonce, associated_data);
    const bool committed =
        sodium_memcmp(body.data() + nonce_bytes, keys.bytes.data() + commitment_bytes,
                      commitment_bytes) == 0;
    base::Bytes text(body.size() - sealed_at - tag_bytes);
    const bool opened =
        committed &&
        crypto_aead_xchacha20poly1305_ietf_decrypt(
            text.data(), nullptr, nullptr, body.data() + sealed_at, body.size() - sealed_at,
            associated_data.data(), associated_data.size(), nonce.data(), keys.bytes.data()) == 0;
    sodium_memzero(keys.bytes.data(), keys.bytes.size());
    if (!opened) return std::nullopt;
    return unpadded(text);
}

}  // namespace accanto::identity
