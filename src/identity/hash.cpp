#include "identity/hash.hpp"

#include <array>
#include <cstdint>
#include <sodium.h>

#include "base/check.hpp"

namespace accanto::identity {
namespace {

std::array<base::Byte, 8> little_endian(std::uint64_t number) {
    std::array<base::Byte, 8> bytes{};
    for (auto& byte : bytes) {
        byte = static_cast<base::Byte>(number);
        number >>= 8;
    }
    return bytes;
}

/// Hands the framed bytes to `take`, piece by piece.
template <class Take>
void frame(std::string_view domain_tag, std::initializer_list<base::BytesView> parts, Take take) {
    take(base::bytes_of(domain_tag));
    take(base::BytesView(std::array<base::Byte, 1>{}));
    for (const auto part : parts) {
        take(base::BytesView(little_endian(part.size())));
        take(part);
    }
}

template <class Digest>
Digest digest(base::BytesView key, std::string_view domain_tag,
              std::initializer_list<base::BytesView> parts) {
    base::check(key.size() <= hash_key_bytes_max, "A hash key has at most 64 bytes.");
    crypto_generichash_state state;
    crypto_generichash_init(&state, key.data(), key.size(), Digest::size);
    frame(domain_tag, parts, [&state](base::BytesView piece) {
        crypto_generichash_update(&state, piece.data(), piece.size());
    });
    Digest result;
    crypto_generichash_final(&state, result.bytes.data(), Digest::size);
    sodium_memzero(&state, sizeof state);
    return result;
}

}  // namespace

base::Bytes framed(std::string_view domain_tag, std::initializer_list<base::BytesView> parts) {
    base::Bytes bytes;
    frame(domain_tag, parts, [&bytes](base::BytesView piece) {
        bytes.insert(bytes.end(), piece.begin(), piece.end());
    });
    return bytes;
}

Hash hash(std::string_view domain_tag, std::initializer_list<base::BytesView> parts) {
    return digest<Hash>({}, domain_tag, parts);
}

Hash keyed_hash(base::BytesView key, std::string_view domain_tag,
                std::initializer_list<base::BytesView> parts) {
    return digest<Hash>(key, domain_tag, parts);
}

LongHash long_keyed_hash(base::BytesView key, std::string_view domain_tag,
                         std::initializer_list<base::BytesView> parts) {
    return digest<LongHash>(key, domain_tag, parts);
}

}  // namespace accanto::identity
