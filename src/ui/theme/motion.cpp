#include "ui/theme/motion.hpp"

#include <algorithm>

namespace accanto::ui {
namespace {

float bezier(float a, float b, float t) {
    const float s = 1 - t;
    return 3 * s * s * t * a + 3 * s * t * t * b + t * t * t;
}

}  // namespace

float eased(const Motion& motion, float time) {
    if (time <= 0) return 0;
    if (time >= 1) return 1;
    // x grows with t, so halving finds it; 18 halvings are finer than any pixel.
    float low = 0, high = 1;
    for (int i = 0; i < 18; ++i) {
        const float middle = (low + high) / 2;
        (bezier(motion.x1, motion.x2, middle) < time ? low : high) = middle;
    }
    return bezier(motion.y1, motion.y2, (low + high) / 2);
}

}  // namespace accanto::ui
