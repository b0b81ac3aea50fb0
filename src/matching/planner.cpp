#include "matching/planner.hpp"

#include <algorithm>

#include "assignment/stable.hpp"

namespace accanto::matching {

using assignment::Engine;

std::optional<Engine> engine_of(assignment::Problem problem, const Request& request) {
    auto engine = Engine::load(std::move(problem), options_of(request));
    if (!engine || !engine->solve()) return std::nullopt;
    return std::move(*engine);
}

Planner::Planner(Request request)
    : request_(std::move(request)), wishes_(settle_wishes(request_, all_pairs_max)) {
    if (!wishes_.can_plan) return;
    field_ = field_of(request_, wishes_.keep);
    solve_anew();
}

void Planner::solve_anew() {
    engine_.reset();  // Two of them need not fit.
    engine_ = engine_of(problem_of(request_, field_), request_);
    proved_ = engine_.has_value();
    take_pairs();
}

void Planner::take_pairs() {
    holding_ = holding_of(field_, engine_ ? engine_->pairs() : assignment::Pairs{});
    plan_.reset();
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
                ? plan_of(request_, field_, engine_ ? &engine_->problem() : nullptr, holding_)
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
    if (!engine_) return 0;
    return assignment::blocking_pairs(problem(), {}, engine_->pairs()).size();
}

}  // namespace accanto::matching
