#include "matching/large_plan.hpp"

#include <algorithm>

namespace accanto::matching {
namespace {

using assignment::Engine;
using assignment::Problem;

/// How often the solver asks whether to go on.
constexpr std::uint64_t scans_between_questions = 1 << 16;
/// Looks at an edge that a solution may well take, for a guess how far it is.
constexpr std::uint64_t scans_expected_per_edge = 10;
/// What it takes to read what somebody said, in looks at a pair.
constexpr std::size_t looks_a_person = 500;

std::vector<bool> with_places(const Problem& problem) {
    std::vector<bool> wanted;
    for (const auto places : problem.places) wanted.push_back(places > 0);
    return wanted;
}

/// `bargains` by mentee, ascending.
Problem with_more_edges(const Problem& problem, const std::vector<Bargain>& bargains) {
    Problem larger = problem;
    larger.edges.clear();
    larger.edges.reserve(problem.edges.size() + bargains.size());
    auto next = bargains.begin();
    for (std::size_t mentee = 0; mentee < problem.mentees(); ++mentee) {
        const auto row = problem.row(mentee);
        larger.edges.insert(larger.edges.end(), row.begin(), row.end());
        for (; next != bargains.end() && next->mentee == mentee; ++next)
            larger.edges.push_back(next->edge);
        larger.row_begin[mentee + 1] = static_cast<std::uint32_t>(larger.edges.size());
    }
    return larger;
}

}  // namespace

LargePlan::LargePlan(Request request, LargeShape shape)
    : request_(std::move(request)), shape_(shape) {
    if (request_.floor || request_.fairness == Fairness::Stable) shape_.all_pairs = true;
    leave_room(request_);
}

LargeProgress LargePlan::advance(std::uint64_t pairs) {
    budget_ = std::max<std::uint64_t>(pairs, 1);
    while (budget_ > 0 && !is_done()) step();
    return progress_;
}

void LargePlan::step() {
    switch (progress_.phase) {
        case LargePhase::Reading:
            return read();
        case LargePhase::Comparing:
            return compare();
        case LargePhase::Solving:
            return solve();
        case LargePhase::Proving:
            return prove();
        case LargePhase::Telling:
            return tell();
        case LargePhase::Done:
            return;
    }
}

void LargePlan::enter(LargePhase phase) {
    progress_.phase = phase;
    progress_.done_permille = 0;
}

std::vector<std::uint32_t> LargePlan::open_mentees() const {
    std::vector<std::uint32_t> mentees;
    for (std::uint32_t mentee = 0; mentee < field_.mentees.size(); ++mentee)
        if (is_open(field_, mentee)) mentees.push_back(mentee);
    return mentees;
}

void LargePlan::ask(std::vector<std::uint32_t> mentees) {
    asked_ = std::move(mentees);
    next_asked_ = 0;
}

/// Compares those who are asked, as far as the budget goes. Whether it is through.
template <class Visit>
bool LargePlan::ask_on(Visit visit) {
    for (; next_asked_ < asked_.size() && budget_ > 0; ++next_asked_) {
        visit(asked_[next_asked_], sweep_->row(asked_[next_asked_]));
        spend(sweep_->lineup().size() + 1);
    }
    if (next_asked_ == asked_.size()) return true;
    progress_.done_permille = static_cast<int>(next_asked_ * 1000 / asked_.size());
    return false;
}

void LargePlan::read() {
    if (!reading_ && !has_field_) return read_wishes();
    if (has_field_) return begin_comparing();
    const auto people = std::max<std::uint64_t>(budget_ / looks_a_person, 1);
    if (reading_->read(static_cast<std::size_t>(people))) {
        field_ = reading_->take(wishes_.keep);
        has_field_ = true;
        reading_.reset();
    }
    budget_ = 0;
    people_read_ += people;
    const auto all = request_.mentors.size() + request_.mentees.size() + 1;
    progress_.done_permille =
        static_cast<int>(std::min<std::uint64_t>(people_read_ * 1000 / all, 1000));
}

void LargePlan::read_wishes() {
    budget_ = 0;
    wishes_ = settle_wishes(request_, shape_.all_pairs ? all_pairs_max : candidates_max);
    if (wishes_.can_plan) {
        reading_ = std::make_unique<FieldMaker>(request_);
        return;
    }
    plan_.refused = wishes_.refused;
    enter(LargePhase::Done);
}

void LargePlan::begin_comparing() {
    budget_ = 0;
    auto problem = problem_without_edges(request_, field_);
    if (shape_.all_pairs) {
        sweep_ = std::make_unique<Sweep>(request_, field_,
                                         std::vector<bool>(field_.mentors.size(), true));
        current_ = mentors_named(field_, request_.current);
        if (request_.fairness != Fairness::Stable) leave_room(problem, field_);
        all_ = std::move(problem);
    } else {
        sweep_ = std::make_unique<Sweep>(request_, field_, with_places(problem));
        shortlist_ = std::make_unique<Shortlist>(field_, sweep_->lineup(),
                                                 mentors_named(field_, request_.current),
                                                 shape_.each_mentee, shape_.each_mentor);
    }
    ask(open_mentees());
    enter(LargePhase::Comparing);
}

void LargePlan::compare_all() {
    const bool is_through = ask_on([&](std::uint32_t mentee, std::span<const std::int16_t>) {
        add_row(all_, field_, *sweep_, mentee, current_[mentee]);
        spend(field_.mentors.size());
    });
    if (!is_through) return;
    // Those who are not asked about have no row.
    for (std::size_t mentee = 0; mentee < all_.mentees(); ++mentee)
        all_.row_begin[mentee + 1] = std::max(all_.row_begin[mentee + 1], all_.row_begin[mentee]);
    sweep_.reset();
    load(std::move(all_));
}

void LargePlan::compare() {
    if (shape_.all_pairs) return compare_all();
    const bool is_through = ask_on([&](std::uint32_t mentee, std::span<const std::int16_t> points) {
        shortlist_->add_row(mentee, points);
    });
    if (!is_through) return;
    auto problem = problem_without_edges(request_, field_);
    shortlist_->finish(problem);
    shortlist_.reset();
    load(std::move(problem));
}

void LargePlan::load(Problem problem) {
    budget_ = 0;
    progress_.edges = problem.edges.size();
    if (request_.fairness == Fairness::Stable) return load_stable(std::move(problem));
    auto engine = Engine::load(std::move(problem), options_of(request_));
    engine_.reset();
    if (engine) engine_ = std::move(*engine);
    scans_ = 0;
    enter(engine_ ? LargePhase::Solving : LargePhase::Telling);
}

void LargePlan::load_stable(Problem problem) {
    stable_ = stable_plan_of(std::move(problem), request_);
    proved_ = stable_.has_value();
    enter(LargePhase::Telling);
}

void LargePlan::solve() {
    const auto go_on = [&] {
        spend(scans_between_questions);
        scans_ += scans_between_questions;
        const auto expected = scans_expected_per_edge * progress_.edges;
        progress_.done_permille = static_cast<int>(scans_ * 1000 / (scans_ + expected + 1));
        return budget_ > 0;
    };
    // The search for a floor would begin anew.
    const auto solved = engine_->solve(request_.floor ? assignment::GoOn{} : go_on);
    if (!solved && solved.error() == assignment::SolveError::Cancelled) return;
    proved_ = solved && shape_.all_pairs;
    if (!solved) engine_.reset();
    enter(solved && !proved_ ? LargePhase::Proving : LargePhase::Telling);
}

/// Whoever had a bargain may well have another by the new prices, and that is soon found out; only
/// all together are a proof.
void LargePlan::prove() {
    if (!bargains_) {
        bargains_ = bargains_for(*engine_, sweep_->lineup(), shape_.bargains);
        ask(suspects_.empty() ? open_mentees() : suspects_);
    }
    const bool is_through = ask_on([&](std::uint32_t mentee, std::span<const std::int16_t> points) {
        bargains_->add_row(mentee, points);
    });
    if (!is_through) return;
    const auto bargains = std::move(bargains_);
    const bool were_all = suspects_.empty();
    suspects_ = bargains->mentees();
    if (were_all) {
        ++progress_.rounds;
        progress_.gap = bargains->gap();
        progress_.mentees_open = suspects_.size();
    }
    proved_ = were_all && suspects_.empty();
    if (proved_) return enter(LargePhase::Telling);
    if (suspects_.empty()) return enter(LargePhase::Proving);
    load(with_more_edges(engine_->problem(), bargains->found()));
}

void LargePlan::tell() {
    if (!telling_) {
        if (!proved_) engine_.reset();
        holding_ = holding_of(field_, engine_   ? engine_->pairs()
                                      : stable_ ? stable_->pairs
                                                : assignment::Pairs{});
        telling_ = std::make_unique<Telling>(request_, field_,
                                             engine_   ? &engine_->problem()
                                             : stable_ ? &stable_->problem
                                                       : nullptr,
                                             holding_);
    }
    const bool is_told = telling_->advance(budget_);
    budget_ = 0;
    progress_.done_permille = telling_->done_permille();
    if (!is_told) return;
    plan_ = telling_->take();
    telling_.reset();
    plan_.refused = wishes_.refused;
    plan_.proved = proved_;
    enter(LargePhase::Done);
    progress_.done_permille = 1000;
}

std::optional<Planner> LargePlan::take_planner() {
    if (!is_done() || !shape_.all_pairs) return std::nullopt;
    return Planner(Solved{std::move(request_), std::move(wishes_), std::move(field_),
                          std::move(engine_),
                          stable_ ? std::optional(std::move(stable_->problem)) : std::nullopt,
                          std::move(holding_), std::move(plan_)});
}

}  // namespace accanto::matching
