#include "exchange/template_json.hpp"

#include <doctest/doctest.h>

#include "exchange/hostile.hpp"
#include "exchange/samples.hpp"

namespace accanto::exchange {
namespace {

TEST_CASE("a template that was written is read back the same") {
    const auto once = read_template(to_json(test::sample_template()));
    REQUIRE(once);
    const auto twice = read_template(to_json(*once));
    REQUIRE(twice);
    CHECK(*twice == *once);
    CHECK(once->guide == test::sample_template().guide);
    CHECK(once->description.topics == test::sample_template().description.topics);
}

TEST_CASE("a damaged template is a problem") {
    test::check_refuses_damage(to_json(test::sample_template()),
                               [](std::string_view text) { return read_template(text); });
}

}  // namespace
}  // namespace accanto::exchange
