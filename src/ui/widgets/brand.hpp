#pragma once

#include <span>
#include <string_view>

#include "ui/frame.hpp"

namespace accanto::ui {

/// The mark: two people walking. Smallest size 16.
void logo_at(Frame& frame, const Rect& square);
void logo(Frame& frame, float size = 32, bool on_tile = false);
/// The mark and "Accanto".
void wordmark(Frame& frame, float type_px = 22);
void wordmark_at(Frame& frame, Point left_middle, float type_px);

/// Two paths over the hills; decorative. Fills the rectangle, crops the sky first.
void welcome_picture(Frame& frame, float height = 330);

/// Two lines that fit a template, as on its card; decorative.
enum class TemplateMark : std::uint8_t { Career, Encouragement, Skill };
void template_mark_at(Frame& frame, const Rect& rect, TemplateMark mark);

struct FunnelStage {
    std::string_view label;
    int people = 0;
};
/// From invitation to first meeting, as a river that narrows; the numbers stand above it.
void funnel_river(Frame& frame, std::string_view name, std::span<const FunnelStage> stages);

}  // namespace accanto::ui
