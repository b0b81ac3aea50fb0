#include "ui/widgets/twin.hpp"

#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/group.hpp"
#include "ui/layout.hpp"
#include "ui/paint.hpp"

namespace accanto::ui {
namespace {

constexpr float track_stroke = 3, mentor_x = 7, mentee_x = 20, text_x = 32;
constexpr float pitch = 37, pitch_touch = 44, number_width = 26;
constexpr float dot_done = 5, dot_ring = 2, dot_open = 4.5F, open_stroke = 1.75F,
                current_stroke = 2.5F;

void twin_dot(Frame& frame, Point center, float radius, bool filled, Color color) {
    if (filled) {
        frame.paint().circle(center, radius, color);
    } else {
        const float stroke = std::max(1.25F, radius * 0.3F);
        frame.paint().ring(center, radius - stroke / 2, stroke, frame.palette().line_strong);
    }
}

/// How far a track is covered: down to the last dot; the mentee's ends 40 % into the next row.
void vertical_track(Frame& frame, float x, float top, float row, int rows, int done, bool mentee,
                    Color color) {
    const float start = top + row / 2;
    frame.paint().line({x, start}, {x, top + row * (static_cast<float>(rows) - 0.5F)}, track_stroke,
                       frame.palette().hover);
    if (done <= 0) return;
    float end = top + row * (static_cast<float>(done) - 0.5F);
    if (mentee && done < rows) end += row * 0.4F;
    frame.paint().line({x, start}, {x, std::max(end, start + 1)}, track_stroke, color);
}

void step_dot(Frame& frame, Point center, bool done, bool now, Color color, Color ground) {
    frame.paint().circle(center, dot_done + dot_ring, ground);
    if (done) {
        frame.paint().circle(center, dot_done, color);
    } else {
        const float stroke = now ? current_stroke : open_stroke;
        frame.paint().ring(center, dot_open + (now ? 0.5F : 0) - stroke / 2 + 0.5F, stroke,
                           now ? color : frame.palette().line_strong);
    }
}

int last_done(std::span<const TwinStep> steps, bool TwinStep::* who) {
    int last = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (steps[i].*who) last = static_cast<int>(i) + 1;
    }
    return last;
}

void paint_step(Frame& frame, const Rect& row, const TwinStep& step, const Interaction& did) {
    const Palette& p = frame.palette();
    const Painter paint = frame.paint();
    const bool now = step.place == StepPlace::Now;
    const Rect ground{row.x + text_x - 2, row.y, row.width - text_x + 2, row.height};
    if (now || did.hover > 0)
        paint.box(ground,
                  {.fill = now ? p.primary_tint : with_alpha(p.sunk, did.hover), .radius = 10});
    const Color ink = now ? p.primary_ink : step.strong ? p.ink : p.ink_2;
    const TextStyle style = frame.style(now ? TextRole::UiStrong : TextRole::Ui);
    TextStyle title = with_face(style, now           ? render::fonts::Face::Text600
                                       : step.strong ? render::fonts::Face::Text500
                                                     : render::fonts::Face::Text400);
    const float x = row.x + text_x + 10;
    const float title_x = step.number > 0 ? x + number_width : x;
    TextStyle digits = title;
    digits.is_tabular = true;
    if (step.number > 0)
        paint.text_in({x, row.y, number_width, row.height}, digits, now ? ink : p.ink_3,
                      std::to_string(step.number));
    const TextStyle note = frame.style(TextRole::Caption);
    const float used = step.note.empty() ? 0 : text_width(note, step.note) + 18;
    paint.text_in({title_x, row.y, right_of(row) - title_x - used - 4, row.height}, title, ink,
                  step.title);
    if (!step.note.empty())
        paint.text_in({right_of(row) - used, row.y, used - 10, row.height}, note, p.primary_ink,
                      step.note, Align::Right);
    if (did.shows_ring) frame.focus_ring(ground, 10);
}

}  // namespace

float twin_dots_width(float diameter) {
    return 2 * diameter + std::round(diameter * 0.3F);
}

void twin_dots_at(Frame& frame, Point left_center, const TwinDots& dots, float diameter) {
    const Palette& p = frame.palette();
    const float radius = diameter / 2;
    twin_dot(frame, {left_center.x + radius, left_center.y}, radius, dots.mentor, p.primary);
    twin_dot(frame, {left_center.x + twin_dots_width(diameter) - radius, left_center.y}, radius,
             dots.mentee, p.apricot_mark);
}

void twin_dots(Frame& frame, std::string_view name, const TwinDots& dots, float diameter) {
    const int index = frame.layout().innermost().children;
    const NodeId id = ImHashData(&index, sizeof index, frame.scope_id() ^ 0x7317U);
    const Rect rect = frame.layout().take(twin_dots_width(diameter), diameter);
    frame.announce(id, Role::Image, name, rect);
    twin_dots_at(frame, {rect.x, center_of(rect).y}, dots, diameter);
}

