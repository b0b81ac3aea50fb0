/// The bodies of events: a line with the type, then its JSON.
#include "exchange/fact_json.hpp"
#include "fuzz/fuzz.hpp"

using namespace accanto;

constexpr auto written = [](const auto& value) { return exchange::to_json(value); };

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = fuzz::text_of(data, size);
    const auto tab = text.find('\t');
    if (tab == std::string_view::npos) return 0;
    const auto type = text.substr(0, tab);
    fuzz::check_read_again(
        text.substr(tab + 1),
        [&](std::string_view json) { return exchange::fact_from_json(type, json); }, written);
    return 0;
}
