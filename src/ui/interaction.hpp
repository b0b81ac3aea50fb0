#pragma once

#include <string_view>

#include "ui/frame.hpp"
#include "ui/geometry.hpp"

namespace accanto::ui {

struct InteractionOptions {
    bool disabled = false;
    /// Reports `pressed` again and again while held: steppers.
    bool repeats = false;
    /// Grows the area that can be hit to 44 px where fingers point.
    bool grows_hit_area = true;
    /// Text fields take their focus natively; everything else gets it from here.
    bool takes_focus = true;
};

/// What somebody does with an item right now.
struct Interaction {
    bool pressed = false;  ///< clicked, tapped, or activated by keyboard or screen reader
    bool hovered = false, held = false;
    bool focused = false;
    bool visible = false;  ///< not scrolled away: paint it
    float hover = 0;       ///< 0…1, eased
    float press = 0;
    bool shows_ring = false;  ///< focused by keyboard
};

/// The one way to make something interactive: adds the item to ImGui, tests the pointer, takes the
/// mirror's activation, scrolls it into view when the focus asks for it. Step two of every widget;
/// the caller announces the same id.
Interaction interact(Frame& frame, NodeId id, const Rect& rect,
                     const InteractionOptions& options = {});

/// The rectangle of a pressed thing is a little smaller.
Rect pressed_rect(const Interaction& interaction, const Rect& rect);

/// Which way somebody moves in a group with the arrow keys.
enum class Step : std::uint8_t { None, Previous, Next, Up, Down, First, Last };
/// The arrow that was pressed while `focused`; keys count once a frame.
Step arrow_step(Frame& frame, bool focused);
/// The index after a step in a row or column of `count`, without going round.
int stepped(Step step, int index, int count);

/// A little explanation beside what is hovered or focused; after 400 ms.
void tooltip(Frame& frame, NodeId id, const Rect& anchor, const Interaction& interaction,
             std::string_view text);

}  // namespace accanto::ui
