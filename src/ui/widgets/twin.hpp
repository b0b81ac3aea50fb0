#pragma once

#include <span>
#include <string_view>

#include "ui/frame.hpp"

namespace accanto::ui {

/// Two dots beside each other: mentor's, mentee's.
struct TwinDots {
    bool mentor = false, mentee = false;
};
void twin_dots_at(Frame& frame, Point left_center, const TwinDots& dots, float diameter = 10);
float twin_dots_width(float diameter);
/// With its meaning for screen readers.
void twin_dots(Frame& frame, std::string_view name, const TwinDots& dots, float diameter = 10);

enum class StepPlace : std::uint8_t { Past, Now, Ahead };
struct TwinStep {
    int number = 0;  ///< 0: a step that is not counted
    std::string_view title;
    bool mentor_done = false, mentee_done = false;
    StepPlace place = StepPlace::Ahead;
    bool strong = false;    ///< ink instead of second ink: a step of everybody's
    std::string_view note;  ///< "now", at the right
    std::string_view name;  ///< "Your story, step 5 of 12, Marta has done it, you have not"
};

/// The guide as two vertical tracks. The index of the step that was pressed, or -1. Arrow keys
/// move.
int twin_track(Frame& frame, std::string_view name, std::span<const TwinStep> steps);

/// Two horizontal tracks of updates: hollow dots wait here.
struct UpdateDot {
    float at = 0;  ///< 0…1 along the track
    bool waits = false;
};
struct UpdateTrack {
    std::string_view name;
    std::span<const UpdateDot> dots;
};
struct TrackLabel {
    float at = 0;
    std::string_view text;
};
void update_tracks(Frame& frame, std::string_view name, const UpdateTrack& mentor,
                   const UpdateTrack& mentee, std::span<const TrackLabel> labels);

}  // namespace accanto::ui
