#include "app/views/pairing_view.hpp"

#include <algorithm>
#include <set>

#include "app/pairing_request.hpp"
#include "app/views/pairing_people.hpp"
#include "base/name_order.hpp"
#include "base/sorting.hpp"
#include "i18n/texts.hpp"

namespace accanto::app {
namespace {

using i18n::Language;
using i18n::Text;
using program::Program;

std::set<PersonId> people_of(const matching::Plan& plan) {
    std::set<PersonId> people;
    for (const auto& pair : plan.pairs) people.insert({pair.mentor, pair.mentee});
    for (const auto& left : plan.mentees_left) people.insert(left.person);
    for (const auto& left : plan.mentors_left) people.insert(left.person);
    return people;
}

std::set<PersonId> people_of(const matching::Request& request) {
    std::set<PersonId> people;
    for (const auto& mentor : request.mentors) people.insert(mentor.id);
    for (const auto& mentee : request.mentees) people.insert(mentee.id);
    return people;
}

int places_of(const matching::Request& request) {
    int places = 0;
    for (const auto& mentor : request.mentors) places += mentor.places_free;
    return places;
}

/// The plan was made of other people or places than there are now.
bool is_outdated(const matching::Plan& plan, const matching::Request& request) {
    return people_of(plan) != people_of(request) ||
           plan.totals.pairs + plan.totals.places_left != places_of(request);
}

void count_people(PairingView& view, const Program& program, const matching::Request& request) {
    for (const auto& [id, person] : program.people) {
        if (person.standing == program::Standing::Applied) ++view.sign_ups;
        if (person.standing != program::Standing::Accepted) continue;
        if (program::can_mentor(person.role())) ++view.mentors_accepted;
        if (program::can_be_mentee(person.role())) ++view.mentees_accepted;
    }
    view.mentors_free = static_cast<int>(request.mentors.size());
    view.mentees_free = static_cast<int>(request.mentees.size());
    view.places_free = places_of(request);
}

PairingStage stage_of(const PairingView& view, bool has_plan, bool all_over) {
    if (all_over && has_plan) return PairingStage::Planned;
    const bool has_pairs = !view.pairs.lines.empty();
    if (!has_pairs && (view.mentors_free == 0 || view.mentees_free == 0))
        return PairingStage::NobodyYet;
    if (view.mentees_free == 0) return PairingStage::EverybodyPlaced;
    if (view.mentors_free == 0) return PairingStage::NoPlaces;
    return has_plan ? PairingStage::Planned : PairingStage::NoPlan;
}

std::string answer_words(const Language& language, const Program& program,
                         const program::Pair& pair) {
    const auto mentor = pairing_person(program, pair.mentor, PairingSide::Mentor).first_name;
    const auto mentee = pairing_person(program, pair.mentee, PairingSide::Mentee).first_name;
    if (pair.mentor_accepts && pair.mentee_accepts)
        return std::string(language(Text::pairing_answer_both));
    if (pair.mentor_accepts)
        return language(Text::pairing_answer_one, {{"yes", mentor}, {"other", mentee}});
    if (pair.mentee_accepts)
        return language(Text::pairing_answer_one, {{"yes", mentee}, {"other", mentor}});
    return std::string(language(Text::pairing_answer_none));
}

std::vector<PairingWaiting> waiting_pairs(const Language& language, const Program& program) {
    std::vector<PairingWaiting> result;
    for (const auto& id : program.pair_order) {
        const auto* pair = program.pair(id);
        if (!pair || pair->state != program::PairState::Proposed) continue;
        const auto mentor = pairing_person(program, pair->mentor, PairingSide::Mentor);
        const auto mentee = pairing_person(program, pair->mentee, PairingSide::Mentee);
        PairingWaiting waiting{.pair = id, .mentor = pair->mentor, .mentee = pair->mentee};
        waiting.names =
            language(Text::pairing_two, {{"mentor", mentor.name}, {"mentee", mentee.name}});
        waiting.answer = answer_words(language, program, *pair);
        waiting.mentor_avatar = mentor.avatar;
        waiting.mentor_name = mentor.name;
        waiting.since = pair->proposed_at;
        waiting.cannot_confirm = cannot_confirm(language, program, *pair);
        result.push_back(std::move(waiting));
    }
    return result;
}

std::string refused_words(const Language& language, const Program& program,
                          const matching::Plan& plan) {
    if (plan.refused.empty()) return {};
    const auto& clash = plan.refused.front();
    if (clash.what == matching::Contradiction::TooManyPeople)
        return std::string(language(Text::pairing_too_many));
    const auto mentor = pairing_person(program, clash.who.first, PairingSide::Mentor).first_name;
    const auto mentee = pairing_person(program, clash.who.second, PairingSide::Mentee).first_name;
    return language(
        Text::pairing_refused,
        {{"names", language(Text::pairing_two, {{"mentor", mentor}, {"mentee", mentee}})}});
}

/// Nothing where the plan was made in turns and of so many people that not all pairs are at hand.
matching::Planner* planner_of(PairingBasis& basis, const matching::Request& request,
                              std::uint64_t plan_number) {
    if (plan_number == 0 && (!basis.planner || basis.number != 0 || basis.asked != request)) {
        basis = {0, request, {}};  // Two planners need not fit.
        basis.planner.emplace(request);
    }
    return basis.planner ? &*basis.planner : nullptr;
}

/// Of a plan that was made in turns: whether it was made from something else.
bool has_other_basis(const PairingBasis& basis, const matching::Request& request,
                     std::uint64_t plan_number) {
    return plan_number != 0 && (basis.number != plan_number || basis.asked != request);
}

std::vector<PairingFairness> fairness_choices(const Workbench& workbench, std::size_t people) {
    std::vector<PairingFairness> choices;
    int most = 0;
    for (const auto& each : workbench.compared) most = std::max(most, each.placed);
    for (const auto fairness : matching::every_fairness) {
        if (fairness == matching::Fairness::Stable && people > matching::all_pairs_max) continue;
        const auto found =
            std::ranges::find(workbench.compared, fairness, &matching::FairnessWorth::fairness);
        const bool is_known = found != workbench.compared.end() && found->placed > 0;
        choices.push_back({fairness, is_known});
        if (!is_known) continue;
        choices.back().points_average = matching::shown_points(found->points_average);
        choices.back().points_lowest = matching::shown_points(found->points_lowest);
        choices.back().placed_fewer = most - found->placed;
    }
    return choices;
}

bool come_to_the_same(const std::vector<PairingFairness>& choices) {
    return std::ranges::all_of(choices, [&](const PairingFairness& each) {
        return each.is_known && each.points_average == choices.front().points_average &&
               each.points_lowest == choices.front().points_lowest && each.placed_fewer == 0;
    });
}

void set_plan(PairingView& view, const Language& language, const Program& program,
              const matching::Plan& plan, matching::Planner* planner) {
    view.pairs_planned = static_cast<int>(view.suggestions.lines.size());
    view.points_average = matching::shown_points(plan.totals.points_average);
    view.mentees_left = static_cast<int>(
        std::ranges::count_if(view.suggestions.mentees, &PairingPerson::left_over));
    view.refused = refused_words(language, program, plan);
    view.left = left_over(language, program, plan, planner);
    if (planner) view.blocking_pairs = static_cast<int>(planner->blocking_pairs());
}

/// People on a side for whom the second best plan is looked for with every view.
constexpr std::size_t second_best_people_max = 500;

void set_second_best(PairingView& view, const Language& language, const Program& program,
                     matching::Planner& planner) {
    const auto people = std::max(view.mentors_free, view.mentees_free);
    if (static_cast<std::size_t>(people) > second_best_people_max) return;
    const auto second = planner.second_best();
    if (!second) return;
    const auto words = effect_words(language, program, second->moves);
    const int points = -shown_change(second->change.points);
    if (matching::is_as_good(*second, view.fairness)) {
        view.second_best = language(Text::pairing_second_same, {{"moves", words}});
    } else if (second->change.placed < 0) {
        view.second_best = language(Text::pairing_second_places, {{"moves", words}});
    } else if (points <= 0) {
        view.second_best = language(Text::pairing_second_close, {{"moves", words}});
    } else {
        view.second_best = language.count(Text::pairing_second_lower, points, {{"moves", words}});
    }
}

void set_choices(PairingView& view, const Workbench& bench, const matching::Request& request) {
    view.fairness_choices =
        fairness_choices(bench, std::max(request.mentors.size(), request.mentees.size()));
    view.fairness_is_one = come_to_the_same(view.fairness_choices);
}

matching::Asked weighable(const Program& program) {
    auto parts = parts_asked(program);
    parts.goals |= !program.description.goals.empty();
    parts.interests |= !program.description.interests.empty();
    parts.private_wish |= program.description.private_question.has_value();
    return parts;
}

void sort_by_name(std::vector<PairingPerson>& people) {
    base::sort(people, {}, [](const PairingPerson& person) {
        return std::pair(base::name_order(person.name), person.id);
    });
}

void keep_only(std::vector<PairingPerson>& people,
               const std::vector<matching::Candidate>& candidates) {
    std::set<PersonId> ids;
    for (const auto& candidate : candidates) ids.insert(candidate.id);
    std::erase_if(people, [&](const PairingPerson& person) { return !ids.contains(person.id); });
}

/// By hand only those are paired who are free.
void set_choosable(PairingView& view, const Program& program, bool all_over) {
    view.mentors_to_choose = view.suggestions.mentors;
    view.mentees_to_choose = view.suggestions.mentees;
    if (all_over) {
        const auto free = matching_request(program);
        keep_only(view.mentors_to_choose, free.mentors);
        keep_only(view.mentees_to_choose, free.mentees);
    }
    sort_by_name(view.mentors_to_choose);
    sort_by_name(view.mentees_to_choose);
}

bool knows_selected(const Model& model, const Program& program) {
    const auto& selected = model.workbench.selected;
    return selected && program.person(selected->first) && program.person(selected->second);
}

}  // namespace

PairingView pairing_view(const Model& model, PairingMemory& memory) {
    PairingView view;
    const auto* replica = model.replica();
    if (!replica) return view;
    const auto& program = replica->program;
    const auto language = model.language();
    const auto& bench = model.workbench;
    const auto request = request_of(program, bench);
    const auto& made = model.workbench.plan;
    const auto* plan = made ? &*made : nullptr;
    view.follower = model.follower;
    view.confirms_at_once = program.rules.confirmation == program::Confirmation::AdminConfirms;
    view.program = program.description.title;
    view.rules = program.rules;
    view.weighable = weighable(program);
    count_people(view, program, request);
    const auto number = bench.plan_number;
    view.outdated =
        plan && (is_outdated(*plan, request) || has_other_basis(memory.basis, request, number));
    view.first_people = bench.all_over ? 0 : static_cast<int>(request.first.size());
    view.can_think_over = std::ranges::any_of(
        program.pairs, [&](const auto& each) { return may_change(program, each.second); });
    view.can_undo = model.workbench.steps_taken > 0;
    view.can_redo = model.workbench.steps_taken < model.workbench.steps.size();
    auto* planner = plan && !view.outdated ? planner_of(memory.basis, request, number) : nullptr;
    if (planner && planner->plan() != *plan) {
        // A wish came from elsewhere.
        view.outdated = true;
        planner = nullptr;
    }
    view.suggestions = suggestion_board(program, request, plan, memory.order);
    view.pairs = pair_board(program);
    view.waiting = waiting_pairs(language, program);
    view.stage = stage_of(view, plan != nullptr, bench.all_over);
    view.fairness = request.fairness;
    if (plan) {
        set_plan(view, language, program, *plan, planner);
        set_choices(view, bench, request);
        if (planner) set_second_best(view, language, program, *planner);
        if (bench.all_over) view.rematch = pairing_rematch(model, program, *plan);
    }
    if (knows_selected(model, program))
        view.why = pairing_why(model, program, view.outdated ? nullptr : plan, planner);
    set_choosable(view, program, bench.all_over);
    return view;
}

const PairingView& PairingViews::of(const Model& model,
                                    const std::optional<PairingWeights>& tried) {
    if (program_ != model.open) memory_ = {}, view_.reset();
    if (new_basis_) memory_.basis = std::move(*new_basis_), new_basis_.reset();
    if (!view_ || version_ != model.version) {
        view_ = pairing_view(model, memory_);
        view_->version = ++views_made_;
        tried_.reset();
    }
    version_ = model.version;
    program_ = model.open;
    const auto& planning = model.workbench.planning;
    view_->planning.reset();
    if (planning) view_->planning = pairing_planning(model.language(), *planning);
    if (tried_ != tried) try_out(model, tried);
    return *view_;
}

void PairingViews::try_out(const Model& model, const std::optional<PairingWeights>& tried) {
    tried_ = tried;
    view_->trial.reset();
    const auto* replica = model.replica();
    if (!tried || !replica) return;
    const auto& workbench = model.workbench;
    const auto* plan = workbench.plan && !view_->outdated ? &*workbench.plan : nullptr;
    view_->trial = pairing_trial(replica->program, *tried, workbench, plan);
}

}  // namespace accanto::app
