#include <algorithm>

#include "app/update_parts.hpp"

namespace accanto::app {
namespace {

namespace fact = program::fact;
using program::program_conversation;

void plan_again(Context& context) {
    if (!context.model.workbench.plan) return;
    on(context, intent::SuggestPairs{});
}

/// Proposes two people, and confirms where that is the admin's to do.
bool propose(Context& context, const PersonId& mentor, const PersonId& mentee) {
    auto* replica = context.model.replica();
    if (!replica) return false;
    const auto proposed = say(*replica, fact::PairProposed{mentor, mentee}, program_conversation, context.now.instant,
                              context.now.random);
    if (!proposed) return false;
    if (replica->program.rules.confirmation != program::Confirmation::AdminConfirms) return true;
    return say(*replica, fact::PairConfirmed{*proposed}, program_conversation, context.now.instant, context.now.random)
        .has_value();
}

matching::Candidate candidate_of(const program::Program& program, const program::Person& person, int places_free) {
    matching::Candidate candidate;
    candidate.id = person.id;
    candidate.profile = *person.profile;
    candidate.places_free = places_free;
    (void)program;
    return candidate;
}

bool has_pair_as_mentee(const program::Program& program, const PersonId& person) {
    return std::ranges::any_of(program.pairs, [&](const auto& entry) {
        const auto& pair = entry.second;
        return pair.mentee == person && (pair.is_running() || pair.state == program::PairState::Proposed);
    });
}

void add_people(matching::Request& request, const program::Program& program) {
    for (const auto& [id, person] : program.people) {
        if (person.standing != program::Standing::Accepted || !person.profile) continue;
        const auto role = person.role();
        const int free = program.free_places(id);
        if (program::can_mentor(role) && free > 0) request.mentors.push_back(candidate_of(program, person, free));
        if (program::can_be_mentee(role) && !has_pair_as_mentee(program, id)) {
            request.mentees.push_back(candidate_of(program, person, 1));
        }
    }
}

}  // namespace

matching::Request matching_request(const program::Program& program) {
    matching::Request request;
    request.same_organisation_allowed = program.rules.same_organisation_allowed;
    add_people(request, program);
    for (const auto& mentor : request.mentors) {
        for (const auto& mentee : request.mentees) {
            if (program.never_together(mentor.id, mentee.id)) request.never.insert({mentor.id, mentee.id});
        }
    }
    for (const auto& [people, wish] : program.wishes) {
        const auto is = [](const PersonId& id) { return [id](const matching::Candidate& c) { return c.id == id; }; };
        const bool both_here = std::ranges::any_of(request.mentors, is(people.first)) &&
                               std::ranges::any_of(request.mentees, is(people.second));
        if (wish == fact::Wish::Keep && both_here && !request.never.contains(people)) request.keep.insert(people);
    }
    return request;
}

void on(Context& context, const intent::SuggestPairs&) {
    const auto* replica = context.model.replica();
    if (!replica) return;
    auto plan = matching::plan(matching_request(replica->program));
    auto& workbench = context.model.workbench;
    workbench.plan = std::move(plan);
    if (workbench.selected) return;
    if (!workbench.plan->pairs.empty()) {
        workbench.selected = {workbench.plan->pairs.front().mentor, workbench.plan->pairs.front().mentee};
    }
}

void on(Context& context, const intent::SelectPair& intent) {
    context.model.workbench.selected = {intent.mentor, intent.mentee};
}

void on(Context& context, const intent::WishPair& intent) {
    if (!tell(context, fact::PairWished{intent.mentor, intent.mentee, intent.wish}, program::admin_conversation)) return;
    settle(context);
    plan_again(context);
}

void on(Context& context, const intent::ProposePlan&) {
    if (!context.model.workbench.plan) return;
    const auto pairs = context.model.workbench.plan->pairs;
    std::int64_t count = 0;
    for (const auto& pair : pairs) count += propose(context, pair.mentor, pair.mentee) ? 1 : 0;
    settle(context);
    context.model.workbench.selected.reset();
    plan_again(context);
    toast(context, i18n::Text::toast_pairs_formed, {}, count);
}

void on(Context& context, const intent::PairByHand& intent) {
    if (!propose(context, intent.mentor, intent.mentee)) return;
    settle(context);
    context.model.workbench.selected.reset();
    plan_again(context);
    toast(context, i18n::Text::toast_pairs_formed, {}, 1);
}

void on(Context& context, const intent::ConfirmPair& intent) {
    if (tell(context, fact::PairConfirmed{intent.pair}, program_conversation)) settle(context);
}

void on(Context& context, const intent::AnswerPair& intent) {
    if (tell(context, fact::PairAnswered{intent.pair, intent.accepts, intent.reason}, program_conversation)) settle(context);
}

void on(Context& context, const intent::PausePair& intent) {
    if (tell(context, fact::PairPaused{intent.pair, intent.until}, program_conversation)) settle(context);
}

void on(Context& context, const intent::ResumePair& intent) {
    if (tell(context, fact::PairResumed{intent.pair}, program_conversation)) settle(context);
}

void on(Context& context, const intent::EndPair& intent) {
    if (tell(context, fact::PairEnded{intent.pair, intent.reason, intent.blocks}, program_conversation)) settle(context);
}

}  // namespace accanto::app
