#include "platform/settle.hpp"

// web/bridge/settle.js
extern "C" {
int accanto_settle_is_test();
void accanto_settle_report(std::uint32_t frames, int is_frame_wanted, std::uint32_t saves_pending);
void accanto_settle_set_state_hash(const char* (*hash)());
double accanto_settle_clock_offset();
}

namespace accanto::platform::settle {

bool is_test() {
    return accanto_settle_is_test() != 0;
}

void report(std::uint32_t frames, bool is_frame_wanted, std::uint32_t saves_pending) {
    accanto_settle_report(frames, is_frame_wanted ? 1 : 0, saves_pending);
}

void set_state_hash(const char* (*hash)()) {
    accanto_settle_set_state_hash(hash);
}

std::int64_t clock_offset_ms() {
    return static_cast<std::int64_t>(accanto_settle_clock_offset());
}

}  // namespace accanto::platform::settle
