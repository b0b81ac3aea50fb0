#include "platform/clock.hpp"

#include <chrono>

#include <emscripten/emscripten.h>
#include <emscripten/html5.h>

namespace accanto::platform::clock {

double now_ms() {
    return emscripten_get_now();
}

base::Instant wall() {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::milliseconds>(since).count()};
}

}  // namespace accanto::platform::clock
