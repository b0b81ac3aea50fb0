#pragma once

#include <initializer_list>
#include <string_view>

#include "base/bytes.hpp"
#include "base/id.hpp"

namespace accanto::identity {

using Hash = base::Id<struct HashTag, 32>;       ///< BLAKE2b-256
using LongHash = base::Id<struct LongHashTag, 64>;  ///< BLAKE2b-512

/// BLAKE2b-256 (RFC 7693) of a domain tag, a zero byte, and the parts, each led by its length as eight
/// little-endian bytes. So no two different lists of parts hash the same.
Hash hash(std::string_view domain_tag, std::initializer_list<base::BytesView> parts);

/// As `hash`, keyed with up to 64 bytes.
Hash keyed_hash(base::BytesView key, std::string_view domain_tag, std::initializer_list<base::BytesView> parts);

/// As `keyed_hash`, BLAKE2b-512.
LongHash long_keyed_hash(base::BytesView key, std::string_view domain_tag,
                         std::initializer_list<base::BytesView> parts);

}  // namespace accanto::identity
