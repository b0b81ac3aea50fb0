#include "ui/widgets/icon_button.hpp"

#include "ui/interaction.hpp"
#include "ui/layout.hpp"
#include "ui/paint.hpp"

namespace accanto::ui {
namespace {

constexpr float mark_radius = 4.5F;

void paint_icon_button(Frame& frame, const Rect& rect, Icon icon, const IconButtonOptions& options,
                       const Interaction& did) {
    const Palette& p = frame.palette();
    const ControlMetrics metrics = control_metrics(options.size);
    const bool framed = options.kind == ButtonKind::Secondary;
    Color fill = framed ? mixed(p.surface, p.sunk, did.hover)
                        : mixed(with_alpha(p.hover, 0), p.hover, did.hover);
    Color ink = framed ? p.ink : mixed(p.ink_2, p.ink, did.hover);
    if (options.kind == ButtonKind::Primary)
        fill = mixed(p.primary, p.primary_hover, did.hover), ink = p.on_primary;
    if (options.kind == ButtonKind::Tonal) fill = p.primary_tint, ink = p.primary_ink;
    if (options.kind == ButtonKind::Danger)
        fill = mixed(p.rose_tint, p.rose, did.hover), ink = mixed(p.rose_ink, p.on_rose, did.hover);
    const Rect box = pressed_rect(did, rect);
    const Painter paint = frame.paint();
    paint.box(box, {.fill = fill,
                    .radius = metrics.radius,
                    .border = framed ? p.line : Color{0, 0, 0, 0},
                    .elevation = framed ? Elevation::Rest : Elevation::Flat});
    paint.icon(icon, center_of(box), frame.grown_px(metrics.icon), ink);
    if (options.marked) {
        const Point at{right_of(rect) - rect.width / 4, rect.y + rect.height / 4};
        paint.circle(at, mark_radius + 2, p.surface);
        paint.circle(at, mark_radius, p.apricot_mark);
    }
    if (did.shows_ring) frame.focus_ring(rect, metrics.radius);
}

}  // namespace

bool icon_button_at(Frame& frame, const Rect& rect, Icon icon, std::string_view name,
                    const IconButtonOptions& options) {
    const bool disabled = !options.disabled_because.empty();
    const NodeId id = frame.id(options.key.empty() ? name : options.key);

    // 2. Interact.
    const Interaction did = interact(frame, id, rect, {.disabled = disabled});

    // 3. Announce.
    std::uint32_t flags = a11y::focusable;
    if (options.kind == ButtonKind::Primary) flags |= a11y::accent;
    if (options.kind == ButtonKind::Quiet) flags |= a11y::quiet;
    if (disabled) flags |= a11y::disabled;
    if (options.has_popup) flags |= a11y::popup;
    if (options.expanded) flags |= *options.expanded ? a11y::expanded : a11y::collapsed;
    frame.announce(id, Role::Button, name, rect, flags).description = options.disabled_because;

    // 4. Paint.
    if (did.visible) {
        const float before = frame.set_alpha(frame.alpha() * (disabled ? disabled_alpha : 1));
        paint_icon_button(frame, rect, icon, options, did);
        frame.set_alpha(before);
    }
    tooltip(frame, id, rect, did, disabled ? options.disabled_because : name);
    return did.pressed;
}

bool icon_button(Frame& frame, Icon icon, std::string_view name, const IconButtonOptions& options) {
    // 1. Measure.
    const float side = frame.grown_px(control_metrics(options.size).height);
    return icon_button_at(frame, frame.layout().take(side, side), icon, name, options);
}

}  // namespace accanto::ui
