#include "identity/secret.hpp"

#include <sodium.h>

namespace accanto::identity {

void wipe(std::span<base::Byte> secret) {
    sodium_memzero(secret.data(), secret.size());
}

void wipe(std::string& secret) {
    // Within the capacity nothing is moved, so what was cut off earlier is reached as well.
    secret.resize(secret.capacity());
    sodium_memzero(secret.data(), secret.size());
    secret.clear();
}

}  // namespace accanto::identity
