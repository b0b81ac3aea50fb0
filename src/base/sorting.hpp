#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <ranges>
#include <utility>
#include <vector>

/// Sorting that is compiled once: the standard library's is compiled anew for each kind of element,
/// about 2 kB of page each time.
namespace accanto::base {

/// Whether element `left` goes before element `right`.
using Before = bool (*)(const void* context, std::uint32_t left, std::uint32_t right);

/// The indices 0 … count-1 in order; equal ones keep theirs.
std::vector<std::uint32_t> sorted_order(std::size_t count, Before before, const void* context);

/// As std::ranges::stable_sort.
template <std::ranges::random_access_range Range, class Less = std::ranges::less,
          class Projection = std::identity>
void sort(Range&& range, Less less = {}, Projection projection = {}) {
    std::vector<std::ranges::range_value_t<Range>> values(
        std::make_move_iterator(std::ranges::begin(range)),
        std::make_move_iterator(std::ranges::end(range)));
    const auto before = [&](std::uint32_t left, std::uint32_t right) -> bool {
        return std::invoke(less, std::invoke(projection, values[left]),
                           std::invoke(projection, values[right]));
    };
    const auto order = sorted_order(
        values.size(),
        [](const void* context, std::uint32_t left, std::uint32_t right) {
            return (*static_cast<decltype(&before)>(context))(left, right);
        },
        &before);
    auto place = std::ranges::begin(range);
    for (const auto index : order) *place++ = std::move(values[index]);
}

}  // namespace accanto::base
