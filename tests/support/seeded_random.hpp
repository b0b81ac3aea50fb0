#pragma once

#include <cstddef>
#include <cstdint>

#include "base/random.hpp"

namespace accanto::test {

/// The same bytes for the same seed, on every machine (splitmix64). For tests alone.
class SeededRandom : public base::Random {
public:
    explicit SeededRandom(std::uint64_t seed) : state_(seed) {}

    void fill(std::span<base::Byte> target) override;
    std::uint64_t next();
    /// A number in 0 … limit-1.
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(next() % limit); }

private:
    std::uint64_t state_;
};

}  // namespace accanto::test
