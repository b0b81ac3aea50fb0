#pragma once

#include <map>
#include <span>
#include <string_view>

#include "base/random.hpp"
#include "program/fact.hpp"

namespace accanto::program {

/// The epoch keys one device holds. A value: grows only.
class Keyring {
public:
    /// Takes the key out of its wrap when one is for `keys`, and keeps it if it is what was
    /// committed to. True when something new was learnt. A share is understood once its epoch was.
    bool learn(const EventId& epoch, const fact::EpochStarted& fact,
               const identity::DeviceKeys& keys, const DeviceId& me);
    bool learn(const fact::EpochShared& fact, const identity::DeviceKeys& keys, const DeviceId& me);
    /// Takes a key that is known already: one's own, or from a backup. Refused without a word when
    /// the epoch committed to another.
    void keep(const EventId& epoch, const identity::EpochKey& key);

    const identity::EpochKey* key(const EventId& epoch) const;
    const std::map<EventId, identity::EpochKey>& keys() const { return keys_; }
    bool operator==(const Keyring&) const = default;

private:
    std::map<EventId, identity::EpochKey> keys_;
    std::map<EventId, identity::KeyCommitment> commitments_;
};

struct Recipient {
    DeviceId device;
    identity::BoxPublicKey box;
};

/// A new epoch key and the fact that hands it to `recipients`, each device once. A wrap is the
/// key's 32 bytes, sealed to the device's box key. At most `wraps_max` recipients are taken; as an
/// event's body holds about 500 wraps, hand a key to more people in several `share_epoch`.
struct NewEpoch {
    identity::EpochKey key;
    fact::EpochStarted fact;
};
NewEpoch start_epoch(std::string_view conversation, std::span<const Recipient> recipients,
                     base::Random& random);

/// The fact that hands a known key to more devices.
fact::EpochShared share_epoch(const EventId& epoch, const identity::EpochKey& key,
                              std::span<const Recipient> recipients, base::Random& random);

}  // namespace accanto::program
