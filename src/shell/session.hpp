#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <set>

#include "app/model.hpp"
#include "platform/storage.hpp"
#include "shell/planning.hpp"

namespace accanto::shell {

/// The model, and the two ways between it and the world: intents go in, effects are carried out.
///
/// Law: `Saved` is told to the app only when the newest save was answered, so "Saved" on the screen
/// means all.
class Session {
public:
    /// Chance must outlive the session.
    explicit Session(base::Random& random) : random_(random) {}

    /// Reads what is stored and shows the address that the page was opened with.
    void start();
    /// Gives an intent its meaning and carries out what follows.
    void post(app::Intent intent);
    /// Lets in what happened outside since the last call, and stores what somebody stopped typing.
    /// True when anything did.
    bool take_answers();
    /// Stores at once what is typed: the page may be gone soon.
    void store_drafts();

    /// One turn of what takes long, while `is_at_work`. Whether there is something new to see.
    bool work_on();
    bool is_at_work() const { return Planning::is_wanted(model_); }
    /// What the plan that was made last was made from; once.
    bool has_plan_basis() const { return planning_.has_basis(); }
    std::unique_ptr<app::PairingBasis> take_plan_basis() { return planning_.take_basis(); }

    const app::Model& model() const { return model_; }
    base::Instant now() const;
    bool file_hovers() const { return file_hovers_; }
    std::uint32_t saves_pending() const { return static_cast<std::uint32_t>(tickets_.size()); }
    /// When `take_answers` must be called again though nothing happens.
    std::optional<double> wake_in_ms() const;

private:
    void apply(app::Intent intent);
    void carry_out(std::span<const app::Effect> effects);
    void take_storage_events();
    void want_texts() const;
    void answered(platform::storage::Ticket ticket,
                  std::optional<platform::storage::Failure> failure);

    base::Random& random_;
    app::Model model_;
    std::deque<app::Intent> waiting_;
    Planning planning_;
    bool is_applying_ = false;
    std::set<platform::storage::Ticket> tickets_;
    platform::storage::Ticket newest_ticket_ = 0;
    std::optional<double> typed_at_ms_;  ///< a draft is kept in the model and not yet stored
    bool file_hovers_ = false;
};

}  // namespace accanto::shell
