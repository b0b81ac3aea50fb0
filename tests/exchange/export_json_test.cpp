#include "exchange/export_json.hpp"

#include <doctest/doctest.h>

#include "exchange/hostile.hpp"
#include "exchange/samples.hpp"

namespace accanto::exchange {
namespace {

TEST_CASE("an export can be used as a template for another program") {
    const auto program = test::sample_program();
    const auto read = template_from_export(export_to_json(program, Contacts::LeftOut));
    REQUIRE(read);
    CHECK(read->guide == program.guide);
    CHECK(read->description.title == program.description.title);
    CHECK(read->description.admin_name.empty());
    CHECK_FALSE(read->dates.starts.has_value());
}

TEST_CASE("contacts are in an export only when asked for, and talk never is") {
    auto program = test::sample_program();
    auto& person = program.people.begin()->second;
    person.profile = test::sample_profile();
    person.profile->contact = "somebody@example.org";
    program::Message message;
    message.text = "only for the two of us";
    program.spaces[program.pair_order.empty() ? program::PairId{} : program.pair_order[0]]
        .messages = {message};

    CHECK_FALSE(export_to_json(program, Contacts::LeftOut).contains("somebody@example.org"));
    CHECK(export_to_json(program, Contacts::Included).contains("somebody@example.org"));
    CHECK_FALSE(export_to_json(program, Contacts::Included).contains("only for the two of us"));
}

TEST_CASE("a damaged export is a problem") {
    test::check_refuses_damage(export_to_json(test::sample_program(), Contacts::LeftOut),
                               [](std::string_view text) { return template_from_export(text); });
}

}  // namespace
}  // namespace accanto::exchange
