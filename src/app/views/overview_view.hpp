#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/views/face.hpp"
#include "app/views/invite_view.hpp"

/// How a program goes, for its admin: only what pairs told about themselves.
namespace accanto::app {

/// A pair that wasn't in touch for so many weeks has fallen silent.
inline constexpr int silent_weeks_min = 2;
inline constexpr int backup_days_max = 21;

enum class WeekKind : std::uint8_t {
    Useful,   ///< in touch, with a number from 1 to 5
    InTouch,  ///< in touch, without one
    Silent,
    Open,  ///< this week; nothing told yet
    Paused,
    Ahead
};

struct PairWeek {
    WeekKind kind = WeekKind::Ahead;
    int useful = 0;  ///< the mean of what the two said, rounded
    bool asks_for_help = false;
    bool operator==(const PairWeek&) const = default;
};

struct PairLine {
    PairId id;
    Face mentor, mentee;
    std::string names;            ///< "Marta & Sofia"
    std::vector<PairWeek> weeks;  ///< from its first, as many as `OverviewView::weeks`
    int week = 1;                 ///< it is in
    int mentor_steps = 0, mentee_steps = 0;
    int steps = 0;                           ///< both have done: the smaller of what each told
    std::optional<int> weeks_since_contact;  ///< 0: in touch this week; nothing: never yet
    bool paused = false;
    bool silent = false;
    std::optional<PersonId> asks_for_help;  ///< who did in their last check-in
    bool operator==(const PairLine&) const = default;
};

struct FunnelCount {
    i18n::Text label{};
    int people = 0;
    bool operator==(const FunnelCount&) const = default;
};

enum class NextKind : std::uint8_t {
    Help,
    Silent,
    SignUps,
    Proposals,
    Pairing,
    Partners,
    Over,
    Backup
};

/// One thing to do next, worded.
struct NextAction {
    NextKind kind{};
    std::string title, sentence, action;
    std::optional<Route> route;  ///< where its button leads; nothing: the screen knows by `kind`
    bool operator==(const NextAction&) const = default;
};

struct WaitingPerson {
    Face face;
    i18n::Text line{};  ///< "Signed up as a mentee"
    bool operator==(const WaitingPerson&) const = default;
};

struct OverviewView {
    std::string greeting, sentence;
    InviteView invite;
    bool sample = false;
    bool empty = false;  ///< nobody signed up yet
    std::vector<FunnelCount> funnel;
    std::vector<PairLine> pairs;  ///< active and paused, as proposed
    int weeks = 0;                ///< columns of the heat map
    int week_now = 0;             ///< the week most pairs are in
    int steps = 0;                ///< of the guide, without the one each does alone
    std::vector<NextAction> next;
    std::vector<WaitingPerson> waiting;  ///< sign-ups first, then who has no pair
    std::vector<float> pulse;  ///< mean usefulness by week, as far as told; empty: not shown
    float mentor_steps = 0, mentee_steps = 0, both_steps = 0;  ///< means over the pairs
    int updates_waiting = 0;
    std::string
        pending;  ///< what came and can't be read before an earlier update; "" when nothing is
};

OverviewView overview_view(const Model& model, base::Instant now, int utc_offset_minutes);

}  // namespace accanto::app
