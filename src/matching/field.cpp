#include "matching/field.hpp"

#include <algorithm>

#include "base/sorting.hpp"
#include "matching/asked.hpp"
#include "matching/sweep.hpp"

namespace accanto::matching {
namespace {

using assignment::Problem;

const PersonId& id_of(const Comparable& person) {
    return person.candidate->id;
}

std::vector<Comparable> in_order(const std::vector<Candidate>& candidates, Vocabulary& vocabulary,
                                 std::span<const Season> seasons) {
    std::vector<Comparable> people;
    people.reserve(candidates.size());
    for (const auto& candidate : candidates)
        people.push_back(comparable(candidate, vocabulary, seasons));
    base::sort(people, {}, id_of);
    return people;
}

/// Of who wishes for nobody that can be had.
void forget_vain_wishes(Field& field) {
    for (auto& mentee : field.mentees) {
        const bool any = std::ranges::any_of(mentee.wishes, [&](const PersonId& id) {
            return id != id_of(mentee) && position(field.mentors, id);
        });
        if (!any) mentee.wishes = {};
    }
}

void add_row(Problem& problem, const Field& field, Sweep& sweep, std::size_t mentee,
             const std::vector<std::uint32_t>& current) {
    sweep.row(mentee);
    for (std::uint32_t mentor = 0; mentor < field.mentors.size(); ++mentor) {
        const int points = sweep.points_with(mentor);
        if (points < 0) continue;
        problem.edges.push_back({mentor, static_cast<assignment::Points>(points),
                                 std::ranges::binary_search(current, mentor)});
    }
}

void add_mentors(Problem& problem, const Request& request, const Field& field) {
    const int places_most = static_cast<int>(field.mentees.size());
    for (const auto& mentor : field.mentors) {
        problem.places.push_back(std::clamp(mentor.candidate->places_free, 0, places_most));
        problem.had.push_back(
            std::clamp(mentor.candidate->mentees_had, 0, static_cast<int>(candidates_max)));
    }
    for (const auto kept : field.kept_mentor) {
        if (kept == nobody) continue;
        --problem.places[static_cast<std::size_t>(kept)];
        ++problem.had[static_cast<std::size_t>(kept)];
    }
    if (!request.spread_load) return;
    for (int cost = 0; cost <= points_max; cost += load_step)
        problem.load_cost.push_back(static_cast<assignment::Points>(cost));
}

}  // namespace

std::optional<std::size_t> position(const std::vector<Comparable>& people, const PersonId& id) {
    const auto found = std::ranges::lower_bound(people, id, {}, id_of);
    if (found == people.end() || id_of(*found) != id) return std::nullopt;
    return static_cast<std::size_t>(found - people.begin());
}

Field field_of(const Request& request, const std::set<Couple>& keep) {
    Field field;
    Vocabulary vocabulary(request.synonyms);
    field.seasons = seasons_of(request);
    field.mentors = in_order(request.mentors, vocabulary, field.seasons);
    field.mentees = in_order(request.mentees, vocabulary, field.seasons);
    forget_vain_wishes(field);
    field.shares = shares_of(request.weights, asked_of(request));
    field.withdrawn.assign(field.mentees.size(), false);
    keep_pairs(field, keep);
    return field;
}

void keep_pairs(Field& field, const std::set<Couple>& keep) {
    field.kept_mentor.assign(field.mentees.size(), nobody);
    for (const auto& pair : keep) {
        const auto mentor = position(field.mentors, pair.first);
        const auto mentee = position(field.mentees, pair.second);
        if (mentor && mentee) field.kept_mentor[*mentee] = static_cast<int>(*mentor);
    }
}

std::vector<std::vector<std::uint32_t>> mentors_named(const Field& field,
                                                      const std::set<Couple>& couples) {
    std::vector<std::vector<std::uint32_t>> named(field.mentees.size());
    for (const auto& [one, other] : couples) {
        const auto mentor = position(field.mentors, one);
        const auto mentee = position(field.mentees, other);
        if (mentor && mentee) named[*mentee].push_back(static_cast<std::uint32_t>(*mentor));
    }
    return named;
}

bool is_open(const Field& field, std::size_t mentee) {
    return field.kept_mentor[mentee] == nobody && !field.withdrawn[mentee];
}

Problem problem_without_edges(const Request& request, const Field& field) {
    Problem problem;
    add_mentors(problem, request, field);
    problem.row_begin.assign(field.mentees.size() + 1, 0);
    for (std::size_t mentee = 0; mentee < field.mentees.size(); ++mentee) {
        problem.wants.push_back(is_open(field, mentee) ? 1 : 0);
        problem.priority.push_back(request.first.contains(field.mentee_id(mentee)) ? 0 : 1);
    }
    // Without anybody who goes first there is one level, and costs are smaller.
    if (std::ranges::find(problem.priority, 0) == problem.priority.end()) problem.priority.clear();
    return problem;
}

Problem problem_of(const Request& request, const Field& field) {
    auto problem = problem_without_edges(request, field);
    Sweep sweep(request, field, std::vector<bool>(field.mentors.size(), true));
    const auto current = mentors_named(field, request.current);
    for (std::size_t mentee = 0; mentee < field.mentees.size(); ++mentee) {
        if (is_open(field, mentee)) add_row(problem, field, sweep, mentee, current[mentee]);
        problem.row_begin[mentee + 1] = static_cast<std::uint32_t>(problem.edges.size());
    }
    return problem;
}

assignment::Options options_of(const Request& request) {
    assignment::Options options;
    options.fairness = request.fairness == Fairness::Total      ? assignment::Fairness::Total
                       : request.fairness == Fairness::Balanced ? assignment::Fairness::Balanced
                                                                : assignment::Fairness::Bands;
    options.floor = request.floor;
    options.stay_bonus =
        static_cast<assignment::Points>(std::clamp(request.stay_bonus, 0, points_max));
    return options;
}

}  // namespace accanto::matching
