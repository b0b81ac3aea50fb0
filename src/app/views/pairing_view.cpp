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

PairingStage stage_of(const PairingView& view, bool has_plan) {
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

/// Nothing where so many people are planned for that not all pairs are at hand.
matching::Planner* planner_of(PairingMemory& memory, const matching::Request& request) {
    if (std::max(request.mentors.size(), request.mentees.size()) > matching::all_pairs_max)
        return nullptr;
    if (!memory.planner || memory.asked != request) {
        memory.asked = request;
        memory.planner.reset();  // Two of them need not fit.
        memory.planner.emplace(request);
    }
    return &*memory.planner;
}

std::vector<PairingFairness> fairness_choices(const Workbench& workbench) {
    std::vector<PairingFairness> choices;
    for (const auto fairness : matching::every_fairness) {
        const auto found =
            std::ranges::find(workbench.compared, fairness, &matching::FairnessWorth::fairness);
        const bool is_known = found != workbench.compared.end() && found->placed > 0;
        choices.push_back({fairness, is_known});
        if (!is_known) continue;
        choices.back().points_average = matching::shown_points(found->points_average);
        choices.back().points_lowest = matching::shown_points(found->points_lowest);
    }
    return choices;
}

bool come_to_the_same(const std::vector<PairingFairness>& choices) {
    return std::ranges::all_of(choices, [&](const PairingFairness& each) {
        return each.is_known && each.points_average == choices.front().points_average &&
               each.points_lowest == choices.front().points_lowest;
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

void set_choices(PairingView& view, const Workbench& bench) {
    view.fairness_choices = fairness_choices(bench);
    view.fairness_is_one = come_to_the_same(view.fairness_choices);
}

matching::Asked weighable(const Program& program) {
    auto parts = parts_asked(program);
    parts.goals |= !program.description.goals.empty();
    parts.interests |= !program.description.interests.empty();
    parts.private_wish |= program.description.private_question.has_value();
    return parts;
}

std::vector<PairingPerson> by_name(std::vector<PairingPerson> people) {
    base::sort(people, {}, [](const PairingPerson& person) {
        return std::pair(base::name_order(person.name), person.id);
    });
    return people;
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
    const auto request = matching_request(program, model.workbench.fairness);
    const auto& made = model.workbench.plan;
    const auto* plan = made ? &*made : nullptr;
    view.follower = model.follower;
    view.confirms_at_once = program.rules.confirmation == program::Confirmation::AdminConfirms;
    view.program = program.description.title;
    view.rules = program.rules;
    view.weighable = weighable(program);
    count_people(view, program, request);
    view.outdated = plan && is_outdated(*plan, request);
    view.first_people = static_cast<int>(request.first.size());
    view.can_undo = model.workbench.steps_taken > 0;
    view.can_redo = model.workbench.steps_taken < model.workbench.steps.size();
    auto* planner = plan && !view.outdated ? planner_of(memory, request) : nullptr;
    if (planner && planner->plan() != *plan) {
        // A wish came from elsewhere.
        view.outdated = true;
        planner = nullptr;
    }
    view.suggestions = suggestion_board(program, request, plan, memory.order);
    view.pairs = pair_board(program);
    view.waiting = waiting_pairs(language, program);
    view.stage = stage_of(view, plan != nullptr);
    view.fairness = model.workbench.fairness;
    if (plan) {
        set_plan(view, language, program, *plan, planner);
        set_choices(view, model.workbench);
    }
    if (knows_selected(model, program))
        view.why = pairing_why(model, program, view.outdated ? nullptr : plan, planner);
    view.mentors_to_choose = by_name(view.suggestions.mentors);
    view.mentees_to_choose = by_name(view.suggestions.mentees);
    return view;
}

const PairingView& PairingViews::of(const Model& model,
                                    const std::optional<PairingWeights>& tried) {
    if (program_ != model.open) memory_ = {}, view_.reset();
    if (!view_ || version_ != model.version) {
        view_ = pairing_view(model, memory_);
        tried_.reset();
    }
    version_ = model.version;
    program_ = model.open;
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
    view_->trial = pairing_trial(replica->program, *tried, workbench.fairness, plan);
}

}  // namespace accanto::app
