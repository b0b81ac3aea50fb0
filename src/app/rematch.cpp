#include "app/rematch.hpp"

#include <map>
#include <optional>
#include <set>

#include "app/pairing_request.hpp"

namespace accanto::app {
namespace {

using program::PersonId;

/// Whom each mentee of a plan gets.
using Mentors = std::map<PersonId, std::optional<PersonId>>;

Mentors mentors_in(const matching::Plan& plan) {
    Mentors mentors;
    for (const auto& pair : plan.pairs) mentors[pair.mentee] = pair.mentor;
    for (const auto& left : plan.mentees_left) mentors[left.person] = std::nullopt;
    return mentors;
}

}  // namespace

Rematch rematch_of(const program::Program& program, const matching::Plan& plan) {
    const auto mentors = mentors_in(plan);
    Rematch result;
    std::set<PersonId> bound;
    for (const auto& id : program.pair_order) {
        const auto* pair = program.pair(id);
        if (!pair || !pair->is_running()) continue;
        const auto planned = mentors.find(pair->mentee);
        const bool ends = planned != mentors.end() && planned->second != pair->mentor &&
                          may_change(program, *pair);
        (ends ? result.ending : result.staying).push_back(id);
        if (!ends) bound.insert(pair->mentee);
    }
    for (const auto& pair : plan.pairs) {
        if (!bound.contains(pair.mentee)) result.beginning.emplace_back(pair.mentor, pair.mentee);
    }
    return result;
}

}  // namespace accanto::app
