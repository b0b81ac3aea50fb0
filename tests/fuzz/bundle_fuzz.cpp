#include "exchange/bundle_json.hpp"
#include "exchange/kind.hpp"
#include "fuzz/fuzz.hpp"

using namespace accanto;

constexpr auto written = [](const auto& value) { return exchange::to_json(value); };

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = fuzz::text_of(data, size);
    static_cast<void>(exchange::kind_of(text));
    fuzz::check_read_again(
        text, [](std::string_view json) { return exchange::read_bundle(json); }, written);
    return 0;
}
