#include "matching/wishes.hpp"

#include <algorithm>
#include <map>

#include "base/sorting.hpp"

namespace accanto::matching {
namespace {

using ById = std::map<PersonId, const Candidate*>;

ById by_id(const std::vector<Candidate>& candidates, Wishes& wishes) {
    ById result;
    for (const auto& candidate : candidates) {
        if (result.try_emplace(candidate.id, &candidate).second) continue;
        wishes.refused.push_back({Contradiction::RepeatedPerson, {candidate.id, candidate.id}});
        wishes.can_plan = false;
    }
    return result;
}

/// Whether nothing forbids to keep this pair, seen by itself.
bool stands_alone(const Request& request, const Couple& pair, const ById& mentors,
                  const ById& mentees, std::vector<Clash>& refused) {
    const auto before = refused.size();
    const auto mentor = mentors.find(pair.first);
    const auto mentee = mentees.find(pair.second);
    if (request.never.contains(pair)) refused.push_back({Contradiction::KeptAndNever, pair});
    if (pair.first == pair.second) refused.push_back({Contradiction::KeptSamePerson, pair});
    if (mentor == mentors.end() || mentee == mentees.end()) {
        refused.push_back({Contradiction::UnknownPerson, pair});
    } else if (!program::can_mentor(mentor->second->profile.role) ||
               !program::can_be_mentee(mentee->second->profile.role)) {
        refused.push_back({Contradiction::KeptWrongRole, pair});
    }
    return refused.size() == before;
}

void refuse_second_mentors(Wishes& wishes) {
    std::map<PersonId, int> mentors_of;
    for (const auto& pair : wishes.keep) ++mentors_of[pair.second];
    std::erase_if(wishes.keep, [&](const Couple& pair) {
        const bool twice = mentors_of[pair.second] > 1;
        if (twice) wishes.refused.push_back({Contradiction::MenteeKeptTwice, pair});
        return twice;
    });
}

void refuse_crowds(const ById& mentors, Wishes& wishes) {
    std::map<PersonId, int> mentees_of;
    for (const auto& pair : wishes.keep) ++mentees_of[pair.first];
    std::erase_if(wishes.keep, [&](const Couple& pair) {
        const int places = std::max(0, mentors.find(pair.first)->second->places_free);
        const bool crowded = mentees_of[pair.first] > places;
        if (crowded) wishes.refused.push_back({Contradiction::TooManyKept, pair});
        return crowded;
    });
}

}  // namespace

Wishes settle_wishes(const Request& request, std::size_t people_max) {
    Wishes wishes;
    if (std::max(request.mentors.size(), request.mentees.size()) > people_max) {
        return {{}, {{Contradiction::TooManyPeople, {}}}, false};
    }
    const auto mentors = by_id(request.mentors, wishes);
    const auto mentees = by_id(request.mentees, wishes);
    for (const auto& pair : request.keep) {
        if (stands_alone(request, pair, mentors, mentees, wishes.refused)) wishes.keep.insert(pair);
    }
    refuse_second_mentors(wishes);
    refuse_crowds(mentors, wishes);
    base::sort(wishes.refused, {},
               [](const Clash& clash) { return std::pair(clash.what, clash.who); });
    wishes.refused.erase(std::ranges::unique(wishes.refused).begin(), wishes.refused.end());
    return wishes;
}

}  // namespace accanto::matching
