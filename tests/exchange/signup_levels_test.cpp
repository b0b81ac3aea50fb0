#include "exchange/signup_levels.hpp"

#include <doctest/doctest.h>

#include "exchange/csv_export.hpp"
#include "exchange/samples.hpp"
#include "exchange/signup_table.hpp"

using namespace accanto;
using exchange::ColumnUse;
using exchange::TopicSide;
using program::Level;
using program::YearsAhead;
using Texts = std::vector<std::string>;

namespace {

std::vector<exchange::SignupRow> rows_of(std::string_view text) {
    const auto table = exchange::read_table(text);
    REQUIRE(table.has_value());
    const auto columns = exchange::guess_columns(*table);
    return exchange::read_signups(*table, columns,
                                  exchange::guess_options(*table, columns, "people.csv"));
}

std::vector<ColumnUse> columns_of(std::string_view heading) {
    const auto table = exchange::read_table(std::string(heading) + "\n");
    REQUIRE(table.has_value());
    return exchange::guess_columns(*table);
}

}  // namespace

TEST_CASE("A level in brackets behind a topic is taken off it, in the words of either side") {
    const auto offered = [](std::string_view text) {
        return exchange::topic_with_level(text, TopicSide::Offered);
    };
    CHECK(offered("Python (deep)") == program::TopicLevel{"Python", Level::Deep});
    CHECK(offered("Python (In depth)") == program::TopicLevel{"Python", Level::Deep});
    CHECK(offered(" Cucito [parecchio] ") == program::TopicLevel{"Cucito", Level::Solid});
    CHECK(offered("Python (a lot)").level == Level::Solid);
    const auto wanted = [](std::string_view text) {
        return exchange::topic_with_level(text, TopicSide::Wanted);
    };
    CHECK(wanted("Python (new to me)").level == Level::Some);
    CHECK(wanted("Python (some)").level == Level::Solid);
    CHECK(wanted("Python (a lot)").level == Level::Deep);
    CHECK(wanted("Cucito (So già molto)").level == Level::Deep);
}

TEST_CASE("Brackets that say no level stay a part of the topic") {
    for (const std::string topic :
         {"Teams (small, large)", "(deep)", "Python (", "Deep work", ""}) {
        CAPTURE(topic);
        CHECK(exchange::topic_with_level(topic, TopicSide::Offered) ==
              program::TopicLevel{topic, Level::Unsaid});
    }
}

TEST_CASE("The word that a table gets for a level is read as that level") {
    for (const auto side : {TopicSide::Offered, TopicSide::Wanted}) {
        CHECK(exchange::level_word(Level::Unsaid, side).empty());
        for (const auto level : {Level::Some, Level::Solid, Level::Deep}) {
            const auto topic = "Python (" + std::string(exchange::level_word(level, side)) + ")";
            CHECK(exchange::topic_with_level(topic, side).level == level);
        }
    }
}

TEST_CASE("Years asked for are understood as people write them") {
    constexpr int most = program::experience_years_max;
    const std::pair<std::string_view, YearsAhead> said[] = {{"3-10", {3, 10}},
                                                            {"3 to 10 years", {3, 10}},
                                                            {"da 3 a 10", {3, 10}},
                                                            {"10 - 3", {3, 10}},
                                                            {"10+", {10, most}},
                                                            {"more than 10", {10, most}},
                                                            {"Più di 10 anni", {10, most}},
                                                            {"at least two", {2, most}},
                                                            {"5", {5, most}},
                                                            {"up to 5", {0, 5}},
                                                            {"fino a 5 anni", {0, 5}},
                                                            {"It does not matter", {}},
                                                            {"non importa", {}}};
    for (const auto& [text, years] : said) {
        CAPTURE(text);
        CHECK(exchange::years_ahead_of(text) == years);
    }
    for (const auto* text : {"", "a few", "900", "3-900"}) {
        CAPTURE(text);
        CHECK_FALSE(exchange::years_ahead_of(text).has_value());
    }
}

