#include "ui/widgets/chip.hpp"

#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/interaction.hpp"
#include "ui/layout.hpp"
#include "ui/paint.hpp"
#include "ui/widgets/words.hpp"

namespace accanto::ui {
namespace {

constexpr float chip_height = 26, chip_padding = 10;
constexpr float pick_height = 36, pick_padding = 14, pick_above_wrapped = 8, check_size = 16,
                check_gap = 6;
constexpr float dot_radius = 4, dot_gap = 6;

Color dot_color(const Palette& p, Tone tone) {
    switch (tone) {
        case Tone::Neutral:
            return p.line_strong;
        case Tone::Primary:
            return p.primary;
        case Tone::Apricot:
            return p.apricot_mark;
        case Tone::Rose:
            return p.rose;
        case Tone::Honey:
            return p.honey;
        case Tone::Iris:
            return p.iris;
    }
    return p.line_strong;
}

TextStyle pick_style(const Frame& frame, bool chosen) {
    const float scale = frame.environment().text_scale;
    return resized(frame.style(chosen ? TextRole::UiStrong : TextRole::Ui), 13.5F * scale,
                   18 * scale);
}

void paint_pick(Frame& frame, const Rect& rect, std::string_view label, const PickOptions& options,
                const Interaction& did, float chosen) {
    const Palette& p = frame.palette();
    const bool is_chosen = options.chosen.value_or(false);
    const Painter paint = frame.paint();
    const Rect box = pressed_rect(did, rect);
    BoxLook look{.fill = mixed(mixed(p.surface, p.sunk, did.hover), p.primary_tint, chosen),
                 .radius = box.height / 2};
    look.border = mixed(p.line, p.primary, chosen);
    if (options.adds) {
        look.fill = mixed(with_alpha(p.sunk, 0), p.sunk, did.hover);
        look.border = p.line_strong;
        look.dash = 4, look.gap = 3;
    }
    paint.box(box, look);
    const Color ink = is_chosen ? p.primary_ink : options.adds ? p.ink_2 : p.ink;
    float x = box.x + pick_padding;
    if (is_chosen || options.adds) {
        const Icon icon = is_chosen ? Icon::Check : Icon::Plus;
        const float size = frame.grown_px(check_size);
        paint.icon(icon, {x + size / 2, center_of(box).y}, size, ink, is_chosen ? 2.25F : 2);
        x += size + check_gap;
    }
    const TextStyle style = pick_style(frame, options.chosen.value_or(false));
    paint.text_in({x, box.y, right_of(box) - pick_padding - x + 1, box.height}, style, ink, label);
    if (did.shows_ring) frame.focus_ring(rect, rect.height / 2);
}

}  // namespace

void chip(Frame& frame, std::string_view label, const ChipOptions& options) {
    // 1. Measure.
    const float scale = frame.environment().text_scale;
    const TextStyle style = options.large
                                ? resized(frame.style(TextRole::Ui), 14 * scale, 20 * scale)
                                : resized(frame.style(TextRole::Ui), 12.5F * scale, 16 * scale);
    const float height = frame.grown_px(options.large ? 36 : chip_height);
    const float padding = options.large ? 14 : chip_padding;
    const float icon = frame.grown_px(options.large ? 16 : 14);
    float lead = options.icon ? icon + 6 : 0;
    if (options.dot) lead += dot_radius * 2 + dot_gap;
    const float wanted = std::ceil(text_width(style, label)) + lead + 2 * padding;
    const Rect rect = frame.layout().take(
        std::min(wanted, std::max(frame.layout().available_width(), 60.0F)), height);

    // 2. Nothing to interact with. 3. Announce.
    const int index = frame.layout().innermost().children;
    const NodeId id = options.key.empty()
                          ? ImHashData(&index, sizeof index, frame.scope_id() ^ 0xC41BU)
                          : frame.id(options.key);
    frame.announce(id, text_role(frame), label, rect, a11y::accent);

    // 4. Paint.
    const TonePair colors = tone_pair(frame.palette(), options.tone);
    const Painter paint = frame.paint();
    paint.box(
        rect,
        {.fill = colors.tint, .radius = rect.height / 2, .border = frame.palette().tint_border});
    float x = rect.x + padding;
    if (options.dot) {
        paint.circle({x + dot_radius, center_of(rect).y}, dot_radius,
                     dot_color(frame.palette(), options.tone));
        x += dot_radius * 2 + dot_gap;
    }
    if (options.icon) {
        paint.icon(*options.icon, {x + icon / 2, center_of(rect).y}, icon, colors.ink);
        x += icon + 6;
    }
    paint.text_in({x, rect.y, right_of(rect) - padding - x + 1, rect.height}, style, colors.ink,
                  label);
}

bool pick(Frame& frame, std::string_view label, const PickOptions& options) {
    // 1. Measure: as wide as when it is chosen or not, whichever is now.
    const TextStyle style = pick_style(frame, options.chosen.value_or(false));
    const float mark =
        options.chosen.value_or(false) || options.adds ? frame.grown_px(check_size) + check_gap : 0;
    const float wanted = std::ceil(text_width(style, label)) + mark + 2 * pick_padding;
    const float room = frame.layout().innermost().area.width;
    const float text_room = room - mark - 2 * pick_padding;
    const float wrapped =
        wanted > room ? text_size(style, label, text_room).height + 2 * pick_above_wrapped : 0;
    const Rect rect =
        frame.layout().take(std::min(wanted, room), std::max(frame.grown_px(pick_height), wrapped));

    // 2. Interact.
    const NodeId id = frame.id(options.key.empty() ? label : options.key);
    const bool disabled = !options.disabled_because.empty();
    const Interaction did = interact(frame, id, rect, {.disabled = disabled});

    // 3. Announce.
    std::uint32_t flags = a11y::focusable;
    const bool is_chosen = options.chosen.value_or(false);
    if (options.radio)
        flags |= is_chosen ? a11y::checked : 0U;
    else if (options.chosen)
        flags |= is_chosen ? a11y::pressed : a11y::released;
    if (disabled) flags |= a11y::disabled;
    frame.announce(id, options.radio ? Role::Radio : Role::Button, label, rect, flags).description =
        options.disabled_because;

    // 4. Paint.
    const float chosen = frame.animate(id, is_chosen ? 1.0F : 0.0F, motion::quick, 3);
    if (did.visible) {
        const float before = frame.set_alpha(frame.alpha() * (disabled ? disabled_alpha : 1));
        paint_pick(frame, rect, label, options, did, chosen);
        frame.set_alpha(before);
    }
    tooltip(frame, id, rect, did, options.disabled_because);
    return did.pressed;
}

bool pick_toggle(Frame& frame, std::string_view label, bool& chosen, const PickOptions& options) {
    PickOptions bound = options;
    bound.chosen = chosen;
    const bool pressed = pick(frame, label, bound);
    if (pressed) chosen = !chosen;
    return pressed;
}

}  // namespace accanto::ui
