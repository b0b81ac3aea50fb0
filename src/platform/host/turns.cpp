#include "platform/turns.hpp"

#include "platform/host/fakes.hpp"

namespace accanto::platform::turns {

void take(Turn turn) {
    host::world().turn = turn;
}

}  // namespace accanto::platform::turns
