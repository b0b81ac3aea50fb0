#pragma once

#include <cstdint>

/// How things move: a duration and a cubic bezier from (0,0) to (1,1).
namespace accanto::ui {

struct Motion {
    float duration_ms;
    float x1, y1, x2, y2;
};

namespace motion {
inline constexpr Motion instant{80, 0, 0, 1, 1};    ///< press
inline constexpr Motion quick{140, 0.2F, 0, 0, 1};  ///< hover, chip, toggle, focus ring
inline constexpr Motion move{220, 0.2F, 0, 0, 1};   ///< tab underline, segmented part, panel
inline constexpr Motion enter{260, 0, 0, 0, 1};     ///< dialog, sheet, toast
inline constexpr Motion leave{180, 0.3F, 0, 1, 1};
inline constexpr Motion draw{420, 0.3F, 0, 0, 1};          ///< ring segments, edges, tracks
inline constexpr Motion meet{420, 0.34F, 1.3F, 0.64F, 1};  ///< the second dot arrives
inline constexpr Motion fade{100, 0, 0, 1, 1};             ///< all of them, with reduced motion
inline constexpr float spinner_turn_ms = 900;
inline constexpr float skeleton_pulse_ms = 1400;
inline constexpr float tooltip_delay_ms = 400;
inline constexpr float skeleton_delay_ms = 150;
inline constexpr float toast_ms = 6000;
}  // namespace motion

/// Progress in space for a progress in time, both 0…1.
float eased(const Motion& motion, float time);

}  // namespace accanto::ui
