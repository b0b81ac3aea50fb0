#include "identity/passphrase_box.hpp"

#include <algorithm>
#include <array>
#include <sodium.h>

namespace accanto::identity {
namespace {

constexpr base::Byte version = 1;
constexpr std::size_t salt_bytes = crypto_pwhash_argon2id_SALTBYTES;
constexpr std::size_t nonce_bytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_bytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;

// version(1) ‖ passes(1) ‖ memory in MiB(2, little-endian) ‖ salt(16) ‖ nonce(24) ‖ sealed text
constexpr std::size_t salt_at = 4;
constexpr std::size_t nonce_at = salt_at + salt_bytes;
constexpr std::size_t sealed_at = nonce_at + nonce_bytes;

using Key = std::array<base::Byte, crypto_aead_xchacha20poly1305_ietf_KEYBYTES>;

struct Cost {
    unsigned passes = passphrase_passes;
    unsigned memory_mib = passphrase_memory_mib;
};

bool is_acceptable(Cost cost) {
    return cost.passes >= passphrase_passes_min && cost.passes <= passphrase_passes_max &&
           cost.memory_mib >= passphrase_memory_mib_min &&
           cost.memory_mib <= passphrase_memory_mib_max;
}

/// Nothing when the memory can't be had.
std::optional<Key> key_of(std::string_view passphrase, const base::Byte* salt, Cost cost) {
    Key key{};
    const bool derived =
        crypto_pwhash_argon2id(key.data(), key.size(), passphrase.data(), passphrase.size(), salt,
                               cost.passes, std::size_t{cost.memory_mib} * 1'024 * 1'024,
                               crypto_pwhash_argon2id_ALG_ARGON2ID13) == 0;
    if (!derived) return std::nullopt;
    return key;
}

}  // namespace

base::Bytes lock(base::BytesView plain, std::string_view passphrase, base::Random& random) {
    const Cost cost;
    base::Bytes box(sealed_at + plain.size() + tag_bytes);
    box[0] = version;
    box[1] = static_cast<base::Byte>(cost.passes);
    box[2] = static_cast<base::Byte>(cost.memory_mib);
    box[3] = static_cast<base::Byte>(cost.memory_mib >> 8);
    random.fill(std::span(box).subspan(salt_at, salt_bytes + nonce_bytes));
    auto key = key_of(passphrase, box.data() + salt_at, cost);
    if (!key) return {};
    crypto_aead_xchacha20poly1305_ietf_encrypt(box.data() + sealed_at, nullptr, plain.data(),
                                               plain.size(), box.data(), nonce_at, nullptr,
                                               box.data() + nonce_at, key->data());
    sodium_memzero(key->data(), key->size());
    return box;
}

std::optional<base::Bytes> unlock(base::BytesView box, std::string_view passphrase) {
    if (box.size() < sealed_at + tag_bytes || box[0] != version) return std::nullopt;
    const Cost cost{.passes = box[1], .memory_mib = box[2] | static_cast<unsigned>(box[3]) << 8};
    if (!is_acceptable(cost)) return std::nullopt;
    auto key = key_of(passphrase, box.data() + salt_at, cost);
    if (!key) return std::nullopt;
    base::Bytes plain(box.size() - sealed_at - tag_bytes);
    const bool opened =
        crypto_aead_xchacha20poly1305_ietf_decrypt(
            plain.data(), nullptr, nullptr, box.data() + sealed_at, box.size() - sealed_at,
            box.data(), nonce_at, box.data() + nonce_at, key->data()) == 0;
    sodium_memzero(key->data(), key->size());
    if (!opened) return std::nullopt;
    return plain;
}

}  // namespace accanto::identity
