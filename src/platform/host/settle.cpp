#include "platform/settle.hpp"

#include "platform/host/fakes.hpp"

namespace accanto::platform::settle {

bool is_test() {
    return true;
}

void report(std::uint32_t frames, bool is_frame_wanted, std::uint32_t saves_pending) {
    auto& world = host::world();
    world.frames = frames;
    world.is_frame_wanted = is_frame_wanted;
    world.saves_pending = saves_pending;
}

void set_state_hash(const char* (*)()) {}

std::int64_t clock_offset_ms() {
    return host::world().clock_offset_ms;
}

}  // namespace accanto::platform::settle
