#pragma once

#include <algorithm>
#include <memory>

#include "matching/bargains.hpp"
#include "matching/plan.hpp"

namespace accanto::matching {

/// How many pairs a large plan begins with and takes in at a time. Any give a best plan.
struct LargeShape {
    std::size_t each_mentee = 50, each_mentor = 10;
    std::size_t bargains = 10;  ///< for each mentee and round
};

enum class LargePhase : std::uint8_t {
    Reading,
    Comparing,  ///< everybody with everybody
    Solving,    ///< the pairs that were chosen
    Proving,    ///< all pairs by the prices of that plan; those that are better are taken in
    Telling,
    Done
};

struct LargeProgress {
    LargePhase phase = LargePhase::Reading;
    int done_permille = 0;  ///< of Comparing and Proving
    int rounds = 0;         ///< how often all pairs were priced
    std::size_t edges = 0;  ///< pairs that were chosen so far
    /// What the last proof left open: as Bargains::gap, and for how many mentees there is a
    /// bargain.
    std::optional<std::int64_t> gap;
    std::size_t mentees_open = 0;
};

/// The plan of a request, for up to `candidates_max` people a side, without an edge for every pair:
/// a plan of promising pairs is made, all others are priced by it, and what is better comes in
/// until nothing is. So it is the best of all pairs, as Planner's; of plans that are equally good
/// it may be another. Nothing depends on the order of the request or on how the work is cut.
///
/// Exact for all a request can ask for. A floor is found from all pairs alone; such a request has
/// an edge for each pair, and is refused above `all_pairs_max`.
///
/// Works in steps, so that somebody who has to wait sees how far it is, and can drop it.
class LargePlan {
public:
    explicit LargePlan(Request request, LargeShape shape = {});
    LargePlan(const LargePlan&) = delete;
    LargePlan& operator=(const LargePlan&) = delete;

    /// Works on until about so many pairs were looked at: a million are 3 to 30 ms. Reading,
    /// telling and the beginning of a solution, 0.1 to 0.4 s each for 10,000, and with a floor the
    /// whole solution, are not interrupted.
    LargeProgress advance(std::uint64_t pairs);
    const LargeProgress& progress() const { return progress_; }
    bool is_done() const { return progress_.phase == LargePhase::Done; }

    // Once it is done.
    const Plan& plan() const { return plan_; }
    Worth worth() const { return worth_of(request_, field_, holding_); }

private:
    void step();
    void read();
    void compare();
    void load(assignment::Problem problem);
    void solve();
    void prove();
    void tell();
    void ask(std::vector<std::uint32_t> mentees);
    std::vector<std::uint32_t> open_mentees() const;
    template <class Visit>
    bool ask_on(Visit visit);
    void spend(std::uint64_t pairs) { budget_ -= std::min(budget_, pairs); }
    void enter(LargePhase phase);

    const Request request_;
    LargeShape shape_;
    Wishes wishes_;
    Field field_;
    std::unique_ptr<Sweep> sweep_;
    std::unique_ptr<Shortlist> shortlist_;
    std::optional<assignment::Engine> engine_;
    std::unique_ptr<Bargains> bargains_;
    std::vector<std::uint32_t> asked_;  ///< the mentees of this phase
    std::size_t next_asked_ = 0;
    std::vector<std::uint32_t> suspects_;  ///< who had a bargain last, and are asked before all
    std::uint64_t budget_ = 0;
    bool proved_ = false;
    LargeProgress progress_;
    Holding holding_;
    Plan plan_;
};

}  // namespace accanto::matching
