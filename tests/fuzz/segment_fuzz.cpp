#include "exchange/segment_json.hpp"
#include "fuzz/fuzz.hpp"

using namespace accanto;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto segment = exchange::read_segment(fuzz::text_of(data, size));
    if (!segment) return 0;
    const auto again =
        exchange::read_segment(exchange::segment_to_json(segment->program, segment->events));
    base::check(again.has_value() && *again == *segment,
                "what was read and written is the same again");
    return 0;
}