int twin_track(Frame& frame, std::string_view name, std::span<const TwinStep> steps) {
    // 1. Measure.
    const float row = frame.grown_px(frame.coarse_pointer() ? pitch_touch : pitch);
    const int count = static_cast<int>(steps.size());
    const Rect all = frame.layout().take(0, row * static_cast<float>(count));
    const NodeId group = frame.id(name);
    const IdScope scope(frame, name);
    const Palette& p = frame.palette();
    frame.open_node(group, Role::OrderedList, name, all);
    vertical_track(frame, all.x + mentor_x, all.y, row, count,
                   last_done(steps, &TwinStep::mentor_done), false, p.primary);
    vertical_track(frame, all.x + mentee_x, all.y, row, count,
                   last_done(steps, &TwinStep::mentee_done), true, p.apricot);
    const auto step_id = [&](int index) {
        return frame.id(std::to_string(steps[static_cast<std::size_t>(index)].number));
    };
    move_in_group(frame, group, count, step_id);
    int current = -1, chosen = -1;
    for (int i = 0; i < count; ++i) {
        if (steps[static_cast<std::size_t>(i)].place == StepPlace::Now) current = i;
    }
    const auto roving = frame.memory().numbers.find(group);
    const int stop = roving != frame.memory().numbers.end()
                         ? tab_stop(frame, group, -1, count)
                         : tab_stop(frame, group, current, count);
    for (int i = 0; i < count; ++i) {
        const TwinStep& step = steps[static_cast<std::size_t>(i)];
        const Rect rect{all.x, all.y + row * static_cast<float>(i), all.width, row};
        // 2. Interact.
        const Interaction did = interact(frame, step_id(i), rect);
        if (did.pressed) chosen = i;
        // 3. Announce.
        const bool now = step.place == StepPlace::Now;
        frame.open_node(step_id(i) ^ 0x57E9U, Role::ListItem, {}, rect, now ? a11y::current : 0U);
        frame.announce(step_id(i), Role::Button, step.name.empty() ? step.title : step.name, rect,
                       i == stop ? a11y::focusable : 0U);
        frame.close_node();
        // 4. Paint.
        paint_step(frame, rect, step, did);
        const float y = std::round(center_of(rect).y);
        step_dot(frame, {all.x + mentor_x, y}, step.mentor_done, now, p.primary, p.surface);
        step_dot(frame, {all.x + mentee_x, y}, step.mentee_done, now, p.apricot_mark, p.surface);
    }
    frame.close_node();
    return chosen;
}

namespace {

void horizontal_track(Frame& frame, const Rect& lane, const UpdateTrack& track, Color line,
                      Color dot) {
    const Palette& p = frame.palette();
    float last_here = -1, last_waiting = -1;
    for (const auto& update : track.dots)
        (update.waits ? last_waiting : last_here) =
            std::max(update.waits ? last_waiting : last_here, update.at);
    const auto x = [&](float at) { return lane.x + lane.width * at; };
    const float y = std::round(center_of(lane).y);
    if (last_here >= 0) frame.paint().line({lane.x, y}, {x(last_here), y}, track_stroke, line);
    if (last_waiting >= 0)
        frame.paint().line({x(std::max(last_here, 0.0F)) + 10, y}, {x(last_waiting), y},
                           track_stroke, line, 2, 6);
    for (const auto& update : track.dots) {
        const Point center{x(update.at), y};
        frame.paint().circle(center, dot_done + dot_ring, p.surface);
        if (update.waits) {
            frame.paint().ring(center, dot_done - 0.25F, 2.25F, dot);
        } else {
            frame.paint().circle(center, dot_done, dot);
        }
    }
}

}  // namespace

void update_tracks(Frame& frame, std::string_view name, const UpdateTrack& mentor,
                   const UpdateTrack& mentee, std::span<const TrackLabel> labels) {
    constexpr float lane_height = 24, label_height = 26;
    const TextStyle style = with_face(frame.style(TextRole::Small), render::fonts::Face::Text500),
                    small = frame.style(TextRole::Caption);
    const float lead =
        std::max(text_width(style, mentor.name), text_width(style, mentee.name)) + 24;
    const int index = frame.layout().innermost().children;
    const NodeId id = ImHashData(&index, sizeof index, frame.scope_id() ^ 0x7247U);
    const Rect rect = frame.layout().take(0, 2 * lane_height + label_height + 8);
    frame.announce(id, Role::Image, name, rect);
    const Palette& p = frame.palette();
    const Rect first{rect.x + lead, rect.y + 8, std::max(rect.width - lead - 30, 40.0F),
                     lane_height};
    const Rect second = moved(first, 0, lane_height);
    frame.paint().text_in({rect.x, first.y, lead, lane_height}, style, p.ink, mentor.name);
    frame.paint().text_in({rect.x, second.y, lead, lane_height}, style, p.ink, mentee.name);
    frame.paint().line({right_of(first), rect.y}, {right_of(first), bottom_of(second) + 6}, 1.5F,
                       p.line);
    horizontal_track(frame, first, mentor, p.edge, p.primary);
    horizontal_track(frame, second, mentee, p.apricot, p.apricot_mark);
    for (const auto& label : labels) {
        frame.paint().text(first.x + first.width * label.at, bottom_of(second) + 8, small, p.ink_2,
                           label.text, label.at <= 0.02F ? Align::Left : Align::Center);
    }
}

}  // namespace accanto::ui
