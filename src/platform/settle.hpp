#pragma once

#include <cstdint>

/// What browser tests wait for and ask, as `window.accanto`; only with `?test=1` in the address.
namespace accanto::platform::settle {

bool is_test();

/// At the end of each frame and whenever a save is answered.
void report(std::uint32_t frames, bool is_frame_wanted, std::uint32_t saves_pending);

/// Called when a test asks for the state: a text that is equal for equal states and lives until the
/// next call.
void set_state_hash(const char* (*hash)());

/// What a test added to the clock.
std::int64_t clock_offset_ms();

}  // namespace accanto::platform::settle
