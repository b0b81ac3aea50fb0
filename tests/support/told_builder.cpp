#include "support/told_builder.hpp"

#include <algorithm>
#include <utility>

#include "identity/hash.hpp"

namespace accanto::test {

using namespace program;

Someone someone(std::string_view name) {
    Someone result;
    const auto bytes = base::bytes_of(name);
    result.device = DeviceId::from_bytes(identity::hash("test/device", {bytes}).bytes);
    result.person = identity::person_of(result.device);
    result.box = identity::BoxPublicKey::from_bytes(identity::hash("test/box", {bytes}).bytes);
    return result;
}

Profile profile_named(std::string_view name, Role role, int places) {
    Profile profile;
    profile.name = name;
    profile.role = role;
    profile.places = places;
    return profile;
}

fact::InvitationMade sample_invitation() {
    fact::InvitationMade made;
    made.invitation.bytes.fill(7);
    made.secret.bytes.fill(9);
    return made;
}

ToldBuilder::ToldBuilder() {
    announces(fact::ProgramCreated{founder.box, {}});
}

EventId ToldBuilder::next_id() const {
    const auto number = std::to_string(told_.size());
    return EventId::from_bytes(identity::hash("test/event", {base::bytes_of(number)}).bytes);
}

base::Instant ToldBuilder::now() const {
    constexpr std::int64_t minute_ms = 60'000;
    const auto minutes = static_cast<std::int64_t>(told_.size());
    return {1'790'000'000'000 + waited_ms_ + minutes * minute_ms};
}

EventId ToldBuilder::says(const Someone& author, std::string_view conversation, Fact fact) {
    const auto id = next_id();
    told_.push_back({id, author.device, static_cast<std::int64_t>(told_.size()) + 1, now(),
                     std::string(conversation), std::move(fact)});
    return id;
}

EventId ToldBuilder::announces(Fact fact) {
    return says(founder, program_conversation, std::move(fact));
}

EventId ToldBuilder::notes(Fact fact) {
    return says(founder, admin_conversation, std::move(fact));
}

void ToldBuilder::invites() {
    if (!std::exchange(invited_, true)) notes(sample_invitation());
}

fact::Applied ToldBuilder::application(const Someone& person, Profile profile) const {
    const auto made = sample_invitation();
    const auto mac = application_mac(made.secret, made.invitation, person.device, person.box);
    return {made.invitation, mac, std::move(profile), true, true};
}

Someone ToldBuilder::applicant(std::string_view name, Role role, int places) {
    invites();
    const auto person = someone(name);
    if (person.device != founder.device) {
        says(person, program_conversation, fact::DeviceIntroduced{person.box});
    }
    says(person, person.line(), application(person, profile_named(name, role, places)));
    return person;
}

EventId ToldBuilder::accepts(const Someone& person, PublicProfile profile) {
    return announces(fact::Accepted{person.person, person.device, std::move(profile)});
}

Someone ToldBuilder::member(std::string_view name, Role role, int places) {
    const auto person = applicant(name, role, places);
    accepts(person, public_part(profile_named(name, role, places)));
    return person;
}

PairId ToldBuilder::proposes(const Someone& mentor, const Someone& mentee) {
    return announces(fact::PairProposed{mentor.person, mentee.person});
}

EventId ToldBuilder::confirms(const PairId& pair) {
    return announces(fact::PairConfirmed{pair});
}

EventId ToldBuilder::answers(const Someone& person, const PairId& pair, bool accepts) {
    return says(person, program_conversation, fact::PairAnswered{pair, accepts, Reason::NoTime});
}

PairId ToldBuilder::running_pair(const Someone& mentor, const Someone& mentee) {
    const auto pair = proposes(mentor, mentee);
    confirms(pair);
    return pair;
}

void ToldBuilder::lets_both_decide() {
    announces(fact::RulesSet{{.confirmation = Confirmation::BothAccept}});
}

std::optional<Ignored> ToldBuilder::ignored(const EventId& event) const {
    const auto program = folded();
    const auto found =
        std::ranges::find(program.ignored, event, &std::pair<EventId, Ignored>::first);
    return found == program.ignored.end() ? std::nullopt : std::optional(found->second);
}

PairState ToldBuilder::state_of(const PairId& pair) const {
    const auto program = folded();
    const auto* known = program.pair(pair);
    return known ? known->state : PairState::Withdrawn;
}

}  // namespace accanto::test
