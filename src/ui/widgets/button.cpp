#include "ui/widgets/button.hpp"

#include <cmath>
#include <string>

#include "ui/interaction.hpp"
#include "ui/layout.hpp"
#include "ui/paint.hpp"

namespace accanto::ui {
namespace {

constexpr float count_gap = 8;
constexpr float reason_gap = 4;
constexpr float wrapped_padding = 10;  ///< above and below a label of several lines

struct Look {
    Color fill, ink;
};

Look look_of(const Palette& p, ButtonKind kind, float hover) {
    constexpr Color clear{0, 0, 0, 0};
    switch (kind) {
        case ButtonKind::Primary:
            return {mixed(p.primary, p.primary_hover, hover), p.on_primary};
        case ButtonKind::Secondary:
            return {mixed(p.surface, p.sunk, hover), p.ink};
        case ButtonKind::Tonal:
            return {p.primary_tint, p.primary_ink};
        case ButtonKind::Quiet:
            return {mixed(with_alpha(p.hover, 0), p.hover, hover), mixed(p.ink_2, p.ink, hover)};
        case ButtonKind::Plain:
            return {clear, mixed(p.primary_ink, p.ink, hover)};
        case ButtonKind::PlainQuiet:
            return {clear, mixed(p.ink_2, p.ink, hover)};
        case ButtonKind::Danger:
            return {mixed(p.rose_tint, p.rose, hover), mixed(p.rose_ink, p.on_rose, hover)};
    }
    return {clear, p.ink};
}

TextStyle label_style(const Frame& frame, ControlSize size) {
    TextStyle style = frame.style(TextRole::UiStrong);
    const float scale = frame.environment().text_scale;
    switch (size) {
        case ControlSize::Large:
            return resized(style, (frame.is_phone() ? 16.0F : 15.5F) * scale, 20 * scale);
        case ControlSize::Medium:
            return resized(style, (frame.is_phone() ? 15.0F : 14.0F) * scale, 20 * scale);
        case ControlSize::Compact:
            return resized(style, 13.5F * scale, 18 * scale);
        case ControlSize::Small:
            return resized(style, 13 * scale, 18 * scale);
    }
    return style;
}

struct Parts {
    TextStyle style;
    ControlMetrics metrics;
    float label = 0, icon = 0, trailing = 0, count = 0;  ///< widths with their gaps
    float height = 0;
    float content() const { return label + icon + trailing + count; }
};

/// 1. Measure.
Parts measure(const Frame& frame, std::string_view label, const ButtonOptions& options) {
    Parts parts{.style = label_style(frame, options.size),
                .metrics = control_metrics(options.size)};
    const bool is_plain =
        options.kind == ButtonKind::Plain || options.kind == ButtonKind::PlainQuiet;
    if (is_plain) parts.metrics.padding = 0;
    const float icon = frame.grown_px(parts.metrics.icon);
    parts.height = frame.grown_px(parts.metrics.height);
    parts.label = std::ceil(text_width(parts.style, label));
    if (options.icon) parts.icon = icon + parts.metrics.gap;
    if (options.trailing_icon) parts.trailing = icon + parts.metrics.gap;
    if (options.count > 0) {
        parts.count = count_gap + std::ceil(text_width(parts.style, std::to_string(options.count)));
    }
    return parts;
}

/// How high a button is when it gets this width: a label that doesn't fit takes more lines.
float height_in(const Parts& parts, std::string_view label, float width) {
    const float room = width - 2 * parts.metrics.padding - (parts.content() - parts.label);
    if (room >= parts.label) return parts.height;
    const float wrapped =
        text_size(parts.style, label, std::max(room, 1.0F)).height + 2 * wrapped_padding;
    return std::max(parts.height, wrapped);
}

void paint_ground(Frame& frame, const Rect& rect, const ButtonOptions& options, const Look& look,
                  float hover, float radius) {
    const Palette& p = frame.palette();
    BoxLook box{.fill = look.fill, .radius = radius};
    if (options.kind == ButtonKind::Secondary) {
        box.border = p.line;
        box.elevation = Elevation::Rest;
    } else if (options.kind == ButtonKind::Tonal) {
        box.border = hover > 0 ? with_alpha(p.primary, 0.14F * hover) : p.tint_border;
        box.border_width = hover > 0 ? 2 : 1;
    }
    frame.paint().box(rect, box);
}

void paint_content(Frame& frame, const Rect& rect, const Parts& parts, std::string_view label,
                   const ButtonOptions& options, Color ink) {
    const Painter paint = frame.paint();
    const float icon = frame.grown_px(parts.metrics.icon);
    const float middle = center_of(rect).y;
    const float around = parts.content() - parts.label;
    const float label_width =
        std::min(parts.label, std::max(1.0F, rect.width - 2 * parts.metrics.padding - around));
    float x = std::round(rect.x + (rect.width - label_width - around) / 2);
    if (options.icon) {
        if (options.busy) {
            paint.spinner({x + icon / 2, middle}, icon, ink);
        } else {
            paint.icon(*options.icon, {x + icon / 2, middle}, icon, ink);
        }
        x += parts.icon;
    }
    const float top = std::round(middle - parts.style.line_px / 2);
    if (label_width < parts.label) {
        const float height = text_size(parts.style, label, label_width).height;
        paint.paragraph({x, std::round(middle - height / 2), label_width, height}, parts.style, ink,
                        label, Align::Center);
    } else {
        paint.text(x, top, parts.style, ink, label);
    }
    x += label_width;
    if (options.count > 0) {
        paint.text(x + count_gap, top, parts.style, with_alpha(ink, 0.85F),
                   std::to_string(options.count));
        x += parts.count;
    }
    if (options.trailing_icon) {
        paint.icon(*options.trailing_icon, {x + parts.metrics.gap + icon / 2, middle}, icon, ink);
    }
    if (options.busy && !options.icon)
        paint.spinner({right_of(rect) - parts.metrics.padding, middle}, icon, ink);
}

}  // namespace

float button_width(Frame& frame, std::string_view label, const ButtonOptions& options) {
    const Parts parts = measure(frame, label, options);
    return parts.content() + 2 * parts.metrics.padding;
}

bool button_at(Frame& frame, const Rect& rect, std::string_view label,
               const ButtonOptions& options) {
    const Parts parts = measure(frame, label, options);
    const bool disabled = !options.disabled_because.empty();
    const NodeId id = frame.id(options.key.empty() ? label : options.key);

    // 2. Interact.
    const Interaction did = interact(frame, id, rect, {.disabled = disabled || options.busy});

    // 3. Announce.
    std::uint32_t flags = a11y::focusable;
    if (options.kind == ButtonKind::Primary) flags |= a11y::accent;
    if (options.kind == ButtonKind::Quiet) flags |= a11y::quiet;
    if (disabled) flags |= a11y::disabled;
    if (options.busy) flags |= a11y::busy;
    if (options.has_popup) flags |= a11y::popup;
    if (options.expanded) flags |= *options.expanded ? a11y::expanded : a11y::collapsed;
    std::string name(label);
    if (options.count > 0) name += ", " + std::to_string(options.count);
    frame.announce(id, Role::Button, name, rect, flags).description =
        disabled ? options.disabled_because : options.description;

    // 4. Paint.
    if (did.visible) {
        const float before = frame.set_alpha(frame.alpha() * (disabled ? disabled_alpha : 1));
        const Look look = look_of(frame.palette(), options.kind, disabled ? 0 : did.hover);
        const Rect box = pressed_rect(did, rect);
        paint_ground(frame, box, options, look, disabled ? 0 : did.hover, parts.metrics.radius);
        paint_content(frame, box, parts, label, options, look.ink);
        frame.set_alpha(before);
        if (did.shows_ring) frame.focus_ring(rect, parts.metrics.radius);
    }
    if (disabled) tooltip(frame, id, rect, did, options.disabled_because);
    return did.pressed && !disabled && !options.busy;
}

bool button(Frame& frame, std::string_view label, const ButtonOptions& options) {
    Layout& layout = frame.layout();
    const float wanted = button_width(frame, label, options);
    const float available = std::max(layout.available_width(), 40.0F);
    const float width = options.fills ? available : std::min(wanted, available);
    const float height = height_in(measure(frame, label, options), label, width);
    const bool says_why = !options.disabled_because.empty() && !layout.in_row();
    if (!says_why) {
        const Rect rect = layout.take(width, height);
        return button_at(frame, rect, label, options);
    }
    const TextStyle style = frame.style(TextRole::Small);
    const float room = layout.available_width();
    const Size reason = text_size(style, options.disabled_because, room);
    const Rect place = layout.take(0, height + reason_gap + reason.height);
    const bool pressed = button_at(
        frame, {place.x, place.y, options.fills ? place.width : width, height}, label, options);
    frame.paint().paragraph({place.x, place.y + height + reason_gap, room, reason.height}, style,
                            frame.palette().ink_3, options.disabled_because);
    return pressed;
}

}  // namespace accanto::ui
