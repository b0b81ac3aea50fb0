#include "matching/field.hpp"

#include <algorithm>

#include "base/sorting.hpp"
#include "matching/rules.hpp"

namespace accanto::matching {
namespace {

const PersonId& id_of(const Comparable& person) {
    return person.candidate->id;
}

std::vector<Comparable> in_order(const std::vector<Candidate>& candidates, Vocabulary& vocabulary) {
    std::vector<Comparable> people;
    people.reserve(candidates.size());
    for (const auto& candidate : candidates) people.push_back(comparable(candidate, vocabulary));
    base::sort(people, {}, id_of);
    return people;
}

void fill_row(Field& field, const Request& request, std::size_t mentee) {
    const auto row = field.market.row(mentee);
    for (std::size_t mentor = 0; mentor < row.size(); ++mentor) {
        if (forbidding_rule(request, field.mentors[mentor], field.mentees[mentee])) continue;
        row[mentor] = parts_of(field.mentors[mentor], field.mentees[mentee], field.shares).points();
    }
}

void keep_pairs(Field& field, const std::set<Couple>& keep) {
    field.kept_mentor.assign(field.mentees.size(), nobody);
    for (const auto& pair : keep) {
        const auto mentor = position(field.mentors, pair.first);
        const auto mentee = position(field.mentees, pair.second);
        if (!mentor || !mentee) continue;
        field.kept_mentor[*mentee] = static_cast<int>(*mentor);
        field.market.places[*mentor] -= 1;
    }
}

}  // namespace

std::optional<std::size_t> position(const std::vector<Comparable>& people, const PersonId& id) {
    const auto found = std::ranges::lower_bound(people, id, {}, id_of);
    if (found == people.end() || id_of(*found) != id) return std::nullopt;
    return static_cast<std::size_t>(found - people.begin());
}

Field field_of(const Request& request, const std::set<Couple>& keep) {
    Field field;
    Vocabulary vocabulary;
    field.mentors = in_order(request.mentors, vocabulary);
    field.mentees = in_order(request.mentees, vocabulary);
    field.shares = shares_of(request.weights);
    for (const auto& mentor : field.mentors)
        field.market.places.push_back(std::max(0, mentor.candidate->places_free));
    field.market.mentees = field.mentees.size();
    field.market.points.assign(field.mentors.size() * field.mentees.size(), forbidden);
    keep_pairs(field, keep);
    for (std::size_t mentee = 0; mentee < field.mentees.size(); ++mentee) {
        if (field.kept_mentor[mentee] == nobody) fill_row(field, request, mentee);
    }
    return field;
}

}  // namespace accanto::matching
