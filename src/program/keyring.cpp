#include "program/keyring.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "identity/sealed_box.hpp"

namespace accanto::program {
namespace {

constexpr std::size_t key_bytes = 32;

/// The key that was sealed to me, if it is the one committed to.
std::optional<identity::EpochKey> unwrapped(std::span<const fact::Wrap> wraps,
                                            const identity::KeyCommitment& commitment,
                                            const identity::DeviceKeys& keys, const DeviceId& me) {
    for (const auto& wrap : wraps) {
        if (wrap.device != me || wrap.sealed.size() != key_bytes + identity::seal_overhead_bytes)
            continue;
        const auto plain = identity::open_sealed(wrap.sealed, keys.box);
        if (!plain || plain->size() != key_bytes) continue;
        identity::EpochKey key;
        std::ranges::copy(*plain, key.bytes.begin());
        if (identity::commitment_of(key) == commitment) return key;
    }
    return std::nullopt;
}

std::vector<fact::Wrap> wraps_for(const identity::EpochKey& key,
                                  std::span<const Recipient> recipients, base::Random& random) {
    std::vector<fact::Wrap> wraps;
    std::set<DeviceId> served;
    for (const auto& recipient : recipients) {
        if (wraps.size() == wraps_max) break;
        if (!served.insert(recipient.device).second) continue;
        wraps.push_back({recipient.device, identity::seal(key.bytes, recipient.box, random)});
    }
    return wraps;
}

}  // namespace

bool Keyring::learn(const EventId& epoch, const fact::EpochStarted& fact,
                    const identity::DeviceKeys& keys, const DeviceId& me) {
    const auto& commitment = commitments_.try_emplace(epoch, fact.commitment).first->second;
    if (keys_.contains(epoch)) return false;
    const auto key = unwrapped(fact.wraps, commitment, keys, me);
    return key && keys_.emplace(epoch, *key).second;
}

bool Keyring::learn(const fact::EpochShared& fact, const identity::DeviceKeys& keys,
                    const DeviceId& me) {
    const auto commitment = commitments_.find(fact.epoch);
    if (commitment == commitments_.end() || keys_.contains(fact.epoch)) return false;
    const auto key = unwrapped(fact.wraps, commitment->second, keys, me);
    return key && keys_.emplace(fact.epoch, *key).second;
}

void Keyring::keep(const EventId& epoch, const identity::EpochKey& key) {
    const auto commitment = identity::commitment_of(key);
    if (commitments_.try_emplace(epoch, commitment).first->second != commitment) return;
    keys_.try_emplace(epoch, key);
}

const identity::EpochKey* Keyring::key(const EventId& epoch) const {
    const auto found = keys_.find(epoch);
    return found == keys_.end() ? nullptr : &found->second;
}

NewEpoch start_epoch(std::string_view conversation, std::span<const Recipient> recipients,
                     base::Random& random) {
    const auto key = identity::make_epoch_key(random);
    return {key,
            {std::string(conversation), identity::commitment_of(key),
             wraps_for(key, recipients, random)}};
}

fact::EpochShared share_epoch(const EventId& epoch, const identity::EpochKey& key,
                              std::span<const Recipient> recipients, base::Random& random) {
    return {epoch, wraps_for(key, recipients, random)};
}

}  // namespace accanto::program
