#include "support/journal_builder.hpp"

#include "base/check.hpp"

namespace accanto::test {
namespace {

constexpr std::int64_t minute_ms = 60'000;

/// FNV-1a, for spreading names over seeds.
std::uint64_t number_of(std::string_view name) {
    std::uint64_t number = 0xCBF29CE484222325ULL;
    for (const char letter : name) {
        number = (number ^ static_cast<unsigned char>(letter)) * 0x100000001B3ULL;
    }
    return number;
}

}  // namespace

JournalBuilder::Device& JournalBuilder::device_named(std::string_view name) {
    const auto known = devices_.find(name);
    if (known != devices_.end()) return known->second;
    SeededRandom random(seed_ ^ number_of(name));
    return devices_.emplace(name, Device{identity::make_device_keys(random), {}}).first->second;
}

JournalBuilder& JournalBuilder::says(std::string_view device, std::string_view type,
                                     std::string_view conversation, std::string_view body,
                                     std::optional<journal::EventId> epoch) {
    auto& [keys, replica] = device_named(device);
    last_ = journal::write_event(replica, keys.signing,
                                 {.type = std::string(type),
                                  .conversation = std::string(conversation),
                                  .epoch = epoch,
                                  .body = std::string(body),
                                  .now = now_});
    now_.ms += minute_ms;
    const auto admission = replica.admit(*last_);
    base::check(admission == journal::Admission::Added, "A device admits what it says.");
    return *this;
}

JournalBuilder& JournalBuilder::hears(std::string_view listener, std::string_view speaker) {
    auto& replica = device_named(listener).replica;
    replica = merge(std::move(replica), device_named(speaker).replica);
    return *this;
}

JournalBuilder& JournalBuilder::everyone_hears_everyone() {
    const auto all = everything();
    for (auto& [name, device] : devices_) device.replica = merge(std::move(device.replica), all);
    return *this;
}

JournalBuilder& JournalBuilder::copies(std::string_view device, std::string_view twin) {
    devices_.insert_or_assign(std::string(twin), Device(device_named(device)));
    return *this;
}

const identity::DeviceKeys& JournalBuilder::keys(std::string_view device) {
    return device_named(device).keys;
}

journal::DeviceId JournalBuilder::device_id(std::string_view device) {
    return keys(device).signing.public_key;
}

journal::Journal& JournalBuilder::replica(std::string_view device) {
    return device_named(device).replica;
}

journal::Journal JournalBuilder::everything() const {
    journal::Journal all;
    for (const auto& [name, device] : devices_) all = merge(std::move(all), device.replica);
    return all;
}

JournalBuilder& JournalBuilder::at(base::Instant now) {
    now_ = now;
    return *this;
}

journal::Event signed_event(std::string header, const identity::SigningKeys& keys,
                            std::optional<std::string> body) {
    const auto signature = identity::sign(keys, journal::signed_bytes(journal::id_of(header)));
    return {std::move(header), signature, std::move(body)};
}

journal::Event signed_event(journal::Header header, const identity::SigningKeys& keys,
                            std::string body) {
    header.body_length = static_cast<std::int64_t>(body.size());
    header.body_hash = journal::body_hash_of(body);
    return signed_event(journal::write_header(header), keys, std::move(body));
}

std::vector<journal::Event> events_of(const journal::Journal& journal) {
    std::vector<journal::Event> events;
    for (const auto& event : journal.in_order()) events.push_back(event.event());
    return events;
}

}  // namespace accanto::test
