#include "support/seeded_random.hpp"

namespace accanto::test {

std::uint64_t SeededRandom::next() {
    state_ += 0x9E3779B97F4A7C15ULL;
    auto mixed = state_;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
    return mixed ^ (mixed >> 31);
}

void SeededRandom::fill(std::span<base::Byte> target) {
    for (auto& byte : target) byte = static_cast<base::Byte>(next());
}

}  // namespace accanto::test
