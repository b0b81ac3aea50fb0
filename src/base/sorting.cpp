#include "base/sorting.hpp"

#include <algorithm>
#include <numeric>

namespace accanto::base {

std::vector<std::uint32_t> sorted_order(std::size_t count, Before before, const void* context) {
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), std::uint32_t{0});
    std::ranges::stable_sort(order, [&](std::uint32_t left, std::uint32_t right) {
        return before(context, left, right);
    });
    return order;
}

}  // namespace accanto::base
