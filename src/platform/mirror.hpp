#pragma once

#include <vector>

#include "a11y/tree.hpp"

/// Shows the semantic tree as real elements over the canvas: what screen readers hear and keyboards
/// reach.
///
/// Rects: `x`, `y` are of the window, except inside a node with `scroll_region`, where they are
/// relative to its content; that node's own `x`, `y` say where its content begins and move with
/// every scroll. The node around a scroll region is its viewport: fields that are being edited are
/// cut to it.
///
/// Fields: `x`…`height` is the painted frame. The text begins `field_padding_px` from the left; one
/// line is centred in the height, an area begins `area_padding_px` below the top. While a field has
/// the focus its real element shows the text, so the interface paints the frame only.
namespace accanto::platform::mirror {

inline constexpr float field_padding_px = 14;
inline constexpr float area_padding_px = 11;

/// Patches what changed since the last call. Cheap when nothing did.
void show(const a11y::Tree& tree);

/// What people did in the mirror since the last call, oldest first. A frame is requested whenever
/// there is something. Ids may be of nodes that are gone by now.
std::vector<a11y::Action> take_actions();

/// The colours of fields that are being edited, and of the page around the canvas.
void set_theme(bool is_dark);

/// 1: the usual size. For the page of text; what is painted has its sizes from the tree.
void set_text_scale(float scale);

/// True when the mirror is the interface (no WebGL2, or `?text=1`): nothing painted is seen.
bool is_shown();

}  // namespace accanto::platform::mirror
