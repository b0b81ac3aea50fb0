#include <algorithm>

#include "app/pairing_request.hpp"
#include "app/rematch.hpp"
#include "app/update_parts.hpp"

namespace accanto::app {
namespace {

namespace fact = program::fact;
using program::program_conversation;

/// On each side. Measured natively, 82 ms for 500 (accanto_matching_bench).
constexpr std::size_t compared_max = 300;
/// A weak pair has fewer.
constexpr int points_low = 5'000;

std::vector<matching::FairnessWorth> compared(const matching::Request& request) {
    if (std::max(request.mentors.size(), request.mentees.size()) > compared_max) return {};
    const auto worths = matching::compare_fairness(request, points_low);
    return {worths.begin(), worths.end()};
}

/// Proposes two people, and confirms where that is the admin's to do.
std::optional<PairId> propose(Context& context, const PersonId& mentor, const PersonId& mentee) {
    auto& replica = *context.model.replica();
    const auto now = context.now.instant;
    const auto proposed = say(replica, fact::PairProposed{mentor, mentee}, program_conversation,
                              now, context.now.random);
    if (!proposed) return std::nullopt;
    if (replica.program.rules.confirmation == program::Confirmation::AdminConfirms) {
        (void)say(replica, fact::PairConfirmed{*proposed}, program_conversation, now,
                  context.now.random);
    }
    return *proposed;
}

/// What stands in the place of others ends first, so that there are places.
void end_all(Context& context, const std::vector<PairId>& pairs) {
    for (const auto& pair : pairs) {
        // The reason is the two's to say.
        (void)say(*context.model.replica(), fact::PairEnded{pair, program::Reason::NotSaid, false},
                  program_conversation, context.now.instant, context.now.random);
    }
}

/// Proposes these in the place of some that end, and tells how many became pairs, or wait for an
/// answer now.
void propose_all(Context& context, const std::vector<matching::Couple>& couples,
                 const std::vector<PairId>& ending = {}) {
    if (!context.model.replica()) return;
    if (context.model.follower) return problem(context, i18n::Text::problem_other_tab);
    end_all(context, ending);
    std::vector<PairId> proposed;
    for (const auto& [mentor, mentee] : couples) {
        if (const auto pair = propose(context, mentor, mentee)) proposed.push_back(*pair);
    }
    settle(context);
    auto& bench = context.model.workbench;
    bench.selected.reset();
    bench.steps.clear();
    bench.steps_taken = 0;
    if (bench.planning) forget_steps(*bench.planning);
    plan_again(context);
    const auto& program = context.model.replica()->program;
    const auto count = std::ranges::count_if(
        proposed, [&](const PairId& id) { return program.pair(id) != nullptr; });
    if (program.rules.confirmation != program::Confirmation::AdminConfirms)
        return toast(context, i18n::Text::toast_pairs_proposed, {}, count);
    toast(context,
          ending.empty() ? i18n::Text::toast_pairs_formed : i18n::Text::toast_pairs_changed, {},
          count);
}

/// Of a plan about everybody.
void carry_out(Context& context) {
    auto& bench = context.model.workbench;
    const auto* replica = context.model.replica();
    if (!replica || context.model.follower) return problem(context, i18n::Text::problem_other_tab);
    const auto rematch = rematch_of(replica->program, *bench.plan);
    bench.all_over = false;
    propose_all(context, rematch.beginning, rematch.ending);
}

program::fact::Wish wish_of(const program::Program& program, const matching::Couple& couple) {
    const auto found = program.wishes.find(couple);
    return found == program.wishes.end() ? fact::Wish::None : found->second;
}

bool change(Context& context, const PlanChange& wanted) {
    if (!make_change(context, wanted)) return false;
    if (std::holds_alternative<intent::ThinkAllOver>(wanted))
        on(context, intent::SuggestPairs{});
    else
        plan_again(context);
    return true;
}

/// Changes the plan so that it can be taken back; what was taken back before is gone then.
template <class Change>
void take_step(Context& context, const Change& forth, const Change& back) {
    if (!change(context, forth)) return;
    auto& bench = context.model.workbench;
    const auto kept = static_cast<std::ptrdiff_t>(bench.steps_taken);
    bench.steps.erase(bench.steps.begin() + kept, bench.steps.end());
    bench.steps.push_back({forth, back});
    bench.steps_taken = bench.steps.size();
}

/// Shows whom it is about.
bool change_again(Context& context, const PlanChange& which) {
    if (const auto* wish = std::get_if<intent::WishPair>(&which))
        context.model.workbench.selected = {wish->mentor, wish->mentee};
    return change(context, which);
}

/// Says something about a pair to the program; whoever it frees or takes counts for the plan.
void tell_of_pair(Context& context, const program::Fact& fact) {
    if (!tell(context, fact, program_conversation)) return;
    settle(context);
    plan_again(context);
}

}  // namespace

bool make_change(Context& context, const PlanChange& wanted) {
    if (const auto* fairness = std::get_if<intent::SetFairness>(&wanted))
        context.model.workbench.fairness = fairness->fairness;
    if (const auto* bonus = std::get_if<intent::SetStayBonus>(&wanted))
        context.model.workbench.stay_bonus = bonus->points;
    if (const auto* over = std::get_if<intent::ThinkAllOver>(&wanted)) {
        context.model.workbench.all_over = over->all;
        context.model.workbench.selected.reset();
    }
    const auto* wish = std::get_if<intent::WishPair>(&wanted);
    if (!wish) return true;
    if (!tell(context, fact::PairWished{wish->mentor, wish->mentee, wish->wish},
              program::admin_conversation))
        return false;
    settle(context);
    return true;
}

void plan_again(Context& context) {
    if (!context.model.workbench.plan && !context.model.workbench.planning) return;
    on(context, intent::SuggestPairs{});
}

void on(Context& context, const intent::SuggestPairs&) {
    const auto* replica = context.model.replica();
    if (!replica) return;
    auto& workbench = context.model.workbench;
    const auto request = request_of(replica->program, workbench);
    if (!is_planned_at_once(request, context.model.pairs_at_once))
        return begin_planning(context, request);
    workbench.planning.reset();
    workbench.plan_number = 0;
    workbench.plan = matching::plan(request);
    workbench.compared = compared(request);
    if (workbench.selected) return;
    if (!workbench.plan->pairs.empty()) {
        workbench.selected = {workbench.plan->pairs.front().mentor,
                              workbench.plan->pairs.front().mentee};
    }
}

void on(Context& context, const intent::SetFairness& intent) {
    const intent::SetFairness before{context.model.workbench.fairness};
    take_step(context, intent, before);
}

void on(Context& context, const intent::ThinkAllOver& intent) {
    const auto& bench = context.model.workbench;
    if (!context.model.replica() || bench.all_over == intent.all) return;
    take_step(context, intent, intent::ThinkAllOver{bench.all_over});
}

void on(Context& context, const intent::SetStayBonus& intent) {
    const auto& bench = context.model.workbench;
    if (bench.stay_bonus == intent.points) return;
    take_step(context, intent, intent::SetStayBonus{bench.stay_bonus});
}

void on(Context& context, const intent::SelectPair& intent) {
    context.model.workbench.selected = {intent.mentor, intent.mentee};
}

void on(Context& context, const intent::WishPair& intent) {
    const auto* replica = context.model.replica();
    if (!replica) return;
    auto before = intent;
    before.wish = wish_of(replica->program, {intent.mentor, intent.mentee});
    take_step(context, intent, before);
}

void on(Context& context, const intent::UndoPlanStep&) {
    auto& bench = context.model.workbench;
    if (bench.steps_taken == 0) return;
    const auto back = bench.steps[bench.steps_taken - 1].back;
    if (change_again(context, back)) --bench.steps_taken;
}

void on(Context& context, const intent::RedoPlanStep&) {
    auto& bench = context.model.workbench;
    if (bench.steps_taken == bench.steps.size()) return;
    const auto forth = bench.steps[bench.steps_taken].forth;
    if (change_again(context, forth)) ++bench.steps_taken;
}

void on(Context& context, const intent::ProposePlan&) {
    auto& bench = context.model.workbench;
    // What is being made anew is not what is to be.
    if (!bench.plan || bench.planning) return;
    if (bench.all_over) return carry_out(context);
    std::vector<matching::Couple> couples;
    for (const auto& pair : bench.plan->pairs) couples.emplace_back(pair.mentor, pair.mentee);
    propose_all(context, couples);
}

void on(Context& context, const intent::PairByHand& intent) {
    propose_all(context, {{intent.mentor, intent.mentee}});
}

void on(Context& context, const intent::ConfirmPair& intent) {
    tell_of_pair(context, fact::PairConfirmed{intent.pair});
}

void on(Context& context, const intent::AnswerPair& intent) {
    tell_of_pair(context, fact::PairAnswered{intent.pair, intent.accepts, intent.reason});
}

void on(Context& context, const intent::PausePair& intent) {
    tell_of_pair(context, fact::PairPaused{intent.pair, intent.until});
}

void on(Context& context, const intent::ResumePair& intent) {
    tell_of_pair(context, fact::PairResumed{intent.pair});
}

void on(Context& context, const intent::EndPair& intent) {
    tell_of_pair(context, fact::PairEnded{intent.pair, intent.reason, intent.blocks});
}

}  // namespace accanto::app
