#include "exchange/fact_json.hpp"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "exchange/samples.hpp"

using namespace accanto;
using exchange::Problem;

namespace {

std::optional<Problem> problem_of(std::string_view type, std::string_view text) {
    const auto fact = exchange::fact_from_json(type, text);
    return fact ? std::nullopt : std::optional(fact.error().problem);
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
    const auto at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), with);
}

/// Where each value of a compact JSON text starts and ends: after a colon, up to its comma or
/// bracket.
std::vector<std::pair<std::size_t, std::size_t>> values_in(std::string_view json) {
    std::vector<std::pair<std::size_t, std::size_t>> values;
    bool in_string = false;
    for (std::size_t at = 0; at < json.size(); ++at) {
        if (json[at] == '"' && json[at - 1] != '\\') in_string = !in_string;
        if (in_string || json[at] != ':') continue;
        auto end = at + 1;
        if (json[end] == '"') {
            do ++end;
            while (json[end] != '"' || json[end - 1] == '\\');
            ++end;
        } else if (json[end] == '[' || json[end] == '{') {
            int depth = 0;
            do
                depth += json[end] == '[' || json[end] == '{',
                    depth -= json[end] == ']' || json[end] == '}', ++end;
            while (depth > 0);
        } else {
            end = json.find_first_of(",]}", end);
        }
        values.emplace_back(at + 1, end);
    }
    return values;
}

/// 's' for a string, 'n' for a number, 'b' for true and false, '?' for null, lists and objects.
char kind_of_value(std::string_view value) {
    if (value.front() == '"') return 's';
    if (value.front() == '-' || (value.front() >= '0' && value.front() <= '9')) return 'n';
    if (value.starts_with("true") || value.starts_with("false")) return 'b';
    return '?';
}

}  // namespace

TEST_CASE("The table of samples has every type of fact once") {
    std::set<std::size_t> alternatives;
    for (const auto& sample : test::sample_facts()) {
        CHECK(program::type_of(sample.fact) == sample.type);
        CHECK(alternatives.insert(sample.fact.index()).second);
    }
    CHECK(alternatives.size() == std::variant_size_v<program::Fact>);
}

TEST_CASE("Every fact is written in the form its format promises, and read back") {
    for (const auto& sample : test::sample_facts()) {
        CAPTURE(sample.type);
        CHECK(exchange::to_json(sample.fact) == sample.json);
        const auto read = exchange::fact_from_json(sample.type, sample.json);
        REQUIRE(read.has_value());
        CHECK(*read == sample.fact);
    }
}

TEST_CASE("A fact without anything in it is read back too") {
    for (const program::Fact& fact :
         {program::Fact(program::fact::GuideSet{}), program::Fact(program::fact::PeopleAdded{}),
          program::Fact(program::fact::ProfileUpdated{}),
          program::Fact(program::fact::Accepted{})}) {
        const auto read = exchange::fact_from_json(program::type_of(fact), exchange::to_json(fact));
        REQUIRE(read.has_value());
        CHECK(*read == fact);
    }
}

TEST_CASE("Every field of every fact refuses a value of another kind") {
    const std::string_view others[] = {"null",      "[7]",   "[[]]", "[null]",
                                       "{\"q\":7}", "\"?\"", "-77",  "false"};
    for (const auto& sample : test::sample_facts()) {
        for (const auto& [start, end] : values_in(sample.json)) {
            for (const auto other : others) {
                const auto kind = kind_of_value(other);
                if (kind != '?' && kind == kind_of_value(sample.json.substr(start))) continue;
                auto changed = sample.json;
                changed.replace(start, end - start, other);
                CAPTURE(changed);
                CHECK(problem_of(sample.type, changed).has_value());
            }
        }
    }
}

TEST_CASE("Every field of every fact is missed when it is not there") {
    for (const auto& sample : test::sample_facts()) {
        for (const auto& [start, end] : values_in(sample.json)) {
            auto changed = sample.json;
            changed.insert(changed.rfind('"', start - 2), "_");  // renames the field
            CAPTURE(changed);
            CHECK(problem_of(sample.type, changed) == Problem::MissingField);
        }
    }
}

