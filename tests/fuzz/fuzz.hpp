#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.hpp"

/// What each target defines for libFuzzer. A law that doesn't hold ends the program by
/// `base::check`.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace accanto::fuzz {

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};  // libFuzzer's bytes are our text
}

/// What was read can be written, and reads back as the same: no half-understood value gets on.
template <class ReadText, class Write>
void check_read_again(std::string_view text, ReadText read, Write write) {
    const auto first = read(text);
    if (!first) return;
    const auto again = read(write(*first));
    base::check(again.has_value(), "what was read and written can be read again");
    base::check(*again == *first, "what was read and written is the same again");
}

}  // namespace accanto::fuzz
