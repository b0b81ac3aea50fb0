#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "journal/journal.hpp"
#include "support/seeded_random.hpp"

namespace accanto::test {

/// A history told by several devices, each with a replica of its own:
///
///     JournalBuilder history(7);
///     history.says("ada", "program.create", "prog", "hello")   // the first event is the genesis
///            .hears("ben", "ada")
///            .says("ben", "board.post", "prog", "hi");
///     history.everything();                                    // all replicas, merged
///
/// A device is made when it is first named, with keys that follow from the seed and the name alone.
/// Each event is a minute later than the one before.
class JournalBuilder {
public:
    explicit JournalBuilder(std::uint64_t seed) : seed_(seed) {}

    /// The device writes its next event, as it sees the history, and keeps it. Its replica must be
    /// empty (then this is a genesis) or know the program: `hears` first.
    JournalBuilder& says(std::string_view device, std::string_view type,
                         std::string_view conversation, std::string_view body,
                         std::optional<journal::EventId> epoch = std::nullopt);
    /// `listener` takes in all that `speaker` knows.
    JournalBuilder& hears(std::string_view listener, std::string_view speaker);
    JournalBuilder& everyone_hears_everyone();
    /// `twin` becomes a device with the keys and the replica `device` has now: a restored backup.
    /// When both say something, that is a fork.
    JournalBuilder& copies(std::string_view device, std::string_view twin);

    const identity::DeviceKeys& keys(std::string_view device);
    journal::DeviceId device_id(std::string_view device);
    journal::Journal& replica(std::string_view device);
    journal::Journal everything() const;
    /// The event said last.
    const journal::VerifiedEvent& last() const { return *last_; }
    base::Instant now() const { return now_; }
    /// For events with another clock.
    JournalBuilder& at(base::Instant now);

private:
    struct Device {
        identity::DeviceKeys keys;
        journal::Journal replica;
    };

    Device& device_named(std::string_view name);

    std::uint64_t seed_;
    base::Instant now_{1'790'000'000'000};
    std::map<std::string, Device, std::less<>> devices_;
    std::optional<journal::VerifiedEvent> last_;
};

/// Signs any header, well-formed or not, whatever it says: for hostile events.
journal::Event signed_event(std::string header, const identity::SigningKeys& keys,
                            std::optional<std::string> body = std::nullopt);

/// As `signed_event`, with the length and hash of the body put into the header.
journal::Event signed_event(journal::Header header, const identity::SigningKeys& keys,
                            std::string body);

/// The events of a journal, as carried, in order.
std::vector<journal::Event> events_of(const journal::Journal& journal);

}  // namespace accanto::test
