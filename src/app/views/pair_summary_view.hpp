#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/model.hpp"
#include "app/views/face.hpp"

namespace accanto::app {

/// `Ahead`: this week or later, nothing said yet. `Silent`: over and nothing said, or not in touch.
enum class WeekLook : std::uint8_t { Useful, Silent, Ahead };

struct SummaryWeek {
    int week = 1;
    WeekLook kind = WeekLook::Ahead;
    std::optional<program::fact::CheckedIn> checked;
    bool operator==(const SummaryWeek&) const = default;
};

/// What one of the two has told the admin.
struct SummaryPerson {
    Face face;
    std::string first;
    int steps_done = 0;
    base::Instant last_news;  ///< 0: none
    std::vector<SummaryWeek> weeks;
    std::optional<int> asks_for_help;  ///< in their last check-in: the week
    std::string contact;
    bool accepts = false;
};

/// A pair as its admin sees it: never a word of what the two write.
struct PairSummaryView {
    SummaryPerson mentor, mentee;
    int steps = 0;
    int both_done = 0;  ///< the smaller count: which steps they are is not known here
    bool both_decide = false;
    base::Instant proposed_at, started_at;
};

PairSummaryView pair_summary_view(const Replica& replica, const program::Pair& pair,
                                  base::Instant now);

}  // namespace accanto::app
