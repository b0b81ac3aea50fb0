#include "matching/alternatives.hpp"

#include <algorithm>
#include <map>

#include "base/sorting.hpp"
#include "matching/field.hpp"

namespace accanto::matching {
namespace {

struct Held {
    std::optional<PersonId> mentor;
    int points = 0;
    bool operator==(const Held&) const = default;
};
using Holding = std::map<PersonId, Held>;

Holding holding_of(const Plan& plan) {
    Holding holding;
    for (const auto& pair : plan.pairs) holding[pair.mentee] = {pair.mentor, pair.score.points()};
    for (const auto& left : plan.mentees_left) holding[left.person] = {};
    return holding;
}

/// A mentor who may take the mentee, and the least that it costs the whole.
struct Option {
    std::size_t mentor;
    std::int64_t cost_least;
};

std::vector<Option> options(const Field& field, const Assignment& best, std::size_t mentee) {
    std::vector<Option> found;
    const auto row = field.market.row(mentee);
    for (std::size_t mentor = 0; mentor < row.size(); ++mentor) {
        const bool is_current = best.mentor_of[mentee] == static_cast<int>(mentor);
        if (row[mentor] == forbidden || field.market.places[mentor] <= 0 || is_current) continue;
        found.push_back(
            {mentor, cost_of(row[mentor]) + best.mentor_price[mentor] - best.mentee_cost[mentee]});
    }
    base::sort(found, {}, &Option::cost_least);
    return found;
}

/// The market once `mentee` has gone to `mentor`.
Market without(const Market& market, std::size_t mentor, std::size_t mentee) {
    auto rest = market;
    rest.places[mentor] -= 1;
    std::ranges::fill(rest.row(mentee), forbidden);
    return rest;
}

/// A plan with one mentee's mentor forced.
struct Forced {
    std::size_t mentor;
    std::int64_t cost;  ///< of the whole, above the best plan's
    Assignment rest;
    Worth worth;
};

Forced force(const Field& field, const Assignment& best, std::size_t mentor, std::size_t mentee) {
    Forced forced{mentor, 0, assign(without(field.market, mentor, mentee)), {}};
    forced.worth = forced.rest.worth;
    forced.worth.placed += 1;
    forced.worth.points += field.market.row(mentee)[mentor];
    const auto cost = [&](const Worth& worth) {
        return worth.placed * (cost_of(0) - cost_of_nobody(field.market)) - worth.points;
    };
    forced.cost = cost(forced.worth) - cost(best.worth);
    return forced;
}

std::vector<Forced> cheapest(const Field& field, const Assignment& best, std::size_t mentee,
                             std::size_t count) {
    std::vector<Forced> found;
    const auto order = [](const Forced& forced) { return std::pair(forced.cost, forced.mentor); };
    for (const auto& option : options(field, best, mentee)) {
        if (found.size() == count && option.cost_least > found.back().cost) break;
        found.push_back(force(field, best, option.mentor, mentee));
        base::sort(found, {}, order);
        if (found.size() > count) found.pop_back();
    }
    return found;
}

std::vector<Move> moves(const Field& field, const Forced& forced, std::size_t mentee,
                        const Holding& before) {
    std::vector<Move> result;
    for (std::size_t other = 0; other < field.mentees.size(); ++other) {
        const int mentor = forced.rest.mentor_of[other];
        if (other == mentee || field.kept_mentor[other] != nobody) continue;
        Held after;
        if (mentor != nobody) {
            const auto index = static_cast<std::size_t>(mentor);
            after = {field.mentor_id(index), field.market.row(other)[index]};
        }
        const auto held = before.find(field.mentee_id(other));
        const auto had = held == before.end() ? Held{} : held->second;
        if (had.mentor == after.mentor) continue;
        result.push_back(
            {field.mentee_id(other), had.mentor, after.mentor, had.points, after.points});
    }
    return result;
}

}  // namespace

std::vector<Alternative> alternatives(const Request& request, const Plan& plan,
                                      const PersonId& mentee, std::size_t count) {
    const auto wishes = settle_wishes(request);
    if (count == 0 || !wishes.can_plan) return {};
    const auto field = field_of(request, wishes.keep);
    const auto index = position(field.mentees, mentee);
    if (!index || field.kept_mentor[*index] != nobody) return {};
    const auto best = assign(field.market);
    const auto before = holding_of(plan);
    std::vector<Alternative> result;
    for (const auto& forced : cheapest(field, best, *index, count)) {
        result.push_back({field.mentor_id(forced.mentor), field.market.row(*index)[forced.mentor],
                          forced.worth.placed - best.worth.placed,
                          forced.worth.points - best.worth.points,
                          moves(field, forced, *index, before)});
    }
    return result;
}

}  // namespace accanto::matching
