#include "assignment/engine.hpp"

#include "assignment/floor.hpp"

namespace accanto::assignment {

std::expected<Engine, LoadError> Engine::load(Problem problem, const Options& options) {
    auto ready = prepared(std::move(problem));
    if (!ready) return std::unexpected(ready.error());
    if (options.fairness == Fairness::Bands) {
        if (const auto scale = scale_of<Wide>(*ready, options); !scale)
            return std::unexpected(scale.error());
    } else if (const auto scale = scale_of<std::int64_t>(*ready, options); !scale) {
        return std::unexpected(scale.error());
    }
    return Engine(std::move(*ready), options);
}

std::expected<void, SolveError> Engine::solve(const GoOn& go_on, const Method& method) {
    if (options_.floor && !has_floor_) {
        const auto floor = highest_floor(problem_, go_on);
        if (!floor) return std::unexpected(SolveError::Cancelled);
        floor_ = *floor;
        has_floor_ = true;
    }
    if (!core_) {
        core_ = make_core(problem_, options_, floor_);
        if (go_on && !go_on()) return std::unexpected(SolveError::Cancelled);
    }
    if (const auto run = core_->run(method, go_on); !run) return run;
    return accept();
}

/// Takes the solver's plan, once it is proved.
std::expected<void, SolveError> Engine::accept() {
    auto pairs = core_->pairs();
    if (core_->flaw(problem_, options_, floor_, pairs) != Flaw::None) {
        core_.reset();
        solved_ = false;
        return std::unexpected(SolveError::Unproved);
    }
    pairs_ = std::move(pairs);
    solved_ = true;
    return {};
}

Effect Engine::effect_of(const Change& change, const Levels& before) const {
    const auto after = changed(pairs_, change);
    return {levels_of(problem_, after) - before, moves_between(pairs_, after)};
}

std::optional<Effect> Engine::what_if(std::uint32_t mentee, std::uint32_t mentor) {
    if (edit_error(mentee, mentor)) return {};
    const auto change = core_->change_for(mentee, mentor);
    if (!change) return {};
    return effect_of(*change, levels());
}

std::vector<std::optional<std::vector<Move>>> Engine::moves_if(std::uint32_t mentee,
                                                               std::span<const Candidate> mentors) {
    std::vector<std::optional<std::vector<Move>>> result(mentors.size());
    if (!solved_ || mentee >= problem_.mentees()) return result;
    std::vector<Held> edges;
    std::vector<std::size_t> asked;
    for (std::size_t k = 0; k < mentors.size(); ++k) {
        const auto& [mentor, score] = mentors[k];
        if (mentor >= problem_.mentors() || score < 0 || score > points_max) continue;
        const auto* edge = problem_.find(mentee, mentor);
        edges.push_back({mentor, key_of({mentor, score, edge && edge->current}, options_)});
        asked.push_back(k);
    }
    const auto changes = core_->changes_for(mentee, edges);
    for (std::size_t k = 0; k < changes.size(); ++k) {
        if (changes[k]) result[asked[k]] = moves_between(pairs_, changed(pairs_, *changes[k]));
    }
    return result;
}

std::vector<Alternative> Engine::alternatives(std::uint32_t mentee, std::size_t count) {
    if (!solved_ || mentee >= problem_.mentees()) return {};
    const auto before = levels();
    std::vector<Alternative> result;
    for (const auto& option : core_->cheapest_switches(mentee, count))
        result.push_back({option.mentor, effect_of(option.change, before)});
    return result;
}

std::optional<Effect> Engine::second_best() {
    if (!solved_) return {};
    const auto change = core_->cheapest_change();
    if (!change) return {};
    return effect_of(*change, levels());
}

std::vector<Move> Engine::moves_with_place(std::uint32_t mentor) {
    if (!solved_ || mentor >= problem_.mentors()) return {};
    const auto change = core_->change_with_place(mentor);
    if (!change) return {};
    return moves_between(pairs_, changed(pairs_, *change));
}

std::optional<Effect> Engine::place_value(std::uint32_t mentor) {
    if (!solved_ || mentor >= problem_.mentors()) return {};
    return effect_of(core_->change_with_place(mentor).value_or(Change{}), levels());
}

}  // namespace accanto::assignment
