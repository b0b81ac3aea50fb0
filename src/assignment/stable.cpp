#include "assignment/stable.hpp"

#include <algorithm>

namespace accanto::assignment {
namespace {

/// How somebody ranks somebody else: higher is better.
struct Liking {
    std::int32_t points;
    std::uint32_t person;
    bool operator<(const Liking& other) const {
        return points != other.points ? points < other.points : person > other.person;
    }
};
constexpr auto better = [](const Liking& one, const Liking& other) { return other < one; };

std::int32_t view_of(const Problem& problem, const MentorView& view, std::size_t edge) {
    return edge < view.size() ? view[edge] : problem.edges[edge].score;
}

/// Mentees ask from the best of their list down; mentors keep the best who have asked so far.
class DeferredAcceptance {
public:
    DeferredAcceptance(const Problem& problem, const MentorView& view)
        : problem_(problem), view_(view), next_(problem.mentees()), kept_(problem.mentors()) {
        for (std::uint32_t i = 0; i < problem.mentees(); ++i) {
            begin_.push_back(order_.size());
            for (auto e = problem.row_begin[i]; e < problem.row_begin[i + 1]; ++e)
                order_.push_back(e);
            std::sort(order_.begin() + static_cast<std::ptrdiff_t>(begin_.back()), order_.end(),
                      [&](std::uint32_t one, std::uint32_t other) {
                          return as_mentee(other) < as_mentee(one);
                      });
        }
        begin_.push_back(order_.size());
    }

    Pairs run() {
        for (std::uint32_t i = 0; i < problem_.mentees(); ++i)
            for (int k = 0; k < problem_.wants[i]; ++k) asking_.push_back(i);
        while (!asking_.empty()) {
            const auto mentee = asking_.back();
            asking_.pop_back();
            ask_next(mentee);
        }
        Pairs pairs;
        for (std::uint32_t j = 0; j < kept_.size(); ++j)
            for (const auto& liked : kept_[j]) pairs.push_back({liked.person, j});
        std::ranges::sort(pairs);
        return pairs;
    }

private:
    Liking as_mentee(std::uint32_t edge) const {
        return {problem_.edges[edge].score, problem_.edges[edge].mentor};
    }
    void ask_next(std::uint32_t mentee) {
        const auto place = begin_[mentee] + next_[mentee];
        if (place == begin_[mentee + 1]) return;
        ++next_[mentee];
        const auto edge = order_[place];
        const auto mentor = problem_.edges[edge].mentor;
        auto& kept = kept_[mentor];
        kept.push_back({view_of(problem_, view_, edge), mentee});
        std::ranges::push_heap(kept, better);
        if (kept.size() <= static_cast<std::size_t>(problem_.places[mentor])) return;
        std::ranges::pop_heap(kept, better);
        asking_.push_back(kept.back().person);
        kept.pop_back();
    }

    const Problem& problem_;
    const MentorView& view_;
    std::vector<std::uint32_t> order_;  ///< edges, row by row, the best first
    std::vector<std::size_t> begin_;
    std::vector<std::uint32_t> next_;        ///< how many of the list each mentee has asked
    std::vector<std::vector<Liking>> kept_;  ///< by mentor a heap, the least liked first
    std::vector<std::uint32_t> asking_;
};

/// What it takes to be rather had by somebody: more than the least liked they have, or anything
/// when they have room. Who takes nobody rather has nobody.
struct Threshold {
    std::int32_t room;
    bool takes_any = true;
    Liking least{};
    bool never;

    explicit Threshold(std::int32_t most) : room(most), never(most == 0) {}
    void add(const Liking& liking) {
        if (--room == 0) takes_any = false;
        if (!has_ || liking < least) least = liking;
        has_ = true;
    }
    bool prefers(const Liking& liking) const { return !never && (takes_any || least < liking); }

private:
    bool has_ = false;
};

}  // namespace

Pairs stable_plan(const Problem& problem, const MentorView& view) {
    return DeferredAcceptance(problem, view).run();
}

Pairs blocking_pairs(const Problem& problem, const MentorView& view, std::span<const Pair> pairs) {
    std::vector<Threshold> mentees(problem.wants.begin(), problem.wants.end());
    std::vector<Threshold> mentors(problem.places.begin(), problem.places.end());
    const auto each_edge = [&](auto visit) {
        auto next = pairs.begin();
        for (std::uint32_t i = 0; i < problem.mentees(); ++i) {
            for (auto e = problem.row_begin[i]; e < problem.row_begin[i + 1]; ++e) {
                const Pair pair{i, problem.edges[e].mentor};
                const bool is_pair = next != pairs.end() && *next == pair;
                if (is_pair) ++next;
                visit(pair, is_pair, Liking{problem.edges[e].score, pair.mentor},
                      Liking{view_of(problem, view, e), i});
            }
        }
    };
    each_edge([&](const Pair& pair, bool is_pair, const Liking& mentor, const Liking& mentee) {
        if (!is_pair) return;
        mentees[pair.mentee].add(mentor);
        mentors[pair.mentor].add(mentee);
    });
    Pairs blocking;
    each_edge([&](const Pair& pair, bool is_pair, const Liking& mentor, const Liking& mentee) {
        if (!is_pair && mentees[pair.mentee].prefers(mentor) &&
            mentors[pair.mentor].prefers(mentee))
            blocking.push_back(pair);
    });
    return blocking;
}

}  // namespace accanto::assignment
