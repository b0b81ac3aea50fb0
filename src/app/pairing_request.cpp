#include "app/pairing_request.hpp"

#include <algorithm>
#include <chrono>

#include "matching/asked.hpp"

namespace accanto::app {
namespace {

using program::Pair;
using program::PersonId;
using program::Profile;
using program::Program;
namespace fact = program::fact;

constexpr int weeks_of_a_year = 53;

template <class Test>
int count_pairs_of(const Program& program, const PersonId& person, Test test) {
    const auto found = program.pairs_of.find(person);
    if (found == program.pairs_of.end()) return 0;
    return static_cast<int>(std::ranges::count_if(found->second, [&](const program::PairId& id) {
        const auto* pair = program.pair(id);
        return pair && test(*pair);
    }));
}

/// Only what the program asks is an answer.
bool is_choice(const Program& program, const std::string& answer) {
    const auto& question = program.description.private_question;
    return question && std::ranges::find(question->choices, answer) != question->choices.end();
}

matching::Candidate candidate_of(const program::Person& person, int places_free) {
    return {.id = person.id, .profile = *person.profile, .places_free = places_free};
}

/// All that the program touches; none where it has no dates yet.
matching::Months months_of(const program::Dates& dates) {
    matching::Months months;
    if (!dates.starts) return months;
    for (int week = 0; week <= std::min(dates.length_weeks, weeks_of_a_year); ++week) {
        const std::chrono::sys_days day{std::chrono::days{dates.starts->number + 7 * week}};
        months.set(static_cast<unsigned>(std::chrono::year_month_day(day).month()) - 1);
    }
    return months;
}

void set_rules(matching::Request& request, const program::Rules& rules) {
    request.same_organisation_allowed = rules.same_organisation_allowed;
    request.weights = rules.weights;
    request.spread_load = rules.spread_load;
    request.synonyms = rules.synonyms;
}

/// Somebody proposed takes a place, too.
int mentees_had(const Program& program, const PersonId& mentor) {
    return count_pairs_of(program, mentor, [&](const Pair& pair) {
        return pair.mentor == mentor &&
               (pair.is_running() || pair.state == program::PairState::Proposed);
    });
}

void add_people(matching::Request& request, const Program& program) {
    for (const auto& [id, person] : program.people) {
        if (person.standing != program::Standing::Accepted || !person.profile) continue;
        const int places = open_places(program, id);
        if (places > 0) {
            request.mentors.push_back(candidate_of(person, places));
            request.mentors.back().mentees_had = mentees_had(program, id);
        }
        if (program::can_be_mentee(person.role()) && !is_taken_as_mentee(program, id)) {
            request.mentees.push_back(candidate_of(person, 1));
        }
    }
}

/// As Program::never_together: for two people in either role.
void add_never(matching::Request& request, const Program& program) {
    const auto add = [&](const PersonId& one, const PersonId& other) {
        request.never.insert({one, other});
        request.never.insert({other, one});
    };
    for (const auto& [one, other] : program.apart) add(one, other);
    for (const auto& [people, wish] : program.wishes) {
        if (wish == fact::Wish::Never) add(people.first, people.second);
    }
}

/// A wish to keep two together says nothing while one of them can't be paired.
void add_keep(matching::Request& request, const Program& program) {
    const auto holds = [](const std::vector<matching::Candidate>& people, const PersonId& id) {
        return std::ranges::find(people, id, &matching::Candidate::id) != people.end();
    };
    for (const auto& [people, wish] : program.wishes) {
        if (wish != fact::Wish::Keep || request.never.contains(people)) continue;
        if (holds(request.mentors, people.first) && holds(request.mentees, people.second))
            request.keep.insert(people);
    }
}

/// Those who wait since before somebody was last proposed, and were never proposed themselves.
void add_first(matching::Request& request, const Program& program) {
    base::Instant last_round;
    for (const auto& [id, pair] : program.pairs)
        last_round = std::max(last_round, pair.proposed_at);
    for (const auto& mentee : request.mentees) {
        const auto* person = program.person(mentee.id);
        const bool was_there = person && person->since < last_round;
        const auto is_mentee = [&](const Pair& pair) { return pair.mentee == mentee.id; };
        if (was_there && count_pairs_of(program, mentee.id, is_mentee) == 0)
            request.first.insert(mentee.id);
    }
}

/// Of the people of the request, what the program asks of them.
void set_what_is_asked(matching::Request& request, const Program& program,
                       const matching::Asked& asked) {
    request.asked = asked;
    request.months = months_of(program.dates);
    for (auto* people : {&request.mentors, &request.mentees}) {
        for (auto& person : *people) {
            auto& answer = person.profile.private_answer;
            if (!is_choice(program, answer)) answer.clear();
        }
    }
}

/// A mentee's wishes say nothing while nobody of them could be their mentor.
void forget_vain_wishes(Profile& mentee, const Program& program, const PersonId& mentor) {
    const auto can_be_had = [&](const PersonId& id) {
        const auto* person = program.person(id);
        return id == mentor ||
               (person && person->standing == program::Standing::Accepted && person->profile &&
                program::can_mentor(person->role()) && open_places(program, id) > 0);
    };
    if (std::ranges::none_of(mentee.mentor_wishes, can_be_had)) mentee.mentor_wishes.clear();
}

}  // namespace

int open_places(const Program& program, const PersonId& mentor) {
    const int proposed = count_pairs_of(program, mentor, [&](const Pair& pair) {
        return pair.mentor == mentor && pair.state == program::PairState::Proposed;
    });
    return std::max(0, program.free_places(mentor) - proposed);
}

bool is_taken_as_mentee(const Program& program, const PersonId& person) {
    return count_pairs_of(program, person, [&](const Pair& pair) {
               return pair.mentee == person &&
                      (pair.is_running() || pair.state == program::PairState::Proposed);
           }) > 0;
}

matching::Request matching_request(const Program& program, matching::Fairness fairness) {
    return matching_request(program, fairness, program.rules);
}

matching::Request matching_request(const Program& program, matching::Fairness fairness,
                                   const program::Rules& rules) {
    matching::Request request;
    request.fairness = fairness;
    set_rules(request, rules);
    add_people(request, program);
    set_what_is_asked(request, program, parts_asked(program));
    add_never(request, program);
    add_keep(request, program);
    add_first(request, program);
    return request;
}

matching::Asked parts_asked(const Program& program) {
    matching::Hearing hearing;
    for (const auto& [id, person] : program.people) {
        if (person.standing != program::Standing::Accepted || !person.profile) continue;
        if (program::can_mentor(person.role())) hearing.hear_mentor(*person.profile);
        if (program::can_be_mentee(person.role())) hearing.hear_mentee(*person.profile);
    }
    auto asked = hearing.asked();
    asked.private_wish = asked.private_wish && program.description.private_question.has_value();
    return asked;
}

matching::Request request_of_two(const Program& program, const PersonId& mentor,
                                 const PersonId& mentee) {
    return request_of_two(program, mentor, mentee, parts_asked(program));
}

matching::Request request_of_two(const Program& program, const PersonId& mentor,
                                 const PersonId& mentee, const matching::Asked& asked) {
    matching::Request request;
    set_rules(request, program.rules);
    const auto* one = program.person(mentor);
    const auto* other = program.person(mentee);
    if (one && one->profile)
        request.mentors.push_back(candidate_of(*one, program.free_places(mentor)));
    if (other && other->profile) {
        request.mentees.push_back(candidate_of(*other, 1));
        forget_vain_wishes(request.mentees.back().profile, program, mentor);
    }
    set_what_is_asked(request, program, asked);
    add_never(request, program);
    add_keep(request, program);
    return request;
}

}  // namespace accanto::app
