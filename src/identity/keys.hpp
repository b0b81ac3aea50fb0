#pragma once

#include <array>

#include "base/bytes.hpp"
#include "base/id.hpp"
#include "base/random.hpp"

namespace accanto::identity {

/// Starts the cryptography library; call once, before anything else of identity/.
void start();

/// Ed25519: signs and nothing else.
using SigningPublicKey = base::Id<struct SigningPublicKeyTag, 32>;
/// X25519: opens what was sealed to it and nothing else.
using BoxPublicKey = base::Id<struct BoxPublicKeyTag, 32>;

/// A person, in one program. For somebody with a device: derived from the device's signing key.
using PersonId = base::Id<struct PersonIdTag, 16>;

struct SigningKeys {
    SigningPublicKey public_key;
    std::array<base::Byte, 32> seed{};
    bool operator==(const SigningKeys&) const = default;
};

struct BoxKeys {
    BoxPublicKey public_key;
    std::array<base::Byte, 32> secret{};
    bool operator==(const BoxKeys&) const = default;
};

/// What one browser profile has for one program. Made at random, never sent anywhere.
struct DeviceKeys {
    SigningKeys signing;
    BoxKeys box;
    bool operator==(const DeviceKeys&) const = default;
};

SigningKeys signing_keys_from_seed(const std::array<base::Byte, 32>& seed);
BoxKeys box_keys_from_secret(const std::array<base::Byte, 32>& secret);
DeviceKeys make_device_keys(base::Random& random);

/// `hash("accanto/1/person", {key})`, cut to 128 bits.
PersonId person_of(const SigningPublicKey& device);

}  // namespace accanto::identity