TEST_CASE("A fact cut anywhere is refused") {
    for (const auto& sample : test::sample_facts()) {
        for (std::size_t size = 0; size < sample.json.size(); ++size) {
            REQUIRE(
                problem_of(sample.type, std::string_view(sample.json).substr(0, size)).has_value());
        }
    }
}

TEST_CASE("Fields may come in another order, and unknown ones are passed over") {
    const auto read = exchange::fact_from_json(
        "pair.message", R"({"new":[{}],"step":"meet","text":"Hi","more":1})");
    REQUIRE(read.has_value());
    CHECK(*read == program::Fact(program::fact::MessageSent{"Hi", "meet"}));
}

TEST_CASE("A type from a newer version is named as such") {
    CHECK(problem_of("pair.dance", "{}") == Problem::UnknownType);
    CHECK(problem_of("", "{}") == Problem::UnknownType);
}

TEST_CASE("Numbers and words outside their range are refused") {
    const auto pair = test::id_of<program::PairId>(9).text();
    const auto check_in = R"({"pair":")" + pair +
                          R"(","week":3,"steps_done":2,"touch":2,"useful":4,"asks_for_help":true})";
    REQUIRE(problem_of("check_in", check_in) == std::nullopt);
    CHECK(problem_of("check_in", replaced(check_in, "\"week\":3", "\"week\":0")) ==
          Problem::NumberOutOfRange);
    CHECK(problem_of("check_in", replaced(check_in, "\"week\":3", "\"week\":521")) ==
          Problem::NumberOutOfRange);
    CHECK(problem_of("check_in", replaced(check_in, "\"touch\":2", "\"touch\":3")) ==
          Problem::NumberOutOfRange);
    CHECK(problem_of("check_in", replaced(check_in, "\"touch\":2", "\"touch\":-1")) ==
          Problem::NumberOutOfRange);
    CHECK(problem_of("check_in", replaced(check_in, "\"useful\":4", "\"useful\":6")) ==
          Problem::NumberOutOfRange);
    CHECK(problem_of("check_in",
                     replaced(check_in, "\"steps_done\":2", "\"steps_done\":4294967298")) ==
          Problem::NumberOutOfRange);
    const auto profile =
        exchange::to_json(program::Fact(program::fact::ProfileUpdated{test::sample_profile()}));
    CHECK(problem_of("member.update", replaced(profile, "\"role\":\"both\"",
                                               "\"role\":\"boss\"")) == Problem::WrongShape);
    CHECK(problem_of("member.update", replaced(profile, "\"sun\":128", "\"sun\":256")) ==
          Problem::NumberOutOfRange);
    CHECK(problem_of("pair.pause", R"({"pair":")" + pair + R"(","until":"2027-02-30"})") ==
          Problem::WrongShape);
}

TEST_CASE("Texts and lists over their limit are refused, by name") {
    const std::string longest(program::message_letters_max, 'x');
    const auto message = [](std::string text) {
        return exchange::to_json(program::Fact(program::fact::MessageSent{std::move(text), ""}));
    };
    CHECK(problem_of("pair.message", message(longest)) == std::nullopt);
    CHECK(problem_of("pair.message", message(longest + "x")) == Problem::TooLong);
    const auto read = exchange::fact_from_json("pair.message", message(longest + "x"));
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().field == "text");
    std::string wide;
    for (std::size_t i = 0; i < program::message_letters_max; ++i) wide += "👋";
    CHECK(problem_of("pair.message", message(wide)) == std::nullopt);

    program::fact::PeopleAdded added;
    added.people.resize(program::people_per_event_max);
    CHECK(problem_of("person.add", exchange::to_json(program::Fact(added))) == std::nullopt);
    added.people.emplace_back();
    CHECK(problem_of("person.add", exchange::to_json(program::Fact(added))) == Problem::TooMany);
    program::Profile profile;
    profile.offers.assign(program::topics_max + 1, "t");
    CHECK(problem_of("member.update",
                     exchange::to_json(program::Fact(program::fact::ProfileUpdated{profile}))) ==
          Problem::TooMany);
}

