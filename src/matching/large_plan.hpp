#pragma once

#include <algorithm>
#include <memory>

#include "matching/bargains.hpp"
#include "matching/planner.hpp"
#include "matching/progress.hpp"
#include "matching/stable_plan.hpp"
#include "matching/telling.hpp"

namespace accanto::matching {

/// How many pairs a large plan begins with and takes in at a time. Any give a best plan.
struct LargeShape {
    std::size_t each_mentee = 50, each_mentor = 10;
    std::size_t bargains = 10;  ///< for each mentee and round
    /// An edge for every pair from the beginning, as Planner has: for up to `all_pairs_max` a side.
    bool all_pairs = false;
};

/// The plan of a request, for up to `candidates_max` people a side, without an edge for every pair:
/// a plan of promising pairs is made, all others are priced by it, and what is better comes in
/// until nothing is. So it is the best of all pairs, as Planner's; of plans that are equally good
/// it may be another. Nothing depends on the order of the request or on how the work is cut.
///
/// Exact for all a request can ask for. A floor and a stable plan are found from all pairs alone;
/// such a request has an edge for each pair, and is refused above `all_pairs_max`.
///
/// Works in steps, so that somebody who has to wait sees how far it is, and can drop it. With all
/// pairs it is how a Planner is made in steps.
class LargePlan {
public:
    explicit LargePlan(Request request, LargeShape shape = {});
    LargePlan(const LargePlan&) = delete;
    LargePlan& operator=(const LargePlan&) = delete;

    /// Works on until about so many pairs were looked at: a million are 3 to 30 ms. The longest
    /// that is not cut are an engine's beginning and, of an odd structure, a step of the solver:
    /// 30 ms for 600,000 edges; with a floor the search for it, too.
    LargeProgress advance(std::uint64_t pairs);
    const LargeProgress& progress() const { return progress_; }
    bool is_done() const { return progress_.phase == LargePhase::Done; }

    // Once it is done.
    const Plan& plan() const { return plan_; }
    Worth worth() const { return worth_of(request_, field_, holding_); }
    const Request& request() const { return request_; }
    /// Of a plan with all pairs: a planner that has nothing left to do, and the same plan. Nothing
    /// is left here. Nothing otherwise.
    std::optional<Planner> take_planner();

private:
    void step();
    void read();
    void read_wishes();
    void begin_comparing();
    void compare_all();
    void compare();
    void load(assignment::Problem problem);
    void load_stable(assignment::Problem problem);
    void solve();
    void prove();
    void tell();
    void ask(std::vector<std::uint32_t> mentees);
    std::vector<std::uint32_t> open_mentees() const;
    template <class Visit>
    bool ask_on(Visit visit);
    void spend(std::uint64_t pairs) { budget_ -= std::min(budget_, pairs); }
    void enter(LargePhase phase);

    Request request_;
    LargeShape shape_;
    Wishes wishes_;
    std::unique_ptr<FieldMaker> reading_;
    bool has_field_ = false;
    Field field_;
    std::unique_ptr<Sweep> sweep_;
    std::unique_ptr<Shortlist> shortlist_;
    assignment::Problem all_;  ///< with all pairs, as far as they are compared
    std::vector<std::vector<std::uint32_t>> current_;
    std::optional<assignment::Engine> engine_;
    std::optional<StablePlan> stable_;
    std::unique_ptr<Bargains> bargains_;
    std::vector<std::uint32_t> asked_;  ///< the mentees of this phase
    std::size_t next_asked_ = 0;
    std::vector<std::uint32_t> suspects_;  ///< who had a bargain last, and are asked before all
    std::uint64_t budget_ = 0;
    std::uint64_t people_read_ = 0, scans_ = 0;
    bool proved_ = false;
    LargeProgress progress_;
    Holding holding_;
    std::unique_ptr<Telling> telling_;
    Plan plan_;
};

}  // namespace accanto::matching
