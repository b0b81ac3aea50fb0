#include "exchange/invitation_json.hpp"
#include "fuzz/fuzz.hpp"

using namespace accanto;

constexpr auto written = [](const auto& value) { return exchange::to_json(value); };

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::check_read_again(
        fuzz::text_of(data, size),
        [](std::string_view text) { return exchange::read_invitation(text); }, written);
    return 0;
}
