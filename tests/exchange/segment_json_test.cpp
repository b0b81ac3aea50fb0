#include "exchange/segment_json.hpp"

#include <doctest/doctest.h>

#include "exchange/samples.hpp"

namespace accanto::exchange {
namespace {

std::string sample() {
    return segment_to_json(test::sample_program_id(), test::sample_events());
}

TEST_CASE("a stored segment comes back as it was") {
    const auto read = read_segment(sample());
    REQUIRE(read);
    CHECK(read->program == test::sample_program_id());
    CHECK(read->events == test::sample_events());
}

TEST_CASE("any changed byte is noticed") {
    const auto text = sample();
    for (std::size_t at = 0; at < text.size(); at += 13) {
        CAPTURE(at);
        auto changed = text;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        const auto read = read_segment(changed);
        if (read) CHECK(read->events == test::sample_events());
    }
    auto changed = text;
    changed[text.size() - 20] = changed[text.size() - 20] == 'A' ? 'B' : 'A';
    CHECK(read_segment(changed).error().problem == Problem::Damaged);
}

TEST_CASE("a segment that was cut short is damaged") {
    const auto text = sample();
    for (std::size_t length = 0; length < text.size(); length += 97) {
        CAPTURE(length);
        CHECK_FALSE(read_segment(text.substr(0, length)).has_value());
    }
}

}  // namespace
}  // namespace accanto::exchange
