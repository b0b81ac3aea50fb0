#include "exchange/export_json.hpp"
#include "exchange/template_json.hpp"
#include "fuzz/fuzz.hpp"

using namespace accanto;

constexpr auto written = [](const auto& value) { return exchange::to_json(value); };

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = fuzz::text_of(data, size);
    fuzz::check_read_again(
        text, [](std::string_view json) { return exchange::read_template(json); }, written);
    static_cast<void>(exchange::template_from_export(text));
    return 0;
}
