#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/model.hpp"

namespace accanto::app {

/// The weekly minute of one person about one pair.
struct CheckInView {
    int week = 1;
    int steps_done = 0;  ///< by this person
    std::optional<program::fact::CheckedIn> this_week;
    std::vector<program::fact::CheckedIn> earlier;  ///< the newest first
    std::string touch_question, useful_question;    ///< the program's own words, or ""
    std::string safety;                             ///< what the program says about danger
};

CheckInView check_in_view(const Replica& replica, const program::Pair& pair, base::Instant now);

/// What the admin would get: exactly the fact that `intent::CheckIn` tells.
program::fact::CheckedIn answered(const CheckInView& view, const PairId& pair,
                                  program::fact::Touch touch, int useful, bool asks_for_help);

/// Every value of a check-in in words: "Week 6: in touch, talked, useful 4 of 5, 4 steps done, no
/// call for help."
std::string check_in_sentence(const i18n::Language& language,
                              const program::fact::CheckedIn& checked);

}  // namespace accanto::app
