#include "program/fact.hpp"

#include "base/overloaded.hpp"
#include "identity/hash.hpp"

namespace accanto::program {
namespace {

constexpr std::string_view line_prefix = "line:";
constexpr std::string_view pair_prefix = "pair:";

std::string with_prefix(std::string_view prefix, std::string_view rest) {
    std::string text(prefix);
    text += rest;
    return text;
}

template <class Named>
std::optional<Named> named_after(std::string_view prefix, std::string_view conversation) {
    if (!conversation.starts_with(prefix)) return std::nullopt;
    return Named::from_text(conversation.substr(prefix.size()));
}

}  // namespace

std::string_view type_of(const Fact& fact) {
    constexpr base::Overloaded name{
        [](const fact::ProgramCreated&) { return "prog.create"; },
        [](const fact::DeviceIntroduced&) { return "member.hello"; },
        [](const fact::EpochStarted&) { return "key.epoch"; },
        [](const fact::EpochShared&) { return "key.share"; },
        [](const fact::Described&) { return "prog.describe"; },
        [](const fact::DatesSet&) { return "prog.dates"; },
        [](const fact::RulesSet&) { return "prog.rules"; },
        [](const fact::GuideSet&) { return "guide.set"; },
        [](const fact::StepEdited&) { return "guide.step"; },
        [](const fact::Accepted&) { return "member.accept"; },
        [](const fact::PairProposed&) { return "pair.propose"; },
        [](const fact::PairConfirmed&) { return "pair.confirm"; },
        [](const fact::PairAnswered&) { return "pair.answer"; },
        [](const fact::PairPaused&) { return "pair.pause"; },
        [](const fact::PairResumed&) { return "pair.resume"; },
        [](const fact::PairEnded&) { return "pair.end"; },
        [](const fact::Left&) { return "member.leave"; },
        [](const fact::Posted&) { return "board.post"; },
        [](const fact::Commented&) { return "board.comment"; },
        [](const fact::Reacted&) { return "board.react"; },
        [](const fact::Applied&) { return "member.apply"; },
        [](const fact::ProfileUpdated&) { return "member.update"; },
        [](const fact::Declined&) { return "member.decline"; },
        [](const fact::Waitlisted&) { return "member.waitlist"; },
        [](const fact::CheckedIn&) { return "check_in"; },
        [](const fact::ProgressShared&) { return "progress"; },
        [](const fact::InvitationMade&) { return "invite.make"; },
        [](const fact::PeopleAdded&) { return "person.add"; },
        [](const fact::PersonEdited&) { return "person.edit"; },
        [](const fact::PairWished&) { return "pair.wish"; },
        [](const fact::MessageSent&) { return "pair.message"; },
        [](const fact::StepMarked&) { return "step.mark"; },
        [](const fact::StepCommented&) { return "step.comment"; },
        [](const fact::StepTicked&) { return "step.tick"; },
        [](const fact::MeetingProposed&) { return "meeting.propose"; },
        [](const fact::MeetingAnswered&) { return "meeting.answer"; },
        [](const fact::MeetingMarked&) { return "meeting.mark"; },
        [](const fact::GoalSet&) { return "goal.set"; },
        [](const fact::GoalTicked&) { return "goal.tick"; },
        [](const fact::GoalMarked&) { return "goal.mark"; },
        [](const fact::AgreementWritten&) { return "agreement.write"; },
        [](const fact::AgreementSigned&) { return "agreement.sign"; },
        [](const fact::ContactShared&) { return "contact.share"; },
        [](const fact::HoursShared&) { return "hours.share"; },
    };
    return std::visit(name, fact);
}

bool travels_open(std::string_view type) {
    return type == "prog.create" || type == "member.hello" || type == "key.epoch" ||
           type == "key.share";
}

std::string line_conversation(const DeviceId& device) {
    return with_prefix(line_prefix, device.text());
}

std::string pair_conversation(const PairId& pair) {
    return with_prefix(pair_prefix, pair.text());
}

std::optional<DeviceId> device_of_line(std::string_view conversation) {
    return named_after<DeviceId>(line_prefix, conversation);
}

std::optional<PairId> pair_of_conversation(std::string_view conversation) {
    return named_after<PairId>(pair_prefix, conversation);
}

ApplicationMac application_mac(const InvitationSecret& secret, const InvitationId& invitation,
                               const DeviceId& device, const identity::BoxPublicKey& box) {
    const auto proof = identity::keyed_hash(secret.bytes, "accanto/1/application",
                                            {invitation.bytes, device.bytes, box.bytes});
    return ApplicationMac::from_bytes(proof.bytes);
}

}  // namespace accanto::program
