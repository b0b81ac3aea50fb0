#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "program/fold.hpp"

namespace accanto::test {

/// Somebody with a device.
struct Someone {
    program::DeviceId device;
    program::PersonId person;
    identity::BoxPublicKey box;

    std::string line() const { return program::line_conversation(device); }
};

/// A person with this name: ids that follow from the name alone, keys that open nothing.
Someone someone(std::string_view name);

program::Profile profile_named(std::string_view name, program::Role role, int places = 1);

/// What a replica could read, told fact by fact in journal order; each a minute after the one
/// before.
///
///     ToldBuilder told;                                   // the genesis, by told.founder
///     const auto ada = told.member("ada", Role::Mentor);
///     const auto pair = told.running_pair(ada, told.member("ben", Role::Mentee));
///     told.says(ada, pair_conversation(pair), fact::MessageSent{"Hello"});
///     told.folded().pair(pair);
class ToldBuilder {
public:
    ToldBuilder();

    const Someone founder = someone("founder");

    program::EventId says(const Someone& author, std::string_view conversation, program::Fact fact);
    /// By the founder, to the whole program.
    program::EventId announces(program::Fact fact);
    /// By the founder, among the admin's matters.
    program::EventId notes(program::Fact fact);

    /// An invitation for whoever applies; made at the first call.
    void invites();
    program::fact::Applied application(const Someone& person, program::Profile profile) const;
    /// Introduces a device and signs up with the invitation.
    Someone applicant(std::string_view name, program::Role role, int places = 1);
    program::EventId accepts(const Someone& person, program::PublicProfile profile);
    /// An applicant who is accepted.
    Someone member(std::string_view name, program::Role role, int places = 1);

    program::PairId proposes(const Someone& mentor, const Someone& mentee);
    program::EventId confirms(const program::PairId& pair);
    program::EventId answers(const Someone& person, const program::PairId& pair, bool accepts);
    program::PairId running_pair(const Someone& mentor, const Someone& mentee);
    /// Both decide, without the admin's confirmation.
    void lets_both_decide();

    const std::vector<program::Told>& told() const { return told_; }
    program::Program folded() const { return program::fold(told_); }
    /// Why fold ignores this event; nothing when it holds.
    std::optional<program::Ignored> ignored(const program::EventId& event) const;
    program::PairState state_of(const program::PairId& pair) const;

    /// The next event's id and claimed time.
    program::EventId next_id() const;
    base::Instant now() const;
    /// For what happens later.
    void waits(std::int64_t ms) { waited_ms_ += ms; }

private:
    std::vector<program::Told> told_;
    bool invited_ = false;
    std::int64_t waited_ms_ = 0;
};

/// The invitation `ToldBuilder` signs people up with.
program::fact::InvitationMade sample_invitation();

}  // namespace accanto::test
