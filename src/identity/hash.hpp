#pragma once

#include <initializer_list>
#include <string_view>

#include "base/bytes.hpp"
#include "base/id.hpp"

namespace accanto::identity {

using Hash = base::Id<struct HashTag, 32>;          ///< BLAKE2b-256
using LongHash = base::Id<struct LongHashTag, 64>;  ///< BLAKE2b-512

inline constexpr std::size_t hash_key_bytes_max = 64;

/// A domain tag, a zero byte, and the parts, each led by its length as eight little-endian bytes.
/// So no two different lists of parts give the same bytes. The tag is ASCII without a zero.
base::Bytes framed(std::string_view domain_tag, std::initializer_list<base::BytesView> parts);

/// BLAKE2b-256 (RFC 7693) of `framed(domain_tag, parts)`.
Hash hash(std::string_view domain_tag, std::initializer_list<base::BytesView> parts);

/// As `hash`, keyed with up to 64 bytes.
Hash keyed_hash(base::BytesView key, std::string_view domain_tag,
                std::initializer_list<base::BytesView> parts);

/// As `keyed_hash`, BLAKE2b-512.
LongHash long_keyed_hash(base::BytesView key, std::string_view domain_tag,
                         std::initializer_list<base::BytesView> parts);

}  // namespace accanto::identity
