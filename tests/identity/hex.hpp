#pragma once

#include <numeric>
#include <string_view>

#include "base/bytes.hpp"

namespace accanto::test {

/// The bytes of published vectors; `hex` is well formed.
inline base::Bytes bytes_of_hex(std::string_view hex) {
    const auto digit = [](char letter) { return letter <= '9' ? letter - '0' : letter - 'a' + 10; };
    base::Bytes bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
        bytes.push_back(static_cast<base::Byte>(digit(hex[i]) << 4 | digit(hex[i + 1])));
    }
    return bytes;
}

/// `first`, and one more each time.
inline base::Bytes counting_from(int first, std::size_t length) {
    base::Bytes bytes(length);
    std::iota(bytes.begin(), bytes.end(), static_cast<base::Byte>(first));
    return bytes;
}

}  // namespace accanto::test
