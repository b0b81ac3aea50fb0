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

std::vector<const Candidate*> in_order(const std::vector<Candidate>& candidates) {
    std::vector<const Candidate*> people;
    people.reserve(candidates.size());
    for (const auto& candidate : candidates) people.push_back(&candidate);
    base::sort(people, {}, [](const Candidate* candidate) { return candidate->id; });
    return people;
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

/// Wishes for nobody that can be had say nothing.
void forget_vain_wishes(Comparable& mentee, const std::vector<Comparable>& mentors) {
    const bool any = std::ranges::any_of(mentee.wishes, [&](const PersonId& id) {
        return id != id_of(mentee) && position(mentors, id);
    });
    if (!any) mentee.wishes = {};
}

FieldMaker::FieldMaker(const Request& request)
    : request_(request),
      mentors_(in_order(request.mentors)),
      mentees_(in_order(request.mentees)),
      vocabulary_(request.synonyms) {
    field_.seasons = seasons_of(request);
    field_.mentors.reserve(mentors_.size());
    field_.mentees.reserve(mentees_.size());
}

bool FieldMaker::read(std::size_t people) {
    const auto read_side = [&](const std::vector<const Candidate*>& from,
                               std::vector<Comparable>& to) {
        for (; people > 0 && to.size() < from.size(); --people)
            to.push_back(comparable(*from[to.size()], vocabulary_, field_.seasons));
        return to.size() == from.size();
    };
    return read_side(mentors_, field_.mentors) && read_side(mentees_, field_.mentees);
}

Field FieldMaker::take(const std::set<Couple>& keep) {
    field_.vocabulary = std::move(vocabulary_);
    for (auto& mentee : field_.mentees) forget_vain_wishes(mentee, field_.mentors);
    field_.shares = shares_of(request_.weights, asked_of(request_));
    field_.withdrawn.assign(field_.mentees.size(), false);
    keep_pairs(field_, keep);
    return std::move(field_);
}

Field field_of(const Request& request, const std::set<Couple>& keep) {
    FieldMaker maker(request);
    maker.read(request.mentors.size() + request.mentees.size());
    return maker.take(keep);
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

void add_row(Problem& problem, const Field& field, const Sweep& sweep, std::size_t mentee,
             const std::vector<std::uint32_t>& current) {
    for (std::uint32_t mentor = 0; mentor < field.mentors.size(); ++mentor) {
        const int points = sweep.points_with(mentor);
        if (points < 0) continue;
        problem.edges.push_back({mentor, static_cast<assignment::Points>(points),
                                 std::ranges::binary_search(current, mentor)});
    }
    problem.row_begin[mentee + 1] = static_cast<std::uint32_t>(problem.edges.size());
}

Problem problem_of(const Request& request, const Field& field) {
    auto problem = problem_without_edges(request, field);
    Sweep sweep(request, field, std::vector<bool>(field.mentors.size(), true));
    const auto current = mentors_named(field, request.current);
    for (std::size_t mentee = 0; mentee < field.mentees.size(); ++mentee) {
        problem.row_begin[mentee + 1] = static_cast<std::uint32_t>(problem.edges.size());
        if (!is_open(field, mentee)) continue;
        sweep.row(mentee);
        add_row(problem, field, sweep, mentee, current[mentee]);
    }
    return problem;
}

assignment::Options options_of(const Request& request) {
    assignment::Options options;
    options.fairness = request.fairness == Fairness::Balanced ? assignment::Fairness::Balanced
                       : request.fairness == Fairness::Bands  ? assignment::Fairness::Bands
                                                              : assignment::Fairness::Total;
    options.floor = request.floor;
    options.stay_bonus =
        static_cast<assignment::Points>(std::clamp(request.stay_bonus, 0, points_max));
    return options;
}

}  // namespace accanto::matching
