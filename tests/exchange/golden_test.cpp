// The facts of version 1, each with its type: read for ever, and written with the same bytes.
#include <algorithm>

#include <doctest/doctest.h>

#include "base/text.hpp"
#include "exchange/fact_json.hpp"
#include "exchange/samples.hpp"

namespace accanto::exchange {
namespace {

struct GoldenFile {
    std::string_view path;
    std::size_t facts;
};
constexpr GoldenFile files[] = {{"fact-v1/facts.txt", 33}, {"fact-v1/facts-of-a-pair.txt", 11}};

TEST_CASE("every golden fact is read as what it says, and written with the same bytes") {
    const auto samples = test::sample_facts();
    for (const auto& file : files) {
        CAPTURE(file.path);
        const auto text = test::golden_text(file.path);
        const auto lines = base::split(base::trimmed(text), '\n');
        REQUIRE(lines.size() == file.facts);
        for (const auto line : lines) {
            CAPTURE(line);
            const auto parts = base::split(line, '\t');
            REQUIRE(parts.size() == 2);
            const auto fact = fact_from_json(parts[0], parts[1]);
            REQUIRE(fact);
            CHECK(to_json(*fact) == parts[1]);
            const auto sample = std::ranges::find(samples, parts[0], &test::SampleFact::type);
            REQUIRE(sample != samples.end());
            CHECK(*fact == sample->fact);
        }
    }
}

namespace {

void check_golden(const char* path, const std::vector<test::SampleFact>& samples) {
    const auto text = test::golden_text(path);
    const auto lines = base::split(base::trimmed(text), '\n');
    REQUIRE(lines.size() == samples.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto parts = base::split(lines[i], '\t');
        REQUIRE(parts.size() == 2);
        const auto fact = fact_from_json(parts[0], parts[1]);
        REQUIRE(fact);
        CHECK(*fact == samples[i].fact);
        CHECK(to_json(*fact) == parts[1]);
        CHECK(to_json(samples[i].fact) == samples[i].json);
    }
}

}  // namespace

TEST_CASE("golden rules that say what counts are read, and written with the same bytes") {
    check_golden("fact-v1/pairing-rules.txt", test::pairing_rules());
}

TEST_CASE("golden sign-ups that say more are read, and written with the same bytes") {
    check_golden("fact-v1/later-sign-ups.txt", test::later_sign_ups());
}

TEST_CASE("no type of fact is without a golden one") {
    std::string text;
    for (const auto& file : files) text += test::golden_text(file.path);
    for (const auto& sample : test::sample_facts()) {
        CAPTURE(sample.type);
        CHECK(text.contains(std::string(sample.type) + '\t'));
    }
}

}  // namespace
}  // namespace accanto::exchange
