#include "exchange/event_json.hpp"
#include "fuzz/fuzz.hpp"
#include "journal/event.hpp"

using namespace accanto;

constexpr auto written = [](const auto& value) { return exchange::to_json(value); };

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = fuzz::text_of(data, size);
    fuzz::check_read_again(
        text, [](std::string_view json) { return exchange::read_event(json); }, written);
    auto event = exchange::read_event(text);
    // Nobody can sign by chance; what counts is that a stranger's event is looked at without harm.
    if (event) static_cast<void>(journal::verify(std::move(*event)));
    // The header alone, without the JSON around it.
    static_cast<void>(journal::verify(journal::Event{std::string(text), {}, std::string(text)}));
    return 0;
}
