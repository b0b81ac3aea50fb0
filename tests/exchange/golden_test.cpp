// The facts of version 1, each with its type: read for ever, and written with the same bytes.
#include <algorithm>

#include <doctest/doctest.h>

#include "base/text.hpp"
#include "exchange/fact_json.hpp"
#include "exchange/samples.hpp"

namespace accanto::exchange {
namespace {

TEST_CASE("every golden fact is read as what it says, and written with the same bytes") {
    const auto text = test::golden_text("fact-v1/facts.txt");
    const auto lines = base::split(base::trimmed(text), '\n');
    const auto samples = test::sample_facts();
    REQUIRE(lines.size() == 33);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        CAPTURE(lines[i]);
        const auto parts = base::split(lines[i], '\t');
        REQUIRE(parts.size() == 2);
        const auto fact = fact_from_json(parts[0], parts[1]);
        REQUIRE(fact);
        CHECK(to_json(*fact) == parts[1]);
        const auto sample = std::ranges::find(samples, parts[0], &test::SampleFact::type);
        REQUIRE(sample != samples.end());
        CHECK(*fact == sample->fact);
    }
}

TEST_CASE("no type of fact is without a golden one") {
    const auto text = test::golden_text("fact-v1/facts.txt");
    for (const auto& sample : test::sample_facts()) {
        CAPTURE(sample.type);
        CHECK(text.contains(std::string(sample.type) + '\t'));
    }
}

}  // namespace
}  // namespace accanto::exchange
