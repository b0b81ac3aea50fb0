#include "platform/entropy.hpp"

#include <sodium/randombytes.h>

#include "base/check.hpp"

// web/bridge/entropy.js
extern "C" void accanto_entropy_fill(void* target, std::size_t size);

namespace accanto::platform::entropy {
namespace {

std::uint32_t random_number() {
    std::uint32_t number = 0;
    accanto_entropy_fill(&number, sizeof number);
    return number;
}

void fill_buffer(void* target, std::size_t size) {
    accanto_entropy_fill(target, size);
}

const char* name() {
    return "browser";
}

/// libsodium's own way in the browser asks for each byte by itself, through text that is evaluated
/// when linking.
constexpr randombytes_implementation browser_randomness{
    .implementation_name = name,
    .random = random_number,
    .stir = nullptr,
    .uniform = nullptr,
    .buf = fill_buffer,
    .close = nullptr,
};

}  // namespace

void SystemRandom::fill(std::span<base::Byte> target) {
    accanto_entropy_fill(target.data(), target.size());
}

void give_to_libsodium() {
    const int refused = randombytes_set_implementation(&browser_randomness);
    base::check(refused == 0, "libsodium takes its randomness from the browser.");
}

}  // namespace accanto::platform::entropy
