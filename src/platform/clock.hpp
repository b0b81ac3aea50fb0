#pragma once

#include "base/time.hpp"

namespace accanto::platform::clock {

/// Milliseconds since some moment before the start; never goes back. For animations and time-outs.
double now_ms();

/// What this device believes the time is.
base::Instant wall();

}  // namespace accanto::platform::clock
