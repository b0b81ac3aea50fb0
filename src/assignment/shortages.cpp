#include "assignment/shortages.hpp"

#include <algorithm>
#include <map>

#include "assignment/lists.hpp"

namespace accanto::assignment {
namespace {

constexpr std::uint32_t no_group = 0xFFFF'FFFF;

class Groups {
public:
    Groups(const Problem& problem, std::span<const Pair> pairs)
        : problem_(problem),
          pairs_(pairs),
          placed_(problem.mentees()),
          mentees_of_(std::vector<std::uint32_t>(problem.mentors())),
          mentee_group_(problem.mentees(), no_group),
          mentor_group_(problem.mentors(), no_group) {
        for (const auto& pair : pairs) {
            ++placed_[pair.mentee];
            mentees_of_.push(pair.mentor, pair.mentee);
        }
    }

    std::vector<Shortage> run() {
        for (std::uint32_t i = 0; i < problem_.mentees(); ++i)
            if (placed_[i] < problem_.wants[i]) spread_from(i);
        return collect();
    }

private:
    /// Everybody who would have to move so that the mentee gets a place, and everybody that they
    /// could move to. Where an earlier group is met the two become one.
    void spread_from(std::uint32_t mentee) {
        if (mentee_group_[mentee] != no_group) return;
        const auto group = static_cast<std::uint32_t>(joined_.size());
        joined_.push_back(group);
        std::vector<std::uint32_t> waiting{mentee};
        mentee_group_[mentee] = group;
        while (!waiting.empty()) {
            const auto next = waiting.back();
            waiting.pop_back();
            for (const auto& edge : problem_.row(next)) {
                if (problem_.places[edge.mentor] == 0 || is_pair(next, edge.mentor)) continue;
                reach(edge.mentor, group, waiting);
            }
        }
    }
    void reach(std::uint32_t mentor, std::uint32_t group, std::vector<std::uint32_t>& waiting) {
        if (!enter(mentor_group_[mentor], group)) return;
        for (const auto mentee : mentees_of_[mentor])
            if (enter(mentee_group_[mentee], group)) waiting.push_back(mentee);
    }
    /// Whether nobody had been here.
    bool enter(std::uint32_t& place, std::uint32_t group) {
        if (place != no_group) {
            joined_[root(place)] = root(group);
            return false;
        }
        place = group;
        return true;
    }
    std::uint32_t root(std::uint32_t group) const {
        while (joined_[group] != group) group = joined_[group];
        return group;
    }
    bool is_pair(std::uint32_t mentee, std::uint32_t mentor) const {
        return std::ranges::binary_search(pairs_, Pair{mentee, mentor});
    }

    std::vector<Shortage> collect() const {
        std::map<std::uint32_t, Shortage> found;
        for (std::uint32_t j = 0; j < problem_.mentors(); ++j) {
            if (mentor_group_[j] == no_group) continue;
            auto& shortage = found[root(mentor_group_[j])];
            shortage.mentors.push_back(j);
            shortage.places += problem_.places[j];
        }
        for (std::uint32_t i = 0; i < problem_.mentees(); ++i) {
            if (mentee_group_[i] == no_group) continue;
            auto& shortage = found[root(mentee_group_[i])];
            shortage.mentees.push_back(i);
            shortage.wishes += problem_.wants[i];
        }
        subtract_elsewhere(found);
        std::vector<Shortage> result;
        for (auto& [group, shortage] : found) result.push_back(std::move(shortage));
        std::ranges::sort(result, {}, [](const Shortage& one) { return one.mentees.front(); });
        return result;
    }
    /// Wishes that are met outside of the group's mentors do not compete.
    void subtract_elsewhere(std::map<std::uint32_t, Shortage>& found) const {
        for (const auto& [mentee, mentor] : pairs_) {
            if (mentee_group_[mentee] == no_group) continue;
            const auto group = root(mentee_group_[mentee]);
            if (mentor_group_[mentor] == no_group || root(mentor_group_[mentor]) != group)
                --found[group].wishes;
        }
    }

    const Problem& problem_;
    const std::span<const Pair> pairs_;
    std::vector<std::int32_t> placed_;
    Lists<std::uint32_t> mentees_of_;
    std::vector<std::uint32_t> mentee_group_, mentor_group_;
    std::vector<std::uint32_t> joined_;  ///< by group, the one it has become part of
};

}  // namespace

std::vector<Shortage> shortages_in(const Problem& problem, std::span<const Pair> pairs) {
    return Groups(problem, pairs).run();
}

}  // namespace accanto::assignment
