#include "exchange/csv_export.hpp"

#include <doctest/doctest.h>

#include "exchange/csv.hpp"
#include "exchange/samples.hpp"

namespace accanto::exchange {
namespace {

TEST_CASE("people, pairs and progress are tables with a heading and a row each") {
    const auto program = test::sample_program();
    REQUIRE_FALSE(program.people.empty());
    const auto people = read_csv(people_csv(program));
    REQUIRE(people);
    CHECK(people->size() == program.people.size() + 1);
    const auto pairs = read_csv(pairs_csv(program));
    REQUIRE(pairs);
    CHECK(pairs->size() == program.pair_order.size() + 1);
    CHECK(read_csv(progress_csv(program, {})).has_value());
}

TEST_CASE("people are listed by name") {
    program::Program program;
    base::Byte number = 1;
    for (const std::string name : {"Zoe", "Élodie", "emma", "Åsa"}) {
        const auto id = test::id_of<program::PersonId>(number++);
        auto& person = program.people[id];
        person.id = id;
        person.shown = program::PublicProfile{.name = name};
    }
    const auto rows = read_csv(people_csv(program));
    REQUIRE(rows);
    std::vector<std::string> names;
    for (const auto& row : *rows) names.push_back(row.cells[0]);
    CHECK(names == std::vector<std::string>{"Name", "Åsa", "Élodie", "emma", "Zoe"});
}

TEST_CASE("a name that looks like a formula can't become one") {
    auto program = test::sample_program();
    auto& person = program.people.begin()->second;
    person.profile = test::sample_profile();
    person.profile->name = "=HYPERLINK(\"x\")";
    person.shown = program::public_part(*person.profile);
    CHECK(people_csv(program).contains("'=HYPERLINK"));
    CHECK_FALSE(people_csv(program).contains("\n=HYPERLINK"));
}

TEST_CASE("spreadsheets are told that it is UTF-8") {
    CHECK(people_csv({}).starts_with(byte_order_mark));
}

}  // namespace
}  // namespace accanto::exchange
