#pragma once

/// Work that takes longer than a frame may, done in turns with everything else the page does.
namespace accanto::platform::turns {

/// Calls `turn` again and again until it returns false, each time as a task of its own: between
/// them come frames and what people do. In a hidden page too, which has no frames. Asked for again
/// while it goes on, nothing changes.
using Turn = bool (*)();
void take(Turn turn);

}  // namespace accanto::platform::turns
