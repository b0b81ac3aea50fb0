#pragma once

#include <span>

#include "base/bytes.hpp"

namespace accanto::base {

/// Where chance comes from: the operating system in the app, a seed in tests.
class Random {
public:
    virtual ~Random() = default;
    virtual void fill(std::span<Byte> target) = 0;
};

}  // namespace accanto::base
