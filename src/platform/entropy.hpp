#pragma once

#include <span>

#include "base/random.hpp"

/// Chance from the operating system.
namespace accanto::platform::entropy {

class SystemRandom final : public base::Random {
public:
    void fill(std::span<base::Byte> target) override;
};

/// Makes libsodium draw from the same source. Once, before the first key is made.
void give_to_libsodium();

}  // namespace accanto::platform::entropy