TEST_CASE("Years asked for are written as they are read") {
    for (const auto& years :
         {YearsAhead{3, 10}, YearsAhead{0, 5}, YearsAhead{10, program::experience_years_max}})
        CHECK(exchange::years_ahead_of(exchange::years_ahead_text(years)) == years);
    CHECK(exchange::years_ahead_text({}).empty());
}

TEST_CASE("Columns of goals, interests and years asked for have headings in both languages") {
    using enum ColumnUse;
    CHECK(columns_of("Name,Offers,Goals,Interests,Years asked for") ==
          std::vector{Name, Offers, Goals, Interests, YearsAhead});
    CHECK(columns_of("Nome,Argomenti,Obiettivi,Interessi,Anni in più del mentor") ==
          std::vector{Name, Topics, Goals, Interests, YearsAhead});
    CHECK(columns_of("Name,What would you like to reach?,How much more experience?,Hobbies") ==
          std::vector{Name, Goals, YearsAhead, Interests});
}

TEST_CASE("Interests are the topics of a table that has no others, as ever") {
    CHECK(columns_of("Name,Role,Interests")[2] == ColumnUse::Topics);
    CHECK(columns_of("Nome,Ruolo,Interessi")[2] == ColumnUse::Topics);
}

TEST_CASE("Goals that somebody tells of at length stay an answer") {
    const auto rows = rows_of(
        "Name,Role,Goals\n"
        "Ada,mentee,\"I would like to find out, slowly, what comes after the sea\"\n");
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].profile.goals.empty());
    CHECK(rows[0].profile.answers.at("Goals").starts_with("I would like"));
}

TEST_CASE("A row says levels, goals, interests and years asked for") {
    const auto rows = rows_of(
        "Name,Role,Offers,Wants,Goals,Interests,Years asked for\n"
        "Ada,both,\"Python (deep), Talks\",Python (new),\"A first job, A new job\",Rowing,3-10\n"
        "Ben,mentee,,Talks,,,quite a few\n"
        "Cleo,mentee,,Talks,,,10+\n");
    REQUIRE(rows.size() == 3);
    const auto& ada = rows[0].profile;
    CHECK(rows[0].problems.empty());
    CHECK(ada.offers == Texts{"Python", "Talks"});
    CHECK(ada.offers_levels == std::vector<program::TopicLevel>{{"Python", Level::Deep}});
    CHECK(ada.wants_levels == std::vector<program::TopicLevel>{{"Python", Level::Some}});
    CHECK(ada.goals == Texts{"A first job", "A new job"});
    CHECK(ada.interests == Texts{"Rowing"});
    CHECK(ada.years_ahead_wanted == YearsAhead{3, 10});
    CHECK_FALSE(rows[1].profile.years_ahead_wanted.is_said());
    CHECK(rows[1].profile.answers.at("Years asked for") == "quite a few");
    CHECK(rows[2].profile.years_ahead_wanted.least == 10);
}

TEST_CASE("The list of people is read again with all that they said") {
    program::Program program;
    auto& person = program.people[test::id_of<program::PersonId>(1)];
    person.id = test::id_of<program::PersonId>(1);
    program::Profile profile;
    profile.name = "Ada";
    profile.role = program::Role::Both;
    profile.offers = {"Python", "Talks"};
    profile.wants = {"Pay"};
    profile.offers_levels = {{"Talks", Level::Solid}};
    profile.wants_levels = {{"Pay", Level::Solid}};
    profile.goals = {"A first job", "A new job"};
    profile.interests = {"Rowing"};
    profile.years_ahead_wanted = {3, 10};
    profile.private_answer = "Being a parent";
    person.profile = profile;
    const auto csv = exchange::people_csv(program);
    CHECK_FALSE(csv.contains("Being a parent"));
    const auto rows = rows_of(csv);
    REQUIRE(rows.size() == 1);
    const auto& read = rows[0].profile;
    CHECK(read.offers == profile.offers);
    CHECK(read.wants == profile.wants);
    CHECK(read.offers_levels == profile.offers_levels);
    CHECK(read.wants_levels == profile.wants_levels);
    CHECK(read.goals == profile.goals);
    CHECK(read.interests == profile.interests);
    CHECK(read.years_ahead_wanted == profile.years_ahead_wanted);
}
