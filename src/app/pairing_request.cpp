#include "app/pairing_request.hpp"

#include <algorithm>
#include <chrono>

#include "matching/asked.hpp"
#include "matching/plan.hpp"

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

bool waits_as_mentee(const Program& program, const PersonId& person) {
    return count_pairs_of(program, person, [&](const Pair& pair) {
               return pair.mentee == person && pair.state == program::PairState::Proposed;
           }) > 0;
}

const program::Person* known(const Program& program, const PersonId& id) {
    const auto* person = program.person(id);
    const bool is_known =
        person && person->standing == program::Standing::Accepted && person->profile;
    return is_known ? person : nullptr;
}

/// All there are, free or not.
int places_of(const Program& program, const PersonId& mentor) {
    const auto* person = known(program, mentor);
    if (!person || !person->shown || !program::can_mentor(person->role())) return 0;
    return person->shown->places;
}

/// The pair by itself, whatever else its mentor has.
bool could_change(const Program& program, const Pair& pair) {
    const auto* mentor = known(program, pair.mentor);
    const auto* mentee = known(program, pair.mentee);
    return pair.state == program::PairState::Active && mentor && mentee &&
           program::can_mentor(mentor->role()) && program::can_mentor(mentor->profile->role) &&
           program::can_be_mentee(mentee->role()) &&
           program::can_be_mentee(mentee->profile->role) && !waits_as_mentee(program, pair.mentee);
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

/// Somebody as a mentor, with all places that are not bound.
void add_mentor_over(matching::Request& request, const Program& program,
                     const program::Person& person) {
    const int bound = count_pairs_of(program, person.id, [&](const Pair& pair) {
        if (pair.mentor != person.id) return false;
        return pair.state == program::PairState::Proposed ||
               (pair.is_running() && !may_change(program, pair));
    });
    const int places = places_of(program, person.id) - bound;
    if (places <= 0) return;
    request.mentors.push_back(candidate_of(person, places));
    request.mentors.back().mentees_had = bound;
}

void add_mentee_over(matching::Request& request, const Program& program,
                     const program::Person& person) {
    const int bound = count_pairs_of(program, person.id, [&](const Pair& pair) {
        if (pair.mentee != person.id) return false;
        return pair.state == program::PairState::Proposed ||
               (pair.is_running() && !may_change(program, pair));
    });
    if (bound == 0) request.mentees.push_back(candidate_of(person, 1));
}

void add_everybody(matching::Request& request, const Program& program) {
    for (const auto& [id, person] : program.people) {
        if (!known(program, id)) continue;
        add_mentor_over(request, program, person);
        if (program::can_be_mentee(person.role())) add_mentee_over(request, program, person);
    }
    for (const auto& [id, pair] : program.pairs) {
        if (!may_change(program, pair)) continue;
        request.current.insert({pair.mentor, pair.mentee});
        request.first.insert(pair.mentee);
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

/// A wish for a pair that has ended says nothing while its mentee has another one.
void forget_old_wishes(matching::Request& request, const Program& program) {
    std::erase_if(request.keep, [&](const matching::Couple& couple) {
        const auto is_over = [&](const Pair& pair) {
            return pair.mentor == couple.first && pair.mentee == couple.second;
        };
        return request.first.contains(couple.second) && !request.current.contains(couple) &&
               count_pairs_of(program, couple.second, is_over) > 0;
    });
}

void keep_in_spite_of_rules(matching::Request& request) {
    for (const auto& couple : request.current) {
        const auto said = matching::explain(request, couple.first, couple.second);
        if (said && said->forbidden_by && matching::can_be_waived(*said->forbidden_by))
            request.keep.insert(couple);
    }
}

/// A stable plan needs all pairs at hand.
void set_fairness(matching::Request& request, matching::Fairness fairness) {
    const auto people = std::max(request.mentors.size(), request.mentees.size());
    const bool is_too_much =
        fairness == matching::Fairness::Stable && people > matching::all_pairs_max;
    request.fairness = is_too_much ? matching::Fairness::Total : fairness;
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

bool may_change(const Program& program, const Pair& pair) {
    if (!could_change(program, pair)) return false;
    return mentees_had(program, pair.mentor) <= places_of(program, pair.mentor);
}

bool is_taken_as_mentee(const Program& program, const PersonId& person) {
    return count_pairs_of(program, person, [&](const Pair& pair) {
               return pair.mentee == person &&
                      (pair.is_running() || pair.state == program::PairState::Proposed);
           }) > 0;
}

bool is_planned_at_once(const matching::Request& request, std::uint64_t pairs_max) {
    return std::uint64_t{request.mentors.size()} * request.mentees.size() <= pairs_max &&
           std::max(request.mentors.size(), request.mentees.size()) <= matching::all_pairs_max;
}

matching::Request matching_request(const Program& program, matching::Fairness fairness) {
    return matching_request(program, fairness, program.rules);
}

matching::Request matching_request(const Program& program, matching::Fairness fairness,
                                   const program::Rules& rules) {
    matching::Request request;
    set_rules(request, rules);
    add_people(request, program);
    set_what_is_asked(request, program, parts_asked(program));
    set_fairness(request, fairness);
    add_never(request, program);
    add_keep(request, program);
    add_first(request, program);
    return request;
}

matching::Request rematching_request(const Program& program, matching::Fairness fairness,
                                     const program::Rules& rules, int stay_bonus) {
    matching::Request request;
    set_rules(request, rules);
    add_everybody(request, program);
    set_what_is_asked(request, program, parts_asked(program));
    set_fairness(request, fairness);
    request.stay_bonus = stay_bonus;
    add_never(request, program);
    add_keep(request, program);
    forget_old_wishes(request, program);
    keep_in_spite_of_rules(request);
    return request;
}

matching::Request request_of(const Program& program, const Workbench& workbench) {
    return request_of(program, workbench, program.rules);
}

matching::Request request_of(const Program& program, const Workbench& workbench,
                             const program::Rules& rules) {
    if (!workbench.all_over) return matching_request(program, workbench.fairness, rules);
    return rematching_request(program, workbench.fairness, rules, workbench.stay_bonus);
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
