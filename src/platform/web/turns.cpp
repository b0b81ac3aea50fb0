#include "platform/turns.hpp"

// web/bridge/turns.js
extern "C" void accanto_turns_take(bool (*turn)());

namespace accanto::platform::turns {

void take(Turn turn) {
    accanto_turns_take(turn);
}

}  // namespace accanto::platform::turns
