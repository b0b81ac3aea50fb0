#pragma once

#include <memory>
#include <optional>

#include "app/model.hpp"
#include "app/views/pairing_view.hpp"

namespace accanto::shell {

/// Makes the plan that the model asks for (Workbench::planning), a little in each turn.
class Planning {
public:
    /// How long a turn takes, but for the longest piece that is not cut; a frame has room beside.
    static constexpr double turn_ms = 10;
    /// Between two tellings of how far it is.
    static constexpr double telling_pause_ms = 200;

    /// Work behind what the first screen needs.
    class Job {
    public:
        virtual ~Job() = default;
        virtual std::uint64_t number() const = 0;
        /// Goes on with the same work under another number, where it is the same. Whether it is.
        virtual bool rename(const app::Model& model) = 0;
        virtual void work() = 0;
        virtual matching::LargeProgress progress() const = 0;
        virtual matching::Plan plan() const = 0;
        /// What the plan was made from, once it is done.
        virtual std::unique_ptr<app::PairingBasis> take_basis() = 0;
    };

    /// Whether there is something to do.
    static bool is_wanted(const app::Model& model) { return model.workbench.planning.has_value(); }
    /// One turn. What is to be told of it: now and then how far it is, at the end the plan.
    std::optional<app::Intent> work(const app::Model& model);
    /// What the last plan was made from; once.
    bool has_basis() const { return basis_ != nullptr; }
    std::unique_ptr<app::PairingBasis> take_basis() { return std::move(basis_); }

private:
    std::unique_ptr<Job> job_;
    std::unique_ptr<app::PairingBasis> basis_;
    double told_at_ms_ = 0;
};

}  // namespace accanto::shell
