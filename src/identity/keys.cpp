#include "identity/keys.hpp"

#include <sodium.h>

#include "base/check.hpp"
#include "identity/hash.hpp"

namespace accanto::identity {

void start() {
    base::check(sodium_init() >= 0, "The cryptography library starts.");
}

SigningKeys signing_keys_from_seed(const std::array<base::Byte, 32>& seed) {
    SigningKeys keys{.public_key = {}, .seed = seed};
    std::array<base::Byte, crypto_sign_SECRETKEYBYTES> secret{};
    crypto_sign_seed_keypair(keys.public_key.bytes.data(), secret.data(), seed.data());
    sodium_memzero(secret.data(), secret.size());
    return keys;
}

BoxKeys box_keys_from_secret(const std::array<base::Byte, 32>& secret) {
    BoxKeys keys{.public_key = {}, .secret = secret};
    crypto_scalarmult_base(keys.public_key.bytes.data(), secret.data());
    return keys;
}

DeviceKeys make_device_keys(base::Random& random) {
    std::array<base::Byte, 32> seed{};
    random.fill(seed);
    std::array<base::Byte, 32> secret{};
    random.fill(secret);
    return {.signing = signing_keys_from_seed(seed), .box = box_keys_from_secret(secret)};
}

PersonId person_of(const SigningPublicKey& device) {
    return PersonId::from_bytes(hash("accanto/1/person", {device.bytes}).bytes);
}

}  // namespace accanto::identity
