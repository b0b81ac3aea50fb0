#pragma once

#include <string_view>

#include "ui/frame.hpp"

namespace accanto::ui {

/// Two rings of `steps` segments: mentor outside, mentee inside; the number is what both have done.
/// 150 across: end of the path; 92: beside the guide; 76: the phone.
struct TwinRingOptions {
    float diameter = 92;
    bool number = true;     ///< else a check when all is done, nothing before
    std::string_view name;  ///< "4 of 12 steps done by both"; empty: made from the figures
};
void twin_ring(Frame& frame, int steps, int mentor_done, int mentee_done, int both_done,
               const TwinRingOptions& options = {});

/// A score of 0…100 in a ring.
void gauge(Frame& frame, std::string_view name, int score, float diameter = 52);

/// 64 × 6, with the number in words beside it, "38/40".
void part_bar(Frame& frame, std::string_view name, float share, std::string_view number = {},
              float width = 64);

/// A bar for work that takes a while; `share` below 0: nobody knows how long.
void progress_bar(Frame& frame, std::string_view name, float share);

/// Where somebody is in a wizard: dots, and "Step 2 of 3" in words. `step` from 1.
void step_dots(Frame& frame, int step, int steps);

/// A line of values (weekly usefulness), the last one as a point, the weeks ahead dotted.
struct TrendOptions {
    float minimum = 1, maximum = 5;
    int slots = 12;  ///< how many values there will be
    float height = 56;
    std::string_view name;  ///< the same in words
};
void trend(Frame& frame, const float* values, int count, const TrendOptions& options);

}  // namespace accanto::ui
