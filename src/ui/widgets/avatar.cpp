#include "ui/widgets/avatar.hpp"

#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/layout.hpp"
#include "ui/paint.hpp"

namespace accanto::ui {
namespace {

constexpr float two_letters_from = 28;

float gap_of(float diameter) {
    return diameter <= 25 ? 2 : diameter >= 48 ? 4 : 3;
}

void announce_person(Frame& frame, const Rect& rect, std::string_view name) {
    const int index = frame.layout().innermost().children;
    frame.announce(ImHashData(&index, sizeof index, frame.scope_id() ^ 0xA7A7U), Role::Image, name,
                   rect);
}

}  // namespace

void avatar_at(Frame& frame, Point center, const Portrait& portrait, float diameter) {
    const AvatarColors colors = avatar_colors(portrait.hue_pair);
    const float alpha = frame.alpha();
    render::split_disc(frame.draw_list(), center.x, center.y, diameter / 2,
                       with_alpha(colors.a, alpha), with_alpha(colors.b, alpha),
                       static_cast<float>(portrait.angle_degrees),
                       static_cast<float>(portrait.cut_percent) / 100);
    const bool single = diameter < two_letters_from;
    const std::string letters = initials(portrait.name, single ? 1 : 2);
    const float px = std::round(diameter * (single ? 0.48F : 0.36F));
    // One proportion for all sizes keeps the number of glyph tables small.
    const TextStyle style{render::fonts::Face::Text600, px, std::round(px * 1.25F)};
    frame.paint().text(center.x, std::round(center.y - style.line_px / 2), style, colors.ink,
                       letters, Align::Center);
}

void avatar(Frame& frame, const Portrait& portrait, float diameter, bool announced) {
    const Rect rect = frame.layout().take(diameter, diameter);
    if (announced) announce_person(frame, rect, portrait.name);
    avatar_at(frame, center_of(rect), portrait, diameter);
}

float pair_avatar_width(float diameter) {
    return 2 * diameter + gap_of(diameter);
}

void pair_avatar_at(Frame& frame, Point left_center, const Portrait& mentor, const Portrait& mentee,
                    float diameter) {
    avatar_at(frame, {left_center.x + diameter / 2, left_center.y}, mentor, diameter);
    avatar_at(frame, {left_center.x + diameter * 1.5F + gap_of(diameter), left_center.y}, mentee,
              diameter);
}

void pair_avatar(Frame& frame, const Portrait& mentor, const Portrait& mentee, float diameter) {
    const Rect rect = frame.layout().take(pair_avatar_width(diameter), diameter);
    pair_avatar_at(frame, {rect.x, center_of(rect).y}, mentor, mentee, diameter);
}

}  // namespace accanto::ui
