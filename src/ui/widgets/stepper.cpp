#include "ui/widgets/stepper.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>

#include "i18n/texts.hpp"
#include "ui/interaction.hpp"
#include "ui/layout.hpp"
#include "ui/paint.hpp"

namespace accanto::ui {
namespace {

constexpr float width = 132, height = 44, side = 44, sign_size = 18;

/// − or +: a button of its own for fingers; the tree has the number alone, which takes arrows.
int sign(Frame& frame, const Rect& rect, Icon icon, std::string_view name, bool at_limit) {
    const NodeId id = frame.id(name);
    const Interaction did = interact(frame, id, rect, {.disabled = at_limit, .repeats = true});
    frame.announce(id, Role::Button, name, rect, at_limit ? a11y::disabled : 0U);
    const Palette& p = frame.palette();
    const Color ink = at_limit ? with_alpha(p.ink, disabled_alpha) : p.ink;
    if (did.hover > 0)
        frame.paint().box(grown(rect, -4), {.fill = with_alpha(p.sunk, did.hover), .radius = 8});
    frame.paint().icon(icon, center_of(rect), sign_size, ink);
    return did.pressed ? 1 : 0;
}

/// Arrows of the mirror move by one, which is meant as a step; other keys go to the nearest step.
int stepped_to(int wanted, int value, int step) {
    if (std::abs(wanted - value) < step)
        return value + (wanted > value) * step - (wanted < value) * step;
    return (wanted + step / 2) / step * step;
}

}  // namespace

bool stepper(Frame& frame, std::string_view name, int& value, int minimum, int maximum,
             const StepperOptions& options) {
    // 1. Measure.
    const Rect rect = frame.layout().take(frame.grown_px(width), frame.grown_px(height));
    const Palette& p = frame.palette();
    const NodeId id = frame.id(name);
    const IdScope scope(frame, name);
    const int before = value;

    // 2. Interact: a tap on the number takes the focus; the two signs lie over its sides.
    const Rect less{rect.x, rect.y, side, rect.height},
        more{right_of(rect) - side, rect.y, side, rect.height};
    const Rect middle{right_of(less), rect.y, more.x - right_of(less), rect.height};
    const Interaction did = interact(frame, id, middle, {.grows_hit_area = false});

    // 3. Announce: a slider of the mirror, which brings arrows, Home and End.
    if (const auto wanted = frame.value_for(id))
        value = stepped_to(static_cast<int>(*wanted), value, options.step);
    auto& node = frame.announce(id, Role::Slider, name, rect, a11y::focusable);
    node.minimum = static_cast<float>(minimum);
    node.maximum = static_cast<float>(maximum);
    node.now = static_cast<float>(std::clamp(value, minimum, maximum));
    node.value = std::to_string(value) + std::string(options.unit);
    node.description = options.description;

    // 4. Paint, and interact with the two signs.
    frame.paint().box(rect,
                      {.fill = p.surface, .radius = radius::control, .border = p.line_strong});
    const int step = options.step;
    value -= step * sign(frame, less, Icon::Minus, frame.text(Text::ui_fewer), value <= minimum);
    value += step * sign(frame, more, Icon::Plus, frame.text(Text::ui_more), value >= maximum);
    value = std::clamp(value, minimum, maximum);
    const TextStyle style =
        resized(frame.style(TextRole::NumberSmall), frame.grown_px(20), frame.grown_px(24));
    frame.paint().text_in(middle, style, p.ink, std::to_string(value) + std::string(options.unit),
                          Align::Center);
    if (did.shows_ring) frame.focus_ring(rect, radius::control);
    return value != before;
}

}  // namespace accanto::ui