TEST_CASE("What sign-ups say since later is refused beyond its limits") {
    const auto json = test::later_sign_ups().front().json;
    const auto refused = [&](std::string_view what, std::string_view with) {
        return problem_of("member.update", replaced(json, what, with));
    };
    CHECK(refused("level\":3", "level\":4") == Problem::NumberOutOfRange);
    CHECK(refused("least\":3", "least\":-2") == Problem::NumberOutOfRange);
    CHECK(refused("[60,60,", "[60,841,") == Problem::NumberOutOfRange);
    CHECK(refused("[60,60,", "[60,\"60\",") == Problem::WrongShape);
    CHECK(refused("[60,60,", "[60,60,60,") == Problem::TooMany);
    CHECK(refused("\"Rowing\"", "7") == Problem::WrongShape);
    CHECK(refused("{\"person\":", "{\"somebody\":") == Problem::MissingField);
    const auto description = test::later_sign_ups()[1].json;
    CHECK(problem_of("prog.describe", replaced(description, "\"choices\":", "\"c\":")) ==
          Problem::MissingField);
    CHECK(problem_of("prog.describe", replaced(description, "\"Being a parent\"",
                                               R"("1","2","3","4","5","6","7","8")")) ==
          Problem::TooMany);
}

TEST_CASE("What counts when pairs are suggested is refused beyond its limits") {
    const auto json = test::pairing_rules().front().json;
    const auto refused = [&](std::string_view what, std::string_view with) {
        return problem_of("prog.rules", replaced(json, what, with));
    };
    CHECK(refused("topics\":10", "topics\":11") == Problem::NumberOutOfRange);
    CHECK(refused("languages\":0", "languages\":-1") == Problem::NumberOutOfRange);
    CHECK(refused("free_time\":3", "free_time\":true") == Problem::WrongShape);
    CHECK(refused("load\":true", "load\":1") == Problem::WrongShape);
    CHECK(refused("\"UX\"", "7") == Problem::WrongShape);
    CHECK(refused("\"UX\"", '"' + std::string(program::topic_letters_max + 1, 'x') + '"') ==
          Problem::TooLong);
    CHECK(refused("\"CV\"", R"("1","2","3","4","5","6","7")") == Problem::TooMany);
    CHECK(refused(R"({"words":["UX","user experience"]})", R"({"other":[]})") ==
          Problem::MissingField);
    program::fact::RulesSet set;
    set.rules.synonyms.resize(program::synonyms_max + 1);
    CHECK(problem_of("prog.rules", exchange::to_json(program::Fact(set))) == Problem::TooMany);
}

TEST_CASE("Rules with as many and as long synonyms as there can be fit in one event") {
    std::string wide;
    for (std::size_t i = 0; i < program::topic_letters_max; ++i) wide += "👋";
    program::fact::RulesSet set;
    set.rules.synonyms.assign(program::synonyms_max,
                              {std::vector<std::string>(program::synonym_words_max, wide)});
    const auto read = exchange::fact_from_json("prog.rules", exchange::to_json(program::Fact(set)));
    REQUIRE(read.has_value());
    CHECK(*read == program::Fact(set));
}

TEST_CASE("An answer that is told twice is refused") {
    program::fact::ProfileUpdated updated{test::sample_profile()};
    updated.profile.answers = {{"a", "1"}, {"b", "2"}};
    const auto json = exchange::to_json(program::Fact(updated));
    CHECK(problem_of("member.update", replaced(json, R"("id":"b")", R"("id":"a")")) ==
          Problem::DuplicateKey);
}

TEST_CASE("An id that is not the canonical base64url of its length is refused") {
    const auto id = test::id_of<program::PairId>(9).text();
    const auto confirm = [&](std::string_view text) {
        return R"({"pair":")" + std::string(text) + R"("})";
    };
    REQUIRE(problem_of("pair.confirm", confirm(id)) == std::nullopt);
    CHECK(problem_of("pair.confirm", confirm("")) == Problem::BadKey);
    CHECK(problem_of("pair.confirm", confirm(id + "A")) == Problem::BadKey);
    CHECK(problem_of("pair.confirm", confirm(id.substr(1))) == Problem::BadKey);
    CHECK(problem_of("pair.confirm", confirm(id + "=")) == Problem::BadKey);
    CHECK(problem_of("pair.confirm", confirm(id.substr(0, 42) + "l")) == Problem::BadKey);
    CHECK(problem_of("pair.confirm", confirm(std::string(90'000, 'A'))) == Problem::BadKey);
}
