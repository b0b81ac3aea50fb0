#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/model.hpp"
#include "app/views/agreement_view.hpp"
#include "app/views/check_in_view.hpp"
#include "app/views/contacts_view.hpp"
#include "app/views/face.hpp"
#include "app/views/goals_view.hpp"
#include "app/views/meetings_view.hpp"
#include "app/views/pair_guide_view.hpp"
#include "app/views/pair_summary_view.hpp"
#include "app/views/talk_view.hpp"
#include "app/views/wishes_view.hpp"

namespace accanto::app {

enum class PairPart : std::uint8_t { Guide, Talk, Goals, Meetings, Agreement, CheckIn };

/// Where somebody is with a pair. `Summary`: the admin looks at a pair of others.
enum class PairPhase : std::uint8_t { Waiting, Proposed, Running, Paused, Ended, Summary };

/// One of several pairs somebody is in.
struct PairChoice {
    PairId id;
    std::string name;  ///< the partner's
    bool operator==(const PairChoice&) const = default;
};

/// Who brought a pair to its end. The two are `Me` and `Partner`; for the admin of others, `Mentor`
/// and `Mentee`.
enum class EndedBy : std::uint8_t { Admin, Me, Partner, Mentor, Mentee };

struct PairView {
    PairPhase phase = PairPhase::Waiting;
    PairPart part = PairPart::Guide;
    std::string argument;  ///< of the route: which pair
    PairId id;
    Face me, partner;
    std::string partner_first;
    bool i_am_admin = false;
    bool i_am_mentor = false;
    std::string admin;  ///< what the admin is called, or ""
    std::string program;
    int week = 1, weeks = 12;
    std::vector<PairChoice> pairs;  ///< to switch between; empty when there is but one
    /// Why nothing can be written in this pair now, as a sentence; "" when it can.
    std::string locked;
    /// Another tab writes.
    bool follower = false;
    base::Day today;
    std::optional<base::Day> paused_until;
    program::PairState state{};
    program::Reason reason{};
    EndedBy ended_by{};
    base::Instant ended_at;
    // --- a proposal ---
    bool both_decide = false;
    bool i_accept = false, they_accept = false;
    std::optional<program::PublicProfile> about;  ///< the partner, as the program sees them
    // --- parts; only what the phase shows is filled ---
    PairGuideView guide;
    TalkView talk;
    CheckInView check_in;
    GoalsView goals;
    MeetingsView meetings;
    AgreementView agreement;
    ContactsView contacts;
    std::optional<PairSummaryView> summary;
    std::optional<WishesView> wishes;  ///< while there is no pair to show
    bool can_change_profile = false;   ///< whoever waits said something of themselves
};

/// What a pair's view depends on besides the model, for keeping it: it is of many messages.
struct PairQuestion {
    std::int64_t minute = 0;  ///< since 1970
    int utc_offset_minutes = 0;
    bool operator==(const PairQuestion&) const = default;
};

/// The pair of the model's route; without one, the first that runs, else the newest proposal or
/// end.
PairView pair_view(const Model& model, base::Instant now, int utc_offset_minutes);

/// The same pair, another part.
Route part_route(const PairView& view, PairPart part);
/// The guide, open at a step.
Route step_route(const PairView& view, std::string_view step);

}  // namespace accanto::app
