#include "ui/widgets/ring.hpp"

#include <cmath>
#include <numbers>
#include <string>

#include <imgui.h>
#include <imgui_internal.h>

#include "i18n/texts.hpp"
#include "ui/layout.hpp"
#include "ui/paint.hpp"

namespace accanto::ui {
namespace {

constexpr float pi = std::numbers::pi_v<float>;
constexpr float seen_between_caps = 3.2F;

NodeId figure_id(Frame& frame, std::uint32_t salt) {
    const int index = frame.layout().innermost().children;
    return ImHashData(&index, sizeof index, frame.scope_id() ^ salt);
}

struct RingShape {
    float stroke, gap;
};
RingShape ring_shape(float diameter) {
    if (diameter >= 120) return {11, 4};
    return diameter >= 84 ? RingShape{7, 4} : RingShape{6, 3};
}

/// Segments from 12 o'clock, clockwise; the newest one sweeps in.
void segments(Frame& frame, Point center, float radius, float stroke, int steps, float done,
              Color color) {
    const float each = 2 * pi / static_cast<float>(steps);
    const float span = each - (stroke + seen_between_caps) / radius;
    for (int i = 0; i < steps; ++i) {
        const float middle = each * (static_cast<float>(i) + 0.5F);
        const float from = middle - span / 2;
        const float covered = std::clamp(done - static_cast<float>(i), 0.0F, 1.0F);
        if (covered < 1)
            frame.paint().arc(center, radius, stroke, from, from + span, frame.palette().hover);
        if (covered > 0)
            frame.paint().arc(center, radius, stroke, from, from + span * covered, color);
    }
}

void ring_center(Frame& frame, Point center, float diameter, int steps, int both, bool number) {
    const Palette& p = frame.palette();
    const Painter paint = frame.paint();
    if (!number) {
        if (both >= steps) paint.icon(Icon::Check, center, diameter * 0.22F, p.primary_ink, 2.5F);
        return;
    }
    const TextStyle figure =
        frame.style(diameter >= 84 ? TextRole::NumberMedium : TextRole::NumberSmall);
    const TextStyle small =
        resized(frame.style(TextRole::Caption), diameter >= 84 ? 12.0F : 11.0F, 14);
    const float top = std::round(center.y - (figure.line_px + small.line_px - 4) / 2);
    paint.text(center.x, top, figure, p.ink, std::to_string(both), Align::Center);
    paint.text(center.x, top + figure.line_px - 4, small, p.ink_2,
               frame.text(Text::ui_ring_of, {{"steps", std::to_string(steps)}}), Align::Center);
}

}  // namespace

void twin_ring(Frame& frame, int steps, int mentor_done, int mentee_done, int both_done,
               const TwinRingOptions& options) {
    // 1. Measure.
    const float d = options.diameter;
    const NodeId id = figure_id(frame, 0x2166U);
    const Rect rect = frame.layout().take(d, d);
    // 3. Announce.
    const std::string name = !options.name.empty()
                                 ? std::string(options.name)
                                 : frame.text(Text::ui_ring, {{"done", std::to_string(both_done)},
                                                              {"steps", std::to_string(steps)}});
    frame.announce(id, Role::Image, name, rect);
    // 4. Paint.
    if (steps <= 0) return;
    const auto [stroke, gap] = ring_shape(d);
    const Point center = center_of(rect);
    const float outer = d / 2 - stroke / 2 - 1, inner = outer - stroke - gap;
    const Palette& p = frame.palette();
    segments(frame, center, outer, stroke, steps,
             frame.animate(id, static_cast<float>(mentor_done), motion::draw, 1), p.primary);
    segments(frame, center, inner, stroke, steps,
             frame.animate(id, static_cast<float>(mentee_done), motion::draw, 2), p.apricot);
    ring_center(frame, center, d, steps, both_done, options.number);
}

void gauge(Frame& frame, std::string_view name, int score, float diameter) {
    const NodeId id = figure_id(frame, 0x6A06U);
    const Rect rect = frame.layout().take(diameter, diameter);
    auto& node = frame.announce(id, Role::Meter, name, rect);
    node.maximum = 100;
    node.now = static_cast<float>(score);
    const Palette& p = frame.palette();
    const float stroke = diameter < 48 ? 5 : 6, radius = diameter / 2 - stroke / 2 - 1;
    frame.paint().arc(center_of(rect), radius, stroke, 0, 2 * pi, p.hover);
    const float share =
        frame.animate(id, static_cast<float>(std::clamp(score, 0, 100)) / 100, motion::draw);
    if (share > 0) frame.paint().arc(center_of(rect), radius, stroke, 0, 2 * pi * share, p.primary);
    const float px = std::round(diameter * 0.33F);
    const TextStyle style = resized(frame.style(TextRole::NumberSmall), px, std::round(px * 1.12F));
    frame.paint().text_in(rect, style, p.ink, std::to_string(score), Align::Center);
}

void part_bar(Frame& frame, std::string_view name, float share, std::string_view number,
              float width) {
    constexpr float height = 6, gap = 8;
    const TextStyle style = frame.style(TextRole::Small);
    const float label = number.empty() ? 0 : std::ceil(text_width(style, number)) + gap;
    const NodeId id = figure_id(frame, 0xBA2U);
    const Rect rect = frame.layout().take(width + label, style.line_px);
    auto& node = frame.announce(id, Role::Meter, name, rect);
    node.maximum = 1;
    node.now = std::clamp(share, 0.0F, 1.0F);
    node.value = number;
    const Palette& p = frame.palette();
    const Rect bar{rect.x, std::round(center_of(rect).y - height / 2), width, height};
    frame.paint().box(bar, {.fill = p.hover, .radius = height / 2});
    const float filled = width * node.now;
    if (filled > 0)
        frame.paint().box({bar.x, bar.y, std::max(filled, height), height},
                          {.fill = p.primary, .radius = height / 2});
    if (!number.empty()) frame.paint().text(right_of(bar) + gap, rect.y, style, p.ink_2, number);
}

void progress_bar(Frame& frame, std::string_view name, float share) {
    constexpr float height = 6;
    constexpr double sweep_ms = 1400;
    const NodeId id = figure_id(frame, 0x9209U);
    const Rect rect = frame.layout().take(0, height);
    auto& node = frame.announce(id, Role::Progress, name, rect);
    const Palette& p = frame.palette();
    frame.paint().box(rect, {.fill = p.hover, .radius = height / 2});
    Rect done{rect.x, rect.y, rect.width * 0.3F, height};
    if (share >= 0) {
        node.maximum = 1;
        node.now = std::min(share, 1.0F);
        done.width = std::max(height, rect.width * frame.animate(id, node.now, motion::move));
    } else if (!frame.environment().reduced_motion) {
        const auto phase = static_cast<float>(std::fmod(frame.now_ms(), sweep_ms) / sweep_ms);
        done.x += (rect.width - done.width) * (0.5F - 0.5F * std::cos(phase * 2 * pi));
        frame.want_frames();
    }
    frame.paint().box(done, {.fill = p.primary, .radius = height / 2});
}

void step_dots(Frame& frame, int step, int steps) {
    constexpr float dot = 8, current = 28, gap = 6, word_gap = 16;
    const std::string label = frame.text(
        Text::ui_step_of, {{"step", std::to_string(step)}, {"steps", std::to_string(steps)}});
    const TextStyle style = frame.style(TextRole::Small);
    const float text = std::ceil(text_width(style, label));
    const float dots = static_cast<float>(steps - 1) * (dot + gap) + current;
    const NodeId id = figure_id(frame, 0xD075U);
    const Rect rect = frame.layout().take(text + word_gap + dots, style.line_px);
    frame.announce(id, Role::Text, label, rect);
    const Palette& p = frame.palette();
    frame.paint().text(rect.x, rect.y, style, p.ink_2, label);
    float x = rect.x + text + word_gap;
    for (int i = 1; i <= steps; ++i) {
        const float width = i == step ? current : dot;
        frame.paint().box({x, std::round(center_of(rect).y - dot / 2), width, dot},
                          {.fill = i <= step ? p.primary : p.hover, .radius = dot / 2});
        x += width + gap;
    }
}

void trend(Frame& frame, const float* values, int count, const TrendOptions& options) {
    const NodeId id = figure_id(frame, 0x72E7DU);
    const Rect rect = frame.layout().take(0, options.height);
    frame.announce(id, Role::Image, options.name, rect);
    if (count <= 0) return;
    const Palette& p = frame.palette();
    const float step = (rect.width - 16) / static_cast<float>(std::max(options.slots - 1, 1));
    const auto at = [&](int i) {
        const float share =
            (values[i] - options.minimum) / std::max(options.maximum - options.minimum, 0.01F);
        return Point{rect.x + 6 + step * static_cast<float>(i),
                     bottom_of(rect) - 10 - (rect.height - 20) * std::clamp(share, 0.0F, 1.0F)};
    };
    frame.paint().hairline(rect.x, bottom_of(rect) - 1, rect.width);
    for (int i = 0; i + 1 < count; ++i) {
        const Point a = at(i), b = at(i + 1);
        const float middle = (a.x + b.x) / 2;
        frame.paint().curve({{a.x, middle, middle, b.x}, {a.y, a.y, b.y, b.y}}, 3, p.primary,
                            p.primary);
    }
    const Point last = at(count - 1);
    if (count < options.slots)
        frame.paint().line({last.x + 10, last.y}, {right_of(rect) - 10, last.y}, 2, p.line_strong,
                           3, 3);
    frame.paint().circle(last, 7, p.surface);
    frame.paint().circle(last, 5, p.primary);
}

}  // namespace accanto::ui
