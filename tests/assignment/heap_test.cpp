#include "assignment/heap.hpp"

#include <map>

#include <doctest/doctest.h>

#include "support/seeded_random.hpp"

namespace accanto::assignment {
namespace {

TEST_CASE("nodes come out nearest first, equally near ones by number, each once") {
    test::SeededRandom random(5);
    Heap<std::int64_t> heap(100);
    for (int round = 0; round < 50; ++round) {
        heap.clear();
        std::map<std::uint32_t, std::int64_t> expected;
        for (int k = 0; k < 150; ++k) {
            const auto node = static_cast<std::uint32_t>(random.below(100));
            const auto distance = static_cast<std::int64_t>(random.below(20));
            if (!heap.lowers(node, distance)) continue;
            heap.set(node, distance);
            expected[node] = distance;
        }
        const auto gone = expected.begin()->first;
        heap.set_taken(gone, 0);
        expected.erase(gone);
        std::pair<std::int64_t, std::uint32_t> last{-1, 0};
        while (!heap.empty()) {
            const auto node = heap.take();
            const std::pair next{heap.distance(node), node};
            CHECK(last < next);
            CHECK(expected.at(node) == next.first);
            expected.erase(node);
            last = next;
        }
        CHECK(expected.empty());
        CHECK_FALSE(heap.lowers(gone, 0));
    }
}

}  // namespace
}  // namespace accanto::assignment
