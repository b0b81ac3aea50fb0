#include "matching/trials.hpp"

#include <algorithm>

namespace accanto::matching::test {
namespace {

std::size_t band_of(int points) {
    return points >= 5'000 ? 0 : 5 - static_cast<std::size_t>(points / 1'000);
}

}  // namespace

Pairing pairing_of(const Plan& plan) {
    Pairing pairing;
    for (const auto& pair : plan.pairs) pairing[pair.mentee] = pair.mentor;
    return pairing;
}

Trials::Trials(const Request& request) : request_(request) {
    for (const auto& mentor : request.mentors) {
        places_[mentor.id] = std::max(0, mentor.places_free);
        for (const auto& mentee : request.mentees) {
            const auto said = explain(request, mentor.id, mentee.id);
            const Couple pair{mentor.id, mentee.id};
            twos_[pair] = {said->score.points(), !said->forbidden_by, said->kept,
                           request.current.contains(pair)};
        }
    }
}

bool Trials::is_possible(const Pairing& pairing) const {
    auto places = places_;
    for (const auto& [mentee, mentor] : pairing) {
        const auto& pair = two(mentor, mentee);
        if (--places[mentor] < 0 || !(pair.allowed || pair.kept)) return false;
    }
    return std::ranges::all_of(request_.keep, [&](const Couple& pair) {
        const auto found = pairing.find(pair.second);
        return found != pairing.end() && found->second == pair.first;
    });
}

Value Trials::value_of(const Pairing& pairing) const {
    std::int64_t first = 0, floor = points_max, sum = 0, load = 0;
    std::vector<std::int64_t> bands(6);
    std::map<PersonId, int> had;
    for (const auto& mentor : request_.mentors) had[mentor.id] = mentor.mentees_had;
    for (const auto& [mentee, mentor] : pairing) {
        const auto& pair = two(mentor, mentee);
        first += request_.first.contains(mentee) ? 1 : 0;
        if (!pair.kept) floor = std::min<std::int64_t>(floor, pair.points);
        ++bands[5 - band_of(pair.points)];
        const std::int64_t regret =
            points_max - pair.points - (pair.current ? request_.stay_bonus : 0);
        sum += request_.fairness != Fairness::Balanced ? regret
               : regret < 0                            ? -regret * regret
                                                       : regret * regret;
        load += std::min(points_max, load_step * had[mentor]++);
    }
    if (request_.spread_load) sum += request_.fairness == Fairness::Balanced ? 1'000 * load : load;
    Value value{-first, -static_cast<std::int64_t>(pairing.size())};
    if (request_.floor) value.push_back(-floor);
    if (request_.fairness == Fairness::Bands)
        value.insert(value.end(), bands.begin(), bands.end() - 1);
    value.push_back(sum);
    return value;
}

void Trials::try_all(std::size_t mentee, Pairing& pairing, std::optional<Value>& best) {
    if (mentee == request_.mentees.size()) {
        if (!is_possible(pairing)) return;
        auto value = value_of(pairing);
        if (!best || value < *best) best = std::move(value);
        return;
    }
    try_all(mentee + 1, pairing, best);
    const auto& id = request_.mentees[mentee].id;
    for (const auto& mentor : request_.mentors) {
        const auto& pair = two(mentor.id, id);
        if (!pair.allowed && !pair.kept) continue;
        pairing[id] = mentor.id;
        try_all(mentee + 1, pairing, best);
        pairing.erase(id);
    }
}

Value Trials::best_value() {
    Pairing pairing;
    std::optional<Value> best;
    try_all(0, pairing, best);
    return best.value_or(Value{});
}

}  // namespace accanto::matching::test
