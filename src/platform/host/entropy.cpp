#include "platform/entropy.hpp"

#include <algorithm>
#include <unistd.h>

#include "base/check.hpp"
#include "platform/host/fakes.hpp"

namespace accanto::platform::entropy {
namespace {

/// The most that one call of getentropy gives.
constexpr std::size_t chunk_bytes = 256;

}  // namespace

void SystemRandom::fill(std::span<base::Byte> target) {
    if (auto* random = host::world().random) return random->fill(target);
    while (!target.empty()) {
        const auto chunk = target.first(std::min(chunk_bytes, target.size()));
        base::check(getentropy(chunk.data(), chunk.size()) == 0, "The system gives randomness.");
        target = target.subspan(chunk.size());
    }
}

void give_to_libsodium() {}

}  // namespace accanto::platform::entropy
