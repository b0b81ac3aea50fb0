#pragma once

namespace accanto::platform::pinch_area {

/// Where the wheel with Ctrl or Cmd is told as a Pinch, instead of making the browser zoom the
/// page; CSS px. Holds until it is set again.
void set(float x, float y, float width, float height);

}  // namespace accanto::platform::pinch_area
