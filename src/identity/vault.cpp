#include "identity/vault.hpp"

#include <algorithm>
#include <sodium.h>

#include "identity/hash.hpp"
#include "identity/passphrase_box.hpp"

namespace accanto::identity {
namespace {

constexpr base::Byte slots_version = 1;
constexpr std::size_t slots_at = 2;
constexpr std::size_t slot_bytes = 4 + 16 + 24 + VaultKey::size + 16;

constexpr base::Byte file_mark = 0xAC;
constexpr base::Byte file_version = 1;
constexpr std::size_t nonce_at = 2;
constexpr std::size_t nonce_bytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_bytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t sealed_at = nonce_at + nonce_bytes;

/// How many there are; nothing when these are no slots.
std::optional<std::size_t> slot_count(base::BytesView slots) {
    if (slots.empty()) return 0;
    if (slots.size() < slots_at || slots[0] != slots_version) return std::nullopt;
    const std::size_t count = slots[1];
    const bool fits =
        count >= 1 && count <= vault_slots_max && slots.size() == slots_at + count * slot_bytes;
    return fits ? std::optional(count) : std::nullopt;
}

base::Bytes associated_data(std::string_view path, base::BytesView file) {
    return framed("accanto/1/file", {base::bytes_of(path), file.first(nonce_at)});
}

}  // namespace

VaultKey make_vault_key(base::Random& random) {
    VaultKey key;
    random.fill(key.bytes());
    return key;
}

std::optional<base::Bytes> with_slot(base::BytesView slots, std::size_t place, const VaultKey& key,
                                     std::string_view passphrase, base::Random& random) {
    const auto count = slot_count(slots);
    if (!count || place > *count || place >= vault_slots_max) return std::nullopt;
    const auto slot = lock(key.bytes(), passphrase, random);
    if (slot.size() != slot_bytes) return std::nullopt;
    const auto count_now = std::max(*count, place + 1);
    base::Bytes changed(slots.begin(), slots.end());
    changed.resize(slots_at + count_now * slot_bytes);
    changed[0] = slots_version;
    changed[1] = static_cast<base::Byte>(count_now);
    std::ranges::copy(slot, std::span(changed).subspan(slots_at + place * slot_bytes).begin());
    return changed;
}

std::optional<VaultKey> open_slots(base::BytesView slots, std::string_view passphrase) {
    const auto count = slot_count(slots).value_or(0);
    for (std::size_t i = 0; i < count; ++i) {
        auto bytes = unlock(slots.subspan(slots_at + i * slot_bytes, slot_bytes), passphrase);
        if (!bytes) continue;
        VaultKey key(*bytes);
        wipe(*bytes);
        return key;
    }
    return std::nullopt;
}

base::Bytes seal_file(base::BytesView plain, const VaultKey& key, std::string_view path,
                      base::Random& random) {
    base::Bytes file(sealed_at + plain.size() + tag_bytes);
    file[0] = file_mark;
    file[1] = file_version;
    const auto nonce = std::span(file).subspan(nonce_at, nonce_bytes);
    random.fill(nonce);
    const auto place = associated_data(path, file);
    crypto_aead_xchacha20poly1305_ietf_encrypt(file.data() + sealed_at, nullptr, plain.data(),
                                               plain.size(), place.data(), place.size(), nullptr,
                                               nonce.data(), key.bytes().data());
    return file;
}

bool is_sealed_file(base::BytesView file) {
    return file.size() >= nonce_at && file[0] == file_mark;
}

base::Result<base::Bytes, SealProblem> open_file(base::BytesView sealed, const VaultKey& key,
                                                 std::string_view path) {
    if (!is_sealed_file(sealed)) return base::Failure(SealProblem::NotSealed);
    if (sealed[1] > file_version) return base::Failure(SealProblem::Newer);
    const bool fits = sealed[1] == file_version && sealed.size() >= sealed_at + tag_bytes &&
                      sealed.size() <= sealed_file_bytes_max;
    if (!fits) return base::Failure(SealProblem::Damaged);
    const auto place = associated_data(path, sealed);
    base::Bytes plain(sealed.size() - sealed_at - tag_bytes);
    const bool opened =
        crypto_aead_xchacha20poly1305_ietf_decrypt(
            plain.data(), nullptr, nullptr, sealed.data() + sealed_at, sealed.size() - sealed_at,
            place.data(), place.size(), sealed.data() + nonce_at, key.bytes().data()) == 0;
    if (!opened) return base::Failure(SealProblem::Damaged);
    return plain;
}

}  // namespace accanto::identity
