#include "matching/assignment.hpp"

#include <limits>
#include <utility>

#include "matching/candidate.hpp"

namespace accanto::matching {
namespace {

constexpr auto far_away = std::numeric_limits<std::int64_t>::max();

/// Places one mentee after the other; each time moves those already placed along the cheapest path.
class Search {
public:
    explicit Search(const Market& market)
        : market_(market), unplaced_(cost_of_nobody(market)), taken_(market.mentors()) {
        result_.mentor_of.assign(market.mentees, nobody);
        result_.mentee_cost.assign(market.mentees, 0);
        result_.mentor_price.assign(market.mentors(), 0);
    }

    Assignment run() {
        for (std::size_t mentee = 0; mentee < market_.mentees; ++mentee) place(mentee);
        for (std::size_t mentee = 0; mentee < market_.mentees; ++mentee) count(mentee);
        return std::move(result_);
    }

private:
    /// How the search came to a mentor: cheapest known, and from which mentee.
    struct Reach {
        std::int64_t distance = far_away;
        std::size_t from = 0;
        bool visited = false;
    };
    /// A mentee the search has come to. Its current mentor is how it was reached.
    struct Visit {
        std::size_t mentee;
        std::int64_t distance;
    };

    void place(std::size_t mentee) {
        reached_.assign(market_.mentors(), {});
        visits_.clear();
        end_distance_ = far_away;
        visit(mentee, 0);
        for (;;) {
            const int next = nearest();
            if (next == nobody || reach(next).distance >= end_distance_)
                return finish(end_mentee_, nobody);
            if (has_place(next)) {
                end_distance_ = reach(next).distance;
                return finish(reach(next).from, next);
            }
            reach(next).visited = true;
            for (const auto placed : taken_[static_cast<std::size_t>(next)])
                visit(placed, reach(next).distance);
        }
    }

    void visit(std::size_t mentee, std::int64_t distance) {
        visits_.push_back({mentee, distance});
        const auto row = market_.row(mentee);
        const auto own = distance - result_.mentee_cost[mentee];
        for (std::size_t mentor = 0; mentor < row.size(); ++mentor) {
            if (row[mentor] == forbidden || reached_[mentor].visited || market_.places[mentor] <= 0)
                continue;
            const auto through = own + cost_of(row[mentor]) + result_.mentor_price[mentor];
            if (through < reached_[mentor].distance) reached_[mentor] = {through, mentee, false};
        }
        if (own + unplaced_ < end_distance_) {
            end_distance_ = own + unplaced_;
            end_mentee_ = mentee;
        }
    }

    /// The mentor to visit next, or nobody.
    int nearest() const {
        int best = nobody;
        auto distance = far_away;
        for (std::size_t mentor = 0; mentor < reached_.size(); ++mentor) {
            if (reached_[mentor].visited || reached_[mentor].distance >= distance) continue;
            best = static_cast<int>(mentor);
            distance = reached_[mentor].distance;
        }
        return best;
    }

    /// The path ends with `mentee` going to `mentor`: a free place, or nobody.
    void finish(std::size_t mentee, int mentor) {
        for (const auto& [seen, distance] : visits_)
            result_.mentee_cost[seen] += end_distance_ - distance;
        for (std::size_t i = 0; i < reached_.size(); ++i) {
            if (reached_[i].visited)
                result_.mentor_price[i] += end_distance_ - reached_[i].distance;
        }
        const auto first = visits_.front().mentee;
        for (;;) {
            const int left = result_.mentor_of[mentee];
            move(mentee, mentor);
            if (mentee == first) return;
            mentor = left;
            mentee = reach(left).from;
        }
    }

    void move(std::size_t mentee, int mentor) {
        const int left = result_.mentor_of[mentee];
        if (left != nobody) std::erase(taken_[static_cast<std::size_t>(left)], mentee);
        if (mentor != nobody) taken_[static_cast<std::size_t>(mentor)].push_back(mentee);
        result_.mentor_of[mentee] = mentor;
    }

    void count(std::size_t mentee) {
        const int mentor = result_.mentor_of[mentee];
        if (mentor == nobody) return;
        result_.worth.placed += 1;
        result_.worth.points += market_.row(mentee)[static_cast<std::size_t>(mentor)];
    }

    Reach& reach(int mentor) { return reached_[static_cast<std::size_t>(mentor)]; }
    bool has_place(int mentor) const {
        const auto index = static_cast<std::size_t>(mentor);
        return static_cast<std::int64_t>(taken_[index].size()) < market_.places[index];
    }

    const Market& market_;
    const std::int64_t unplaced_;
    std::vector<std::vector<std::size_t>> taken_;  ///< the mentees of each mentor
    std::vector<Reach> reached_;
    std::vector<Visit> visits_;
    std::int64_t end_distance_ = far_away;
    std::size_t end_mentee_ = 0;  ///< who would best stay without a mentor
    Assignment result_;
};

}  // namespace

std::int64_t cost_of(int points) {
    return points_max - points;
}

std::int64_t cost_of_nobody(const Market& market) {
    return std::int64_t{points_max + 1} * static_cast<std::int64_t>(market.mentees + 1);
}

Assignment assign(const Market& market) {
    return Search(market).run();
}

}  // namespace accanto::matching
