#pragma once

#include "identity/keys.hpp"
#include "identity/recovery_words.hpp"

namespace accanto::identity {

/// What a person's twelve words give, for all their programs.
using RecoveryKey = SecretKey;

/// `keyed_hash(entropy, "accanto/1/recovery", {})`.
RecoveryKey recovery_key_of(const RecoveryEntropy& entropy);

/// The root of a person in one program. It signs a new device and opens what was kept for it;
/// nobody can tell that two programs' roots are one person's. The seeds are
/// `keyed_hash(key, "accanto/1/root-sign", {program})` and the same with "accanto/1/root-box".
SigningKeys root_signing_keys(const RecoveryKey& key, base::BytesView program);
BoxKeys root_box_keys(const RecoveryKey& key, base::BytesView program);

}  // namespace accanto::identity
