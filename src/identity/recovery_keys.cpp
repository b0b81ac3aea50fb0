#include "identity/recovery_keys.hpp"

#include "identity/hash.hpp"

namespace accanto::identity {

RecoveryKey recovery_key_of(const RecoveryEntropy& entropy) {
    auto hash = keyed_hash(entropy.bytes(), "accanto/1/recovery", {});
    RecoveryKey key(hash.bytes);
    wipe(hash.bytes);
    return key;
}

SigningKeys root_signing_keys(const RecoveryKey& key, base::BytesView program) {
    auto seed = keyed_hash(key.bytes(), "accanto/1/root-sign", {program});
    const auto keys = signing_keys_from_seed(seed.bytes);
    wipe(seed.bytes);
    return keys;
}

BoxKeys root_box_keys(const RecoveryKey& key, base::BytesView program) {
    auto secret = keyed_hash(key.bytes(), "accanto/1/root-box", {program});
    const auto keys = box_keys_from_secret(secret.bytes);
    wipe(secret.bytes);
    return keys;
}

}  // namespace accanto::identity
