#include "matching/planner.hpp"

#include <algorithm>

#include "assignment/stable.hpp"
#include "matching/stable_plan.hpp"

namespace accanto::matching {

using assignment::Engine;

void leave_room(Request& request) {
    request.mentors.reserve(request.mentors.size() + added_max);
    request.mentees.reserve(request.mentees.size() + added_max);
}

void leave_room(assignment::Problem& problem, const Field& field) {
    constexpr int people = added_max;
    problem.wishes_more = people;
    for (std::size_t mentor = 0; mentor < field.mentors.size(); ++mentor) {
        const int beyond =
            field.mentors[mentor].candidate->places_free - static_cast<int>(field.mentees.size());
        problem.places[mentor] += std::clamp(beyond, 0, people);
    }
}

std::optional<Engine> engine_of(assignment::Problem problem, const Request& request) {
    auto engine = Engine::load(std::move(problem), options_of(request));
    if (!engine || !engine->solve()) return std::nullopt;
    return std::move(*engine);
}

Planner::Planner(Request request)
    : request_(std::move(request)), wishes_(settle_wishes(request_, all_pairs_max)) {
    if (!wishes_.can_plan) return;
    leave_room(request_);
    field_ = field_of(request_, wishes_.keep);
    solve_anew();
}

Planner::Planner(Solved solved)
    : request_(std::move(solved.request)),
      wishes_(std::move(solved.wishes)),
      field_(std::move(solved.field)),
      engine_(std::move(solved.engine)),
      stable_(std::move(solved.stable)),
      holding_(std::move(solved.holding)),
      proved_(solved.plan.proved),
      plan_(std::move(solved.plan)) {}

void Planner::solve_anew() {
    engine_.reset();  // Two of them need not fit.
    stable_.reset();
    if (is_stable()) return solve_stable();
    auto problem = problem_of(request_, field_);
    leave_room(problem, field_);
    engine_ = engine_of(std::move(problem), request_);
    proved_ = engine_.has_value();
    take_pairs(engine_ ? engine_->pairs() : assignment::Pairs{});
}

void Planner::solve_stable() {
    auto found = stable_plan_of(problem_of(request_, field_), request_);
    proved_ = found.has_value();
    if (!found) return take_pairs({});
    stable_ = std::move(found->problem);
    take_pairs(found->pairs);
}

void Planner::take_pairs(const assignment::Pairs& pairs) {
    holding_ = holding_of(field_, pairs);
    plan_.reset();
    second_best_.reset();
}

Request Planner::request() const {
    auto request = request_;
    std::erase_if(request.mentees, [&](const Candidate& candidate) {
        const auto mentee = position(field_.mentees, candidate.id);
        return mentee && field_.withdrawn[*mentee];
    });
    return request;
}

const Plan& Planner::plan() {
    if (plan_) return *plan_;
    plan_ = wishes_.can_plan
                ? plan_of(request_, field_, has_problem() ? &problem() : nullptr, holding_)
                : Plan{};
    plan_->refused = wishes_.refused;
    plan_->proved = proved_;
    return *plan_;
}

Planner::Position Planner::mentee_at(const PersonId& id) const {
    const auto mentee = position(field_.mentees, id);
    return mentee && !field_.withdrawn[*mentee] ? mentee : std::nullopt;
}

Holding Planner::after(const std::vector<assignment::Move>& moves) const {
    auto holding = holding_;
    for (const auto& move : moves)
        holding.give(field_, move.mentee, move.to ? static_cast<int>(*move.to) : nobody);
    return holding;
}

Effect Planner::effect_of(const Holding& after) const {
    return {worth_of(request_, field_, after) - worth(), moves_between(field_, holding_, after)};
}

std::optional<Holding> Planner::solved(assignment::Problem problem) const {
    if (is_stable()) return holding_of(field_, stable_pairs(std::move(problem), request_));
    const auto engine = engine_of(std::move(problem), request_);
    if (!engine) return std::nullopt;
    return holding_of(field_, engine->pairs());
}

std::vector<Alternative> Planner::alternatives(const PersonId& mentee, std::size_t count) {
    const auto index = mentee_at(mentee);
    if (!index || !engine_) return {};
    std::vector<Alternative> result;
    for (const auto& option : engine_->alternatives(number(*index), count)) {
        const auto holding = after(option.effect.moves);
        auto [change, moves] = effect_of(holding);
        std::erase_if(moves, [&](const Move& move) { return move.mentee == mentee; });
        result.push_back({field_.mentor_id(option.mentor), holding.told_of[*index], change.placed,
                          change.points, std::move(moves)});
    }
    return result;
}

std::vector<Shortage> Planner::shortages() const {
    if (!engine_) return {};
    std::vector<Shortage> result;
    for (const auto& found : engine_->shortages()) {
        Shortage shortage{{}, {}, found.places};
        for (const auto mentee : found.mentees)
            shortage.mentees.push_back(field_.mentee_id(mentee));
        for (const auto mentor : found.mentors)
            shortage.mentors.push_back(field_.mentor_id(mentor));
        result.push_back(std::move(shortage));
    }
    return result;
}

std::size_t Planner::blocking_pairs() const {
    if (!has_problem()) return 0;
    assignment::Pairs pairs;
    for (std::size_t mentee = 0; mentee < holding_.mentor_of.size(); ++mentee) {
        const auto mentor = holding_.mentor_of[mentee];
        if (mentor != nobody && is_open(field_, mentee))
            pairs.push_back({number(mentee), static_cast<std::uint32_t>(mentor)});
    }
    return assignment::blocking_pairs(problem(), {}, pairs).size();
}

std::optional<Effect> Planner::second_best() {
    if (second_best_) return *second_best_;
    auto& known = second_best_.emplace();
    if (!engine_) return known;
    if (const auto found = engine_->second_best()) known = effect_of(after(found->moves));
    return known;
}

}  // namespace accanto::matching
