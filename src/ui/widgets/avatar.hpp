#pragma once

#include <string_view>

#include "ui/frame.hpp"

namespace accanto::ui {

/// Somebody's picture: initials on two colours that come from their key.
struct Portrait {
    std::string_view name;
    int hue_pair = 0;
    int angle_degrees = 0;
    int cut_percent = 52;
};

/// For anything that has hue_pair, angle_degrees and cut_percent: identity::Avatar.
template <class Avatar>
Portrait portrait(std::string_view name, const Avatar& avatar) {
    return {name, avatar.hue_pair, avatar.angle_degrees, avatar.cut_percent};
}

/// 22 … 56 across. Decorative unless `announced`: the name usually stands beside it.
void avatar(Frame& frame, const Portrait& portrait, float diameter = 36, bool announced = false);
void avatar_at(Frame& frame, Point center, const Portrait& portrait, float diameter);

/// Mentor, then mentee, beside each other.
void pair_avatar(Frame& frame, const Portrait& mentor, const Portrait& mentee, float diameter = 36);
void pair_avatar_at(Frame& frame, Point left_center, const Portrait& mentor, const Portrait& mentee,
                    float diameter);
float pair_avatar_width(float diameter);

}  // namespace accanto::ui
