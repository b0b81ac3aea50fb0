#include "ui/widgets/link.hpp"

#include <algorithm>
#include <cmath>

#include "ui/interaction.hpp"
#include "ui/layout.hpp"
#include "ui/paint.hpp"

namespace accanto::ui {
namespace {

constexpr float icon_gap = 6, padding_y = 4;
/// With what `interact` adds on each side a finger finds it.
constexpr float height_min_touch = 32;

}  // namespace

bool link(Frame& frame, std::string_view label, const LinkOptions& options) {
    // 1. Measure.
    const TextStyle style = frame.style(options.role);
    const float icon = std::round(style.line_px * 0.85F);
    const float leading = options.icon ? icon + icon_gap : 0;
    const float trailing = options.trailing_icon ? icon + icon_gap : 0;
    const float width = std::ceil(text_width(style, label)) + leading + trailing;
    const float least = frame.coarse_pointer() ? height_min_touch : 0;
    const float height = std::max(style.line_px + 2 * padding_y, least);
    const Rect rect = frame.layout().take(width, height);
    const float top = std::round(center_of(rect).y - style.line_px / 2);

    // 2. Interact.
    const NodeId id = frame.id(options.key.empty() ? label : options.key);
    const Interaction did = interact(frame, id, rect);

    // 3. Announce.
    const bool leads = !options.href.empty();
    frame
        .announce(id, leads ? Role::Link : Role::Button, label, rect,
                  a11y::focusable | (leads ? 0U : a11y::quiet))
        .href = options.href;

    // 4. Paint.
    if (did.visible) {
        const Palette& p = frame.palette();
        const Color ink = options.quiet ? mixed(p.ink_2, p.ink, did.hover) : p.primary_ink;
        const Painter paint = frame.paint();
        const float middle = center_of(rect).y;
        if (options.icon) paint.icon(*options.icon, {rect.x + icon / 2, middle}, icon, ink);
        const float x = rect.x + leading, text = width - leading - trailing;
        paint.text(x, top, style, ink, label);
        if (did.hover > 0) {
            paint.box({x, top + style.line_px - 2, text, 1}, {.fill = with_alpha(ink, did.hover)});
        }
        if (options.trailing_icon)
            paint.icon(*options.trailing_icon, {right_of(rect) - icon / 2, middle}, icon, ink);
        if (did.shows_ring) frame.focus_ring(rect, 4);
    }
    return did.pressed;
}

}  // namespace accanto::ui
