#include "ui/widgets/toggle.hpp"

#include <cmath>

#include "ui/interaction.hpp"
#include "ui/layout.hpp"
#include "ui/paint.hpp"

namespace accanto::ui {
namespace {

constexpr float switch_width = 44, switch_height = 26, knob = 20;
constexpr float box = 22, box_radius = 7, stroke = 1.75F;
constexpr float gap = 12, row_padding = 11, row_inset = 12;
constexpr std::uint32_t mark_channel = 20;

enum class Sort { Switch, Checkbox, Radio };

struct Shape {
    TextStyle label, hint;
    Rect rect, mark, text;
    float label_height = 0;
    bool row = false;  ///< on a ground of its own: radios with an icon
};

float mark_width(Sort sort) {
    return sort == Sort::Switch ? switch_width : box;
}

/// 1. Measure.
Shape measure(Frame& frame, std::string_view label, Sort sort, const ChoiceOptions& options) {
    Shape shape{.label = frame.style(options.strong ? TextRole::UiStrong : TextRole::Body),
                .hint = frame.style(TextRole::Small)};
    const bool right = sort == Sort::Switch || options.mark_right;
    shape.row = sort == Sort::Radio && options.mark_right;
    const float inset = shape.row ? row_inset : 0, icon = options.icon ? 20 + gap : 0;
    const float room = frame.layout().available_width();
    const float text_room = std::max(40.0F, room - mark_width(sort) - gap - icon - 2 * inset);
    const Size words = text_size(shape.label, label, text_room);
    const std::string_view below = options.error.empty() ? options.hint : options.error;
    const float hint_height = below.empty() ? 0 : text_size(shape.hint, below, text_room).height;
    shape.label_height = words.height;
    const float height = std::max(
        frame.grown_px(44), words.height + hint_height + 2 * (below.empty() ? row_padding : 6));
    const bool hugs = frame.layout().in_row() && !right;
    shape.rect = frame.layout().take(hugs ? words.width + mark_width(sort) + gap : 0, height);
    const float mark_height = sort == Sort::Switch ? switch_height : box;
    const float middle =
        below.empty() ? center_of(shape.rect).y : shape.rect.y + 6 + shape.label.line_px / 2;
    const float mark_x =
        right ? right_of(shape.rect) - inset - mark_width(sort) : shape.rect.x + inset;
    shape.mark = {mark_x, std::round((right ? center_of(shape.rect).y : middle) - mark_height / 2),
                  mark_width(sort), mark_height};
    const float text_x = shape.rect.x + inset + icon + (right ? 0 : mark_width(sort) + gap);
    shape.text = {text_x, std::round(center_of(shape.rect).y - (words.height + hint_height) / 2),
                  text_room, words.height + hint_height};
    return shape;
}

void paint_switch(Frame& frame, const Rect& rect, float on, const Palette& p) {
    frame.paint().box(rect,
                      {.fill = mixed(p.line_strong, p.primary, on), .radius = rect.height / 2});
    const float inset = (switch_height - knob) / 2;
    const float x = rect.x + inset + knob / 2 + (switch_width - knob - 2 * inset) * on;
    frame.paint().circle({x, center_of(rect).y}, knob / 2, mixed(rgb(0xFFFFFF), p.on_primary, on));
}

void paint_checkbox(Frame& frame, const Rect& rect, float on, bool wrong, const Palette& p) {
    const Color border = wrong ? p.rose : mixed(p.line_strong, p.primary, on);
    frame.paint().box(rect, {.fill = mixed(p.surface, p.primary, on),
                             .radius = box_radius,
                             .border = border,
                             .border_width = stroke});
    if (on > 0)
        frame.paint().icon(Icon::Check, center_of(rect), 16, with_alpha(p.on_primary, on), 2.5F);
}

void paint_radio(Frame& frame, const Rect& rect, float on, const Palette& p) {
    const Point center = center_of(rect);
    if (on > 0) {
        frame.paint().circle(center, box / 2, with_alpha(p.primary, on));
        frame.paint().circle(center, 4, with_alpha(p.on_primary, on));
    }
    if (on < 1)
        frame.paint().ring(center, box / 2 - stroke / 2, stroke, with_alpha(p.line_strong, 1 - on));
}

void paint_choice(Frame& frame, const Shape& shape, std::string_view label, Sort sort, float on,
                  const ChoiceOptions& options, const Interaction& did) {
    const Palette& p = frame.palette();
    const Painter paint = frame.paint();
    if (shape.row) {
        paint.box(shape.rect,
                  {.fill = on > 0 ? mixed(with_alpha(p.primary_tint, 0), p.primary_tint, on)
                                  : with_alpha(p.sunk, did.hover),
                   .radius = radius::control});
    }
    if (options.icon)
        paint.icon(*options.icon, {shape.text.x - gap - 10, center_of(shape.rect).y}, 20,
                   on > 0.5F ? p.primary_ink : p.ink_2, 1.75F);
    switch (sort) {
        case Sort::Switch:
            paint_switch(frame, shape.mark, on, p);
            break;
        case Sort::Checkbox:
            paint_checkbox(frame, shape.mark, on, !options.error.empty(), p);
            break;
        case Sort::Radio:
            paint_radio(frame, shape.mark, on, p);
            break;
    }
    const TextStyle style =
        shape.row && on > 0.5F ? with_face(shape.label, render::fonts::Face::Text600) : shape.label;
    const float used = paint.paragraph(shape.text, style, p.ink, label);
    const bool wrong = !options.error.empty();
    paint.paragraph({shape.text.x, shape.text.y + used, shape.text.width, 0}, shape.hint,
                    wrong ? p.rose_ink : p.ink_2, wrong ? options.error : options.hint);
}

bool choice(Frame& frame, std::string_view label, Sort sort, Role role, bool on,
            const ChoiceOptions& options) {
    const Shape shape = measure(frame, label, sort, options);
    const bool disabled = !options.disabled_because.empty();

    // 2. Interact: the whole row is the target.
    const NodeId id = frame.id(options.key.empty() ? label : options.key);
    const Interaction did = interact(frame, id, shape.rect, {.disabled = disabled});

    // 3. Announce.
    std::uint32_t flags =
        a11y::focusable | (on ? a11y::checked : 0U) | (disabled ? a11y::disabled : 0U);
    if (!options.error.empty()) flags |= a11y::invalid;
    auto& node = frame.announce(id, role, label, shape.rect, flags);
    node.description = disabled                ? options.disabled_because
                       : options.error.empty() ? options.hint
                                               : options.error;
    node.position = options.position;
    node.set_size = options.set_size;

    // 4. Paint.
    const float shown = frame.animate(id, on ? 1.0F : 0.0F, motion::quick, mark_channel);
    if (did.visible) {
        const float alpha = frame.set_alpha(frame.alpha() * (disabled ? disabled_alpha : 1));
        paint_choice(frame, shape, label, sort, shown, options, did);
        frame.set_alpha(alpha);
        if (did.shows_ring)
            frame.focus_ring(shape.row ? shape.rect : shape.mark, shape.row ? radius::control
                                                                  : sort == Sort::Checkbox
                                                                      ? box_radius
                                                                      : shape.mark.height / 2);
    }
    if (disabled) tooltip(frame, id, shape.rect, did, options.disabled_because);
    return did.pressed;
}

}  // namespace

bool toggle(Frame& frame, std::string_view label, bool& on, const ChoiceOptions& options) {
    const bool pressed = choice(frame, label, Sort::Switch, Role::Switch, on, options);
    if (pressed) on = !on;
    return pressed;
}

bool checkbox(Frame& frame, std::string_view label, bool& checked, const ChoiceOptions& options) {
    const bool pressed = choice(frame, label, Sort::Checkbox, Role::Checkbox, checked, options);
    if (pressed) checked = !checked;
    return pressed;
}

bool radio(Frame& frame, std::string_view label, bool chosen, const ChoiceOptions& options) {
    return choice(frame, label, Sort::Radio, Role::Radio, chosen, options) && !chosen;
}

}  // namespace accanto::ui
