#pragma once

#include <optional>
#include <string_view>

#include "base/random.hpp"
#include "base/result.hpp"
#include "identity/secret.hpp"

namespace accanto::identity {

/// What a device's stored files are sealed with, at random. It is kept in slots: in each it is
/// locked with a passphrase, so another passphrase changes a slot and no file.
using VaultKey = SecretKey;

inline constexpr std::size_t vault_slots_max = 2;
/// As long as the longest file of a device and what sealing adds; more is not opened.
inline constexpr std::size_t sealed_file_bytes_max = 64'000'000;

VaultKey make_vault_key(base::Random& random);

/// `slots` with one more, or with the one at `place` replaced; `slots` is empty at first. Nothing
/// when there is no such place, the slots are damaged, or there is no memory (passphrase_box.hpp).
///     version 1 (1) ‖ number of slots (1) ‖ each: `lock(key, passphrase)` (92)
std::optional<base::Bytes> with_slot(base::BytesView slots, std::size_t place, const VaultKey& key,
                                     std::string_view passphrase, base::Random& random);

/// Nothing when no slot opens with the passphrase. A fifth of a second a slot.
std::optional<VaultKey> open_slots(base::BytesView slots, std::string_view passphrase);

/// A file sealed for its place:
///     0xAC ‖ version 1 (1) ‖ nonce (24) ‖ XChaCha20-Poly1305(key, nonce, associated data, plain)
///     associated data = framed("accanto/1/file", {path, the first two bytes})
base::Bytes seal_file(base::BytesView plain, const VaultKey& key, std::string_view path,
                      base::Random& random);

/// Whether a file begins as sealed ones do. Plain ones are JSON and begin otherwise.
bool is_sealed_file(base::BytesView file);

enum class SealProblem {
    NotSealed,
    Newer,    ///< sealed by a later version of the page
    Damaged,  ///< or of another key, or of another place
};

base::Result<base::Bytes, SealProblem> open_file(base::BytesView sealed, const VaultKey& key,
                                                 std::string_view path);

}  // namespace accanto::identity
