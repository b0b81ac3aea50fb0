#include "shell/planning.hpp"

#include <algorithm>

#include "app/pairing_request.hpp"
#include "matching/large_plan.hpp"
#include "platform/clock.hpp"

namespace accanto::shell {
namespace {

/// Looked at between two looks at the clock: half a millisecond to two.
constexpr std::uint64_t pairs_at_a_time = 50'000;

matching::Request request_of(const app::Model& model) {
    return app::request_of(model.replica()->program, model.workbench);
}

matching::LargeShape shape_for(const matching::Request& request) {
    matching::LargeShape shape;
    shape.all_pairs =
        std::max(request.mentors.size(), request.mentees.size()) <= matching::all_pairs_max;
    return shape;
}

class PlanJob final : public Planning::Job {
public:
    PlanJob(matching::Request request, matching::LargeShape shape, std::uint64_t number)
        : number_(number), plan_(std::move(request), shape) {}

    std::uint64_t number() const override { return number_; }
    bool rename(const app::Model& model) override {
        if (plan_.request() != request_of(model)) return false;
        number_ = model.workbench.planning->number;
        return true;
    }
    void work() override { plan_.advance(pairs_at_a_time); }
    matching::LargeProgress progress() const override { return plan_.progress(); }
    matching::Plan plan() const override { return plan_.plan(); }
    std::unique_ptr<app::PairingBasis> take_basis() override {
        auto request = plan_.request();
        auto planner = plan_.take_planner();
        return std::make_unique<app::PairingBasis>(number_, std::move(request), std::move(planner));
    }

private:
    std::uint64_t number_;
    matching::LargePlan plan_;
};

}  // namespace

std::optional<app::Intent> Planning::work(const app::Model& model) {
    const auto& wanted = model.workbench.planning;
    if (!wanted || model.replica() == nullptr) {
        job_.reset();
        return std::nullopt;
    }
    const double begin = platform::clock::now_ms();
    if (job_ && job_->number() != wanted->number && !job_->rename(model)) job_.reset();
    if (!job_) {
        auto request = request_of(model);
        const auto shape = shape_for(request);
        job_ = std::make_unique<PlanJob>(std::move(request), shape, wanted->number);
        return std::nullopt;
    }
    while (job_->progress().phase != matching::LargePhase::Done &&
           platform::clock::now_ms() - begin < turn_ms)
        job_->work();
    const auto progress = job_->progress();
    if (progress.phase == matching::LargePhase::Done) {
        app::intent::PlanMade made{job_->number(), job_->plan()};
        basis_ = job_->take_basis();
        job_.reset();
        return made;
    }
    if (platform::clock::now_ms() - told_at_ms_ < telling_pause_ms) return std::nullopt;
    told_at_ms_ = platform::clock::now_ms();
    return app::intent::PlanGoesOn{job_->number(), progress};
}

}  // namespace accanto::shell
