#include "program/fold.hpp"

#include <type_traits>
#include <vector>

#include "base/text.hpp"
#include "program/fold_state.hpp"

namespace accanto::program {
namespace folding {
namespace {

template <class Said, class... Kinds>
inline constexpr bool is_one_of = (std::is_same_v<Said, Kinds> || ...);

template <class Said>
inline constexpr bool is_content =
    is_one_of<Said, fact::Posted, fact::Commented, fact::Reacted, fact::CheckedIn,
              fact::ProgressShared, fact::MessageSent, fact::StepMarked, fact::StepCommented,
              fact::StepTicked, fact::MeetingProposed, fact::MeetingAnswered, fact::MeetingMarked,
              fact::GoalSet, fact::GoalTicked, fact::GoalMarked, fact::AgreementWritten,
              fact::AgreementSigned, fact::ContactShared, fact::HoursShared>;

Verdict settle(State& state, const Told& told) {
    return std::visit(
        [&]<class Said>(const Said& said) {
            if constexpr (is_content<Said>) {
                return judge(state, told, said);
            } else {
                return govern(state, told, said);
            }
        },
        told.fact);
}

Verdict fill(Content& content, const Told& told) {
    return std::visit(
        [&]<class Said>(const Said& said) -> Verdict {
            if constexpr (is_content<Said>) {
                return add(content, told, said);
            } else {
                return holds;
            }
        },
        told.fact);
}

/// Encrypted for the admin's devices and read here.
bool is_admin_matter(const Told& told) {
    return told.conversation == admin_conversation && !travels_open(type_of(told.fact));
}

void look_at_invitation(Program& program, const fact::InvitationMade& made) {
    auto& invitation = program.invitations[made.invitation];
    invitation = {.id = made.invitation,
                  .secret = made.secret,
                  .expires = made.expires,
                  .uses_max = made.uses_max};
}

void look_at_what_the_admin_said(State& state, const Told& told) {
    if (is_admin_matter(told)) state.reads_admin_matters = true;
    if (const auto* made = std::get_if<fact::InvitationMade>(&told.fact)) {
        if (told.conversation == admin_conversation) look_at_invitation(state.program, *made);
    } else if (const auto* set = std::get_if<fact::RulesSet>(&told.fact)) {
        if (told.conversation == program_conversation) state.adults_only = set->rules.adults_only;
    } else if (const auto* accepted = std::get_if<fact::Accepted>(&told.fact)) {
        state.answered.insert(accepted->person);
    } else if (const auto* declined = std::get_if<fact::Declined>(&told.fact)) {
        state.answered.insert(declined->person);
    } else if (const auto* waitlisted = std::get_if<fact::Waitlisted>(&told.fact)) {
        state.answered.insert(waitlisted->person);
    }
}

}  // namespace

bool look_ahead(State& state, std::span<const Told> told) {
    const Told* genesis = nullptr;
    for (const auto& each : told) {
        const auto* created = std::get_if<fact::ProgramCreated>(&each.fact);
        if (!created) continue;
        genesis = &each;
        state.program.id = each.id;
        state.program.founder = each.author;
        state.program.founder_box = created->box;
        state.program.created_at = each.claimed;
        state.boxes[each.author] = created->box;
        break;
    }
    if (!genesis) return false;
    for (const auto& each : told) {
        if (each.author == state.program.founder) look_at_what_the_admin_said(state, each);
    }
    return true;
}

Verdict govern(State& state, const Told& told, const fact::ProgramCreated&) {
    return told.id == state.program.id ? holds : Verdict(Ignored::WrongState);
}

Verdict only_admin(const State& state, const Told& told, std::string_view conversation) {
    if (told.conversation != conversation) return Ignored::WrongConversation;
    return state.program.is_admin(told.author) ? holds : Verdict(Ignored::NotAllowed);
}

bool is_accepted(const State& state, const PersonId& person) {
    const auto* known = state.program.person(person);
    return known && known->standing == Standing::Accepted;
}

bool belongs(const State& state, const DeviceId& device) {
    return state.program.is_admin(device) || is_accepted(state, identity::person_of(device));
}

bool too_long(std::string_view text, std::size_t letters_max) {
    constexpr std::size_t utf8_bytes_max = 4;
    return text.size() > letters_max * utf8_bytes_max || !base::is_utf8(text) ||
           base::code_point_count(text) > letters_max;
}

}  // namespace folding

Program fold(std::span<const Told> told) {
    folding::State state;
    std::vector<folding::Verdict> verdicts(told.size(), Ignored::NotAllowed);
    if (folding::look_ahead(state, told)) {
        for (std::size_t i = 0; i < told.size(); ++i) verdicts[i] = folding::settle(state, told[i]);
        folding::Content content{state.program, {}};
        for (std::size_t i = 0; i < told.size(); ++i) {
            if (!verdicts[i]) verdicts[i] = folding::fill(content, told[i]);
        }
    }
    for (std::size_t i = 0; i < told.size(); ++i) {
        if (verdicts[i]) state.program.ignored.emplace_back(told[i].id, *verdicts[i]);
    }
    return std::move(state.program);
}

}  // namespace accanto::program
